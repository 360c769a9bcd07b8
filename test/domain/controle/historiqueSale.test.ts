import { join } from "node:path";
import { readNomenclaturePubliee } from "../../../src/classeur/sources";
import { type Anomalie, GENRE_KEYS, type GenreKey } from "../../../src/domain/controle/anomalie";
import { checkHistorique } from "../../../src/domain/controle/controler";
import { TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { historiqueSale } from "../../support/historiqueSale";

const { nomenclature } = readNomenclaturePubliee(join(__dirname, "..", "..", ".."));
const keysOf = (faults: readonly { position: number; genre: GenreKey }[]): string[] =>
  faults.map(({ position, genre }) => `${position} ${genre}`).sort();

it.each([1, 2, 3])("finds every planted fault and invents none, seed %i", async (seed) => {
  const sale = historiqueSale({ nomenclature, today: TODAY, count: 3000, parGenre: 10, seed });
  const historique = new MemoryHistorique(sale.lignes, nomenclature);
  historique.tailleBloc = 5000;
  historique.horsTableau = sale.horsTableau;
  const found: Anomalie[] = checkHistorique(await historique.readHistorique(), nomenclature, {
    today: TODAY,
  });
  expect(keysOf(found)).toEqual(keysOf(sale.fautes));
  expect([...new Set(sale.fautes.map(({ genre }) => genre))].sort()).toEqual(
    [...GENRE_KEYS].sort(),
  );
});
