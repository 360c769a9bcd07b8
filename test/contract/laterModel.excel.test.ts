import { changeAtOnce } from "../../src/application/historique";
import { NAMES, PIVOTS } from "../../src/domain/classeur";
import type { Operation } from "../../src/domain/miseAJour/operations";
import { moisOf } from "../../src/domain/periode";
import { createExcelStores } from "../../src/excel";
import { excelJournal } from "../../src/excel/journal";
import { excelMiseAJour } from "../../src/excel/miseAJour/excelMiseAJour";
import { excelReponses } from "../../src/excel/reponsesDepartement";
import { excelVersions } from "../../src/excel/miseAJour/readClasseur";
import { excelEnquetes } from "../../src/excel/resultats/excelEnquetes";
import { excelFeuilles } from "../../src/excel/resultats/excelFeuilles";
import { aLigne, TODAY } from "../support/builders";
import { aLigneLue } from "../support/ligneBuilders";
import { contentsOf } from "../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { UNE_ENQUETE } from "./enquetesContract";
import { aVersion } from "./reponsesContract";

/** Every port on the workbook; a new one, or a new method of one, must be told below to read or to write. */
const stores = {
  ...createExcelStores(),
  journal: excelJournal,
  miseAJour: excelMiseAJour,
  versions: excelVersions,
  enquetes: excelEnquetes,
  feuilles: excelFeuilles,
  reponses: excelReponses,
};

const LIGNE = aLigne({ idLigne: "la-mienne", idAppel: "le-mien", referent: "Alix" });
const bytes = suiviBytes({ lignes: [LIGNE] });
const NUMERO: Operation = {
  type: "nommee",
  nom: NAMES.versionNomenclature,
  plusBas: 0,
  contenu: "2030.1",
};

const premiere = async () => (await stores.historique.readHistorique()).lignes[0]!;
const lot = async () => ({
  classeur: await stores.miseAJour.read(),
  operations: [NUMERO],
  rangees: [],
});

type Prepare = (suivi: OpenSuivi) => Promise<() => Promise<unknown>>;

/** What each method that writes is given: the reading it needs first, then the write alone. */
const WRITES: Readonly<Record<string, Prepare>> = {
  "historique.append": now(() =>
    stores.historique.append([aLigne({ idLigne: "autre", idAppel: "autre" })]),
  ),
  "historique.remove": now(() => stores.historique.remove([LIGNE])),
  "resultats.refresh": now(() => stores.resultats.refresh(moisOf(TODAY), "Actualisé")),
  "reglagesClasseur.write": now(() => stores.reglagesClasseur.write({ departement: "2A" })),
  "historique.change": async () => {
    const avant = await premiere();
    return () => changeAtOnce(stores.historique, [{ avant, apres: { commentaire: "corrigé" } }]);
  },
  "historique.takeInRows": (suivi) => {
    suivi.colleagueAppends({ idLigne: "dessous", idAppel: "dessous" });
    suivi.table.rect = { ...suivi.table.rect, rows: suivi.table.rect.rows - 1 };
    return Promise.resolve(() => stores.historique.takeInRows());
  },
  "historique.appendAll": now(async () => {
    const lignes = [{ idLigne: "import", date: TODAY, motif: "Autre" }];
    const { erreur } = await stores.historique.appendAll(lignes);
    if (erreur) throw erreur.error;
  }),
  "feuilles.write": now(() => stores.feuilles.write("Liste", [["Titre"]])),
  "feuilles.remove": async () => {
    await stores.feuilles.write("Liste", [["Titre"]]);
    return () => stores.feuilles.remove("Liste");
  },
  "feuilles.refreshCaches": now(() => stores.feuilles.refreshCaches()),
  "journal.add": now(() =>
    stores.journal.add({ instant: TODAY, action: "Essai", detail: "", par: "Alix" }),
  ),
  "miseAJour.apply": async () => {
    const given = await lot();
    return () => stores.miseAJour.apply(given);
  },
  "miseAJour.print": now(() =>
    stores.miseAJour.print([{ type: "impression", feuille: "resultats", plage: "A1:C9" }]),
  ),
  "miseAJour.revert": async () => {
    const retour = await stores.miseAJour.apply(await lot());
    return () => stores.miseAJour.revert(retour);
  },
  "enquetes.add": now(() => stores.enquetes.add(UNE_ENQUETE)),
  "enquetes.writeCommentaires": now(() => stores.enquetes.writeCommentaires("Rien à dire")),
  "reponses.add": now(() => stores.reponses.add(aVersion(), [])),
  "reponses.eraseTextes": async () => {
    await stores.reponses.add(aVersion(), []);
    return () => stores.reponses.eraseTextes([aVersion().id]);
  },
  "feuilles.rebuildTableaux": async () => {
    await Excel.run(async (context) => {
      context.workbook.pivotTables.getItem(PIVOTS.mois).delete();
      await context.sync();
    });
    return () => stores.feuilles.rebuildTableaux();
  },
};

