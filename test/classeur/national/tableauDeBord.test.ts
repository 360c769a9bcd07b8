import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEPARTEMENTS } from "../../../src/domain/departements.built";
import { DEPARTEMENTS_PAR_REGION, GRILLE } from "../../../src/classeur/national/regions";
import {
  buildTableauDeBord,
  tableauDeBordSpec,
} from "../../../src/classeur/national/tableauDeBord";
import { chiffresOfMesures, type Mesure } from "../../../src/domain/consolidation/mesures";
import {
  FEUILLES_NATIONALES,
  type FichierConsolide,
  NOMS_NATIONAUX,
  PIVOTS_NATIONAUX,
} from "../../../src/domain/consolidation/tableauDeBord";
import type { EnqueteRecue } from "../../../src/domain/consolidation/enquetes";
import { toSerial } from "../../../src/domain/dates";
import {
  derniersMois,
  moisKeysOf,
  moisOf,
  type Periode,
  trimestreOf,
} from "../../../src/domain/periode";
import { parseRect } from "../../../src/ooxml/a1";
import type { CellValue } from "../../../src/ooxml/model";
import type { CellInput } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { engine } from "../engines/chosenEngine";
import { pivotLines } from "../engines/pivotLines";
import { withoutResults } from "../withoutResults";

jest.setTimeout(300_000);

const PERIODE = trimestreOf(TODAY);
const CODES = NOMENCLATURE.lignes.map(({ code }) => code);

/** Fifteen months of a few departments, each count another. */
const MESURES: Mesure[] = ["13", "2A", "75", "974"].flatMap((departement, place) =>
  derniersMois(PERIODE, 15).flatMap((mois, month) =>
    CODES.slice(0, 6).map((code, line) => {
      const lignes = 1 + ((place * 7 + month * 3 + line * 5) % 11);
      return {
        ...{ departement, mois, code, codeOrigine: code },
        ...{ sollicitations: lignes + (line % 2), appels: Math.ceil(lignes / 2) },
        ...{ secondes: lignes * (60 + 7 * line), appelsMesures: Math.ceil(lignes / 3) },
        ...{ dureesIllisibles: lignes % 2, resolues: lignes % 4 },
        ...{ escaladees: lignes % 3, emails: line % 2 },
      };
    }),
  ),
);

const fichier = (departement: string, fin: number, place: number): FichierConsolide => ({
  ...{ nom: `suivi-${departement}-${place}.xlsx`, departement, modele: "1.2" },
  ...{ nomenclature: `2025.${place}`, periode: { debut: fin - 90, fin }, lignes: 120 },
  arrete: TODAY - place,
  ...{ ecartees: place, avertissements: `${place} lignes sans date`, instant: TODAY + place / 24 },
});
const FICHIERS = [
  fichier("75", TODAY - 1, 1),
  fichier("2A", TODAY - 5, 2),
  fichier("75", TODAY - 366, 3),
];

/** Opened long before any clock of a machine that runs this, and closed long after. */
const FENETRE = {
  periode: moisOf(TODAY),
  ouverture: toSerial({ year: 2020, month: 1, day: 28 }),
  cloture: toSerial({ year: 2090, month: 1, day: 2 }),
};
const FUTURE = { ...FENETRE, periode: moisOf(TODAY + 40), ouverture: FENETRE.cloture };
const reponses = (departement: string, periode: Periode): EnqueteRecue => ({
  ...{ departement, periode, instant: TODAY + 0.5 },
  chiffres: { appels: 12, dureeMoyenne: 125, tauxResolution: 0.833, tauxEscalade: null },
});

const OPTIONS = {
  fichiers: FICHIERS,
  enquetes: [reponses("2A", moisOf(TODAY)), reponses("75", moisOf(TODAY - 40))],
  calendrier: [FUTURE, FENETRE],
  nomenclature: NOMENCLATURE,
  version: { numero: "2025.1", date: TODAY - 100 },
  today: TODAY,
  mesures: MESURES,
};
const spec = tableauDeBordSpec(OPTIONS);

it("has its sheets, its names and its pivot tables", () => {
  expect(spec.sheets.map(({ name }) => name)).toEqual(Object.values(FEUILLES_NATIONALES));
  expect(spec.sheets.at(-1)?.visibility).toBe("Hidden");
  expect(spec.names?.map(({ name }) => name).sort()).toEqual(Object.values(NOMS_NATIONAUX).sort());
  const pivots = spec.sheets.flatMap((sheet) => sheet.pivots ?? []).map(({ name }) => name);
  expect(pivots.sort()).toEqual(Object.values(PIVOTS_NATIONAUX).sort());
});

