import type { NomenclatureStore } from "../application/ports";
import type { Nomenclature } from "../domain/nomenclature";
import type { SuiviError } from "../domain/erreurs";
import type { Store } from "./store";

/** Keeps the last usable nomenclature at hand. */
export interface DerniereUtilisable {
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
  loadDerniereUtilisable: () => Promise<DerniereUtilisable>,
): Promise<Nomenclature> {
  const lecture = nomenclature.read();
  const [, derniereUtilisable] = await Promise.allSettled([lecture, loadDerniereUtilisable()]);
  return derniereUtilisable.status === "fulfilled"
    ? derniereUtilisable.value.utilisable(lecture)
    : lecture;
}