const READS: Readonly<Record<string, Prepare>> = {
  "historique.readSollicitations": now(() => stores.historique.readSollicitations()),
  "historique.readLast": now(() => stores.historique.readLast("Alix", 10)),
  "historique.readEnCours": now(() => stores.historique.readEnCours(null, 10)),
  "historique.readDuNumero": now(() => stores.historique.readDuNumero("0656844329", 10)),
  "historique.readAppel": now(() => stores.historique.readAppel(aLigneLue({ idAppel: "le-mien" }))),
  "nomenclature.read": now(() => stores.nomenclature.read()),
  "resultats.readPeriode": now(() => stores.resultats.readPeriode()),
  "reglagesClasseur.read": now(() => stores.reglagesClasseur.read()),
  "historique.readHistorique": now(() => stores.historique.readHistorique()),
  "journal.read": now(() => stores.journal.read(10)),
  "miseAJour.read": now(() => stores.miseAJour.read()),
  "versions.read": now(() => stores.versions.read()),
  "enquetes.read": now(() => stores.enquetes.read()),
  "enquetes.readCalendrier": now(() => stores.enquetes.readCalendrier()),
  "feuilles.readEcrites": now(() => stores.feuilles.readEcrites()),
  "reponses.read": now(() => stores.reponses.read()),
  "feuilles.read": now(() => stores.feuilles.read()),
  "miseAJour.isApplied": async () => {
    const retour = await stores.miseAJour.apply(await lot());
    return () => stores.miseAJour.isApplied(retour);
  },
};

/** What these write is not among a workbook's contents. */
const UNSEEN = ["feuilles.refreshCaches", "miseAJour.print"];

function now(write: () => Promise<unknown>): Prepare {
  return () => Promise.resolve(write);
}

function setModele(suivi: OpenSuivi, version: string): void {
  const { names } = suivi.host.workbook.state;
  const formula = names.find(({ name }) => name === NAMES.versionClasseur)!.formula;
  const [, sheet = "", column = "", row = ""] = /^='?(.+?)'?!\$([A-Z]+)\$(\d+)$/.exec(formula)!;
  const rect = { row: Number(row) - 1, column: column.charCodeAt(0) - 65, rows: 1, columns: 1 };
  const { grid } = suivi.host.workbook;
  grid.write(suivi.host.workbook.sheet(sheet).id, rect, [[{ value: version }]]);
}

test("every method of every port is known to read or to write", () => {
  const methods = Object.entries(stores).flatMap(([port, store]) =>
    Object.keys(store).map((method) => `${port}.${method}`),
  );
  expect(methods.sort()).toEqual([...Object.keys(WRITES), ...Object.keys(READS)].sort());
});

describe.each(Object.entries(WRITES))("%s", (name, prepare) => {
  test("refuses in a workbook of a later model, before it changes anything", async () => {
    const suivi = new OpenSuivi(bytes);
    const write = await prepare(suivi);
    setModele(suivi, "9.0");
    const before = contentsOf(suivi);
    await expect(write()).rejects.toMatchObject({
      code: "CLASSEUR_PLUS_RECENT",
      details: { version: "9.0" },
    });
    expect(contentsOf(suivi)).toEqual(before);
  });

  test("refuses in a workbook that counts from 1904, before it changes anything", async () => {
    const suivi = new OpenSuivi(bytes);
    const write = await prepare(suivi);
    suivi.host.workbook.state.date1904 = true;
    const before = contentsOf(suivi);
    await expect(write()).rejects.toMatchObject({ code: "CLASSEUR_1904" });
    expect(contentsOf(suivi)).toEqual(before);
  });

  test.each(["1.0", ""])("writes in a workbook of the model « %s »", async (version) => {
    const suivi = new OpenSuivi(bytes);
    setModele(suivi, version);
    const write = await prepare(suivi);
    const before = contentsOf(suivi);
    await write();
    if (!UNSEEN.includes(name)) expect(contentsOf(suivi)).not.toEqual(before);
  });
});

test.each(Object.entries(READS))("%s reads a workbook of a later model", async (_, prepare) => {
  const suivi = new OpenSuivi(bytes);
  const read = await prepare(suivi);
  setModele(suivi, "9.0");
  const before = contentsOf(suivi);
  await read();
  expect(contentsOf(suivi)).toEqual(before);
});

test.each(["readSollicitations", "readHistorique"] as const)(
  "%s shows no day of a workbook that counts from 1904 as another one",
  async (name) => {
    const suivi = new OpenSuivi(bytes);
    suivi.host.workbook.state.date1904 = true;
    await expect(stores.historique[name]()).rejects.toMatchObject({ code: "CLASSEUR_1904" });
  },
);

test("what a model is called changes while the pane is open: the next write knows", async () => {
  const suivi = new OpenSuivi(bytes);
  await stores.nomenclature.read();
  await stores.journal.add({ instant: TODAY, action: "Essai", detail: "", par: "Alix" });
  setModele(suivi, "9.0");
  await expect(stores.historique.remove([LIGNE])).rejects.toMatchObject({
    code: "CLASSEUR_PLUS_RECENT",
  });
});
