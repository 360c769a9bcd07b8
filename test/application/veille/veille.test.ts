/* eslint-disable max-lines -- what becomes of one written call, from one event after another */
import { ecritOf } from "../../../src/application/envoi";
import { createEnvois } from "../../../src/application/envois";
import { type Evenement, isOnServer } from "../../../src/application/portsVeille";
import { createVeille, type ReglesVeille } from "../../../src/application/veille/veille";
import { aLigne, TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { envoiDoubles } from "../../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryNomenclature } from "../../support/doubles/memoryNomenclature";
import { FICHIER_OUVERT, MemoryRegards } from "../../support/doubles/memoryRegards";
import { aSaisie } from "../../support/saisieBuilders";

const MINUTE = 60_000;
const JOUR = 24 * 60 * MINUTE;
const ligne = aLigne();

function aWorld(over: Partial<ReglesVeille> = {}) {
  const historique = new MemoryHistorique();
  const regards = new MemoryRegards(historique);
  const regles = {
    ...{ joursGardes: 7, reecritureSansQuestion: false, enregistrerApresAppel: false },
    ...over,
  };
  const hasard = (): number => 0.5;
  return { ...envoiDoubles(), historique, regards, regles, hasard, clock: clockAt(TODAY) };
}

type World = ReturnType<typeof aWorld>;

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A pane of the référent on that world, with its outbox and its watch. */
function openPane(world: World) {
  const envois = createEnvois({ ...world, nomenclature: new MemoryNomenclature() }, world.document);
  const veille = createVeille(
    {
      ...world,
      envois,
      regles: () => world.regles,
      occupe: () => false,
    },
    world.document,
  );
  const stops = [envois.start(), veille.start()];
  return {
    envois,
    veille,
    save: () => envois.submit(aSaisie({ idAppel: ligne.idAppel }), [ligne]),
    wait: async (ms: number) => {
      world.clock.advance(ms);
      world.scheduler.advance(ms);
      await settle();
    },
    close: () => stops.forEach((stop) => stop()),
  };
}

const overwrites: Evenement = {
  ...{ genre: "cellules", premiere: 0, nombre: 1, ancienne: false, colonne: null },
  ...{ avecId: true, uneCellule: false, origine: "ailleurs" },
};

async function saved(over: Partial<ReglesVeille> = {}) {
  const world = aWorld(over);
  const pane = openPane(world);
  await settle();
  await pane.save();
  await settle();
  return { world, pane };
}

/** A pane of a later session, on a workbook that no longer has what the earlier one wrote. */
async function reopened(over: Partial<ReglesVeille> = {}, seen = false) {
  const { world, pane } = await saved(over);
  if (seen) await pane.wait(7_000);
  pane.close();
  world.historique.lignes = [];
  const next = openPane(world);
  await next.wait(JOUR);
  for (let look = 0; look < 2; look += 1) await next.wait(10_000);
  return { world, pane: next };
}

it("keeps a written call until it was seen in the saved file half an hour later, then nothing of it", async () => {
  const { world, pane } = await saved();
  expect(pane.veille.get().ecrits).toBe(1);
  await pane.wait(7_000);
  expect(world.envois.list()).toMatchObject([{ lignes: [ligne], ecrit: { enregistre: true } }]);
  await pane.wait(36 * MINUTE);
  expect(world.envois.list()).toEqual([]);
  expect(pane.veille.get().ecrits).toBe(0);
});

it("does not call it safe while the file is not saved", async () => {
  const { world, pane } = await saved();
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  for (let count = 0; count < 20; count += 1) await pane.wait(10 * MINUTE);
  expect(pane.veille.get().ecrits).toBe(1);
  expect(world.regards.looks).toBeLessThan(16);
});

it("writes again what was seen to be overwritten, under the same ids, and says so", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  world.historique.lignes = [aLigne({ idAppel: "autre", idLigne: "autre" })];
  world.regards.tell(overwrites);
  await pane.wait(5_000);
  expect(world.historique.lignes.map(({ idLigne }) => idLigne)).toEqual(["autre", ligne.idLigne]);
  expect(pane.veille.get()).toMatchObject({ reecrits: 1, retablis: 0, dedoubles: 0 });
  pane.veille.vu();
  expect(pane.veille.get().reecrits).toBe(0);
});

