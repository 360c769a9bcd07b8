import { read } from "@e965/xlsx";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { DEBUT_DU_TRIMESTRE } from "../../src/classeur/formules";
import { buildSuivi, suiviSpec } from "../../src/classeur/suivi";
import { FORMULAIRE_DE_SUPPORT, NUMERO_SVI } from "../../src/domain/assistance";
import { SHEETS } from "../../src/domain/classeur";
import { moisOf } from "../../src/domain/periode";
import { parseReference } from "../../src/ooxml/a1";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import type { CellInput, CellSpec, SheetSpec } from "../../src/ooxml/write/spec";
import { TODAY } from "../support/builders";
import { someOptions } from "./exemple";

const spec = suiviSpec(someOptions());
const visible = spec.sheets.filter(({ visibility }) => visibility === undefined);

function cellsOf(sheet: SheetSpec): CellSpec[] {
  const inputs = (sheet.blocks ?? []).flatMap(({ rows }) => rows.flat());
  return inputs.map((input: CellInput | null) =>
    typeof input === "object" && input !== null ? input : { value: input ?? "" },
  );
}

const textsOf = (sheet: SheetSpec): string =>
  cellsOf(sheet)
    .map(({ value }) => String(value ?? ""))
    .join("\n");

function sheetNamed(name: string): SheetSpec {
  const sheet = spec.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

test("the cover leads to every other sheet, and each leads back", () => {
  const targets = (sheet: SheetSpec) =>
    cellsOf(sheet).flatMap(({ hyperlink }) =>
      hyperlink && "location" in hyperlink ? [parseReference(hyperlink.location).sheet] : [],
    );
  const others = visible.slice(1).map(({ name }) => name);
  expect(targets(visible[0] as SheetSpec)).toEqual(others);
  for (const sheet of visible.slice(1)) expect(targets(sheet)).toContain(SHEETS.garde);
});

test.each(visible.map((sheet) => [sheet.name, sheet] as const))(
  "« %s » prints on A4: fitted, numbered, its headers repeated where it is long",
  (_name, { print, freeze }) => {
    expect(print?.fitToWidth ?? print?.fitToPage).toBe(true);
    expect(print?.footer).toContain("&P / &N");
    if (freeze && print?.fitToWidth) expect(print.titleRows).toBeDefined();
  },
);

test("the guide says who fills what, how to escalate, and how the assistance is reached", () => {
  const guide = sheetNamed(SHEETS.guide);
  const links = cellsOf(guide).flatMap(({ hyperlink }) =>
    hyperlink && "url" in hyperlink ? [hyperlink.url] : [],
  );
  expect(links).toContain(FORMULAIRE_DE_SUPPORT);
  const texts = textsOf(guide);
  for (const said of [NUMERO_SVI, "9 h 30", "LibreOffice", "Données personnelles", "enquête"])
    expect(texts).toContain(said);
});

test("the départements are offered by name", () => {
  const [first] = sheetNamed(SHEETS.garde).validations ?? [];
  expect(first).toMatchObject({ type: "list", error: { style: "warning" } });
  const liste = spec.names?.find(({ name }) => name === first?.formula1);
  const { rect } = parseReference(liste?.formula ?? "");
  expect(rect.rows).toBe(101);
  const offered = textsOf(sheetNamed(SHEETS.technique)).split("\n");
  for (const { nom } of DEPARTEMENTS) expect(offered).toContain(nom);
});

test("the period follows the calendar until somebody types dates, or dates are given", () => {
  const formulas = (periode: ReturnType<typeof moisOf> | undefined) => {
    const options = someOptions(periode ? { periode } : {});
    const file = read(buildSuivi(options), { cellFormula: true });
    const cells = file.Sheets[SHEETS.resultats];
    return ["C5", "C6"].map((place) => (cells?.[place] as { f?: string } | undefined)?.f);
  };
  expect(formulas(undefined)[0]).toBe(DEBUT_DU_TRIMESTRE);
  expect(formulas(moisOf(TODAY))).toEqual([undefined, undefined]);
});

test("every chart says in words what it draws", () => {
  const charts = spec.sheets.flatMap((sheet) => sheet.charts ?? []);
  expect(charts).toHaveLength(2);
  const target = OpcPackage.open(buildSuivi(someOptions()));
  const drawings = target
    .partNames()
    .filter((path) => /drawing\d+\.xml$/.test(path))
    .map((path) => target.text(path))
    .join("");
  for (const { description } of charts) expect(drawings).toContain(`descr="${description}"`);
});

test("the document's properties say what it is, whose, and in which language", () => {
  expect(spec.properties).toMatchObject({
    title: "Suivi des sollicitations SI SIAO – Loire-Atlantique",
    language: "fr-FR",
  });
  const core = OpcPackage.open(buildSuivi(someOptions())).text("docProps/core.xml");
  expect(core).toContain("<dc:language>fr-FR</dc:language>");
});
