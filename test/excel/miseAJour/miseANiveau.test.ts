import { FIGURES } from "../../../src/domain/resultats/figures";
import { undoMiseAJour, upgradeModele } from "../../../src/application/miseAJour/applyMiseAJour";
import { isANiveau, readMiseAJour } from "../../../src/application/miseAJour/readMiseAJour";
import { NAMES, SHEETS, TABLES, VERSION_CLASSEUR } from "../../../src/domain/classeur";
import { COLONNES, COLONNE_KEYS } from "../../../src/domain/historique";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelEnquetes } from "../../../src/excel/resultats/excelEnquetes";
import { excelMiseAJour } from "../../../src/excel/miseAJour/excelMiseAJour";
import { excelNomenclature } from "../../../src/excel/excelNomenclature";
import { LIGNES } from "../../classeur/exemple";
import { aLigne } from "../../support/builders";
import { contentsOf, modele } from "../../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { ENTREE, inExcel, PORTS, upgrade } from "./portsReels";

/** Below the titles, calculated columns are grey, down to the last row, and no column that people fill is. */
function expectLooks({ table: { rect }, lookOf }: OpenSuivi): void {
  for (const [index, key] of COLONNE_KEYS.entries()) {
    if (index < 10) continue;
    const look = (row: number) => lookOf(rect.row + row, rect.column + index);
    const grey = ["calculee", "technique"].includes(COLONNES[key].role) ? "#F6F6F6" : undefined;
    expect([key, look(1)["Fill.Color"]]).toEqual([key, grey]);
    expect([key, look(rect.rows - 1)["Fill.Color"]]).toEqual([key, grey]);
    expect([key, look(0)["Fill.Color"]]).toEqual([key, expect.stringMatching(/^#/)]);
  }
}

/** Formats apart: they stay on cells that hold nothing again. */
function withoutFormats(suivi: OpenSuivi) {
  const { cells, ...rest } = contentsOf(suivi);
  const contents = Object.entries(cells).map(([sheet, byCell]) => [
    sheet,
    Object.fromEntries(Object.entries(byCell).map(([at, [content]]) => [at, content])),
  ]);
  return { cells: Object.fromEntries(contents) as unknown, ...rest };
}

describe("a workbook of an earlier model", () => {
  test("opens, and takes a call, before anything is asked", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    expect((await excelNomenclature.read()).lignes).toHaveLength(38);
    await excelHistorique.append([aLigne()]);
    expect(suivi.rows()).toEqual([...LIGNES, aLigne()]);
  });

  test("without the column of the time takes a call that has one, without it", async () => {
    const suivi = new OpenSuivi(modele("1.2"));
    const before = suivi.session.log.requests;
    await excelHistorique.append([aLigne({ heure: 0.5 })]);
    expect(suivi.session.log.requests - before).toBe(2);
    expect(suivi.rows()).toEqual([...LIGNES, aLigne()]);
    await upgrade();
    await excelHistorique.append([aLigne({ idAppel: "apres", idLigne: "apres", heure: 0.5 })]);
    expect(suivi.cells().at(-1)).toMatchObject({
      heure: { value: 0.5, numberFormat: "hh:mm" },
      creneau: { formula: `=${COLONNES.creneau.formula}` },
    });
  });

  test.each(["1.0", "1.1", "1.2", "1.3"])(
    "becomes what the builder makes now (%s)",
    async (version) => {
      const wanted = contentsOf(
        new OpenSuivi(suiviBytes({ lignes: LIGNES, departement: "Loire-Atlantique" })),
      );
      const suivi = new OpenSuivi(modele(version));
      expect(await readMiseAJour(PORTS)).toMatchObject({ etat: "ancien" });
      await upgrade();
      expect(contentsOf(suivi)).toEqual(wanted);
      const etat = await readMiseAJour(PORTS);
      expect([etat.classeur.modele, etat.classeur.numero]).toEqual([VERSION_CLASSEUR, "2025.1"]);
      expect(isANiveau(etat)).toBe(true);
    },
  );

  test("says what it lacks", async () => {
    new OpenSuivi(modele("1.0"));
    expect((await readMiseAJour(PORTS)).manques).toEqual([
      { type: "feuille", nom: SHEETS.affluence },
      { type: "colonne", nom: "Heure", tableau: TABLES.historique },
      { type: "colonne", nom: "Créneau", tableau: TABLES.historique },
      { type: "tableau", nom: TABLES.reponses },
      { type: "colonne", nom: "Retirée", tableau: TABLES.nomenclature },
      { type: "tableau", nom: TABLES.journal },
      { type: "nom", nom: NAMES.affluence },
      { type: "nom", nom: NAMES.horsHoraires },
      { type: "nom", nom: NAMES.enqueteCommentaires },
    ]);
  });

  test("is as it was when the upgrade is taken back", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    const before = withoutFormats(suivi);
    const retour = await upgrade();
    await excelMiseAJour.revert(retour);
    expect(withoutFormats(suivi)).toEqual(before);
  });

  test("the upgrade stands in the journal that it brings, and can be taken back", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    const faite = await upgradeModele(PORTS, await readMiseAJour(PORTS), ENTREE);
    expect((await PORTS.journal.read(1))[0]).toMatchObject({ action: ENTREE.action });
    await undoMiseAJour(PORTS, faite, ENTREE);
    expect(suivi.named(NAMES.versionClasseur)).toBe("1.0");
  });

  test("is not taken back once answers of a survey were noted in it", async () => {
    new OpenSuivi(modele("1.0"));
    const retour = await upgrade();
    const periode = { debut: 46_000, fin: 46_090 };
    const reponses = [{ cle: "appels", question: "Nombre d'appels", valeur: "12" }];
    await excelEnquetes.add({ instant: 46_100, periode, reponses });
    await expect(excelMiseAJour.revert(retour)).rejects.toMatchObject({
      code: "MISE_A_JOUR_DEPASSEE",
    });
    expect(await excelEnquetes.read()).toHaveLength(1);
  });

  test("keeps the comments that were written under the survey", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    await inExcel((context) => {
      context.workbook.worksheets.getItem(SHEETS.enquete).getRange("B22").values = [["Bonjour"]];
    });
    await upgrade();
    expect(suivi.named(NAMES.enqueteCommentaires)).toBe("Bonjour");
  });

  test("counts the survey's first lines again, which its calendar had covered", async () => {
    const suivi = new OpenSuivi(modele("1.3"));
    const fenetres = [
      ["Du", "Au", "Ouverture", "Clôture"],
      ["46327", "46356", "46354", "46358"],
      ["46357", "46387", "46384", "46388"],
    ];
    await inExcel(({ workbook }) => {
      const technique = workbook.worksheets.getItem(SHEETS.technique);
      technique.getRange("AG1:AJ3").values = fenetres;
      technique.tables.add("AG1:AJ3", true).name = TABLES.calendrier;
    });
    await upgrade();
    const { [SHEETS.enquete]: enquete, [SHEETS.technique]: technique } = contentsOf(suivi).cells;
    const [, plage = ""] = /Technique!([^,)]+)/.exec(String(enquete?.["C15"]?.[0])) ?? [];
    expect(technique?.[plage.replaceAll("$", "")]?.[0]).toBe(enquete?.["E15"]?.[0]);
    const cells = ["AG1", "AG2", "AJ3", "AG4"].map((at) => String(technique?.[at]?.[0]));
    expect(cells).toEqual(["Du", "46327", "46388", "undefined"]);
  });

  test("is left alone where a new table would take somebody's cells", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    await inExcel((context) => {
      context.workbook.worksheets.getItem(SHEETS.enquete).getRange("H8").values = [["à moi"]];
    });
    const before = contentsOf(suivi);
    await expect(upgrade()).rejects.toMatchObject({
      code: "PLACE_OCCUPEE",
      details: { feuille: SHEETS.enquete },
    });
    expect(contentsOf(suivi)).toEqual(before);
  });
});

