import fc from "fast-check";
import type { Anomalie } from "../../../src/domain/controle/anomalie";
import { inverseOf, planOf, reparables } from "../../../src/domain/controle/reparations";
import { checkHistorique } from "../../../src/domain/controle/controler";
import { COLONNES_SAISIES } from "../../../src/domain/historique";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { cles } from "../../support/historiqueSale/comptes";
import { historiqueArbitraire } from "./historiquesArbitraires";

const RUNS = { numRuns: 400 };

function open({ lignes }: { readonly lignes: MemoryHistorique["lues"] }) {
  const historique = new MemoryHistorique(lignes, NOMENCLATURE);
  historique.tailleBloc = 100;
  return historique;
}

async function scan(historique: MemoryHistorique): Promise<Anomalie[]> {
  return checkHistorique(await historique.readHistorique(), NOMENCLATURE, { today: TODAY });
}

function newIds(): () => string {
  let count = 0;
  return () => `nouveau-${(count += 1)}`;
}

it("« tout réparer » leaves exactly the faults that need a person, and brings no other", async () => {
  await fc.assert(
    fc.asyncProperty(historiqueArbitraire, async (given) => {
      const historique = open(given);
      const before = await scan(historique);
      const all = reparables(before, "tout");
      const { changements } = planOf(all, newIds());
      expect((await historique.change(changements)).faits).toHaveLength(changements.length);
      const left = before.filter((anomalie) => !all.includes(anomalie));
      expect(cles(await scan(historique))).toEqual(cles(left));
    }),
    RUNS,
  );
});

it("any repair, alone, takes its fault away and is not offered again", async () => {
  await fc.assert(
    fc.asyncProperty(historiqueArbitraire, fc.nat(), async (given, pick) => {
      const historique = open(given);
      const before = reparables(await scan(historique), "ligne");
      const chosen = before[pick % Math.max(1, before.length)];
      if (!chosen) return;
      await historique.change(planOf([chosen], newIds()).changements);
      expect(cles(await scan(historique))).not.toContain(cles([chosen])[0]);
    }),
    RUNS,
  );
});

it("one change a row, whatever the repairs, and the kind that comes first has the cell", async () => {
  await fc.assert(
    fc.asyncProperty(historiqueArbitraire, async (given) => {
      const all = reparables(await scan(open(given)), "ligne");
      const nouvelId = () => "nouveau";
      const { changements } = planOf(all, nouvelId);
      const places = changements.map(({ avant }) => avant.position);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      const shuffled = planOf([...all].reverse(), nouvelId).changements;
      expect(shuffled.map(({ apres }) => apres)).toEqual(changements.map(({ apres }) => apres));
    }),
    RUNS,
  );
});

it("taken back, repairs leave the history as it was, but for rows that somebody changed since", async () => {
  await fc.assert(
    fc.asyncProperty(historiqueArbitraire, fc.nat(), async (given, pick) => {
      const historique = open(given);
      const before = await historique.readHistorique();
      const { changements } = planOf(reparables(await scan(historique), "ligne"), newIds());
      const { faits } = await historique.change(changements);
      const theirs = faits[pick % (faits.length + 1)]?.avant.position ?? -1;
      const somebody = { commentaire: "par une collègue" };
      historique.lues = historique.lues.map((ligne) =>
        ligne.position === theirs
          ? { ...ligne, cellules: { ...ligne.cellules, ...somebody } }
          : ligne,
      );
      const mine = historique.lues[theirs];
      const undo = inverseOf(faits, await historique.readHistorique());
      expect(undo.modifiees.map(({ position }) => position)).toEqual(mine ? [theirs] : []);
      const { faits: undone } = await historique.change(undo.changements);
      expect(undone).toHaveLength(undo.changements.length);
      const typed = ({ lues }: Pick<MemoryHistorique, "lues">) =>
        lues.map(({ cellules, sansFormule }) => [
          COLONNES_SAISIES.map((key) => cellules[key]),
          sansFormule,
        ]);
      const expected = before.lignes.map((ligne) =>
        ligne.position === theirs && mine ? mine : ligne,
      );
      expect(typed(historique)).toEqual(typed({ lues: expected }));
    }),
    RUNS,
  );
});
