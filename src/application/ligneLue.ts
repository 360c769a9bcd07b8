import type { ContenuCellule, LigneLue } from "../domain/historiqueLu";
import { CANAL_EMAIL, CANAUX, type Canal, type Niveau, NIVEAUX } from "../domain/historique";
import { isHeure } from "../domain/heure";
import { normalizeLibelle } from "../domain/libelles";
import { cellulesOfStatut, type Statut, STATUTS } from "../domain/appel";

/** What the cells of a row mean, whoever typed them; null or "" for what means nothing. */
export interface SensLigne {
  /** Serial day. */
  readonly date: number | null;
  /** When the call began, a fraction of a day. */
  readonly heure: number | null;
  /** Whole seconds. */
  readonly dureeSecondes: number | null;
  readonly canal: Canal | "";
  readonly niveau: Niveau | null;
  readonly statut: Statut | null;
  readonly estEmail: boolean;
  /** Whether the add-in wrote it; a person's row has no id. */
  readonly aUnId: boolean;
}

export function sensOf({ cellules }: LigneLue): SensLigne {
  const canal = oneOf(CANAUX, cellules.canal) ?? "";
  return {
    date: typeof cellules.date === "number" ? Math.floor(cellules.date) : null,
    heure: isHeure(cellules.heure) ? cellules.heure : null,
    dureeSecondes:
      typeof cellules.dureeSecondes === "number" ? Math.round(cellules.dureeSecondes) : null,
    canal,
    niveau: oneOf(NIVEAUX, cellules.niveau),
    statut: statutOf(cellules),
    estEmail: canal === CANAL_EMAIL,
    aUnId: cellules.idLigne !== "",
  };
}

function statutOf({ resolu, escalade }: LigneLue["cellules"]): Statut | null {
  const found = STATUTS.find((statut) => {
    const cells = cellulesOfStatut(statut);
    return same(cells.resolu, resolu) && same(cells.escalade, escalade);
  });
  return found ?? null;
}

function oneOf<T extends string>(values: readonly T[], cell: ContenuCellule): T | null {
  return values.find((value) => same(value, cell)) ?? null;
}

function same(text: string, cell: ContenuCellule): boolean {
  return normalizeLibelle(text) === normalizeLibelle(String(cell));
}