it("leaves a row alone that somebody deleted, and keeps nothing more of it", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  world.historique.lignes = [];
  world.regards.tell({ ...overwrites, genre: "suppression" });
  await pane.wait(5_000);
  expect(world.historique.lignes).toEqual([]);
  expect(world.envois.list()).toEqual([]);
});

it("asks once how the file is for all that comes from elsewhere in one go", async () => {
  const { world, pane } = await saved();
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  await pane.wait(6_500);
  await pane.wait(5_000);
  const readFichier = jest.spyOn(world.regards, "readFichier");
  for (let count = 0; count < 3; count += 1) world.regards.tell(overwrites);
  await pane.wait(300);
  expect(readFichier).toHaveBeenCalledTimes(1);
  for (let count = 0; count < 2; count += 1) await pane.wait(5_000);
  world.regards.tell(overwrites);
  await pane.wait(300);
  expect(readFichier).toHaveBeenCalledTimes(2);
});

it("leaves a row alone that somebody deletes while it is being looked at", async () => {
  const { world, pane } = await saved();
  const { regards } = world;
  const look = regards.look.bind(regards);
  jest.spyOn(regards, "look").mockImplementationOnce((reperes) => {
    const regard = look(reperes);
    return new Promise((resolve) => {
      world.scheduler.after(500, () => {
        world.historique.lignes = [];
        regards.tell({ ...overwrites, genre: "suppression" });
        void regard.then(resolve);
      });
    });
  });
  for (let half = 0; half < 60; half += 1) await pane.wait(500);
  expect(world.historique.lignes).toEqual([]);
  expect(world.envois.list()).toEqual([]);
});

it("asks, rather than write again, when nothing tells why a row is gone", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  world.historique.lignes = [];
  await pane.wait(36 * MINUTE);
  await pane.wait(5_000);
  expect(world.historique.lignes).toEqual([]);
  expect(pane.veille.get().manquants).toMatchObject([
    { idAppel: ligne.idAppel, reecrivable: true },
  ]);
});

it("asks when a row of the file is gone, and what came to its place was corrected before it was overwritten", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  // A colleague deletes it, which Excel tells nobody; the next row moves up, and is corrected.
  const others = [aLigne({ idAppel: "autre", idLigne: "autre" })];
  world.historique.lignes = others;
  world.regards.tell({ ...overwrites, uneCellule: true, colonne: "commentaire", avecId: false });
  world.regards.tell(overwrites);
  for (let step = 0; step < 4; step += 1) await pane.wait(5_000);
  expect(world.historique.lignes).toEqual(others);
  expect(pane.veille.get().manquants).toMatchObject([{ idAppel: ligne.idAppel }]);
});

it.each([
  [4, "are written again"],
  [5, "wait for a person's word: somebody has taken an older version of the file"],
])("of %i calls that are overwritten all at once, those there were %s", async (count) => {
  const world = aWorld();
  const pane = openPane(world);
  for (let index = 0; index < count; index += 1) {
    const [idAppel, idLigne] = [`appel-${index}`, `ligne-${index}`];
    await pane.envois.submit(aSaisie({ idAppel }), [aLigne({ idAppel, idLigne })]);
  }
  await settle();
  await pane.wait(7_000);
  world.historique.lignes = [];
  world.regards.tell({ ...overwrites, nombre: count });
  for (let step = 0; step < 4; step += 1) await pane.wait(5_000);
  const isAsked = count === 5;
  expect(pane.veille.get().manquants).toHaveLength(isAsked ? count : 0);
  expect(world.historique.lignes).toHaveLength(isAsked ? 0 : count);
});

it("takes a correction over, and writes it again as it was corrected", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  const corrected = { ...ligne, commentaire: "corrigé" };
  world.historique.lignes = [corrected];
  world.regards.tell({ ...overwrites, uneCellule: true, colonne: "commentaire" });
  await pane.wait(5_000);
  expect(world.historique.lignes).toEqual([corrected]);
  world.historique.lignes = [aLigne({ idAppel: "autre", idLigne: "autre" })];
  world.regards.tell(overwrites);
  await pane.wait(5_000);
  expect(world.historique.lignes[1]).toEqual(corrected);
});

