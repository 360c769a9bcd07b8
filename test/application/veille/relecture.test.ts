import { contenusOf } from "../../../src/domain/historiqueLu";
import { createRelecture } from "../../../src/application/veille/relecture";
import { aLigne } from "../../support/builders";
import { envoiDoubles } from "../../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { FICHIER_OUVERT, MemoryRegards } from "../../support/doubles/memoryRegards";

const MINUTE = 60_000;
const aRow = (id: string, commentaire: string) => aLigne({ idAppel: id, idLigne: id, commentaire });

/** A history of three rows, whose comments a repair has just changed. */
async function repaired() {
  const historique = new MemoryHistorique();
  historique.lignes = ["a", "b", "c"].map((id) => aRow(id, `avant ${id}`));
  const regards = new MemoryRegards(historique);
  const { scheduler } = envoiDoubles();
  const state = { occupe: false, suivis: 0 };
  const relecture = createRelecture({
    historique,
    regards,
    scheduler,
    suivre: (changements) => void (state.suivis += changements.length),
    occupe: () => state.occupe,
  });
  const changements = historique.lues.map((avant) => ({
    avant,
    apres: { commentaire: `réparé ${String(avant.cellules.idLigne)}` },
  }));
  await relecture.historique.change(changements);
  const wait = async (ms: number): Promise<void> => {
    scheduler.advance(ms);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  const rows = historique.lignes;
  return { historique, regards, relecture, state, wait, rows };
}

it("says nothing while every row is as it was left", async () => {
  const { relecture, state, wait } = await repaired();
  await wait(3 * MINUTE);
  expect(relecture.get()).toBeNull();
  expect(state.suivis).toBe(3);
});

it("tells the rows that hold again what they held before, once", async () => {
  const { historique, relecture, wait, rows } = await repaired();
  historique.lignes = [rows[0]!, aRow("b", "avant b"), aRow("c", "avant c")];
  await wait(3 * MINUTE);
  expect(relecture.get()).toEqual({ reprises: 2, revenues: 0, absentes: 0 });
  relecture.vu();
  await wait(60 * MINUTE);
  expect(relecture.get()).toBeNull();
});

it("leaves out what a person changed since, and says what is gone", async () => {
  const { historique, relecture, wait, rows } = await repaired();
  historique.lignes = [aRow("a", "corrigé à la main"), rows[1]!];
  await wait(3 * MINUTE);
  expect(relecture.get()).toEqual({ reprises: 0, revenues: 0, absentes: 1 });
});

it("tells rows that were taken out and are there again", async () => {
  const { historique, relecture, wait, rows } = await repaired();
  await relecture.historique.change(historique.lues.map((avant) => ({ avant, apres: null })));
  historique.lignes = rows.slice(1);
  await wait(3 * MINUTE);
  expect(relecture.get()).toEqual({ reprises: 0, revenues: 2, absentes: 0 });
});

it("tells rows of an import that others have overwritten", async () => {
  const { historique, relecture, wait, rows } = await repaired();
  await relecture.historique.appendAll(["d", "e"].map((id) => contenusOf(aRow(id, ""))));
  historique.lignes = rows;
  await wait(3 * MINUTE);
  expect(relecture.get()).toEqual({ reprises: 0, revenues: 0, absentes: 2 });
});

it("takes the pane's own later change of a row for what counts", async () => {
  const { historique, relecture, wait } = await repaired();
  const [first] = historique.lues;
  const back = { avant: first!, apres: { commentaire: "avant a" } };
  await relecture.historique.change([back], { tousOuRien: true });
  await wait(3 * MINUTE);
  expect(relecture.get()).toBeNull();
});

it.each([
  ["the file is not saved", "fichier"],
  ["other work is under way", "occupe"],
] as const)("waits while %s", async (_, why) => {
  const { historique, regards, relecture, state, wait, rows } = await repaired();
  historique.lignes = [aRow("a", "avant a"), ...rows.slice(1)];
  if (why === "occupe") state.occupe = true;
  else regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  await wait(3 * MINUTE);
  expect(relecture.get()).toBeNull();
  state.occupe = false;
  regards.fichier = FICHIER_OUVERT;
  await wait(3 * MINUTE);
  expect(relecture.get()).toMatchObject({ reprises: 1 });
});

it("tries again where Excel refuses, and gives up in the end", async () => {
  const { historique, relecture, wait, rows } = await repaired();
  historique.lignes = [aRow("a", "avant a"), ...rows.slice(1)];
  historique.failNext = "CELLULE_EN_COURS_DE_SAISIE";
  await wait(2 * MINUTE + 1);
  expect(relecture.get()).toBeNull();
  await wait(2 * MINUTE + 1);
  expect(relecture.get()).toMatchObject({ reprises: 1 });
});
