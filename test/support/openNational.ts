import { buildTableauDeBord } from "../../src/classeur/national/tableauDeBord";
import type { NationalOptions } from "../../src/classeur/national/options";
import { NOMENCLATURE, TODAY } from "./builders";
import { OpenSuivi } from "./openSuivi";

/** The bytes of the national workbook, on a fixed day. */
export function nationalBytes(options: Partial<NationalOptions> = {}): Uint8Array {
  return buildTableauDeBord({
    nomenclature: NOMENCLATURE,
    version: { numero: "2025.1", date: TODAY - 100 },
    today: TODAY,
    ...options,
  });
}

/** The national workbook open in the stand-in for Excel; its formulas keep what they were built with. */
export const openNational = (bytes: Uint8Array = nationalBytes()): OpenSuivi =>
  new OpenSuivi(bytes);
