import type { NomenclatureStore } from "../application/ports";
import type { Nomenclature } from "../domain/nomenclature";
import type { NomenclatureDeSecours } from "./services";

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