describe("a workbook that lost parts of its model", () => {
  test("gets the columns that the former tool has not, with their formulas", async () => {
    const suivi = new OpenSuivi(suiviBytes({ lignes: LIGNES }));
    const kept = COLONNE_KEYS.slice(0, 10);
    await inExcel((context) => {
      const table = context.workbook.tables.getItem(TABLES.historique);
      const rest = table
        .getRange()
        .getColumn(10)
        .getResizedRange(0, COLONNE_KEYS.length - 11);
      table.resize(table.getRange().getResizedRange(0, 10 - COLONNE_KEYS.length));
      rest.clear();
    });
    const { manques } = await readMiseAJour(PORTS);
    expect(manques.map(({ nom }) => nom)).toEqual(
      COLONNE_KEYS.slice(kept.length).map((key) => COLONNES[key].header),
    );
    await upgrade();
    const [first] = suivi.cells();
    for (const key of ["trimestre", "mois", "appel", "code"] as const)
      expect(first?.[key].formula).toBe(`=${COLONNES[key].formula}`);
    expect(first?.idLigne).toMatchObject({ value: "", numberFormat: "@" });
    expectLooks(suivi);
    expect((await readMiseAJour(PORTS)).manques).toEqual([]);
    await excelHistorique.append([aLigne()]);
    expect(suivi.rows().at(-1)).toEqual(aLigne());
  });

  test("gets names and sheets back", async () => {
    const suivi = new OpenSuivi(suiviBytes());
    await inExcel((context) => {
      context.workbook.names.getItem(FIGURES.appels.nom).delete();
      context.workbook.worksheets.getItem(SHEETS.technique).delete();
    });
    await upgrade();
    expect((await readMiseAJour(PORTS)).manques).toEqual([]);
    expect(contentsOf(suivi).sheets).toContainEqual([SHEETS.technique, "Hidden"]);
    expect(contentsOf(suivi).names[FIGURES.appels.nom]).toContain("$C$10");
  });

  test("is found under the names that people gave its sheets", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    await inExcel((context) => {
      context.workbook.worksheets.getItem(SHEETS.technique).name = "Listes";
      context.workbook.worksheets.getItem(SHEETS.nomenclature).name = "Motifs d'appel";
    });
    await upgrade();
    const { names, cells } = contentsOf(suivi);
    expect(names["Liste_Thematiques"]).toBe("='Listes'!$A$2:$A$8");
    expect(JSON.stringify(cells)).not.toContain("Technique!");
  });
});

test("a workbook of a later model is neither upgraded nor updated", async () => {
  const suivi = new OpenSuivi(suiviBytes());
  await inExcel((context) => {
    context.workbook.names.getItem(NAMES.versionClasseur).getRange().values = [["'9.0"]];
  });
  const before = contentsOf(suivi);
  const etat = await readMiseAJour(PORTS);
  expect(etat.etat).toBe("plusRecent");
  const refusal = { code: "CLASSEUR_PLUS_RECENT", details: { version: "9.0" } };
  await expect(upgradeModele(PORTS, etat, ENTREE)).rejects.toMatchObject(refusal);
  await expect(upgrade()).rejects.toMatchObject(refusal);
  expect(contentsOf(suivi)).toEqual(before);
});
