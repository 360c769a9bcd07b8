import { readUsableNomenclature } from "../application/miseAJour/readNomenclature";
import { deviceStorage } from "../device/jsonStore";
import { createNomenclatureGardee } from "../device/nomenclatureGardee";
import type { SuiviError } from "../domain/erreurs";
import type { DerniereUtilisable } from "./readUtilisable";
import { createStore } from "./store";

/** Keeps the last usable nomenclature of a workbook on the device (`prefix`: Office's partition key). */
export function createDerniereUtilisable(prefix: string, document: string): DerniereUtilisable {
  const gardee = createNomenclatureGardee(deviceStorage(), prefix, document);
  const faute = createStore<SuiviError | null>(null);
  return {
    faute,
    utilisable: async (lecture) => {
      const utilisable = await readUsableNomenclature({
        nomenclature: { read: () => lecture },
        gardee,
      });
      faute.set(utilisable.faute);
      return utilisable.nomenclature;
    },
  };
}
