import type { NomenclatureStore } from "../application/ports";
import type { Nomenclature } from "../domain/nomenclature";
import type { Secours } from "./services";

/**
 * The workbook's nomenclature or, while its sheet has a fault, the last one that could be used. What
 * keeps that one comes while the workbook answers; where it does not come, the answer stands.
 */
export async function readUtilisable(
  nomenclature: NomenclatureStore,
  loadSecours: () => Promise<Secours>,
): Promise<Nomenclature> {
  const lecture = nomenclature.read();
  const [, secours] = await Promise.allSettled([lecture, loadSecours()]);
  return secours.status === "fulfilled" ? secours.value.utilisable(lecture) : lecture;
}
