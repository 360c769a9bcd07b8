import { read, type WorkBook } from "@e965/xlsx";
import { suiviSpec } from "../../src/classeur/suivi";
import { NAMES, PIVOTS, SHEETS } from "../../src/domain/classeur";
import { type ColonneKey, COLONNE_KEYS, type LigneHistorique } from "../../src/domain/historique";
import { moisKey, moisOf, trimestreKey, trimestreOf } from "../../src/domain/periode";
import { type Chiffres, chiffresOf, inPeriode } from "../../src/domain/resultats";
import { formatCell, parseReference } from "../../src/ooxml/a1";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { TODAY } from "../support/builders";
import { avecEssais, ESSAIS, essaisOf, largeurDes } from "./essaisCascades";
import { LIGNES, someOptions, SOURCES } from "./exemple";
import { hasLibreOffice, recalculated } from "./libreOffice";

const PERIODE = trimestreOf(TODAY);
const DE_LA_PERIODE = inPeriode(LIGNES, PERIODE) as LigneHistorique[];
const ESSAIS_DES_LISTES = essaisOf(SOURCES.nomenclature);

const installed = hasLibreOffice();
const title = installed ? "as LibreOffice calculates it" : "NOT CHECKED: soffice is not installed";

(installed ? describe : describe.skip)(`the workbook ${title}`, () => {
  let withRows: WorkBook;
  let empty: WorkBook;
  let fileWithRows: Uint8Array = new Uint8Array();
  const names = suiviSpec(someOptions()).names ?? [];

  beforeAll(async () => {
    const specs = [suiviSpec(someOptions({ lignes: LIGNES })), suiviSpec(someOptions())] as const;
    const files = await recalculated([avecEssais(specs[0], ESSAIS_DES_LISTES), specs[1]]);
    fileWithRows = files[0] ?? fileWithRows;
    [withRows, empty] = files.map((file) => read(file)) as [WorkBook, WorkBook];
  }, 180_000);

  function valueOf(workbook: WorkBook, sheet: string, row: number, column: number): unknown {
    const cells = workbook.Sheets[sheet];
    return (cells?.[formatCell(row, column)] as { v?: unknown } | undefined)?.v ?? "";
  }

  function named(workbook: WorkBook, name: string): unknown {
    const defined = names.find((candidate) => candidate.name === name);
    const { sheet = "", rect } = parseReference(defined?.formula ?? "");
    return valueOf(workbook, sheet, rect.row, rect.column);
  }

  function chiffresIn(workbook: WorkBook): Record<keyof Chiffres, unknown> {
    return {
      sollicitations: named(workbook, NAMES.sollicitations),
      appels: named(workbook, NAMES.appels),
      dureeMoyenne: named(workbook, NAMES.dureeMoyenne),
      tauxResolution: named(workbook, NAMES.tauxResolution),
      tauxEscalade: named(workbook, NAMES.tauxEscalade),
    };
  }

  /** A column of the history, over the initial rows. */
  function column(key: ColonneKey): unknown[] {
    return LIGNES.map((_, index) =>
      valueOf(withRows, SHEETS.historique, 5 + index, COLONNE_KEYS.indexOf(key)),
    );
  }

  test("gives the domain's figures for the period", () => {
    const { dureeMoyenne, ...others } = chiffresOf(DE_LA_PERIODE);
    const found = chiffresIn(withRows);
    expect(found).toMatchObject(others);
    expect(Number(found.dureeMoyenne) * 86_400).toBeCloseTo(dureeMoyenne ?? NaN, 6);
    expect(others).toMatchObject({ sollicitations: 9, appels: 6 });
  });

  test("shows « – » for what an empty period cannot say, and no error anywhere", () => {
    expect(chiffresIn(empty)).toEqual({
      ...{ sollicitations: 0, appels: 0 },
      ...{ dureeMoyenne: "–", tauxResolution: "–", tauxEscalade: "–" },
    });
    for (const workbook of [withRows, empty]) {
      const errors = Object.entries(workbook.Sheets).flatMap(([sheet, cells]) =>
        Object.entries(cells)
          .filter(([, cell]) => (cell as { t?: string }).t === "e")
          .map(([address]) => `${sheet}!${address}`),
      );
      expect(errors).toEqual([]);
    }
  });

  test("calculates the columns of each row as the add-in does", () => {
    expect(column("mois")).toEqual(LIGNES.map(({ date }) => moisKey(date)));
    expect(column("trimestre")).toEqual(LIGNES.map(({ date }) => trimestreKey(date)));
    for (const key of ["niveau", "code", "appel"] as const) {
      expect(column(key)).toEqual(LIGNES.map((ligne) => ligne[key]));
    }
    const seconds = column("dureeMinutes").map((days) => Math.round(Number(days) * 86_400));
    expect(seconds).toEqual(LIGNES.map(({ dureeSecondes }) => dureeSecondes ?? 0));
  });

  test("leaves a blank row blank", () => {
    const blank = COLONNE_KEYS.map((_, index) => valueOf(empty, SHEETS.historique, 5, index));
    expect(new Set(blank)).toEqual(new Set([""]));
  });

  test("answers the survey for each followed sous-motif", () => {
    const suivis = SOURCES.nomenclature.lignes.filter(({ enquete }) => enquete);
    suivis.forEach(({ code, sousMotif }, index) => {
      const row = 14 + index;
      const { appels, dureeMoyenne } = chiffresOf(DE_LA_PERIODE.filter((l) => l.code === code));
      const duree = valueOf(withRows, SHEETS.enquete, row, 3);
      expect(valueOf(withRows, SHEETS.enquete, row, 1)).toBe(sousMotif);
      expect(valueOf(withRows, SHEETS.enquete, row, 2)).toBe(appels);
      if (dureeMoyenne === null) expect(duree).toBe("–");
      else expect(Number(duree) * 86_400).toBeCloseTo(dureeMoyenne, 6);
    });
    expect(valueOf(withRows, SHEETS.enquete, 7, 2)).toBe("Loire-Atlantique");
  });

  test("ranks the sous-motifs of the period for the chart", () => {
    const top = Array.from({ length: 10 }, (_, index) => [
      valueOf(withRows, SHEETS.technique, 1 + index, 18),
      valueOf(withRows, SHEETS.technique, 1 + index, 19),
    ]);
    expect(top.slice(0, 4)).toEqual([
      ["Accès au compte", 2],
      ["Ajout/retrait d'une personne à une demande", 2],
      ["Utilisation des indicateurs métiers", 2],
      ["Gestion des notifications", 1],
    ]);
    expect(top[9]).toEqual(["", 0]);
  });

  test("counts the calls of the twelve months that end with the period", () => {
    const months = Array.from({ length: 12 }, (_, index) => ({
      mois: valueOf(withRows, SHEETS.technique, 1 + index, 22),
      appels: valueOf(withRows, SHEETS.technique, 1 + index, 23),
      debut: Number(valueOf(withRows, SHEETS.technique, 1 + index, 21)),
    }));
    expect(months.map(({ mois }) => mois).slice(-3)).toEqual(["2026-10", "2026-11", "2026-12"]);
    for (const { debut, appels } of months) {
      expect(appels).toBe(chiffresOf(inPeriode(LIGNES, moisOf(debut))).appels);
    }
  });

  test("offers exactly the children of each thématique and each motif", () => {
    const width = largeurDes(ESSAIS_DES_LISTES);
    ESSAIS_DES_LISTES.forEach(({ parents, attendus }, row) => {
      const items = Array.from({ length: width }, (_, k) => valueOf(withRows, ESSAIS, row, 2 + k));
      expect([parents, items.filter((item) => item !== "")]).toEqual([parents, attendus]);
    });
  });

  test("keeps both pivot tables, with the rows they summarise", () => {
    const { pivots } = readWorkbook(fileWithRows);
    expect(pivots.map(({ name }) => name).sort()).toEqual(Object.values(PIVOTS).sort());
    expect(pivots.every(({ rows }) => rows > 3)).toBe(true);
  });
});