describe("content that stands in a cell that was left empty", () => {
  const vide = aLigne({ commentaire: "" });
  const autre = aLigne({ idAppel: "autre", idLigne: "autre", commentaire: "rappeler Mme M." });
  const seconde = aLigne({ idLigne: "ligne-2", appel: 0 });
  const melangee = { ...vide, commentaire: autre.commentaire };
  const corrigee = { ...vide, commentaire: "Corrigé" };
  const oneCell: Evenement = {
    ...{ ...overwrites, avecId: false },
    ...{ uneCellule: true, colonne: "commentaire" },
  };

  async function written(lignes = [vide]) {
    const world = aWorld();
    world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
    const pane = openPane(world);
    await settle();
    await pane.envois.submit(aSaisie({ idAppel: vide.idAppel }), lignes);
    await settle();
    return { world, pane };
  }

  it("is emptied when it comes before the row can have been in the file", async () => {
    const { world, pane } = await written();
    // Looked at while the file is not saved: what comes right after cannot answer to the row.
    await pane.wait(6_500);
    world.historique.lignes = [melangee];
    world.regards.tell(oneCell);
    world.regards.fichier = FICHIER_OUVERT;
    await pane.wait(20_000);
    expect(world.historique.lignes).toEqual([vide]);
    expect(pane.veille.get().demeles).toBe(1);
  });

  it("is emptied though it is seen before Excel has told that the file did not hold the row yet", async () => {
    const { world, pane } = await written();
    await pane.wait(6_500);
    await pane.wait(6_500);
    world.historique.lignes = [melangee];
    let answer = (): void => undefined;
    const { fichier } = world.regards;
    jest
      .spyOn(world.regards, "readFichier")
      .mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(fichier))));
    world.regards.tell(oneCell);
    for (let count = 0; count < 6; count += 1) await pane.wait(1_000);
    answer();
    world.regards.fichier = FICHIER_OUVERT;
    for (let count = 0; count < 6; count += 1) await pane.wait(20_000);
    expect(world.historique.lignes).toEqual([vide]);
  });

  it("is emptied when Excel, busy, tells only later events in time that the file did not hold the row", async () => {
    const { world, pane } = await written();
    await pane.wait(6_500);
    await pane.wait(6_500);
    world.historique.lignes = [melangee];
    let answer = (): void => undefined;
    jest
      .spyOn(world.regards, "readFichier")
      .mockReturnValueOnce(new Promise((resolve) => (answer = () => resolve(FICHIER_OUVERT))));
    world.regards.tell(oneCell);
    await pane.wait(1_000);
    world.regards.tell({ ...oneCell, colonne: "identifiant" });
    await pane.wait(1_000);
    world.regards.fichier = FICHIER_OUVERT;
    answer();
    for (let count = 0; count < 6; count += 1) await pane.wait(20_000);
    expect(world.historique.lignes).toEqual([vide]);
  });

  /** A later call is on its way, for which the file is not saved; then two changes come in one go. */
  async function twoAtOnce(comesBefore: boolean) {
    const { world, pane } = await written();
    await pane.wait(2_000);
    world.regards.tell({ ...overwrites, premiere: 1, origine: "complement" });
    await pane.wait(5_000);
    if (comesBefore) world.regards.tell({ ...oneCell, premiere: 1 });
    await pane.wait(5_000);
    world.regards.fichier = FICHIER_OUVERT;
    world.historique.lignes = [melangee];
    for (const premiere of [1, 0]) world.regards.tell({ ...oneCell, premiere });
    for (let count = 0; count < 4; count += 1) await pane.wait(1_000);
    await pane.wait(20_000);
    return world.historique.lignes;
  }

  it("is emptied when it comes in one go with other changes, as they do by a merge", async () => {
    expect(await twoAtOnce(false)).toEqual([vide]);
  });

  it("stays when it comes together with another change where others' changes came in all the while", async () => {
    expect(await twoAtOnce(true)).toEqual([melangee]);
  });

  it("is emptied at a later look when Excel refuses to empty it at the first", async () => {
    const { world, pane } = await written();
    await pane.wait(6_500);
    world.historique.lignes = [melangee];
    world.regards.tell(oneCell);
    world.regards.fichier = FICHIER_OUVERT;
    jest.spyOn(world.historique, "change").mockRejectedValueOnce(new Error("busy"));
    for (let count = 0; count < 4; count += 1) await pane.wait(20_000);
    expect(world.historique.lignes).toEqual([vide]);
  });

  it("is emptied though another row of the call was overwritten at the same moment", async () => {
    const { world, pane } = await written([vide, seconde]);
    await pane.wait(6_500);
    const tierce = aLigne({ idAppel: "tiers", idLigne: "tiers" });
    world.historique.lignes = [melangee, tierce];
    world.regards.tell(oneCell);
    world.regards.tell({ ...overwrites, premiere: 1 });
    world.regards.fichier = FICHIER_OUVERT;
    for (let count = 0; count < 6; count += 1) await pane.wait(20_000);
    expect(world.historique.lignes).toEqual([vide, tierce, seconde]);
  });

  it("is emptied at the next opening when the row that it was meant for stands below", async () => {
    const { world, pane } = await written();
    pane.close();
    world.historique.lignes = [melangee, autre];
    const next = openPane(world);
    await next.wait(20_000);
    await next.wait(20_000);
    expect(world.historique.lignes).toEqual([vide, autre]);
  });

  /** The pane is closed right after something came for the row, too soon to answer to it. */
  async function closedInTime(...others: readonly Evenement[]) {
    const { world, pane } = await written();
    await pane.wait(6_500);
    world.historique.lignes = [melangee];
    for (const one of [overwrites, ...others]) world.regards.tell(one);
    pane.close();
    world.regards.fichier = FICHIER_OUVERT;
    return { world, next: openPane(world) };
  }

  it("stays with a pane opened right after it came: a person may have filled it meanwhile", async () => {
    const { world, next } = await closedInTime();
    for (let count = 0; count < 40; count += 1) await next.wait(10_000);
    expect(world.historique.lignes).toEqual([melangee]);
    expect(world.envois.list()[0]?.ecrit?.reperes[0]?.anterieureA).toBeUndefined();
  });

  it.each([
    ["is emptied", "minutes later, when the row that it was meant for", [], 12, vide],
    [
      "stays",
      "where somebody has typed into it, when such a row",
      [{ ...oneCell, origine: "ici" as const }],
      12,
      melangee,
    ],
    ["stays", "when such a row, much later,", [], 40, melangee],
  ])(
    "%s with a pane opened right after it came, %s is written below",
    async (_, __, others, rounds, expected) => {
      const { world, next } = await closedInTime(...others);
      for (let count = 0; count < rounds; count += 1) await next.wait(10_000);
      world.historique.lignes = [...world.historique.lignes, autre];
      for (let count = 0; count < 4; count += 1) await next.wait(10_000);
      expect(world.historique.lignes).toEqual([expected, autre]);
    },
  );

  it.each([
    ["is emptied", "holds that still", melangee, vide],
    ["stays", "holds another text", corrigee, corrigee],
  ])(
    "%s with a pane opened right after it came, when Excel told what came, and the cell %s",
    async (_, __, left, expected) => {
      const { world, pane } = await written();
      await pane.wait(6_500);
      world.regards.tell({ ...oneCell, contenu: autre.commentaire });
      pane.close();
      world.historique.lignes = [left];
      world.regards.fichier = FICHIER_OUVERT;
      const next = openPane(world);
      for (let count = 0; count < 6; count += 1) await next.wait(10_000);
      expect(world.historique.lignes).toEqual([expected]);
    },
  );

  it("is emptied by the second pane that is opened since, when only then the row that it was meant for stands below", async () => {
    const { world, next } = await closedInTime();
    for (let count = 0; count < 2; count += 1) await next.wait(4_000);
    expect(world.envois.list()).toMatchObject([{ ecrit: { enregistre: true } }]);
    next.close();
    world.historique.lignes = [melangee, autre];
    const last = openPane(world);
    for (let count = 0; count < 4; count += 1) await last.wait(10_000);
    expect(world.historique.lignes).toEqual([vide, autre]);
  });

  it.each([
    ["the same pane", false],
    ["the pane that is opened next", true],
  ])(
    "is emptied cell by cell, by %s, where the rows that it was meant for come below one after the other",
    async (_, isClosed) => {
      const { world, pane } = await written();
      pane.close();
      const tiers = aLigne({ idAppel: "tiers", idLigne: "tiers", identifiant: "MEN-7" });
      world.historique.lignes = [{ ...melangee, identifiant: "MEN-7" }];
      const first = openPane(world);
      for (let count = 0; count < 2; count += 1) await first.wait(4_000);
      world.historique.lignes = [...world.historique.lignes, autre];
      while (world.historique.lignes[0]?.commentaire !== "") await first.wait(1_000);
      expect(world.historique.lignes[0]).toEqual({ ...vide, identifiant: "MEN-7" });
      if (isClosed) first.close();
      const next = isClosed ? openPane(world) : first;
      world.historique.lignes = [...world.historique.lignes, tiers];
      for (let count = 0; count < 6; count += 1) await next.wait(10_000);
      expect(world.historique.lignes).toEqual([vide, autre, tiers]);
    },
  );

  it("is known in a row that was written again without the others of its call", async () => {
    const { world, pane } = await written([vide, seconde]);
    await pane.wait(6_500);
    const tierce = aLigne({ idAppel: "tiers", idLigne: "tiers" });
    world.historique.lignes = [tierce, seconde];
    world.regards.tell(overwrites);
    for (let count = 0; count < 6; count += 1) await pane.wait(1_000);
    expect(world.historique.lignes).toEqual([tierce, seconde, vide]);
    world.regards.tell({ ...oneCell, premiere: 2, contenu: autre.commentaire });
    pane.close();
    world.historique.lignes = [tierce, seconde, melangee];
    world.regards.fichier = FICHIER_OUVERT;
    const next = openPane(world);
    for (let count = 0; count < 6; count += 1) await next.wait(10_000);
    expect(world.historique.lignes).toEqual([tierce, seconde, vide]);
  });

  it("stays at the next opening when nothing shows that it was meant for another row", async () => {
    const { world, pane } = await written();
    pane.close();
    world.historique.lignes = [melangee, aLigne({ idAppel: "autre", idLigne: "autre" })];
    const next = openPane(world);
    world.regards.fichier = FICHIER_OUVERT;
    for (let count = 0; count < 10; count += 1) await next.wait(20_000);
    expect(world.historique.lignes[0]).toEqual(melangee);
  });

  it("stays when a colleague typed what a row below says too, in a row seen whole in the file", async () => {
    const { world, pane } = await written();
    world.regards.fichier = FICHIER_OUVERT;
    await pane.wait(7_000);
    await pane.wait(2 * MINUTE);
    world.historique.lignes = [melangee, autre];
    world.regards.tell(oneCell);
    for (let count = 0; count < 10; count += 1) await pane.wait(20_000);
    expect(world.historique.lignes[0]).toEqual(melangee);
  });

  it("is left alone where nothing can be written, and emptied once it can", async () => {
    const { world, pane } = await written();
    pane.close();
    world.historique.lignes = [melangee, autre];
    world.regards.fichier = { ...FICHIER_OUVERT, lectureSeule: true };
    const reader = openPane(world);
    await reader.wait(20_000);
    await reader.wait(2 * MINUTE);
    expect(world.historique.lignes[0]).toEqual(melangee);
    reader.close();
    world.regards.fichier = FICHIER_OUVERT;
    const writer = openPane(world);
    await writer.wait(20_000);
    await writer.wait(20_000);
    expect(world.historique.lignes[0]).toEqual(vide);
  });
});

