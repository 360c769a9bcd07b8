import type { NomenclatureStore } from "../application/ports";
import type { Nomenclature } from "../domain/nomenclature";
import type { SuiviError } from "../domain/erreurs";
import type { Store } from "./store";

/** Keeps the last usable nomenclature at hand. */
export interface NomenclatureDeSecours {
  /** Of the nomenclature's sheet, null while it can be used. */
  readonly faute: Store<SuiviError | null>;
  /** What the sheet gives or, while it has a fault, what it gave last. */
  readonly utilisable: (lecture: Promise<Nomenclature>) => Promise<Nomenclature>;
}
/**
 * The workbook's nomenclature or, while its sheet has a fault, the last one that could be used. What
 * keeps that one comes while the workbook answers; where it does not come, the answer stands.
 */
export async function readUtilisable(
  nomenclature: NomenclatureStore,
  loadNomenclatureDeSecours: () => Promise<NomenclatureDeSecours>,
): Promise<Nomenclature> {
  const lecture = nomenclature.read();
  const [, nomenclatureDeSecours] = await Promise.allSettled([
    lecture,
    loadNomenclatureDeSecours(),
  ]);
  return nomenclatureDeSecours.status === "fulfilled"
    ? nomenclatureDeSecours.value.utilisable(lecture)
    : lecture;
}
