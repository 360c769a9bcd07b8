import versions from "../../../assets/nomenclature/versions.json";
import { readNomenclatureVersions } from "../nomenclatureVersions";

/** Number of the latest nomenclature that ships with the add-in, without reading its lines. */
export function derniereVersion(): string {
  return readNomenclatureVersions(versions).at(-1)?.version.numero ?? "";
}