it("writes again what was typed here into a cell that another computer emptied at the same moment", async () => {
  const { world, pane } = await saved();
  world.historique.lignes = [aLigne({ commentaire: "" })];
  const cell = { ...overwrites, colonne: "commentaire", avecId: false, uneCellule: true } as const;
  world.regards.tell({ ...cell, origine: "ici", contenu: "Corrigé" });
  await pane.wait(1_000);
  world.regards.tell({ ...cell, contenu: "" });
  await pane.wait(1_000);
  expect(world.historique.lignes).toEqual([aLigne({ commentaire: "Corrigé" })]);
});

it("does not take another row's deletion, where a lost row stood, for its own", async () => {
  const { world, pane } = await reopened();
  world.historique.lignes = [aLigne({ idAppel: "autre", idLigne: "autre" })];
  world.regards.tell({ ...overwrites, genre: "suppression" });
  await pane.wait(36 * MINUTE);
  await pane.wait(5_000);
  expect(pane.veille.get().manquants).toHaveLength(1);
});

it("asks when a row is gone that was seen sorted away, not overwritten", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  await pane.wait(MINUTE);
  world.historique.lignes = [aLigne({ idAppel: "autre", idLigne: "autre" })];
  world.regards.tell({ ...overwrites, nombre: 40, ancienne: true });
  await pane.wait(5_000);
  await pane.wait(5_000);
  expect(world.historique.lignes).toHaveLength(1);
  expect(pane.veille.get().manquants).toHaveLength(1);
});

