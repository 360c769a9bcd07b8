import { undoRepairs, repair, checkHistorique } from "../../../src/application/controle";
import type { LigneLue } from "../../../src/domain/historiqueLu";
import { reparables } from "../../../src/domain/controle/reparations";
import { SuiviError } from "../../../src/domain/erreurs";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { clockAt, countingIds } from "../../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aLigneLue } from "../../support/ligneBuilders";

const ROWS = 2_500;
const dirty = (n: number, date: string | number = "12/04/2025"): LigneLue =>
  aLigneLue({ idLigne: `l${n}`, idAppel: `a${n}`, telephone: "", date });

function open(lignes = Array.from({ length: ROWS }, (_, n) => dirty(n))) {
  const historique = new MemoryHistorique(lignes, NOMENCLATURE);
  historique.tailleBloc = 1_000;
  let pauses = 0;
  const ports = {
    historique,
    readNomenclature: () => Promise.resolve(NOMENCLATURE),
    clock: clockAt(TODAY),
    ids: countingIds(),
    journal: new MemoryJournal(),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  };
  const sure = async () => reparables((await checkHistorique(ports)).anomalies, "tout");
  return { historique, ports, sure, pauses: () => pauses };
}

const entreeOf = () => ({ action: "Réparation", detail: "essai", par: "" });
const textDates = ({ lues: lignes }: MemoryHistorique): number =>
  lignes.filter(({ cellules }) => typeof cellules.date === "string").length;

it("checks in short turns, tells how far it is, and can be stopped in between", async () => {
  const { ports, pauses } = open();
  const steps: string[] = [];
  await checkHistorique(ports, {
    onProgress: (etape, ...done) => steps.push([etape, ...done].join(" ")),
  });
  expect(steps).toContain(`lecture ${ROWS} ${ROWS}`);
  expect(steps.at(-1)).toBe(`controle ${ROWS} ${ROWS}`);
  expect(pauses()).toBeGreaterThanOrEqual(ROWS / 100);

  const stop = new AbortController();
  const stopped = checkHistorique(ports, {
    onProgress: (etape) => {
      if (etape === "controle") stop.abort();
    },
    signal: stop.signal,
  });
  await expect(stopped).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
});

it("stopped between two blocks, it tells what was done, and that can be taken back", async () => {
  const { historique, ports, sure } = open();
  const stop = new AbortController();
  const reparations = await repair(ports, await sure(), entreeOf, {
    onProgress: (etape) => {
      if (etape === "ecriture") stop.abort();
    },
    signal: stop.signal,
  });
  expect(reparations.lignes).toBe(1_000);
  expect(reparations.erreur?.error).toEqual(
    new SuiviError("LECTURE_INTERROMPUE", { faites: 1_000 }),
  );
  expect(textDates(historique)).toBe(ROWS - 1_000);
  expect(ports.journal.entrees).toHaveLength(1);
  const bilan = await undoRepairs(ports, reparations, entreeOf);
  expect(bilan).toEqual({ rendues: 1_000, modifiees: [], premiereLigne: 2, erreur: null });
  expect(textDates(historique)).toBe(ROWS);
});

it("takes back what a failed block may have written, and nothing of what it did not", async () => {
  const { historique, ports, sure } = open();
  historique.tailleBloc = 400;
  const all = await sure();
  historique.failAtBlock = { bloc: 2, code: "EXCEL_OCCUPE" };
  const reparations = await repair(ports, all, entreeOf);
  expect(reparations.erreur?.error).toEqual(new SuiviError("EXCEL_OCCUPE"));
  expect(textDates(historique)).toBe(ROWS - 800);
  const bilan = await undoRepairs(ports, reparations, entreeOf);
  expect(bilan).toEqual({ rendues: 800, modifiees: [], premiereLigne: 2, erreur: null });
  expect(textDates(historique)).toBe(ROWS);
});

it("repairs of rows below the table leave out what somebody changed while they were taken in", async () => {
  const { historique, ports, sure } = open([dirty(0, TODAY)]);
  historique.horsTableau = [dirty(1), dirty(2)];
  const all = await sure();
  const takeIn = historique.takeInRows.bind(historique);
  historique.takeInRows = async () => {
    const count = await takeIn();
    historique.lues = historique.lues.map((ligne) =>
      ligne.position === 1
        ? { ...ligne, cellules: { ...ligne.cellules, commentaire: "par une collègue" } }
        : ligne,
    );
    return count;
  };
  const reparations = await repair(ports, all, entreeOf);
  expect(reparations).toMatchObject({ rattachees: 2, lignes: 1, erreur: null });
  expect(historique.lues.map(({ cellules }) => cellules.date)).toEqual([
    TODAY,
    "12/04/2025",
    45_759,
  ]);
});

it("nothing that was done is not noted; rows that were only taken in are", async () => {
  const changed = open([dirty(0)]);
  const found = await changed.sure();
  changed.historique.lues = changed.historique.lues.map((ligne) => ({
    ...ligne,
    cellules: { ...ligne.cellules, commentaire: "par une collègue" },
  }));
  expect(await repair(changed.ports, found, entreeOf)).toMatchObject({ lignes: 0, laissees: 1 });
  expect(changed.ports.journal.entrees).toEqual([]);

  const below = open([dirty(0, TODAY)]);
  below.historique.horsTableau = [dirty(1, TODAY)];
  const taken = await repair(below.ports, await below.sure(), entreeOf);
  expect(taken).toMatchObject({ rattachees: 1, lignes: 0 });
  expect(below.ports.journal.entrees).toHaveLength(1);
});

it("a journal that refuses does not undo what was done", async () => {
  const { historique, ports, sure } = open([dirty(0)]);
  ports.journal.failNext = "CLASSEUR_PROTEGE";
  const reparations = await repair(ports, await sure(), entreeOf);
  expect(reparations.lignes).toBe(1);
  expect(reparations.erreur?.error).toEqual(new SuiviError("CLASSEUR_PROTEGE"));
  expect(textDates(historique)).toBe(0);
});
