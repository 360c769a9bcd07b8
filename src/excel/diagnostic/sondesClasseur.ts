import type { Constat, IssueKey, SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import { toSuiviError } from "../excelErrors";
import { type Atelier, inMs, LIBRE, onBench, putRow, refusalOf } from "./atelier";

const NOM_D_ESSAI = "Essai_Diagnostic";
const REGLAGE_D_ESSAI = "diagnostic.essai";

/** Near Excel's limit of a cell, 32,767 characters; so many cells of it make an answer of 6 MB. */
const LONG_TEXTE = "x".repeat(30_000);
const CELLULES_LONGUES = 200;

/** What the workbook says of itself, and how fast it answers. */
export const sondesClasseur: Sondeur<
  | Extract<SondeExcel, `classeur${string}`>
  | "vitesseEcriture"
  | "vitesseLecture"
  | "personneCellule"
> = {
  classeurNom: () =>
    onBench(async (context, { sheet }) => {
      const { names } = context.workbook;
      names.add(NOM_D_ESSAI, sheet.getRange("A2"));
      await context.sync();
      const cell = names.getItemOrNullObject(NOM_D_ESSAI).getRangeOrNullObject().load("values");
      await context.sync();
      names.getItemOrNullObject(NOM_D_ESSAI).delete();
      await context.sync();
      return { issue: !cell.isNullObject && cell.values[0]?.[0] === "k1" ? "trouvee" : "absente" };
    }),
  classeurReglages: () =>
    onBench(async (context) => {
      const { settings } = context.workbook;
      settings.add(REGLAGE_D_ESSAI, "gardé");
      await context.sync();
      const setting = settings.getItemOrNullObject(REGLAGE_D_ESSAI).load("value");
      await context.sync();
      if (setting.isNullObject) return { issue: "perdu" };
      const issue = setting.value === "gardé" ? "relu" : "perdu";
      setting.delete();
      await context.sync();
      return { issue };
    }),
  classeurCalculManuel: () => onBench(calculated),
  classeurProtection: () =>
    onBench(async (context, { sheet }) => {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("B2").values = [["refusé"]];
      const code = await refusalOf(context);
      sheet.protection.unprotect();
      await context.sync();
      return code === "AccessDenied"
        ? { issue: "refuse" }
        : { issue: "autrement", precision: code || "aucun refus" };
    }),
  classeurLectureSeule: () => fileState("readOnly"),
  classeurEnregistrementAuto: () => fileState("autoSave"),
  classeurDejaEnregistre: () => fileState("previouslySaved"),
  classeurModifie: () =>
    onBench(async (context, { sheet }) => {
      sheet.getRange("B2").values = [["modifié"]];
      const written = context.workbook.load("isDirty,autoSave,readOnly");
      await context.sync();
      const isDirty = written.isDirty || written.autoSave;
      if (written.readOnly) return { issue: isDirty ? "suit" : "fige", precision: "lecture seule" };
      context.workbook.save(Excel.SaveBehavior.save);
      const saved = context.workbook.load("isDirty");
      await context.sync();
      return { issue: isDirty && !saved.isDirty ? "suit" : "fige" };
    }),
  classeurGrandeReponse: () =>
    onBench(async (context, { sheet }) => {
      const place = sheet.getRange(`${LIBRE}1:${LIBRE}${CELLULES_LONGUES}`);
      for (const first of [1, 101]) await writeLongTexts(context, sheet, first);
      place.load("values");
      const code = await refusalOf(context);
      if (code === "ResponsePayloadSizeLimitExceeded") return { issue: "refusee" };
      return code === "" ? { issue: "donnee" } : { issue: "autrement", precision: code };
    }),
  vitesseEcriture: () =>
    onBench(async (context, { sheet }) => {
      const row = sheet.getRange("A5:E5");
      const start = performance.now();
      putRow(sheet, 5, ["k4", "quatre", 4, "M2"]);
      row.load("values");
      await context.sync();
      const elapsed = performance.now() - start;
      return { issue: elapsed < 3_000 ? "rapide" : "lent", precision: inMs(elapsed) };
    }),
  vitesseLecture: () =>
    onBench(async (context, { sheet }) => {
      for (const first of [1, 2_501, 5_001, 7_501]) await writeRows(context, sheet, first);
      const start = performance.now();
      for (const first of [1, 5_001]) await readRows(context, sheet, first);
      const elapsed = performance.now() - start;
      return { issue: elapsed < 10_000 ? "rapide" : "lent", precision: inMs(elapsed) };
    }),
  personneCellule: async () => {
    try {
      await onBench(() => Promise.resolve());
      return { issue: "ecrit" };
    } catch (error: unknown) {
      const { code, details } = toSuiviError(error);
      return code === "CELLULE_EN_COURS_DE_SAISIE"
        ? { issue: "refuse", precision: String(details["codeExcel"]) }
        : { issue: "autrement", precision: code };
    }
  },
};

/** Half of the cells, as a request has its limit too; `first`: 1-based row. */
async function writeLongTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
): Promise<void> {
  const half = CELLULES_LONGUES / 2;
  const block = sheet.getRange(`${LIBRE}${first}:${LIBRE}${first + half - 1}`);
  block.values = Array.from({ length: half }, () => [LONG_TEXTE]);
  await context.sync();
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
): Promise<void> {
  const rows = Array.from({ length: 2_500 }, (_, row) => [first + row, "a", "b", "c", "d"]);
  sheet.getRange(`${LIBRE}${first}:L${first + 2_499}`).values = rows;
  await context.sync();
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  first: number,
): Promise<void> {
  sheet.getRange(`${LIBRE}${first}:L${first + 4_999}`).load("values");
  await context.sync();
}

/** The mode is that of the whole application: it is put back whatever happens. */
async function calculated(
  context: Excel.RequestContext,
  { sheet }: Atelier,
): Promise<Constat<IssueKey<"classeurCalculManuel">>> {
  const application = context.application.load("calculationMode");
  await context.sync();
  const { calculationMode } = application;
  const formula = sheet.getRange(`${LIBRE}1`);
  try {
    application.calculationMode = Excel.CalculationMode.manual;
    formula.formulas = [["=C2*3"]];
    await context.sync();
    sheet.getRange("C2").values = [[5]];
    application.calculate(Excel.CalculationType.recalculate);
    formula.load("values");
    await context.sync();
    return { issue: formula.values[0]?.[0] === 15 ? "suit" : "fige" };
  } finally {
    application.calculationMode = calculationMode;
    await context.sync();
  }
}

function fileState(
  fact: "readOnly" | "autoSave" | "previouslySaved",
): Promise<Constat<"repond" | "tait">> {
  return onBench(async (context) => {
    const workbook = context.workbook.load(fact);
    await context.sync();
    const told: unknown = workbook[fact];
    if (typeof told !== "boolean") return { issue: "tait", precision: String(told) };
    return { issue: "repond", precision: told ? "oui" : "non" };
  });
}