it("never puts back what the pane itself changed or removed", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  const [avant] = world.historique.lues;
  pane.veille.suivre([{ avant: avant!, apres: { resolu: "non", escalade: "oui" } }]);
  expect(world.envois.list()[0]?.lignes).toMatchObject([{ resolu: "non", escalade: "oui" }]);
  pane.veille.suivre([{ avant: avant!, apres: null }]);
  expect(world.envois.list()).toEqual([]);
});

it("never writes a call again that was undone, whatever is told of its rows", async () => {
  const { world, pane } = await saved();
  await pane.wait(7_000);
  await pane.envois.withdraw(aSaisie({ idAppel: ligne.idAppel }), [ligne]);
  await settle();
  expect(world.historique.lignes).toEqual([]);
  world.regards.tell(overwrites);
  for (let count = 0; count < 10; count += 1) await pane.wait(5_000);
  expect([world.historique.lignes, world.envois.list()]).toEqual([[], []]);
  expect(pane.veille.get()).toMatchObject({ ecrits: 0, manquants: [], reecrits: 0 });
});

it("lists at an opening what an earlier session wrote and the workbook no longer has", async () => {
  const { world, pane } = await reopened();
  expect(pane.veille.get().manquants).toMatchObject([
    { idAppel: ligne.idAppel, reperes: [{ sousMotif: ligne.sousMotif, date: ligne.date }] },
  ]);
  expect(world.historique.lignes).toEqual([]);
  pane.veille.reecrire([ligne.idAppel]);
  await settle();
  expect(world.historique.lignes).toEqual([ligne]);
  // Nobody is told that another computer was the cause.
  expect(pane.veille.get()).toMatchObject({ manquants: [], reecrits: 0, ecrits: 1 });
});

