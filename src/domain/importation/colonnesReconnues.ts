import type { ColonneKey } from "../historique";
import { COLONNES } from "../historique";
import { normalizeLibelle } from "../libelles";
import { type RangeeLue, texteOf } from "./fichierLu";
import { type ColonneImportee, colonnesDuTitre } from "./titres";

/** Ids and counts that a file of this very tool has already. */
export type ColonneDOutil = "appel" | "idAppel" | "idLigne";

/** Where the columns of the history stand in a file, 0-based; those that it has not are absent. */
export type Correspondance = Readonly<Partial<Record<ColonneImportee | ColonneDOutil, number>>>;

const COLONNES_DOUTIL: readonly ColonneDOutil[] = ["appel", "idAppel", "idLigne"];

interface Proposition {
  readonly key: ColonneImportee;
  readonly colonne: number;
  readonly score: number;
}

/** Gives each column of the history the title that names it best; a title names one column only. */
export function reconnaitreColonnes(titres: RangeeLue): Correspondance {
  const propositions = [...titres.cellules]
    .flatMap(([colonne, cellule]): Proposition[] =>
      cellule.kind === "texte"
        ? [...colonnesDuTitre(cellule.texte)].map(([key, score]) => ({ key, colonne, score }))
        : [],
    )
    .sort((a, b) => b.score - a.score || a.colonne - b.colonne);
  const found: Partial<Record<ColonneImportee | ColonneDOutil, number>> = colonnesDOutil(titres);
  const taken = new Set(Object.values(found));
  for (const { key, colonne } of propositions) {
    if (found[key] !== undefined || taken.has(colonne)) continue;
    found[key] = colonne;
    taken.add(colonne);
  }
  return found;
}

/** Only under their exact titles, and only together: « Appel » alone may be anything. */
function colonnesDOutil(titres: RangeeLue): Partial<Record<ColonneDOutil, number>> {
  const places = COLONNES_DOUTIL.map((key) => [key, colonneTitree(titres, key)] as const);
  return places.some(([, colonne]) => colonne === undefined) ? {} : Object.fromEntries(places);
}

function colonneTitree(titres: RangeeLue, key: ColonneKey): number | undefined {
  const wanted = normalizeLibelle(COLONNES[key].header);
  for (const [colonne, cellule] of titres.cellules)
    if (normalizeLibelle(texteOf(cellule)) === wanted) return colonne;
  return undefined;
}

/** The mapping with a column put elsewhere, or left out (null); a place serves one column only. */
export function deplacerColonne(
  correspondance: Correspondance,
  key: ColonneImportee,
  colonne: number | null,
): Correspondance {
  const others = Object.entries(correspondance).filter(
    ([other, place]) => other !== key && place !== colonne,
  );
  const kept: Correspondance = Object.fromEntries(others);
  return colonne === null ? kept : { ...kept, [key]: colonne };
}
