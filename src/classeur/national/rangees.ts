import type { TablesConsolidees } from "../../domain/consolidation/tableauDeBord";
import type { Nomenclature } from "../../domain/nomenclature";
import { mapInBlocks } from "../../domain/parBlocs";
import { FIGURES } from "../../domain/resultats/figures";
import { rangeeOfEnquete } from "./envois";
import { DEPARTEMENTS_PAR_REGION } from "./regions";
import { createRangeeDeMesure, rangeeOfFichier } from "./registres";

/** The cells of the three tables that consolidation fills, as the national workbook is built with them. */
export function* rangeesInBlocks(tables: TablesConsolidees, nomenclature: Nomenclature) {
  const national = { departements: DEPARTEMENTS_PAR_REGION, nomenclature };
  const mesures = yield* mapInBlocks(tables.mesures, createRangeeDeMesure(national));
  return {
    mesures,
    fichiers: tables.fichiers.map(rangeeOfFichier),
    enquetes: tables.enquetes.map((enquete) => rangeeOfEnquete(enquete, { figures: FIGURES })),
  };
}
