import {
  undoMiseAJour,
  updateNomenclature,
} from "../../../src/application/miseAJour/applyMiseAJour";
import { readMiseAJour } from "../../../src/application/miseAJour/readMiseAJour";
import { NAMES, SHEETS, TABLES } from "../../../src/domain/classeur";
import type { LigneHistorique } from "../../../src/domain/historique";
import { nomenclatureApres } from "../../../src/domain/miseAJour/evolution";
import { indexNomenclature, type Nomenclature } from "../../../src/domain/nomenclature";
import { excelMiseAJour } from "../../../src/excel/miseAJour/excelMiseAJour";
import { excelNomenclature } from "../../../src/excel/excelNomenclature";
import { aLigneDe, LIGNES } from "../../classeur/exemple";
import { EVOLUTION, versionReelle } from "../../domain/miseAJour/versionsReelles";
import { contentsOf } from "../../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { apercu, ENTREE, PORTS } from "./portsReels";

/** Rows of renamed, moved, replaced and retired lines, of the add-in and typed by hand. */
const ROWS: readonly LigneHistorique[] = [
  ...LIGNES,
  aLigneDe("ACC-CNX-MDP", { idLigne: "mdp", idAppel: "mdp" }),
  aLigneDe("ACC-CNX-MDP", { idLigne: "", idAppel: "" }),
  aLigneDe("DON-INT-DOS", { idLigne: "dos", idAppel: "dos" }),
  aLigneDe("IND-EXT-MET", { idLigne: "met", idAppel: "met" }),
  aLigneDe("TEC-INC-DYS", { idLigne: "", idAppel: "" }),
];
const bytes = suiviBytes({ lignes: ROWS });
const NOUVELLE = versionReelle("2025.2");

let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

const byId = (idLigne: string): LigneHistorique =>
  suivi.rows().find((row) => row.idLigne === idLigne)!;

/** All sheets but the history and the journal, as the builder makes them of a nomenclature. */
function sheetsOf(open: OpenSuivi) {
  const { cells, tables, names } = contentsOf(open);
  return { cells: { ...cells, [SHEETS.historique]: {} }, tables, names };
}

test("2025.1 becomes 2025.2 as the builder makes it, with what rows still need", async () => {
  const apres = nomenclatureApres(EVOLUTION.classeur, NOUVELLE.nomenclature, "2025.2");
  const { version } = NOUVELLE;
  const wanted = sheetsOf(new OpenSuivi(suiviBytes({ ...apres, version, lignes: ROWS })));
  suivi = new OpenSuivi(bytes);
  const { plan, etat } = await apercu();
  const operations = await PORTS.modele.operationsDeNomenclature(
    etat.classeur,
    plan.apres,
    version,
  );
  await excelMiseAJour.apply({ classeur: etat.classeur, operations });
  expect(sheetsOf(suivi)).toEqual(wanted);
  const nomenclature = await excelNomenclature.read();
  expect(nomenclature.parCode.get("TEC-INC-DYS")).toMatchObject({ retiree: true, enquete: false });
  expect([...nomenclature.arbre.keys()]).toEqual([...NOUVELLE.nomenclature.arbre.keys()]);
});

test("rows take the new labels, or their line's successor, and keep all else", async () => {
  const faite = await updateNomenclature(PORTS, await apercu(), () => ENTREE);
  expect(faite).toMatchObject({ laissees: 0, echecs: [] });
  expect(byId("mdp")).toEqual({
    ...aLigneDe("ACC-CNX-MDP", { idLigne: "mdp", idAppel: "mdp" }),
    sousMotif: "Réinitialisation mot de passe",
  });
  expect(byId("dos")).toMatchObject({
    code: "DON-INT-DOS",
    motif: "Intervention sur les données d'un dossier ménage",
  });
  expect(byId("met")).toMatchObject({
    code: "IND-EXT-REA",
    sousMotif: "Réaliser une extraction",
    niveau: "Niveau 1",
  });
  expect((await readMiseAJour(PORTS)).evolution).toBeNull();
  expect((await PORTS.journal.read(1))[0]?.action).toBe(ENTREE.action);
});

test("a row typed by hand whose labels stay gets its code as a constant: no formula finds it any more", async () => {
  const typed = () =>
    suivi
      .cells()
      .filter(
        (row) =>
          row.sousMotif.value.toString().includes("mot de passe") &&
          row.idLigne.value === "" &&
          row.code.value !== "",
      );
  expect(typed().map(({ code }) => code.formula === undefined)).toEqual([false]);
  await updateNomenclature(PORTS, await apercu({ reecrireLibelles: false }), () => ENTREE);
  const [row] = typed();
  expect(row?.code).toMatchObject({ value: "ACC-CNX-MDP" });
  expect(row?.code.formula).toBeUndefined();
  expect(row?.sousMotif.value).toBe("Réinitialisation du mot de passe");
});

