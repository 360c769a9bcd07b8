import { isSamePeriode, type Periode } from "../../periode";
import type { FeuillesLues } from "../feuillesLues";
import { groupBy } from "../regroupements";
import { createNormaliseur, isAppel, type Sollicitation } from "../sollicitation";
import { isAppelForFormulas, isOuiForFormulas, moisOfRow } from "./calculs";
import type { CauseDeFeuille, CauseDeLignes, CauseEcart } from "./ecart";

/** Causes that lie in rows; each function gives none when no row has it. */

export function datesTexte(rows: readonly Sollicitation[]): CauseDeLignes[] {
  return causeOf(
    "datesTexte",
    rows.filter(({ dateIllisible }) => dateIllisible),
  );
}

export function dureesTexte(rows: readonly Sollicitation[]): CauseDeLignes[] {
  return causeOf(
    "dureesTexte",
    rows.filter(({ dureeIllisible }) => dureeIllisible),
  );
}

/** Rows whose column Mois is not the month of their date. */
export function moisFaux(rows: readonly Sollicitation[]): CauseDeLignes[] {
  return causeOf(
    "moisFaux",
    rows.filter((row) => row.date !== null && row.mois !== moisOfRow(row)),
  );
}

/** Canals and statuts that are understood whatever their spelling, but not by formulas. */
export function ecrituresEcartees(rows: readonly Sollicitation[]): CauseDeLignes[] {
  const normaliser = createNormaliseur();
  const isOui = (cell: string): boolean => normaliser(cell) === "oui";
  return causeOf(
    "ecrituresEcartees",
    rows.filter(
      (row) =>
        isAppel(row, normaliser) !== isAppelForFormulas(row) ||
        [row.resolu, row.escalade].some((cell) => isOui(cell) !== isOuiForFormulas(cell)),
    ),
  );
}

/**
 * Rows whose column Appel does not count their call once, but too little or too often. `appelOf`
 * tells which rows with an id make one call together.
 */
export function appelsMalComptes(
  rows: readonly Sollicitation[],
  appelOf = ({ idAppel }: Sollicitation): string => idAppel,
): CauseDeLignes[] {
  const { appels, emails } = parAppel(rows, appelOf);
  const [trop, tropPeu]: [Sollicitation[], Sollicitation[]] = [[], []];
  for (const lignes of appels) {
    const compte = lignes.reduce((sum, { appel }) => sum + (appel ?? 0), 0);
    if (compte > 1) trop.push(...lignes);
    else if (compte < 1) tropPeu.push(...lignes);
  }
  const doubles = trop.filter(({ idAppel }) => idAppel !== "");
  const seules = trop.filter(({ idAppel }) => idAppel === "");
  const comptes = emails.filter(({ appel }) => (appel ?? 0) !== 0);
  return [
    ...causeOf("appelsDoubles", doubles),
    ...causeOf("appelFaux", [...tropPeu, ...seules, ...comptes]),
  ];
}

/** Rows without any date whose column Appel counts a call all the same: it is one of no month. */
export function appelsSansDate(rows: readonly Sollicitation[]): CauseDeLignes[] {
  return causeOf(
    "appelFaux",
    rows.filter(({ date, appel }) => date === null && (appel ?? 0) !== 0),
  );
}

/** The rows by call, one typed by hand being a call of its own; e-mails apart. */
function parAppel(
  rows: readonly Sollicitation[],
  appelOf: (row: Sollicitation) => string,
): { readonly appels: readonly Sollicitation[][]; readonly emails: readonly Sollicitation[] } {
  const normaliser = createNormaliseur();
  const emails = rows.filter((row) => !isAppel(row, normaliser));
  const lignes = rows.filter((row) => isAppel(row, normaliser));
  const seules = lignes.filter(({ idAppel }) => idAppel === "");
  const parId = groupBy(
    lignes.filter(({ idAppel }) => idAppel !== ""),
    appelOf,
  );
  return { appels: [...parId.values(), ...seules.map((row) => [row])], emails };
}

/** The cause with the rows' positions, from top to bottom. */
export function causeOf(
  type: CauseDeLignes["type"],
  rows: readonly Sollicitation[],
): CauseDeLignes[] {
  if (rows.length === 0) return [];
  return [{ type, positions: rows.map(({ position }) => position).sort((a, b) => a - b) }];
}

/** The sheet stands on another period than the one that is looked at. */
export function causesDePeriode(periode: Periode, feuilles: FeuillesLues): CauseDeFeuille[] {
  if (feuilles.periode !== null && isSamePeriode(feuilles.periode, periode)) return [];
  return [{ type: "periodeDifferente", periode: feuilles.periode }];
}

/**
 * Why a sheet may not show what its own formulas or pivot tables make of these rows; `derniere` is
 * what is left to suppose.
 */
export function causesDuReste(
  rows: readonly Sollicitation[],
  { calculManuel, horsTableau }: FeuillesLues,
  derniere: CauseDeFeuille,
): CauseEcart[] {
  const causes: CauseEcart[] = [];
  if (calculManuel) causes.push({ type: "calculManuel" });
  if (horsTableau > 0) causes.push({ type: "horsTableau", nombre: horsTableau });
  return [...causes, ...datesTexte(rows), derniere];
}