it("places each department once on the map, and in one region", () => {
  const placed = GRILLE.flat().filter((code) => code !== ".");
  expect([...placed].sort()).toEqual(DEPARTEMENTS.map(({ code }) => code).sort());
  expect(DEPARTEMENTS_PAR_REGION).toHaveLength(101);
  expect(DEPARTEMENTS_PAR_REGION.every(({ region }) => region !== "")).toBe(true);
  expect(DEPARTEMENTS_PAR_REGION.find(({ code }) => code === "2A")?.region).toBe("Corse");
});

it("gives the same bytes for the same options", () => {
  expect(Buffer.from(buildTableauDeBord(OPTIONS)).equals(buildTableauDeBord(OPTIONS))).toBe(true);
});

/** All formulas of the workbook with what they give when it is built. */
function formulas(): {
  sheet: string;
  row: number;
  column: number;
  value: CellValue | undefined;
}[] {
  return spec.sheets.flatMap(({ name, blocks = [], tables = [] }) =>
    [...blocks, ...tables.map(({ at, rows }) => ({ at: below(at), rows }))].flatMap(
      ({ at, rows }) => {
        const corner = parseRect(at);
        return rows.flatMap((cells: (CellInput | null)[], down) =>
          cells.flatMap((cell, right) =>
            typeof cell === "object" && cell?.formula
              ? [
                  {
                    sheet: name,
                    row: corner.row + down,
                    column: corner.column + right,
                    value: cell.value,
                  },
                ]
              : [],
          ),
        );
      },
    ),
  );
}

const below = (at: string): string => at.replace(/\d+$/, (row) => String(Number(row) + 1));

it("tells of each department its last file and whether it answered the survey that is open", () => {
  const rowOf = (sheet: string, code: string) => {
    const table = spec.sheets.find(({ name }) => name === sheet)?.tables?.[0];
    const cells = table?.rows.find((row) => row[1] === code) ?? [];
    return Object.fromEntries(
      (table?.columns ?? []).map(({ name }, index) => {
        const cell = cells[index];
        return [name, typeof cell === "object" ? cell?.value : cell];
      }),
    );
  };
  expect(rowOf(FEUILLES_NATIONALES.departements, "75")).toMatchObject({
    ...{ Nomenclature: "2025.3", "Dernière ligne": TODAY - 1, Enquête: "attendue" },
    ...{ "Enquête rendue le": "", Avertissements: "3 lignes sans date" },
  });
  expect(rowOf(FEUILLES_NATIONALES.departements, "2A")).toMatchObject({
    ...{ Nomenclature: "2025.2", Enquête: "rendue", "Enquête rendue le": TODAY + 0.5 },
  });
  expect(rowOf(FEUILLES_NATIONALES.enquete, "2A")).toMatchObject({
    "Nombre d'appels reçus (réponse)": 12,
    "Durée en moyenne par appel (réponse)": 125 / 86_400,
    "Taux de résolution (réponse)": 0.833,
    "Taux d'escalade (réponse)": "–",
  });
});

describe(`as ${engine.name} calculates it`, () => {
  it("shows what it was built with, without an error, and its pivot tables add up", async () => {
    const [book] = await engine.calculate([{ file: writeWorkbook(withoutResults(spec)) }]);
    expect(book!.errors()).toEqual([]);
    const all = formulas();
    expect(all.length).toBeGreaterThan(3_000);
    const wrong = all.filter(({ value, ...position }) => !same(book!.valueAt(position), value));
    expect(wrong.slice(0, 5)).toEqual([]);
    const shown = MESURES.filter(({ mois }) => moisKeysOf(PERIODE).includes(mois));
    const taux = { sheet: FEUILLES_NATIONALES.synthese, row: 7, column: 2 };
    expect(book!.valueAt(taux)).toBeCloseTo(chiffresOfMesures(shown).tauxResolution ?? NaN, 9);
    if (!engine.refreshesPivots) return;
    const total = MESURES.reduce((sum, { sollicitations }) => sum + sollicitations, 0);
    expect(
      pivotLines(book!, PIVOTS_NATIONAUX.motifs).at(-1)?.values["Nombre de sollicitations"],
    ).toBe(total);
  });
});

const same = (shown: CellValue, built: CellValue = ""): boolean =>
  typeof shown === "number" && typeof built === "number"
    ? Math.abs(shown - built) < 1e-9 * Math.max(1, Math.abs(built))
    : shown === built;

describe("Microsoft's Open XML SDK", () => {
  const folder = mkdtempSync(join(tmpdir(), "national-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["empty", []],
    ["filled", MESURES],
  ])("finds no fault in the %s workbook", async (name, mesures) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, buildTableauDeBord({ ...OPTIONS, mesures }));
    const sdk = join(__dirname, "../../../node_modules/.bin/ooxml-validator");
    const report = await new Promise<string>((resolve) => {
      execFile(sdk, [file], (_failure, stdout) => resolve(stdout));
    });
    expect(JSON.parse(report)).toMatchObject({ ok: true, errors: [] });
  });
});
