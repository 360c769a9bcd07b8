import { isDeepStrictEqual } from "node:util";
import type { Mesure } from "../../../src/domain/consolidation/mesures";
import type { TablesConsolidees } from "../../../src/domain/consolidation/tableauDeBord";
import { CODES as DEPARTEMENTS } from "../../consolidation/dossier";
import { excelTableauNational } from "../../../src/excel/consolidation/excelTableauNational";
import { NOMENCLATURE } from "../../support/builders";
import { rangeesOf } from "../../support/departements";
import { openNational } from "../../support/openNational";

const MOIS = 12;
/** Lines of the nomenclature that a department uses in a month. */
const CODES = 38;
/** What Excel on the web takes and gives in one request. */
const LIMITE = 5_000_000;

const VIDE: TablesConsolidees = { mesures: [], fichiers: [], enquetes: [] };

/** A year of every department. */
function uneAnnee(): TablesConsolidees {
  const mesures = DEPARTEMENTS.flatMap((departement) =>
    Array.from({ length: MOIS * CODES }, (_, place): Mesure => {
      const { code } = NOMENCLATURE.lignes[place % NOMENCLATURE.lignes.length]!;
      const mois = `2026-${String(1 + (place % MOIS)).padStart(2, "0")}`;
      return {
        ...{ departement, mois, code, codeOrigine: `${code}-${place}`, sollicitations: 10 + place },
        ...{ appels: 9, appelsMesures: 8, secondes: 3_600 + place, dureesIllisibles: 1 },
        ...{ resolues: 5, escaladees: 2, emails: 1 },
      };
    }),
  );
  return { ...VIDE, mesures };
}

test("some 46,000 measures are written and read back, no request or answer past what Excel on the web takes", async () => {
  const tables = uneAnnee();
  expect(tables.mesures.length).toBeGreaterThan(46_000);
  const national = openNational();
  const progress: number[] = [];
  await excelTableauNational.write(VIDE, rangeesOf(tables, NOMENCLATURE), {
    onProgress: (faites) => progress.push(faites),
  });
  // Jest's own matching of so many objects takes as long as writing them.
  expect(isDeepStrictEqual(await excelTableauNational.read(), tables)).toBe(true);
  const sizes = national.session.log.all.flatMap(({ requestBytes, responseBytes }) => [
    requestBytes,
    responseBytes,
  ]);
  expect(Math.max(...sizes)).toBeGreaterThan(LIMITE / 100);
  expect(Math.max(...sizes)).toBeLessThan(LIMITE / 3);
  expect(progress.at(-1)).toBe(tables.mesures.length);
  expect(progress.length).toBeGreaterThan(10);
}, 120_000);
