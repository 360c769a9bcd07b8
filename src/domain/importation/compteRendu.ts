import { formatDate } from "../dates";
import { formatHeureDuJour, parseHeureEcrite } from "../heure";
import { formatDuree } from "../duree";
import { COLONNES } from "../historique";
import { type ColonneImportee, COLONNES_IMPORTEES } from "./colonnes";
import { mapInBlocks, type ParBlocs, visitInBlocks } from "../parBlocs";
import { type RangeeLue, texteOf } from "./fichierLu";
import { DEBUT_DES_RAPPORTS, type LigneEcartee, type LigneImportee, type PlanImport } from "./plan";
import { RAISONS } from "./raisons";
import { celluleOf } from "./rangees";

/** What an import says of itself afterwards: the rows that it left out, and the values that it read otherwise. */

/** The sheet that lists what an import left out. */
export const FEUILLE_ECARTEES = `${DEBUT_DES_RAPPORTS}lignes écartées`;
/** The sheet that lists the values that stand otherwise in the history than in the file. */
export const FEUILLE_AUTREMENT = `${DEBUT_DES_RAPPORTS}valeurs lues autrement`;

type Tableau = readonly (readonly (string | number)[])[];

/** The rows of a sheet, the titles first: where each stood, why it was left out, and its cells as they were. */
export function* lignesEcartees({ feuilles, ecartees }: PlanImport): ParBlocs<Tableau> {
  const plusieurs = feuilles.length > 1;
  const titres: RangeeLue = feuilles[0]?.historique.titres ?? { numero: 0, cellules: new Map() };
  const used = new Set<number>(titres.cellules.keys());
  yield* visitInBlocks(ecartees, ({ row }) => {
    for (const [colonne] of row.rangee.cellules) used.add(colonne);
  });
  const colonnes = [...used].sort((a, b) => a - b);
  const cellsOf = ({ cellules }: RangeeLue): string[] =>
    colonnes.map((colonne) => texteOf(cellules.get(colonne)));
  const lignes = yield* mapInBlocks(ecartees, ({ row, raisons }: LigneEcartee) => [
    ...(plusieurs ? [row.feuille] : []),
    row.rangee.numero,
    raisons.map((raison) => RAISONS[raison]).join(" ; "),
    ...cellsOf(row.rangee),
  ]);
  const entete = ["Ligne du fichier", "Raison", ...cellsOf(titres)];
  return [plusieurs ? ["Feuille", ...entete] : entete, ...lignes];
}

/** A value of the file that stands otherwise in the history; the same change in several rows is one. */
export interface ValeurAutrement {
  readonly feuille: string;
  readonly colonne: ColonneImportee;
  readonly avant: string;
  readonly apres: string;
  /** Rows of the file, 1-based. */
  readonly lignes: readonly number[];
}

/** Each value of the imported rows that is not written as it stood, column by column, the most frequent first. */
export function* valeursAutrement({
  feuilles,
  importees,
}: PlanImport): ParBlocs<readonly ValeurAutrement[]> {
  const correspondances = new Map(
    feuilles.map(({ historique, lecture }) => [historique.feuille.nom, lecture.correspondance]),
  );
  const valeurs: ValeurAutrement[] = [];
  for (const colonne of COLONNES_IMPORTEES) {
    const found = new Map<string, ValeurAutrement & { readonly lignes: number[] }>();
    yield* visitInBlocks(importees, ({ row, cellules }) => {
      const correspondance = correspondances.get(row.feuille) ?? {};
      const cellule = celluleOf(row.rangee, correspondance, colonne);
      if (colonne === "dureeMinutes" && celluleOf(row.rangee, correspondance, "dureeSecondes"))
        return;
      const avant = texteOf(cellule);
      const apres = shownOf(cellules, colonne);
      if (!cellule || avant === apres || isAlready(colonne, avant, cellules)) return;
      const key = [row.feuille, avant, apres].join("\u0000");
      const known = found.get(key) ?? { feuille: row.feuille, colonne, avant, apres, lignes: [] };
      known.lignes.push(row.rangee.numero);
      found.set(key, known);
    });
    const sorted = [...found.values()].sort((a, b) => b.lignes.length - a.lignes.length);
    for (const valeur of sorted) valeurs.push(valeur);
  }
  return valeurs;
}

/** What the history will show of a column. */
function shownOf(cellules: LigneImportee["cellules"], colonne: ColonneImportee): string {
  const { date, heure, dureeSecondes } = cellules;
  switch (colonne) {
    case "date":
      return typeof date === "number" ? formatDate(date) : "";
    case "heure":
      return typeof heure === "number" ? formatHeureDuJour(heure) : heure;
    case "dureeSecondes":
    case "dureeMinutes":
      return typeof dureeSecondes === "number" ? formatDuree(dureeSecondes) : "";
    default:
      return String(cellules[colonne]);
  }
}

/** Whole seconds that are seconds; « 9h05 » is 09:05. */
function isAlready(
  colonne: ColonneImportee,
  avant: string,
  { heure, dureeSecondes }: LigneImportee["cellules"],
): boolean {
  if (colonne === "heure") return parseHeureEcrite(avant) === heure;
  return colonne.startsWith("duree") && avant === String(dureeSecondes);
}

/** How much room a cell of Excel leaves for row numbers. */
const LIGNES_MAXIMUM = 2_000;

/** The rows of a sheet, the titles first: each change once, and the rows of the file that it was made in. */
export function* lignesAutrement(
  plan: Pick<PlanImport, "feuilles">,
  valeurs: readonly ValeurAutrement[],
): ParBlocs<Tableau> {
  const plusieurs = plan.feuilles.length > 1;
  const lignes = yield* mapInBlocks(valeurs, ({ feuille, colonne, avant, apres, lignes: ou }) => [
    ...(plusieurs ? [feuille] : []),
    COLONNES[colonne].header,
    avant,
    apres,
    ou.length,
    ou.slice(0, LIGNES_MAXIMUM).join(", ") + (ou.length > LIGNES_MAXIMUM ? ", …" : ""),
  ]);
  const entete = ["Colonne", "Écrit", "Lu", "Lignes", "Lignes du fichier"];
  return [plusieurs ? ["Feuille", ...entete] : entete, ...lignes];
}
