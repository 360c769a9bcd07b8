import { COLONNE_KEYS, type ColonneKey, COLONNES } from "../historique";
import { type Anomalie, type ContenuPrevu, type Portee, rangOf } from "./anomalie";
import {
  type ChangementLigne,
  type ContenuCellule,
  type LigneLue,
  type NouveauContenu,
  type NouvellesCellules,
  type HistoriqueLu,
  isCalculee,
} from "../historiqueLu";

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
  readonly changements: readonly ChangementLigne[];
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
  const parLigne = new Map<LigneLue, Anomalie[]>();
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
  return typeof apres === "object" && "id" in apres ? nouvelId() : apres;
}

/** What brings back the state before some changes. */
export interface Annulation {
  readonly changements: readonly ChangementLigne[];
  /** Rows that somebody has changed or removed since, as they were before the repair: they are left alone. */
  readonly modifiees: readonly LigneLue[];
}

/**
 * The way back from changes that were made, or tried, over the history as it now is. A row that is
 * still as before needs nothing.
 */
export function inverseOf(
  faits: readonly ChangementLigne[],
  { lignes }: Pick<HistoriqueLu, "lignes">,
  colonnes: readonly ColonneKey[] = COLONNE_KEYS,
): Annulation {
  const find = finder(lignes);
  const changements: ChangementLigne[] = [];
  const modifiees: LigneLue[] = [];
  for (const { avant, apres } of faits) {
    if (!apres) continue;
    const now = find(avant, apres.idLigne);
    const repaired = now && colonnes.every((key) => isAsMeant(now, avant, key, apres[key]));
    if (repaired) changements.push({ avant: now, apres: former(avant, apres) });
    else if (!now || !colonnes.every((key) => isAsMeant(now, avant, key, undefined)))
      modifiees.push(avant);
  }
  return { changements, modifiees };
}

/** Finds where a row now is: by the id that it has or was given, else where it was. */
function finder(
  lignes: readonly LigneLue[],
): (avant: LigneLue, nouvelId: NouveauContenu | undefined) => LigneLue | undefined {
  const parPosition = new Map(lignes.map((ligne) => [ligne.position, ligne]));
  const parId = new Map(lignes.map((ligne) => [ligne.cellules.idLigne, ligne]));
  return ({ position, cellules }, nouvelId) => {
    const id = typeof nouvelId === "string" ? nouvelId : cellules.idLigne;
    const there = parPosition.get(position);
    return there?.cellules.idLigne === id || id === "" ? there : parId.get(id);
  };
}

/** Whether a cell is as the change left it; what a formula shows follows from other cells. */
function isAsMeant(
  now: LigneLue,
  avant: LigneLue,
  colonne: ColonneKey,
  apres: NouveauContenu | undefined,
): boolean {
  const meantFormula = apres === undefined ? isCalculee(avant, colonne) : typeof apres === "object";
  if (COLONNES[colonne].formula !== undefined && meantFormula) return isCalculee(now, colonne);
  return !isCalculee(now, colonne) && now.cellules[colonne] === (apres ?? avant.cellules[colonne]);
}

function former(
  avant: LigneLue,
  apres: NonNullable<ChangementLigne["apres"]>,
): NonNullable<ChangementLigne["apres"]> {
  const changed = COLONNE_KEYS.filter((colonne) => apres[colonne] !== undefined);
  return Object.fromEntries(
    changed.map((colonne) => [
      colonne,
      isCalculee(avant, colonne) ? { formule: "colonne" } : avant.cellules[colonne],
    ]),
  );
}