it("forgets what the référent says to forget", async () => {
  const { world, pane } = await reopened();
  pane.veille.oublier([ligne.idAppel]);
  expect(world.envois.list()).toEqual([]);
  expect(world.historique.lignes).toEqual([]);
});

it("writes again by itself, where the référent wants it, what never reached the file", async () => {
  const { world, pane } = await reopened({ reecritureSansQuestion: true });
  expect(world.historique.lignes).toEqual([ligne]);
  expect(pane.veille.get()).toMatchObject({ retablis: 1, reecrits: 0, dedoubles: 0 });
  pane.veille.vu();
  expect(pane.veille.get().retablis).toBe(0);
});

it("sends again what stands twice, so that it stands once, and tells no more than that", async () => {
  const { world, pane } = await saved();
  world.historique.lignes = [ligne, ligne];
  await pane.wait(7_000);
  expect(pane.veille.get()).toMatchObject({ retablis: 0, reecrits: 0, dedoubles: 1 });
});

it("asks all the same for what had been in the file: somebody may have deleted it", async () => {
  const { world, pane } = await reopened({ reecritureSansQuestion: true }, true);
  expect(world.historique.lignes).toEqual([]);
  expect(pane.veille.get().manquants).toHaveLength(1);
});

it("keeps ids alone where the référent wants no rows kept: a loss can be told, not mended", async () => {
  const { world, pane } = await reopened({ joursGardes: 0 });
  const kept = JSON.stringify(world.envois.list());
  for (const personal of [ligne.telephone, ligne.referent]) expect(kept).not.toContain(personal);
  expect(pane.veille.get().manquants).toMatchObject([{ reecrivable: false }]);
});

