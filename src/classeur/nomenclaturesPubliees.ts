import type { NomenclatureDatee } from "../domain/miseAJour/evolution";
import { readNomenclatureCsv } from "./nomenclatureFile";
import type { NomenclatureVersionFile, NomenclatureVersionFiles } from "./nomenclatureVersions";

/**
 * The published versions, oldest first, from the texts of their files; each one is checked against
 * the codes of those before it. Throws NOMENCLATURE_INVALIDE.
 */
export function publishNomenclatures(
  [first, ...next]: NomenclatureVersionFiles,
  textOf: (fichier: string) => string,
): [NomenclatureDatee, ...NomenclatureDatee[]] {
  const codes = new Set<string>();
  const publish = ({ version, fichier }: NomenclatureVersionFile): NomenclatureDatee => {
    const { nomenclature } = readNomenclatureCsv(textOf(fichier), codes);
    for (const code of nomenclature.parCode.keys()) codes.add(code);
    return { version, nomenclature };
  };
  return [publish(first), ...next.map(publish)];
}
