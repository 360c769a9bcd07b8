import { analyzeFichier, importFichier } from "../../../src/application/importation";
import { defaultChoix } from "../../../src/domain/importation/plan";
import type { LectureOptions } from "../../../src/application/latePorts";
import { ancienFichier } from "../../support/anciensFichiers";
import { aLigneTapee } from "../../support/ligneBuilders";
import { entreeOf, importationWorld, type ImportationWorld } from "./importationWorld";
import { finish } from "../../../src/domain/parBlocs";

const NOM = "01-outil-d-origine";

async function prepared(world: ImportationWorld) {
  const { source } = await analyzeFichier(world.ports, ancienFichier(NOM));
  const choix = finish(defaultChoix(source));
  return (options: LectureOptions = {}) =>
    importFichier(world.ports, source, choix, entreeOf, options);
}

const emptyWorld = (): ImportationWorld => importationWorld({ dejaDansLHistorique: [] });

it("stops where a person asks, and is completed by doing it again", async () => {
  const world = emptyWorld();
  const importer = await prepared(world);
  const stop = new AbortController();
  const onProgress = (faites: number): void => {
    if (faites >= 6) stop.abort();
  };
  const first = await importer({ signal: stop.signal, onProgress });
  expect(first).toMatchObject({ interrompu: true, faites: 6, feuilles: [], note: false });
  expect(world.historique.lues).toHaveLength(6);
  expect(world.journal.entrees).toEqual([]);
  expect(await importer()).toMatchObject({ interrompu: false, faites: 6 });
  expect(world.historique.lues).toHaveLength(12);
  expect(new Set(world.historique.lues.map(({ cellules }) => cellules.idLigne)).size).toBe(12);
});

it("is completed after any failure, whatever block it came at", async () => {
  for (const bloc of [0, 1, 2, 3, 4, 5]) {
    const world = emptyWorld();
    const importer = await prepared(world);
    world.historique.failAtBlock = { bloc, code: "EXCEL_OCCUPE" };
    await expect(importer()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
    await importer();
    expect(world.historique.lues).toHaveLength(12);
    expect(world.journal.entrees).toHaveLength(1);
  }
});

it("leaves out what a colleague imported since the preview", async () => {
  const world = emptyWorld();
  const importer = await prepared(world);
  const theirs = await prepared(world);
  await theirs();
  const { plan } = await importer();
  expect(plan.importees).toEqual([]);
  expect(plan.presentes).toHaveLength(12);
  expect(world.historique.lues).toHaveLength(12);
});

it("counts rows that were pasted below the table, not those that an interrupted block left there", async () => {
  const world = emptyWorld();
  const importer = await prepared(world);
  const first = await importer();
  const [pasted, stray] = world.historique.lues;
  world.historique.lues = [];
  world.historique.horsTableau = [
    aLigneTapee({ ...pasted!.cellules, idLigne: "", idAppel: "" }),
    stray!,
  ];
  const { plan } = await importer();
  expect(plan.importees).toHaveLength(11);
  expect(plan.importees).toContainEqual(first.plan.importees[1]);
});

it("tells a file without a history from one that cannot be read", async () => {
  const world = emptyWorld();
  const { octets } = ancienFichier(NOM);
  const feuilles = (await world.ports.fichiers.read({ nom: NOM, octets })).feuilles.slice(0, 1);
  const ports = {
    ...world.ports,
    fichiers: { read: async () => Promise.resolve({ feuilles, depuis1904: false, remarques: [] }) },
  };
  await expect(analyzeFichier(ports, { nom: "a.xlsx", octets })).rejects.toMatchObject({
    code: "FICHIER_SANS_HISTORIQUE",
  });
});