it("keeps nothing of what was meant for another row either where it keeps ids alone", async () => {
  const { world, pane } = await saved({ joursGardes: 0 });
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  const typed = {
    ...{ avecId: false, uneCellule: true },
    ...({ colonne: "commentaire", contenu: "rappeler Mme M." } as const),
  };
  world.regards.tell({ ...overwrites, ...typed });
  const reperes = [{ anterieureA: world.clock.now() }];
  expect(world.envois.list()).toMatchObject([{ ecrit: { reperes } }]);
  expect(JSON.stringify(world.envois.list())).not.toContain(typed.contenu);
  pane.close();
});

it("keeps no full row longer than the setting says", async () => {
  const { world, pane } = await saved();
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  pane.close();
  world.clock.advance(8 * JOUR);
  await openPane(world).wait(3_000);
  expect(world.envois.list()).toMatchObject([{ lignes: [], ecrit: { reperes: [{}] } }]);
});

it("keeps no full row longer than the setting says while the pane stays open either", async () => {
  const { world, pane } = await saved();
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  for (let day = 0; day < 6; day += 1) await pane.wait(JOUR);
  expect(world.envois.list()).toMatchObject([{ lignes: [ligne] }]);
  for (let day = 0; day < 2; day += 1) await pane.wait(JOUR);
  expect(world.envois.list()).toMatchObject([{ lignes: [], ecrit: { reperes: [{}] } }]);
});

it("sends a call again of which the device no longer says when it was written", async () => {
  const { world, pane } = await saved();
  pane.close();
  const [kept] = world.envois.list();
  jest.spyOn(world.envois, "get").mockReturnValueOnce({ ...kept!, ecrit: null });
  jest.spyOn(world.envois, "get").mockReturnValueOnce({ ...kept!, ecrit: null });
  const next = openPane(world);
  const append = jest.spyOn(world.historique, "append");
  await next.wait(3_000);
  expect(append).toHaveBeenCalledTimes(1);
  expect(world.historique.lignes).toEqual([ligne]);
});

describe("of many calls that an earlier session left", () => {
  const opened = () => {
    const world = aWorld();
    const lignes = Array.from({ length: 250 }, (_, index) =>
      aLigne({ idAppel: `appel-${index}`, idLigne: `ligne-${index}` }),
    );
    for (const [index, one] of lignes.entries()) {
      const { idAppel } = one;
      const envoi = { ...{ idAppel, document: world.document, instant: index }, lignes: [one] };
      const whole = { ...envoi, essais: [], saisie: null, ecrit: null };
      world.envois.put(ecritOf(whole, world.clock.now(), new Map([[one.idLigne, index]])));
    }
    world.historique.lignes = lignes;
    const get = jest.spyOn(world.envois, "get");
    const read = (): number => new Set(get.mock.calls.map(([idAppel]) => idAppel)).size;
    return { world, pane: openPane(world), read };
  };

  it("counts all, and reads none as the pane starts; then as many as are looked at in one request", async () => {
    const { world, pane, read } = opened();
    expect(pane.veille.get().ecrits).toBe(250);
    expect(read()).toBe(0);
    const seen: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      await pane.wait(2_000);
      seen.push(read());
    }
    expect(seen).toEqual([100, 200, 250, 250, 250, 250]);
    expect(world.regards.looks).toBe(3);
  });

  it("knows which one an event touches, or the pane itself changes, before it has read them", async () => {
    const { world, pane } = opened();
    world.regards.tell({ ...overwrites, genre: "suppression", premiere: 200 });
    world.historique.lignes = world.historique.lignes.filter((_, index) => index !== 200);
    const [avant] = world.historique.lues;
    pane.veille.suivre([{ avant: avant!, apres: null }]);
    world.historique.lignes = world.historique.lignes.slice(1);
    for (let step = 0; step < 6; step += 1) await pane.wait(4_000);
    expect(pane.veille.get()).toMatchObject({ ecrits: 248, manquants: [] });
  });
});

it.each([
  ["https://dep59.sharepoint.com/sites/siao/suivi.xlsx", true],
  ["C:\\Users\\siao\\suivi.xlsx", false],
  ["\\\\serveur\\partage\\suivi.xlsx", false],
  ["sans-adresse:3", false],
])("takes a file at %s for one that others have open on a server: %s", (address, expected) => {
  expect(isOnServer(address)).toBe(expected);
});

