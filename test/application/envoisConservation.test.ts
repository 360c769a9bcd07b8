import { documentOf } from "../../src/application/envoi";
import { nomDuDocument } from "../../src/application/nomDuDocument";
import { aLigne } from "../support/builders";
import { countingIds } from "../support/doubles/deviceDoubles";
import { aSaisie } from "../support/saisieBuilders";
import { aPane, aWorld, loseAnswer, settle } from "./envoisWorld";

describe("a device that refuses to keep anything", () => {
  it("does not keep the call from being written", async () => {
    const world = aWorld();
    world.envois.refuses = true;
    const pane = aPane(world);
    expect(await pane.save(aLigne())).toBe("confirme");
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("is said while a call waits, which the pane then holds", async () => {
    const world = aWorld();
    world.envois.refuses = true;
    world.historique.failNext = "EXCEL_OCCUPE";
    const pane = aPane(world);
    await pane.save(aLigne());
    expect(pane.get()).toMatchObject({ conserve: false, enAttente: [{}] });
    await pane.retry();
    expect(pane.get()).toMatchObject({ conserve: true, enAttente: [] });
    expect(world.historique.lignes).toEqual([aLigne()]);
  });

  it("leaves no out-of-date entry behind that would bring a call back", async () => {
    const world = aWorld();
    const pane = aPane(world);
    loseAnswer(world);
    await pane.save(aLigne());
    world.envois.refuses = true;
    await pane.withdraw(aSaisie(), [aLigne()]);
    expect(world.envois.list()).toEqual([]);
    await aPane(world).retry();
    expect(world.historique.lignes).toEqual([]);
  });
});

it("says how many entries could not be read", () => {
  const world = aWorld();
  world.envois.unreadable = 2;
  expect(aPane(world).get().illisibles).toBe(2);
  expect(aPane(world).get().illisibles).toBe(0);
});

describe("another workbook", () => {
  async function aCallOf(document: string) {
    const world = aWorld();
    const pane = aPane(world, document);
    world.historique.failNext = "EXCEL_OCCUPE";
    await pane.save(aLigne());
    pane.stop();
    world.clock.advance(120_000);
    return world;
  }

  it("gets no call that was meant for this one, until somebody says so", async () => {
    const world = await aCallOf("https://d.fr/a.xlsx");
    const pane = aPane(world, "https://d.fr/b.xlsx");
    await pane.retry();
    expect(world.historique.lignes).toEqual([]);
    expect(pane.get()).toMatchObject({ enAttente: [], ailleurs: [{ idAppel: "appel-1" }] });
    pane.adopt("appel-1");
    await settle();
    expect(world.historique.lignes).toEqual([aLigne()]);
    expect(pane.get().ailleurs).toEqual([]);
  });

  it("is what a call is not that waits for its own, however long, or that another pane may be sending", async () => {
    const world = await aCallOf("https://d.fr/a.xlsx");
    expect(aPane(world, "https://d.fr/a.xlsx").get().ailleurs).toEqual([]);
    const elsewhere = () => aPane(world, "https://d.fr/b.xlsx").get().ailleurs;
    expect(elsewhere()).toHaveLength(1);
    world.clock.advance(-90_000);
    expect(elsewhere()).toEqual([]);
  });

  it("is what every workbook without an address may be", async () => {
    const ids = countingIds();
    const world = await aCallOf(documentOf("", ids));
    const document = documentOf("", ids);
    const pane = aPane(world, document);
    await pane.retry();
    expect(world.historique.lignes).toEqual([]);
    expect(pane.get().ailleurs.map((envoi) => nomDuDocument(envoi.document))).toEqual([null]);
  });

  it.each([
    ["https://d.fr/dossier/suivi%2033.xlsx", "suivi 33.xlsx"],
    ["https://d.fr/suivi 100%.xlsx", "suivi 100%.xlsx"],
    ["C:\\Suivi\\suivi 100%.xlsx", "suivi 100%.xlsx"],
  ])("is named by its file: %s", (address, name) => {
    expect(nomDuDocument(documentOf(address, countingIds()))).toBe(name);
  });
});
