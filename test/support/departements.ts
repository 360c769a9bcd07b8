import { departementsParTranches } from "../../src/application/consolidation";
import type { MiseEnRangees } from "../../src/application/portsConsolidation";
import { rangeesInBlocks } from "../../src/classeur/national/rangees";
import { finish } from "../../src/domain/parBlocs";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";

/** Departments' files, read as where no thread starts. */
export const departements = departementsParTranches(
  lecteurParTranches,
  () => () => Promise.resolve(),
);

/** The cells of the national tables, at once. */
export const rangeesOf = (...given: Parameters<MiseEnRangees["rangeesOf"]>) =>
  finish(rangeesInBlocks(...given));

export const rangees: MiseEnRangees = {
  rangeesOf: (...given) => Promise.resolve(rangeesOf(...given)),
};
