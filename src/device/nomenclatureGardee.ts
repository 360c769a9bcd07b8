import type { NomenclatureGardee } from "../application/portsMiseAJour";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
  type NiveauNomenclature,
} from "../domain/nomenclature";
import { asFields, asList, asOneOf, asText } from "./jsonShape";
import { createJsonStore } from "./jsonStore";

/** Raised when the kept shape changes: what an older pane left is then ignored. */
const VERSION = "1";

const NIVEAUX: readonly NiveauNomenclature[] = ["1", "2", "1/2"];
const TEXTES = ["code", "thematique", "motif", "sousMotif"] as const;

/**
 * The last usable nomenclature of one workbook (`document`), under a key of this add-in's own partition
 * (`prefix`). `storage` null stands for a device that keeps nothing.
 */
export function createNomenclatureGardee(
  storage: Storage | null,
  prefix: string,
  document: string,
): NomenclatureGardee {
  const key = `${prefix}suivi.nomenclature.${VERSION}:${document}`;
  const store = createJsonStore<readonly LigneNomenclature[]>(storage, key, parseLignes);
  return {
    load: () => nomenclatureOf(store.load()),
    save: ({ lignes }) => void store.save(lignes),
  };
}

function nomenclatureOf(lignes: readonly LigneNomenclature[] | null): Nomenclature | null {
  return lignes && lignes.length > 0 ? indexNomenclature(lignes) : null;
}

const parseLignes = (json: unknown): LigneNomenclature[] | null => asList(json, parseLigne);

function parseLigne(json: unknown): LigneNomenclature | null {
  const fields = asFields(json);
  const niveau = asOneOf(fields?.["niveau"], NIVEAUX);
  const enquete = asOneOf(fields?.["enquete"], [true, false]);
  const retiree = asOneOf(fields?.["retiree"], [true, false]);
  const remplace = asList(fields?.["remplace"], asText);
  const synonymes = asList(fields?.["synonymes"], asText);
  const [code, thematique, motif, sousMotif] = TEXTES.map((key) => asText(fields?.[key]));
  if (!code || !thematique || !motif || !sousMotif || !niveau) return null;
  if (!remplace || !synonymes || enquete === null || retiree === null) return null;
  return { code, thematique, motif, sousMotif, niveau, remplace, synonymes, enquete, retiree };
}
