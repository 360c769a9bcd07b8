import { undoRepairs, repair, checkHistorique } from "../../../src/application/controle";
import type { HistoriqueLu } from "../../../src/domain/historiqueLu";
import { GENRE_KEYS } from "../../../src/domain/controle/anomalie";
import { reparables } from "../../../src/domain/controle/reparations";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelNomenclature } from "../../../src/excel/excelNomenclature";
import { TODAY } from "../../support/builders";
import { clockAt, countingIds } from "../../support/doubles/deviceDoubles";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { historiqueSale } from "../../support/historiqueSale";
import { cles, tableau } from "../../support/historiqueSale/comptes";
import { fillHistorique } from "../../support/historiqueSale/fillHistorique";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

/** Thousands of rows with known faults of every kind, in the real workbook over Microsoft's office.js. */

const LIGNES = 6_000;
const TIMEOUT_MS = 600_000;

async function openSale() {
  const suivi = new OpenSuivi(suiviBytes());
  const nomenclature = await excelNomenclature.read();
  const sale = historiqueSale({
    ...{ nomenclature, today: TODAY, count: LIGNES, parGenre: 30, seed: 7 },
  });
  fillHistorique(suivi, sale.lignes, sale.horsTableau);
  const ports = {
    historique: excelHistorique,
    readNomenclature: () => excelNomenclature.read(),
    clock: clockAt(TODAY),
    ids: countingIds(),
    journal: new MemoryJournal(),
    pause: () => Promise.resolve(),
  };
  return { sale, ports };
}

const noted = () => ({ action: "Réparation", detail: "essai", par: "Camille" });

/** What `MemoryGrid` cannot calculate is left out: level, code and « Appel » of the rows that were taken in. */
const contentsOf = ({ lignes }: HistoriqueLu, count: number) =>
  lignes.slice(0, count).map(({ position, cellules }) => ({ position, ...cellules }));

test(
  "every planted fault is found and none invented; « tout réparer » leaves what needs a person; undone, all is as before",
  async () => {
    const { sale, ports } = await openSale();
    const before = await excelHistorique.readHistorique();
    const first = await checkHistorique(ports);
    expect(cles(first.anomalies)).toEqual(cles(sale.fautes));

    const all = reparables(first.anomalies, "tout");
    const reparations = await repair(ports, all, noted);
    expect(reparations).toMatchObject({ laissees: 0, erreur: null });
    const second = await checkHistorique(ports);
    const left = first.anomalies.filter((anomalie) => !all.includes(anomalie));
    expect(cles(second.anomalies)).toEqual(cles(left));

    const bilan = await undoRepairs(ports, reparations, noted);
    expect(bilan).toMatchObject({ rendues: reparations.lignes, modifiees: [], erreur: null });
    const count = before.lignes.length;
    expect(contentsOf(await excelHistorique.readHistorique(), count)).toEqual(
      contentsOf(before, count),
    );
    process.stdout.write(
      `verification through office.js: ${first.lignes} rows, ${GENRE_KEYS.length} kinds, ` +
        `${sale.fautes.length} faults planted and found, ${all.length} repaired, ` +
        `${second.anomalies.length} left to a person\n` +
        `  kind                     planted   found    left\n` +
        `${tableau(sale.fautes, first.anomalies, second.anomalies)}\n`,
    );
  },
  TIMEOUT_MS,
);
