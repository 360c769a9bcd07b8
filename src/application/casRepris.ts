import type { Statut } from "../domain/appel";
import type { LigneLue } from "../domain/historiqueLu";
import { LIGNES_DU_NUMERO } from "./appelant";
import type { Historique } from "./historique";
import { sensOf } from "./ligneLue";
import { changeStatut, readCallOf } from "./suivi";

/** What became of a case that a call took up. */
export type IssueDuCas =
  /** It is now what the call says; the row as it stands, so that this can be undone. */
  | { readonly kind: "clos"; readonly ligne: LigneLue }
  /** It stays open, as the call is. */
  | { readonly kind: "ouvert" }
  /** Somebody deleted it or moved it, where nothing else tells it from others. */
  | { readonly kind: "introuvable" }
  /** There is nothing to do any more: somebody closed it, or took the call back. */
  | { readonly kind: "rien" };

type Ports = {
  readonly historique: Pick<Historique, "readAppel" | "readDuNumero" | "change">;
};

/** How a row is found again that is taken up: by its ids, or by its place where a person typed it. */
export const lienOf = ({ cellules, position }: LigneLue): string =>
  [cellules.idAppel, cellules.idLigne, position].join(" ");

/**
 * Gives an open case the statut of the call that took it up, as the workbook holds that call. Doing it
 * again changes nothing. Rejects with a `SuiviError`.
 */
export async function closeCas(ports: Ports, idAppel: string, cas: string): Promise<IssueDuCas> {
  const appel = await readCallOf(ports, idAppel);
  const [first] = appel;
  if (!first) return { kind: "rien" };
  const statut = issueDuCas(appel.map((ligne) => sensOf(ligne).statut));
  const ligne = await readCas(ports, cas, String(first.cellules.telephone));
  if (!ligne) return { kind: "introuvable" };
  if (sensOf(ligne).statut !== "enCours") return { kind: "rien" };
  if (statut === null) return { kind: "ouvert" };
  return { kind: "clos", ligne: await changeStatut(ports, ligne, statut) };
}

/** Opens a case again that `closeCas` has closed. Rejects with a `SuiviError`. */
export async function reopenCas(ports: Pick<Ports, "historique">, ligne: LigneLue): Promise<void> {
  await changeStatut(ports, ligne, "enCours");
}

/** What a call says of the case that it took up; null where both stay open. */
export function issueDuCas(statuts: readonly (Statut | null)[]): Statut | null {
  return statuts.find((statut) => statut !== null && statut !== "enCours") ?? null;
}

async function readCas(ports: Ports, cas: string, telephone: string): Promise<LigneLue | null> {
  const [idAppel = "", idLigne, position] = cas.split(" ");
  // A row that a person typed has no ids: it is among those of the number, where it stood.
  const lignes =
    idAppel === ""
      ? (await ports.historique.readDuNumero(telephone, LIGNES_DU_NUMERO)).lignes
      : await readCallOf(ports, idAppel);
  return (
    lignes.find(
      (ligne) =>
        ligne.cellules.idLigne === idLigne &&
        (idLigne !== "" || String(ligne.position) === position),
    ) ?? null
  );
}
