import { GENRE_KEYS, type GenreKey } from "../controle/anomalie";
import { checkInBlocks } from "../controle/controler";
import type { FichierLu } from "../importation/fichierLu";
import type { Nomenclature } from "../nomenclature";
import type { ParBlocs } from "../parBlocs";
import { isExtrait, readExtrait } from "./extrait";
import { type FichierDepartement, readSuivi } from "./fichierDepartement";
import type { LigneMesuree } from "./mesures";

export interface LectureDepartement {
  /** The national workbook's: rows count under its lines. */
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
  /** Gets each row that is counted; an extract has none. */
  readonly visite?: (ligne: LigneMesuree) => void;
}

/** Rows in one block. */
const TAILLE = 200;

/**
 * What a department's workbook or extract gives to the national dashboard, with the faults of its rows
 * counted by kind. Throws FICHIER_PAS_UN_SUIVI, FICHIER_PLUS_RECENT, HISTORIQUE_COLONNE_ABSENTE.
 */
export function* readDepartement(
  fichier: FichierLu,
  nom: string,
  { nomenclature, today, visite }: LectureDepartement,
): ParBlocs<FichierDepartement> {
  if (isExtrait(fichier)) return readExtrait(fichier, nom, nomenclature);
  const { historique, ...lu } = yield* readSuivi(fichier, nom, nomenclature, visite);
  const found = yield* checkInBlocks(historique, nomenclature, { today }, TAILLE);
  const comptes = new Map<GenreKey, number>();
  for (const { genre } of found) comptes.set(genre, (comptes.get(genre) ?? 0) + 1);
  const anomalies = new Map(
    GENRE_KEYS.flatMap((genre) => {
      const nombre = comptes.get(genre);
      return nombre === undefined ? [] : [[genre, nombre] as const];
    }),
  );
  return { ...lu, anomalies };
}
