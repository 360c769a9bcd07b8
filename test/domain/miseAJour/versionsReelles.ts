import { resolve } from "node:path";
import { readFileSync } from "node:fs";
import { publishNomenclatures } from "../../../src/classeur/nomenclatureFile";
import { readNomenclatureVersions } from "../../../src/classeur/nomenclatureVersions";
import type { EvolutionNomenclature } from "../../../src/domain/miseAJour/planMiseAJour";

const FOLDER = resolve(__dirname, "../../../assets/nomenclature");
const read = (file: string): string => readFileSync(resolve(FOLDER, file), "utf8");

const versions = publishNomenclatures(
  readNomenclatureVersions(JSON.parse(read("versions.json"))),
  read,
);

/** The published version of that number. */
export function versionReelle(numero: string) {
  const found = versions.find(({ version }) => version.numero === numero);
  if (!found) throw new Error(`No version ${numero}`);
  return found;
}

/** A workbook of 2025.1 that goes to 2025.2. */
export const EVOLUTION: EvolutionNomenclature = {
  classeur: { nomenclature: versionReelle("2025.1").nomenclature, retraits: new Map() },
  cible: versionReelle("2025.2"),
  intermediaires: [],
};
