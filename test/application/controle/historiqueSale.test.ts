import { join } from "node:path";
import { undoRepairs, repair, checkHistorique } from "../../../src/application/controle";
import { readNomenclaturePubliee } from "../../../src/classeur/sources";
import { GENRE_KEYS } from "../../../src/domain/controle/anomalie";
import { reparables } from "../../../src/domain/controle/reparations";
import { TODAY } from "../../support/builders";
import { clockAt, countingIds } from "../../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { historiqueSale } from "../../support/historiqueSale";
import { cles, tableau } from "../../support/historiqueSale/comptes";

/** Twenty thousand rows with known faults of every kind, through the use cases of the pane. */

const { nomenclature } = readNomenclaturePubliee(join(__dirname, "..", "..", ".."));
const LIGNES = 20_000;
const TIMEOUT_MS = 120_000;

function openSale() {
  const sale = historiqueSale({
    ...{ nomenclature, today: TODAY, count: LIGNES, parGenre: 30, seed: 20_261_120 },
  });
  const historique = new MemoryHistorique(sale.lignes, nomenclature);
  historique.tailleBloc = 5_000;
  historique.horsTableau = sale.horsTableau;
  const ports = {
    historique,
    readNomenclature: () => Promise.resolve(nomenclature),
    clock: clockAt(TODAY),
    ids: countingIds(),
    journal: new MemoryJournal(),
    pause: () => Promise.resolve(),
  };
  return { sale, historique, ports };
}

const noted = () => ({ action: "Réparation", detail: "essai", par: "Camille" });

test(
  "every planted fault is found and none invented; « tout réparer » leaves what needs a person; undone, all is as before",
  async () => {
    const { sale, historique, ports } = openSale();
    const before = await historique.readHistorique();
    const first = await checkHistorique(ports);
    expect(cles(first.anomalies)).toEqual(cles(sale.fautes));

    const all = reparables(first.anomalies, "tout");
    const reparations = await repair(ports, all, noted);
    expect(reparations).toMatchObject({ laissees: 0, erreur: null });
    const second = await checkHistorique(ports);
    const left = first.anomalies.filter((anomalie) => !all.includes(anomalie));
    expect(cles(second.anomalies)).toEqual(cles(left));
    expect(reparables(second.anomalies, "tout")).toEqual([]);

    const bilan = await undoRepairs(ports, reparations, noted);
    expect(bilan).toMatchObject({ rendues: reparations.lignes, modifiees: [], erreur: null });
    const after = await historique.readHistorique();
    // The rows that stood below the table stay in it.
    expect(after.lignes.slice(0, before.lignes.length)).toEqual(before.lignes);

    const dirty = new Set(sale.fautes.map(({ position }) => position)).size;
    process.stdout.write(
      `verification: ${first.lignes} rows, ${GENRE_KEYS.length} kinds, ${sale.fautes.length} faults on ` +
        `${dirty} rows, all found and no other; ${all.length} repaired on ${reparations.lignes} rows, ` +
        `${second.anomalies.length} left to a person\n` +
        `  kind                     planted   found    left\n` +
        `${tableau(sale.fautes, first.anomalies, second.anomalies)}\n`,
    );
  },
  TIMEOUT_MS,
);
