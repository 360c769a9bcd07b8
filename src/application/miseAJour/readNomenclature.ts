import { SuiviError } from "../../domain/erreurs";
import type { NomenclatureStore } from "../ports";
import type { NomenclatureGardee, NomenclatureUtilisable } from "../portsMiseAJour";

/**
 * The workbook's nomenclature; while its sheet has a fault, the last one that could be used here, and
 * that fault. Rejects when there is none, or for any other reason.
 */
export async function readUsableNomenclature({
  nomenclature,
  gardee,
}: {
  readonly nomenclature: NomenclatureStore;
  readonly gardee: NomenclatureGardee;
}): Promise<NomenclatureUtilisable> {
  try {
    const lue = await nomenclature.read();
    gardee.save(lue);
    return { nomenclature: lue, faute: null };
  } catch (error: unknown) {
    const isFaute = error instanceof SuiviError && error.code === "NOMENCLATURE_INVALIDE";
    const derniere = isFaute ? gardee.load() : null;
    if (!isFaute || !derniere) throw error;
    return { nomenclature: derniere, faute: error };
  }
}
