/* eslint-disable max-lines -- what the outbox does of a call, from the form to the workbook */
import type { SaisieEnCours } from "../../src/application/ports";
import { SuiviError, type SuiviErrorCode } from "../../src/domain/erreurs";
import type { LigneNomenclature } from "../../src/domain/nomenclature";
import { aLigne, NOMENCLATURE } from "../support/builders";
import { aSaisie } from "../support/saisieBuilders";
import { aPane, aWorld, loseAnswer, settle, type World } from "./envoisWorld";

const second = aLigne({ idAppel: "appel-2", idLigne: "ligne-2" });

describe("a call that the workbook takes", () => {
  it("leaves the outbox once it is confirmed, and never shows there", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const seen: number[] = [];
    pane.subscribe(() => seen.push(pane.get().enAttente.length));
    expect(await pane.save(aLigne())).toBe("confirme");
    expect(world.historique.lignes).toEqual([aLigne()]);
    expect(world.envois.waiting()).toEqual([]);
    expect(Math.max(...seen)).toBe(0);
    expect(world.scheduler.planned()).toEqual([]);
  });

  it("is on the device before anything is sent", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const kept: unknown[] = [];
    const append = world.historique.append.bind(world.historique);
    world.historique.append = async (lignes, essais, beforeWrite) => {
      kept.push(...world.envois.list());
      return append(lignes, essais, () => {
        beforeWrite?.();
        kept.push(...world.envois.list());
      });
    };
    await pane.save(aLigne());
    expect(kept).toMatchObject([
      { idAppel: "appel-1", lignes: [aLigne()], essais: [] },
      { idAppel: "appel-1", lignes: [aLigne()], essais: [aLigne()] },
    ]);
  });
});

describe("a call that the workbook does not take", () => {
  it("waits with the reason, and goes by itself, less and less often tried", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const delays: number[] = [];
    world.historique.failNext = "HISTORIQUE_FILTRE";
    expect(await pane.save(aLigne())).toBe("attente");
    expect(pane.get().enAttente).toMatchObject([{ raison: { code: "HISTORIQUE_FILTRE" } }]);
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const [delay = 0] = world.scheduler.planned();
      delays.push(delay / 1_000);
      world.historique.failNext = attempt < 6 ? "EXCEL_OCCUPE" : null;
      world.scheduler.advance(delay);
      await settle();
    }
    expect(delays).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect(pane.get().enAttente).toEqual([]);
    expect(world.historique.lignes).toEqual([aLigne()]);
    expect(world.scheduler.planned()).toEqual([]);
  });

  it.each([
    ["asked to", (_: World, pane: ReturnType<typeof aPane>) => pane.retry()],
    ["looked at again or back on the network", ({ reveils }: World) => reveils.wake()],
  ])("goes when the pane is %s", async (_, wake) => {
    const world = aWorld();
    const pane = aPane(world);
    world.historique.failNext = "EXCEL_OCCUPE";
    await pane.save(aLigne());
    await wake(world, pane);
    await settle();
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("is taken up by the next pane", async () => {
    const world = aWorld();
    const pane = aPane(world);
    world.historique.failNext = "HISTORIQUE_ABSENT";
    await pane.save(aLigne());
    pane.stop();
    const next = aPane(world);
    await settle();
    expect(world.historique.lignes).toEqual([aLigne()]);
    expect(next.get().enAttente).toEqual([]);
  });

  it("lets the référent go on after a while when Excel does not answer at all", async () => {
    const world = aWorld();
    const pane = aPane(world);
    world.historique.append = () => new Promise(() => undefined);
    const saving = pane.save(aLigne());
    await settle();
    world.scheduler.advance(8_000);
    expect(await saving).toBe("attente");
    expect(pane.get().enAttente).toMatchObject([{ raison: null }]);
  });

  it("does not keep others from being written, unless the whole table is what refuses", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const append = world.historique.append.bind(world.historique);
    let code: SuiviErrorCode = "HISTORIQUE_COLONNE_ABSENTE";
    const asked: string[] = [];
    world.historique.append = async (lignes, ...rest) => {
      asked.push(lignes[0]!.idAppel);
      if (lignes[0]?.idAppel === "appel-1") throw new SuiviError(code);
      return append(lignes, ...rest);
    };
    expect(await pane.save(aLigne())).toBe("attente");
    expect(await pane.save(second)).toBe("confirme");
    code = "HISTORIQUE_FILTRE";
    asked.length = 0;
    expect(await pane.save(aLigne({ idAppel: "appel-3", idLigne: "ligne-3" }))).toBe("attente");
    expect(asked).toEqual(["appel-1"]);
    expect(pane.get().enAttente.map(({ raison }) => raison)).toEqual([
      new SuiviError("HISTORIQUE_FILTRE"),
      new SuiviError("HISTORIQUE_FILTRE"),
    ]);
  });
});

