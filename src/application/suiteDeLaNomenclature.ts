import { followNomenclature } from "../domain/suiteDesLignes";
import type { Envoi, NomenclatureStore } from "./ports";

/** An entry of the outbox under the workbook's own nomenclature, read now; null where only a person can tell. */
export async function followEnvoi(
  envoi: Envoi,
  nomenclature: NomenclatureStore,
): Promise<Envoi | null> {
  const lue = await nomenclature.read();
  const lignes = followNomenclature(envoi.lignes, lue);
  return lignes && lue.version !== envoi.version
    ? { ...envoi, lignes, version: lue.version }
    : null;
}
