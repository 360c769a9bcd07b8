import { changeAtOnce } from "../../../src/application/historique";
import type { LigneLue } from "../../../src/domain/historiqueLu";

import { removeLigne, changeStatut } from "../../../src/application/suivi";
import { COLONNES } from "../../../src/domain/historique";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { aLigne, TODAY } from "../../support/builders";
import { aLigneLue, anAppelDeTrois } from "../../support/ligneBuilders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { repeatRows, reverseRows } from "../../support/suiviRows";

const avant = aLigne({ idLigne: "avant", idAppel: "avant", date: TODAY - 3 });
const autre = aLigne({
  idLigne: "autre",
  idAppel: "autre",
  motif: "Création de compte",
  referent: "Dominique",
});
const bytes = suiviBytes({ lignes: [avant, ...anAppelDeTrois(), autre] });
const ports = { historique: excelHistorique };
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

async function read(idLigne: string): Promise<LigneLue> {
  const lignes = await excelHistorique.readLast("Camille", 10);
  return lignes.find(({ cellules }) => cellules.idLigne === idLigne)!;
}

const filterOn = (header: string, values: string[]): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Historique");
    table.columns.getItem(header).filter.applyValuesFilter(values);
    await context.sync();
  });

const filters = () => [...suivi.table.filters.values()];
const ids = (): string[] => suivi.rows().map(({ idLigne }) => idLigne);