describe("a call whose answer was lost", () => {
  it("is written once", async () => {
    const world = aWorld();
    const pane = aPane(world);
    loseAnswer(world);
    expect(await pane.save(aLigne())).toBe("attente");
    await pane.retry();
    expect(world.historique.lignes).toEqual([aLigne()]);
    expect(world.envois.waiting()).toEqual([]);
  });

  it("stays as somebody corrected it meanwhile", async () => {
    const world = aWorld();
    loseAnswer(world);
    await aPane(world).save(aLigne());
    world.historique.lignes = [aLigne({ commentaire: "corrigé" })];
    await aPane(world).retry();
    expect(world.historique.lignes).toEqual([aLigne({ commentaire: "corrigé" })]);
    expect(world.envois.waiting()).toEqual([]);
  });

  it("is written again when somebody deleted it: it cannot be told from one that never arrived", async () => {
    const world = aWorld();
    loseAnswer(world);
    await aPane(world).save(aLigne());
    world.historique.lignes = [];
    await aPane(world).retry();
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("becomes what the form says when it is taken up, changed and saved again", async () => {
    const world = aWorld();
    const pane = aPane(world);
    loseAnswer(world);
    await pane.save(aLigne());
    const taken: SaisieEnCours[] = [];
    pane.takeBack("appel-1", (saisie) => taken.push(saisie));
    expect(await pane.save(aLigne({ commentaire: "complété" }))).toBe("confirme");
    expect(taken).toEqual([aSaisie()]);
    expect(world.historique.lignes).toEqual([aLigne({ commentaire: "complété" })]);
  });

  it("leaves nothing behind when it is taken up and not saved again", async () => {
    const world = aWorld();
    const pane = aPane(world);
    loseAnswer(world);
    await pane.save(aLigne());
    pane.takeBack("appel-1", () => undefined);
    await settle();
    expect(world.historique.lignes).toEqual([]);
    expect(world.envois.waiting()).toEqual([]);
  });
});

it("is not written once it was taken up, even when the workbook was being asked already", async () => {
  const world = aWorld();
  const pane = aPane(world);
  world.historique.failNext = "HISTORIQUE_FILTRE";
  await pane.save(aLigne());
  const append = world.historique.append.bind(world.historique);
  world.historique.append = (lignes, essais, beforeWrite) => {
    pane.takeBack("appel-1", () => undefined);
    return append(lignes, essais, beforeWrite);
  };
  await pane.retry();
  expect(world.historique.lignes).toEqual([]);
  expect(pane.get().enAttente).toEqual([]);
});

describe("a call that is taken back", () => {
  it("goes later when the workbook is busy, even with another pane", async () => {
    const world = aWorld();
    const pane = aPane(world);
    await pane.save(aLigne());
    world.historique.failNext = "EXCEL_OCCUPE";
    expect(await pane.withdraw(aSaisie(), [aLigne()])).toBe("attente");
    pane.stop();
    aPane(world);
    await settle();
    expect(world.historique.lignes).toEqual([]);
  });

  it("stays when somebody changed it: that is said, not tried for ever, until it is left alone", async () => {
    const world = aWorld();
    const pane = aPane(world);
    await pane.save(aLigne());
    const corrected = [aLigne({ commentaire: "corrigé" })];
    world.historique.lignes = corrected;
    expect(await pane.withdraw(aSaisie(), [aLigne()])).toBe("attente");
    expect(pane.get().enAttente).toMatchObject([{ raison: { code: "LIGNE_MODIFIEE" } }]);
    expect(world.scheduler.planned()).toEqual([]);
    pane.abandon("appel-1");
    expect(pane.get().enAttente).toEqual([]);
    expect(world.envois.waiting()).toEqual([]);
    expect(world.historique.lignes).toEqual(corrected);
  });

  it("can be saved again in the same pane with something more", async () => {
    const world = aWorld();
    const pane = aPane(world);
    await pane.save(aLigne());
    expect(await pane.save(aLigne({ commentaire: "complété" }))).toBe("confirme");
    expect(world.historique.lignes).toEqual([aLigne({ commentaire: "complété" })]);
  });
});

it("does not write something new over what somebody changed, and says so", async () => {
  const world = aWorld();
  world.historique.lignes = [aLigne({ commentaire: "corrigé" })];
  const pane = aPane(world);
  expect(await pane.save(aLigne({ commentaire: "complété" }))).toBe("attente");
  await pane.retry();
  expect(pane.get().enAttente).toMatchObject([{ raison: { code: "LIGNE_MODIFIEE" } }]);
  expect(world.historique.lignes).toEqual([aLigne({ commentaire: "corrigé" })]);
});

describe("two panes of the same user", () => {
  it("write a waiting call once", async () => {
    const world = aWorld();
    world.historique.failNext = "EXCEL_OCCUPE";
    const pane = aPane(world);
    await pane.save(aLigne());
    const append = jest.spyOn(world.historique, "append");
    await Promise.all([pane.retry(), aPane(world).retry()]);
    expect(append).toHaveBeenCalledTimes(1);
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("go on with each other's calls", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const envoi = {
      idAppel: "appel-1",
      document: "suivi.xlsx",
      instant: 1,
      essais: [],
      ecrit: null,
    };
    world.envois.changeFromAnotherPane((store) =>
      store.put({ ...envoi, lignes: [aLigne()], saisie: aSaisie() }),
    );
    expect(pane.get().enAttente).toEqual([]);
    world.scheduler.advance(2_000);
    await settle();
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("leave alone what another put in place of what was being sent", async () => {
    const world = aWorld();
    const pane = aPane(world);
    const append = world.historique.append.bind(world.historique);
    world.historique.append = async (...given) => {
      world.historique.append = append;
      const position = await append(...given);
      const [kept] = world.envois.list();
      world.envois.put({ ...kept!, lignes: [], instant: kept!.instant + 1 });
      return position;
    };
    await pane.save(aLigne());
    await pane.retry();
    expect(world.historique.lignes).toEqual([]);
    expect(world.envois.waiting()).toEqual([]);
  });
});

describe("a call whose nomenclature is no longer the workbook's", () => {
  const [premiere, ...autres] = NOMENCLATURE.lignes;
  const saved = aLigne({ code: premiere!.code, sousMotif: premiere!.sousMotif });
  /** Another pane updates the nomenclature while a call of the former one is being entered. */
  const updated = (lignes: readonly LigneNomenclature[]) => {
    const world = aWorld();
    world.historique.versionNomenclature = "2025.2";
    world.nomenclature.version = "2025.2";
    world.nomenclature.lignes = lignes;
    const pane = aPane(world);
    const save = async () => {
      const issue = await pane.submit(aSaisie({ idAppel: saved.idAppel }), [saved], "2025.1");
      await settle();
      return issue;
    };
    return { world, pane, save };
  };

  it("is written under the line that replaces its own", async () => {
    const { world, pane, save } = updated([
      { ...premiere!, retiree: true },
      { ...premiere!, code: "NOUVEAU", sousMotif: "Tout nouveau", remplace: [premiere!.code] },
      ...autres,
    ]);
    expect(await save()).toBe("confirme");
    expect(world.historique.lignes).toEqual([
      { ...saved, code: "NOUVEAU", sousMotif: "Tout nouveau" },
    ]);
    expect(pane.get().enAttente).toEqual([]);
  });

  it("waits for a person, and is never tried by itself, where nothing certain replaces it", async () => {
    const { world, pane, save } = updated([{ ...premiere!, retiree: true }, ...autres]);
    expect(await save()).toBe("attente");
    expect(world.historique.lignes).toEqual([]);
    expect(pane.get().enAttente).toMatchObject([{ raison: { code: "NOMENCLATURE_CHANGEE" } }]);
    expect(world.scheduler.planned()).toEqual([]);
  });

  it("waits as before where the lists cannot be read, and goes once they can", async () => {
    const { world, pane, save } = updated(NOMENCLATURE.lignes);
    world.nomenclature.failNext = "EXCEL_OCCUPE";
    expect(await save()).toBe("attente");
    expect(pane.get().enAttente).toMatchObject([{ raison: { code: "EXCEL_OCCUPE" } }]);
    const [delay = 0] = world.scheduler.planned();
    world.scheduler.advance(delay);
    await settle();
    expect(world.historique.lignes).toEqual([saved]);
  });
});
