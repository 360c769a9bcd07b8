import { GENRE_KEYS, type GenreKey } from "../controle/anomalie";
import { checkInBlocks } from "../controle/controler";
import { TABLES } from "../classeur";
import { COLONNES_NOMENCLATURE } from "../historique";
import type { HistoriqueLu } from "../historiqueLu";
import { type FichierLu, texteOf } from "../importation/fichierLu";
import {
  checkNomenclature,
  indexNomenclature,
  type LigneNonVerifiee,
  type Nomenclature,
} from "../nomenclature";
import type { ParBlocs } from "../parBlocs";
import { readExtrait } from "./extrait";
import {
  celluleSous,
  type FichierDepartement,
  type LectureDepartement,
  readSuivi,
  tableauNomme,
} from "./fichierDepartement";
import { isExtrait } from "./formatExtrait";

/** Rows in one block. */
const TAILLE = 200;

/**
 * What a department's workbook or extract gives to the national dashboard, with the faults of its rows
 * counted by kind. Throws FICHIER_PAS_UN_SUIVI, FICHIER_PLUS_RECENT, HISTORIQUE_COLONNE_ABSENTE.
 */
export function* readDepartement(
  fichier: FichierLu,
  nom: string,
  lecture: LectureDepartement,
): ParBlocs<FichierDepartement> {
  const { nomenclature, today } = lecture;
  if (isExtrait(fichier)) return readExtrait(fichier, nom, nomenclature);
  const { historique, ...lu } = yield* readSuivi(fichier, nom, lecture);
  // A row is right or wrong by what its own workbook offers, whatever it then counts under.
  const sienne = nomenclatureDe(fichier) ?? nomenclature;
  return { ...lu, anomalies: yield* countAnomalies(historique, sienne, today) };
}

/** How many rows of a history have each kind of fault, in the order of the kinds. */
export function* countAnomalies(
  historique: HistoriqueLu,
  nomenclature: Nomenclature,
  today: number,
): ParBlocs<ReadonlyMap<GenreKey, number>> {
  const found = yield* checkInBlocks(historique, nomenclature, { today }, TAILLE);
  const comptes = new Map<GenreKey, number>();
  for (const { genre } of found) comptes.set(genre, (comptes.get(genre) ?? 0) + 1);
  return new Map(
    GENRE_KEYS.flatMap((genre) => {
      const nombre = comptes.get(genre);
      return nombre === undefined ? [] : [[genre, nombre] as const];
    }),
  );
}

const CHAMPS = [
  "code",
  "niveau",
  "thematique",
  "motif",
  "sousMotif",
  "remplace",
  "enquete",
  "synonymes",
  "retiree",
] as const satisfies readonly (keyof LigneNonVerifiee)[];

/** The nomenclature of a workbook; null for one that cannot be used as it is. */
function nomenclatureDe(fichier: FichierLu): Nomenclature | null {
  const tableau = tableauNomme(fichier, TABLES.nomenclature);
  if (!tableau) return null;
  const nonVerifiees = tableau.corps.map((rangee): LigneNonVerifiee => {
    const textes = CHAMPS.map((champ) => {
      const texte = texteOf(celluleSous(tableau, rangee, COLONNES_NOMENCLATURE[champ]));
      return [champ, texte] as const;
    });
    return Object.fromEntries(textes) as Record<keyof LigneNonVerifiee, string>;
  });
  const { lignes, faults } = checkNomenclature(nonVerifiees);
  return lignes.length === 0 || faults.length > 0 ? null : indexNomenclature(lignes);
}