it("saves the file after a call only where it does not save itself and the référent wants it", async () => {
  const world = aWorld({ enregistrerApresAppel: true });
  world.regards.fichier = { ...FICHIER_OUVERT, enregistrementAuto: false };
  const pane = openPane(world);
  await settle();
  await pane.save();
  await pane.wait(0);
  expect(world.regards.saves).toBe(1);
  const { world: other, pane: alone } = await saved({ enregistrerApresAppel: true });
  await alone.wait(0);
  expect(other.regards.saves).toBe(0);
});

it("saves the file after the first call of a session that began with calls kept from an earlier one", async () => {
  const { world, pane } = await saved({ enregistrerApresAppel: true });
  world.regards.fichier = { ...FICHIER_OUVERT, enregistrementAuto: false };
  pane.close();
  const next = openPane(world);
  const other = aLigne({ idAppel: "appel-9", idLigne: "ligne-9" });
  await next.envois.submit(aSaisie({ idAppel: other.idAppel }), [other]);
  await next.wait(0);
  await settle();
  expect(world.regards.saves).toBe(1);
});

it("looks once at all the calls that one sort touches", async () => {
  let next = 0;
  const world = { ...aWorld(), hasard: () => (next = (next + 0.3) % 1) };
  const pane = openPane(world);
  await settle();
  for (let index = 0; index < 8; index += 1) {
    const row = aLigne({ idAppel: `appel-${index}`, idLigne: `ligne-${index}` });
    await pane.envois.submit(aSaisie({ idAppel: row.idAppel }), [row]);
  }
  await pane.wait(10_000);
  const before = world.regards.looks;
  for (const premiere of [0, 3])
    world.regards.tell({ ...overwrites, premiere, nombre: 5, origine: "ici" });
  for (let second = 0; second < 10; second += 1) await pane.wait(1_000);
  expect(world.regards.looks - before).toBe(1);
});

it("takes along, with a look that it makes anyway, what it would have looked at soon", async () => {
  const world = aWorld();
  world.regards.fichier = { ...FICHIER_OUVERT, enregistre: false };
  const pane = openPane(world);
  await settle();
  for (const second of [0, 50]) {
    const row = aLigne({ idAppel: `appel-${second}`, idLigne: `ligne-${second}` });
    await pane.envois.submit(aSaisie({ idAppel: row.idAppel }), [row]);
    for (let step = 0; step < 50; step += 1) await pane.wait(1_000);
  }
  // The first call's look a minute after its first one is the second call's first.
  expect(world.regards.looks).toBe(2);
});

it("knows nothing, and changes nothing, while Excel refuses to answer", async () => {
  const { world, pane } = await saved();
  world.historique.lignes = [];
  jest.spyOn(world.regards, "look").mockRejectedValue(new Error("busy"));
  await pane.wait(7_000);
  await pane.wait(MINUTE);
  expect(world.historique.lignes).toEqual([]);
  expect(pane.veille.get()).toMatchObject({ ecrits: 1, manquants: [] });
});

it("takes a correction over of a row that stood in the file while another of its call was written again", async () => {
  const world = aWorld();
  const pane = openPane(world);
  await settle();
  const reste = aLigne({ idLigne: "reste", commentaire: "", appel: 0 });
  await pane.envois.submit(aSaisie({ idAppel: ligne.idAppel }), [ligne, reste]);
  await settle();
  await pane.wait(7_000);
  world.historique.lignes = [aLigne({ idAppel: "autre", idLigne: "autre" }), reste];
  world.regards.tell(overwrites);
  await pane.wait(5_000);
  const corrigee = { ...reste, commentaire: "corrigé" };
  world.historique.lignes = world.historique.lignes.map((one) =>
    one.idLigne === "reste" ? corrigee : one,
  );
  world.regards.tell({ ...overwrites, premiere: 1, uneCellule: true, colonne: "commentaire" });
  for (let count = 0; count < 6; count += 1) await pane.wait(20_000);
  expect(world.historique.lignes).toContainEqual(corrigee);
  expect(world.historique.lignes).toHaveLength(3);
});