/** How many requests some work makes, and waits for. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  suivi.session.log.clear();
  let count = 0;
  const answer = suivi.session.answer.bind(suivi.session);
  suivi.session.answer = (text, flags) => {
    // Office.js lets go of a run's ranges by one more request, for which nothing waits.
    if (!text.includes("_RemoveReference")) count += 1;
    return answer(text, flags);
  };
  await work();
  suivi.session.answer = answer;
  return count;
}

describe("with a filter on", () => {
  test("a row that it hides is changed, and no other", async () => {
    const ligne = await read("avant");
    await filterOn("Référent", ["Dominique"]);
    await changeStatut(ports, ligne, "escalade");
    expect(suivi.rows()).toEqual([
      { ...avant, resolu: "non", escalade: "oui" },
      ...anAppelDeTrois(),
      autre,
    ]);
    expect(filters()).toHaveLength(1);
  });

  test("rows are removed, and the filters stand as before", async () => {
    const [hidden, shown] = [await read("trois-1"), await read("avant")];
    await filterOn("Motif", [avant.motif]);
    await filterOn("Référent", ["Camille"]);
    const before = filters();
    await removeLigne(ports, hidden);
    await removeLigne(ports, shown);
    expect(ids()).toEqual(["trois-2", "trois-3", "autre"]);
    expect(suivi.rows().map(({ appel }) => appel)).toEqual([1, 0, 1]);
    expect(filters()).toEqual(before);
  });

  test("a removal that is refused leaves the filters as they were", async () => {
    const ligne = await read("avant");
    await filterOn("Référent", ["Dominique"]);
    const before = filters();
    suivi.type("avant", "commentaire", "par une collègue");
    await expect(removeLigne(ports, ligne)).rejects.toMatchObject({ code: "LIGNE_MODIFIEE" });
    expect(filters()).toEqual(before);
    expect(ids()).toHaveLength(5);
  });
});

describe("somebody else at work", () => {
  test("a sort between the check and the write changes no row", async () => {
    const ligne = await read("avant");
    suivi.beforeRequest(2, () => reverseRows(suivi));
    const change = excelHistorique.change(
      [{ avant: ligne, apres: { commentaire: "rappelé", dureeSecondes: 12, appel: 0 } }],
      { tousOuRien: true },
    );
    expect(await change).toMatchObject({
      faits: [],
      erreur: { error: { code: "LIGNE_MODIFIEE" } },
    });
    expect(suivi.rows().reverse()).toEqual([avant, ...anAppelDeTrois(), autre]);
  });

  test("rows that a colleague adds meanwhile stay", async () => {
    const ligne = await read("avant");
    suivi.beforeRequest(2, () => suivi.colleagueAppends({ idLigne: "col", idAppel: "col" }));
    await removeLigne(ports, ligne);
    expect(ids()).toEqual(["trois-1", "trois-2", "trois-3", "autre", "col"]);
  });

  test("of several rows none is written when one was changed", async () => {
    const lignes = await excelHistorique.readAppel(aLigneLue({ idAppel: "trois" }));
    suivi.type("trois-3", "commentaire", "par une collègue");
    const before = suivi.rows();
    const changements = lignes.map((avant) => ({ avant, apres: { canal: "E-mail" } }));
    await expect(changeAtOnce(excelHistorique, changements)).rejects.toMatchObject({
      code: "LIGNE_MODIFIEE",
      details: { ligne: suivi.table.rect.row + 5 },
    });
    expect(suivi.rows()).toEqual(before);
  });
});

test("calculated cells keep their formulas", async () => {
  await excelHistorique.change([{ avant: await read("avant"), apres: { dureeSecondes: 60 } }]);
  const [row] = suivi.cells();
  expect(row?.dureeMinutes).toMatchObject({
    value: 60 / 86_400,
    formula: `=${COLONNES.dureeMinutes.formula}`,
  });
  expect(row?.mois.formula).toBe(`=${COLONNES.mois.formula}`);
});

test("a missing column is named before anything is written", async () => {
  const ligne = await read("avant");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Historique");
    table.columns.getItem(COLONNES.identifiant.header).name = "Notes";
    await context.sync();
  });
  await expect(
    changeAtOnce(excelHistorique, [{ avant: ligne, apres: { identifiant: "MEN-1" } }]),
  ).rejects.toMatchObject({
    code: "HISTORIQUE_COLONNE_ABSENTE",
    details: { colonne: COLONNES.identifiant.header },
  });
});

test("a host that keeps busy is told as such, and nothing is written", async () => {
  const ligne = await read("avant");
  suivi.session.failNext(1, { code: "GeneralException" });
  await expect(changeStatut(ports, ligne, "enCours")).rejects.toMatchObject({
    code: "EXCEL_OCCUPE",
  });
  expect(suivi.rows()[0]).toEqual(avant);
});

describe("in a history of 20,000 rows", () => {
  /** Ids by position; dates grow with it; Camille's rows are those at these positions. */
  function fill(camille: readonly number[], count = 20_000): void {
    const mine = new Set(camille);
    const [date, referent, id, call] = (["date", "referent", "idLigne", "idAppel"] as const).map(
      (key) => suivi.columnOf(key),
    );
    repeatRows(suivi, count, (index, cells) => {
      cells[date!] = { value: TODAY - 2_000 + Math.floor(index / 10) };
      cells[referent!] = { value: mine.has(index) ? "Camille" : "Dominique" };
      cells[id!] = { value: `l-${index}` };
      cells[call!] = { value: `a-${index}` };
    });
  }
  const positions = (lignes: readonly LigneLue[]) => lignes.map(({ position }) => position);

  test("the last rows take three requests when they are at the bottom", async () => {
    fill([5, 19_990, 19_995]);
    let lignes: readonly LigneLue[] = [];
    const requests = await requestsOf(async () => {
      lignes = await excelHistorique.readLast("Camille", 2);
    });
    expect(positions(lignes)).toEqual([19_995, 19_990]);
    expect(requests).toBeLessThanOrEqual(3);
    expect(suivi.session.log.responseBytes).toBeLessThan(200_000);
  });

  test("the last rows are found from the top when a colleague sorted the latest first", async () => {
    fill([5, 19_990, 19_995]);
    reverseRows(suivi);
    expect(positions(await excelHistorique.readLast("Camille", 2))).toEqual([4, 9]);
  });

  test("rows that are far away are looked for in bounded blocks", async () => {
    fill([10_000, 16_000, 18_000]);
    let lignes: readonly LigneLue[] = [];
    const requests = await requestsOf(async () => {
      lignes = await excelHistorique.readLast("Camille", 3);
    });
    expect(positions(lignes)).toEqual([18_000, 16_000, 10_000]);
    expect(requests).toBeLessThanOrEqual(5);
    const none = await requestsOf(() => excelHistorique.readLast("Personne", 10));
    expect(none).toBeLessThanOrEqual(4);
  });

  describe("and some more, whose cases en cours take two blocks", () => {
    const open = ["l-5", "l-20400"];
    const idsOf = (lignes: readonly LigneLue[]) => lignes.map(({ cellules }) => cellules.idLigne);

    beforeEach(() => {
      fill([], 20_500);
      for (const id of open) suivi.type(id, "resolu", "non");
    });

    test("a save goes in between", async () => {
      const order: string[] = [];
      const reading = excelHistorique.readEnCours(null, 10).then((found) => {
        order.push("read");
        return found;
      });
      const save = excelHistorique
        .append([aLigne({ idLigne: "neuve", idAppel: "neuve" })])
        .then(() => order.push("saved"));
      const [{ lignes, total }] = await Promise.all([reading, save]);
      expect(order).toEqual(["saved", "read"]);
      expect([idsOf(lignes), total]).toEqual([open, 2]);
    });

    test("a sort meanwhile is noticed: no case is missing or given twice, none is another row", async () => {
      suivi.beforeRequest(3, () => reverseRows(suivi));
      const { lignes, total } = await excelHistorique.readEnCours(null, 10);
      expect([idsOf(lignes), total]).toEqual([open, 2]);
      expect(lignes.map(({ cellules }) => cellules.resolu)).toEqual(["non", "non"]);
    });
  });

  test("the rows of a phone number take two requests, one of a number that was never seen one", async () => {
    fill([]);
    suivi.type("l-12345", "telephone", "06 11 22 33 44");
    suivi.type("l-7", "telephone", "0611223344");
    let found: readonly LigneLue[] = [];
    const requests = await requestsOf(async () => {
      found = (await excelHistorique.readDuNumero("0611223344", 60)).lignes;
    });
    expect([requests, found.map(({ position }) => position)]).toEqual([2, [7, 12_345]]);
    expect(await requestsOf(() => excelHistorique.readDuNumero("0699999999", 60))).toBe(1);
  });

  test("the cases en cours take three requests, a change two", async () => {
    fill([]);
    suivi.type("l-12345", "resolu", "non");
    let ligne: LigneLue | undefined;
    const requests = await requestsOf(async () => {
      [ligne] = (await excelHistorique.readEnCours(null, 10)).lignes;
    });
    expect(ligne?.position).toBe(12_345);
    expect(requests).toBeLessThanOrEqual(3);
    const change = await requestsOf(() => changeStatut(ports, ligne!, "resolu"));
    expect(change).toBe(2);
  });
});
