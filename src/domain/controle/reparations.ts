import { COLONNE_KEYS, type ColonneKey } from "../historique";
import type { Anomalie, ContenuPrevu, Portee } from "./anomalie";
import { rangOf } from "./genres";
import type {
  ChangementBrut,
  ContenuCellule,
  LigneBrute,
  NouveauContenu,
  NouvellesCellules,
} from "./historiqueBrut";

/** What a repair makes of one cell. */
export interface PartDeReparation {
  readonly colonne: ColonneKey;
  readonly avant: ContenuCellule;
  readonly apres: ContenuPrevu;
}

/** What the repairs of some faults change in the workbook. */
export interface Plan {
  /** The filled rows below the table have to be taken into it. */
  readonly rattacher: boolean;
  /** One a row, from top to bottom. */
  readonly changements: readonly ChangementBrut[];
}

/** What a fault's repair changes, cell by cell; nothing where there is none, or where no content changes. */
export function reparationOf({ ligne, reparation }: Anomalie): PartDeReparation[] {
  if (!ligne || reparation?.type !== "cellules") return [];
  return COLONNE_KEYS.flatMap((colonne) => {
    const apres = reparation.apres[colonne];
    const avant = ligne.cellules[colonne];
    return apres === undefined || apres === avant ? [] : [{ colonne, avant, apres }];
  });
}

/** The faults whose repair a person may accept at such a time. */
export function reparables(anomalies: readonly Anomalie[], portee: Portee): Anomalie[] {
  const accepted = PORTEES[portee];
  return anomalies.filter(({ reparation }) => reparation && accepted.includes(reparation.portee));
}

const PORTEES: Readonly<Record<Portee, readonly Portee[]>> = {
  tout: ["tout"],
  groupe: ["tout", "groupe"],
  ligne: ["tout", "groupe", "ligne"],
};

/**
 * Merges the repairs of some faults, one change a row. Where two want the same cell, the kind that
 * comes first in `GENRES` has it. `nouvelId` draws the new ids.
 */
export function planOf(anomalies: readonly Anomalie[], nouvelId: () => string): Plan {
  const parLigne = new Map<LigneBrute, Anomalie[]>();
  for (const anomalie of anomalies) {
    if (!anomalie.ligne || anomalie.reparation?.type !== "cellules") continue;
    const others = parLigne.get(anomalie.ligne);
    if (others) others.push(anomalie);
    else parLigne.set(anomalie.ligne, [anomalie]);
  }
  return {
    rattacher: anomalies.some(({ horsTableau, reparation }) => horsTableau && reparation !== null),
    changements: [...parLigne]
      .map(([avant, all]) => ({ avant, apres: merged(all, nouvelId) }))
      .filter(({ apres }) => Object.keys(apres).length > 0)
      .sort((a, b) => a.avant.position - b.avant.position),
  };
}

function merged(anomalies: readonly Anomalie[], nouvelId: () => string): NouvellesCellules {
  const byRank = [...anomalies].sort((a, b) => rangOf(b.genre) - rangOf(a.genre));
  const parts = byRank.flatMap(reparationOf);
  return Object.fromEntries(parts.map(({ colonne, apres }) => [colonne, drawn(apres, nouvelId)]));
}

function drawn(apres: ContenuPrevu, nouvelId: () => string): NouveauContenu {
  return typeof apres === "object" && "identifiant" in apres ? nouvelId() : apres;
}