test("an update that is taken back leaves nothing but the journal", async () => {
  const before = contentsOf(suivi);
  const faite = await updateNomenclature(PORTS, await apercu(), () => ENTREE);
  await undoMiseAJour(PORTS, faite, ENTREE);
  await undoMiseAJour(PORTS, faite, ENTREE);
  const { cells, names } = contentsOf(suivi);
  expect(names).toEqual(before.names);
  for (const sheet of [SHEETS.historique, SHEETS.enquete, SHEETS.garde])
    expect(cells[sheet]).toEqual(before.cells[sheet]);
  expect((await excelNomenclature.read()).lignes).toEqual(EVOLUTION.classeur.nomenclature.lignes);
  expect(suivi.host.workbook.table(TABLES.nomenclature).rect.rows).toBe(39);
});

test("an update is not taken back over what somebody changed since", async () => {
  const faite = await updateNomenclature(PORTS, await apercu(), () => ENTREE);
  suivi.type("met", "sousMotif", "Autre chose");
  const before = contentsOf(suivi);
  await expect(undoMiseAJour(PORTS, faite, ENTREE)).rejects.toMatchObject({
    code: "MISE_A_JOUR_DEPASSEE",
  });
  expect(contentsOf(suivi)).toEqual(before);
});

test("of two référents, the second learns that it is done, and changes nothing", async () => {
  const [first, second] = [await apercu(), await apercu()];
  await updateNomenclature(PORTS, first, () => ENTREE);
  const before = contentsOf(suivi);
  await expect(updateNomenclature(PORTS, second, () => ENTREE)).rejects.toMatchObject({
    code: "MISE_A_JOUR_DEPASSEE",
    details: { version: "2025.2" },
  });
  expect(contentsOf(suivi)).toEqual(before);
});

test("a row that is changed between preview and update stops it before anything is written", async () => {
  const shown = await apercu();
  suivi.type("met", "sousMotif", "Autre chose");
  const before = contentsOf(suivi);
  await expect(updateNomenclature(PORTS, shown, () => ENTREE)).rejects.toMatchObject({
    code: "MISE_A_JOUR_DEPASSEE",
  });
  expect(contentsOf(suivi)).toEqual(before);
});

test("a row that is added meanwhile is no reason to stop", async () => {
  const shown = await apercu();
  suivi.colleagueAppends({ idLigne: "collegue", idAppel: "collegue" });
  await updateNomenclature(PORTS, shown, () => ENTREE);
  expect(byId("collegue").code).toBe("TEC-INC-DYS");
  expect(byId("met").code).toBe("IND-EXT-REA");
});

describe("a version that follows another number of lines", () => {
  const follow = (codes: readonly string[]): Nomenclature =>
    indexNomenclature(
      NOUVELLE.nomenclature.lignes.map((ligne) => ({
        ...ligne,
        enquete: codes.includes(ligne.code),
      })),
    );

  test.each([
    [
      "more",
      [
        "ACC-CNX-CPT",
        "ACC-CNX-MDP",
        "ACC-CRE-UTI",
        "LEN-LEN-LEN",
        "PRI-MAN-NOT",
        "PRI-MAN-AFF",
        "SAV-SAV-SAV",
      ],
    ],
    ["fewer", ["ACC-CNX-CPT", "SAV-SAV-SAV"]],
  ])("moves the comments with the survey's %s lines, and back", async (_what, codes) => {
    const nomenclature = follow(codes);
    const { version } = NOUVELLE;
    const apres = nomenclatureApres(EVOLUTION.classeur, nomenclature, version.numero);
    const wanted = contentsOf(new OpenSuivi(suiviBytes({ ...apres, version }))).names;
    suivi = new OpenSuivi(bytes);
    await Excel.run(async (context) => {
      const cell = context.workbook.names.getItem(NAMES.enqueteCommentaires).getRange();
      cell.values = [["Merci"]];
      await context.sync();
    });
    const before = contentsOf(suivi);

    const classeur = await excelMiseAJour.read();
    const operations = await PORTS.modele.operationsDeNomenclature(classeur, apres, version);
    const retour = await excelMiseAJour.apply({ classeur, operations });
    expect(suivi.named(NAMES.enqueteCommentaires)).toBe("Merci");
    expect((await excelMiseAJour.read()).nombreDeSuivies).toBe(codes.length);
    const { names } = contentsOf(suivi);
    expect(names[NAMES.enqueteCommentaires]).toBe(wanted[NAMES.enqueteCommentaires]);

    await excelMiseAJour.revert(retour);
    const after = contentsOf(suivi);
    expect(after.cells[SHEETS.enquete]).toEqual(before.cells[SHEETS.enquete]);
    expect(after.names).toEqual(before.names);
  });
});
