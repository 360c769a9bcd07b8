import { readFileSync } from "node:fs";
import { join } from "node:path";
import { executeDiagnostic, SONDES_SEULES } from "../../../src/application/diagnostic";
import { parseRapport, type Resultat, texteOf } from "../../../src/domain/diagnostic/rapport";
import { MARQUES, VERSION_CLASSEUR } from "../../../src/domain/classeur";
import type { SondeKey } from "../../../src/domain/diagnostic/sondes";
import { excelDiagnostic } from "../../../src/excel/diagnostic/excelDiagnostic";
import { type Calculate, MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { DEVIATIONS, type DeviationName } from "../../../src/preview/host/deviations";
import { emptyWorkbookState, ExcelHost, type HostSession } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { installOfficeJs, loadOfficeJs } from "../../support/officeJs";

const APERCU = join(__dirname, "..", "..", "..", "assets", "diagnostic", "apercu.json");

/** The memory grid has no engine: the one formula that a probe calculates. */
const calculate: Calculate = (formula, sheetId, _position, grid) => {
  if (formula !== "=C2*3") return undefined;
  const [[cell] = []] = grid.read(sheetId, { row: 1, column: 2, rows: 1, columns: 1 });
  return Number(cell?.value) * 3;
};

/** A workbook that is marked for it, and nothing else in it. */
function openDiagnostic(): { host: ExcelHost; session: HostSession } {
  const state = emptyWorkbookState();
  state.names.push({
    name: MARQUES.diagnostic,
    formula: "=Feuil1!$A$1",
    visible: true,
    comment: "",
  });
  const host = new ExcelHost(new MemoryGrid(["Feuil1"], calculate), state);
  const session = host.openSession();
  installOfficeJs(nativeBridge(session));
  return { host, session };
}

const page = {
  postePressePapiers: () => Promise.resolve({ issue: "copie" as const }),
  posteStockage: () => Promise.resolve({ issue: "garde" as const }),
  posteFilSepare: () => Promise.resolve({ issue: "demarre" as const }),
};

const ports = {
  ...excelDiagnostic,
  page,
  fetchClasseur: () => Promise.resolve(null),
  telechargement: { offer: () => undefined },
  clock: { now: () => 0 },
  scheduler: { after: () => () => undefined },
};

/** Without the two that move megabytes, which no deviation below concerns. */
const light = {
  ...ports,
  excel: {
    ...ports.excel,
    classeurGrandeReponse: () => Promise.resolve({ issue: "refusee" as const }),
    vitesseLecture: () => Promise.resolve({ issue: "rapide" as const }),
  },
};

/** Events that never come are waited for as long as they would be, in no time. */
beforeEach(() => {
  const wait = globalThis.setTimeout;
  jest
    .spyOn(globalThis, "setTimeout")
    .mockImplementation((run: () => void, ms?: number) =>
      wait(run, ms === 3_000 || ms === 60_000 ? 30 : ms),
    );
});
afterEach(() => jest.restoreAllMocks());

const told = (resultats: readonly Resultat[]): SondeKey[] =>
  resultats.filter(({ verdict }) => verdict !== "conforme").map(({ sonde }) => sonde);

describe("a probe that Excel does not answer", () => {
  /** All others answer at once; how long it is waited for is 40 ms. */
  async function withSilent(answer: () => Promise<never>): Promise<Map<SondeKey, string>> {
    openDiagnostic();
    const excel = {
      ...light.excel,
      ...Object.fromEntries(
        Object.keys(light.excel).map((key, index) => [
          key,
          () => (index === 0 ? answer() : Promise.reject(new Error("asked"))),
        ]),
      ),
    };
    const scheduler = {
      after: (_ms: number, run: () => void) => {
        const timer = setTimeout(run, 40);
        return () => clearTimeout(timer);
      },
    };
    const resultats = await executeDiagnostic({ ...light, excel, scheduler });
    return new Map(resultats.map(({ sonde, precision }) => [sonde, precision]));
  }
  const first = Object.keys(light.excel)[0] as SondeKey;
  const ofExcel = SONDES_SEULES.filter((key) => key in light.excel && key !== first);

  test("costs those after it that ask Excel too, which are told apart and not waited for", async () => {
    const found = await withSilent(() => new Promise(() => undefined));
    expect(found.get(first)).toBe("sans réponse");
    expect(new Set(ofExcel.map((key) => found.get(key)))).toEqual(
      new Set(["non posée : une sonde précédente est restée sans réponse"]),
    );
    expect(found.get("posteStockage")).toBe("");
  });

  test("costs itself alone when the answer comes late", async () => {
    const late = (): Promise<never> =>
      new Promise((_resolve, reject) => {
        setTimeout(() => reject(new Error("late")), 60);
      });
    const found = await withSilent(late);
    expect(found.get(first)).toBe("sans réponse");
    expect(new Set(ofExcel.map((key) => found.get(key)))).toEqual(new Set(["Error"]));
  });
});

test("on an Excel that does as documented, every probe conforms", async () => {
  openDiagnostic();
  const resultats = await executeDiagnostic(ports);
  const { modele, resultats: answers } = parseRapport(readFileSync(APERCU, "utf8"));
  const seen = ({ sonde, issue }: Resultat) => `${sonde} ${issue ?? ""}`;
  // What `npm run diagnostic` compares reports with.
  expect(modele).toBe(VERSION_CLASSEUR);
  expect(resultats.map(seen)).toEqual(answers.map(seen));
  expect(resultats.map(({ sonde }) => sonde)).toEqual(SONDES_SEULES);
  expect(
    told(resultats).map((key) => texteOf(resultats.find(({ sonde }) => sonde === key)!)),
  ).toEqual([]);
});

const TOLD_BY: Readonly<Record<DeviationName, readonly SondeKey[]>> = {
  tablesDoNotGrow: ["tableCroissance"],
  calculatedColumnsStayEmpty: ["tableColonneCalculee"],
  newRowsHaveNoFormats: ["tableFormats"],
  newRowsHaveNoValidation: ["tableValidation"],
  newRowsHaveNoConditionalFormats: ["tableMiseEnForme"],
  rowsJoinBelowTotals: ["tableTotal"],
  deletedRowsLeaveAGap: ["tableSuppression"],
  textFormatIsIgnored: ["texteFormatTexte", "texteRemis"],
  apostrophesAreDropped: ["texteFormatTexte", "texteFormatStandard", "texteRemis"],
  nullErases: ["celluleNull"],
  emptyTextIsIgnored: ["celluleVide"],
  countIfSkipsHiddenRows: ["filtreNbSi"],
  matchSkipsHiddenRows: ["filtreEquiv"],
  writingLiftsFilters: ["filtreCorrection"],
  deletingLiftsFilters: ["filtreSuppression"],
  pivotTablesStayAsTheyWere: ["tableauActualise", "tableauFiltre"],
  pivotFiltersRefuseNewItems: ["tableauFiltre"],
  deletedPivotTablesKeepTheirPlace: ["tableauRecree", "tableauOubli"],
  namesLeadNowhere: ["classeurNom"],
  settingsAreForgotten: ["classeurReglages"],
  calculationModeIsLocked: ["classeurCalculManuel"],
  protectionIsIgnored: ["classeurProtection"],
  fileStateIsUnknown: [
    "classeurLectureSeule",
    "classeurEnregistrementAuto",
    "classeurDejaEnregistre",
    "classeurModifie",
  ],
  savingLeavesChanges: ["classeurModifie"],
  nothingIsAnnounced: ["evenementEcriture", "evenementDetails", "evenementSuppression"],
  eventsHaveNoDetails: ["evenementDetails"],
  deletionsAreNotAnnounced: ["evenementSuppression"],
  everythingIsRemote: ["evenementEcriture"],
};

test.each(Object.entries(TOLD_BY))("%s is told by its probes and no other", async (name, keys) => {
  const { host } = openDiagnostic();
  DEVIATIONS[name as DeviationName](host);
  expect(told(await executeDiagnostic(light))).toEqual(keys);
});

test("slow answers are told by the probes of speed", async () => {
  const { session } = openDiagnostic();
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
  const answer = session.answer.bind(session);
  session.answer = (text, flags) => {
    now += 6_000;
    return answer(text, flags);
  };
  const lents: SondeKey[] = ["vitesseActualisation", "vitesseEcriture", "vitesseLecture"];
  expect(told(await executeDiagnostic(ports)).sort()).toEqual(lents.sort());
});

test.each([
  "GeneralException",
  "AccessDenied",
  "ActivityLimitReached",
  "RequestAborted",
  "InvalidOperation",
  "InvalidReference",
  "ItemNotFound",
  "ServiceNotAvailable",
  "Unauthenticated",
])("a probe that meets %s says so, and the others go on", async (code) => {
  const { session } = openDiagnostic();
  // The second request of a bench is the first that writes: that of the first probe.
  let count = 0;
  session.failNext(
    (request) => {
      count += request.Actions.length > 0 ? 1 : 0;
      return count === 4;
    },
    { code },
  );
  const resultats = await executeDiagnostic(light);
  const [first] = resultats.filter(({ verdict }) => verdict !== "conforme");
  expect(first).toMatchObject({ verdict: "signaler", issue: null, precision: code });
  expect(told(resultats)).toHaveLength(1);
});

describe("each answer of a probe that no deviation concerns", () => {
  const { excel } = excelDiagnostic;

  test.each([
    ["ResponsePayloadSizeLimitExceeded", { issue: "refusee" }],
    ["ServiceNotAvailable", { issue: "autrement", precision: "ServiceNotAvailable" }],
  ])("a large answer that ends with %s", async (code, seen) => {
    const { session } = openDiagnostic();
    // The last request of the probe: after the bench's two and two halves of the texts.
    let asked = 0;
    const readsLong = (request: object): boolean =>
      JSON.stringify(request).length < 100_000 && asked === 2;
    session.failNext(
      (request) => {
        if (JSON.stringify(request).length > 1_000_000) asked += 1;
        return readsLong(request);
      },
      { code },
    );
    expect(await excel.classeurGrandeReponse()).toEqual(seen);
  });

  test("where Office keeps what the pane keeps, and its theme", async () => {
    openDiagnostic();
    const { context } = Office;
    expect([await excel.postePartition(), await excel.posteTheme()]).toEqual([
      { issue: "commun" },
      { issue: "dit", precision: "#FFFFFF" },
    ]);
    Object.assign(context, { partitionKey: "site", officeTheme: undefined });
    expect([await excel.postePartition(), await excel.posteTheme()]).toEqual([
      { issue: "separe" },
      { issue: "tait" },
    ]);
  });

  test("a cell that a person types in, with Excel's code or another", async () => {
    const { session } = openDiagnostic();
    expect(await excel.personneCellule()).toEqual({ issue: "ecrit" });
    session.cellEditMode = true;
    expect(await excel.personneCellule()).toEqual({
      issue: "refuse",
      precision: "InvalidOperationInCellEditMode",
    });
    session.cellEditMode = false;
    session.failNext(() => true, { code: "AccessDenied" });
    expect((await excel.personneCellule()).issue).toBe("autrement");
  });

  test("the option for growth that a person has switched off, or not", async () => {
    const { host } = openDiagnostic();
    expect(await excel.personneOption()).toMatchObject({ issue: "dedans" });
    DEVIATIONS.tablesDoNotGrow(host);
    expect(await excel.personneOption()).toMatchObject({ issue: "dessous" });
  });

  test("a second computer that writes, or not", async () => {
    const { host } = openDiagnostic();
    expect(await excel.personneDeuxPostes()).toEqual({ issue: "muet" });
    const other = loadOfficeJs(nativeBridge(host.openSession()));
    const typing = setInterval(() => {
      void other.Excel.run(async (context) => {
        context.workbook.worksheets.getLast().getRange("F1").values = [["mot"]];
        await context.sync();
      });
    }, 10);
    expect(await excel.personneDeuxPostes()).toEqual({ issue: "distant" });
    clearInterval(typing);
  });
});

test("what the host has not is not held against it", async () => {
  const { session } = openDiagnostic();
  let count = 0;
  session.failNext(() => ++count === 4, { code: "NotImplemented" });
  const resultats = await executeDiagnostic(light);
  expect(resultats.filter(({ verdict }) => verdict === "nonVerifiable")).toHaveLength(1);
});

test("nothing is touched in a workbook that is not for it", async () => {
  const { host, session } = openDiagnostic();
  host.workbook.state.names.length = 0;
  session.log.clear();
  await expect(executeDiagnostic(ports)).rejects.toMatchObject({
    code: "DIAGNOSTIC_AUTRE_CLASSEUR",
  });
  for (const probe of Object.values(excelDiagnostic.excel))
    await probe().catch((error: unknown) => error);
  expect(host.workbook.grid.sheets().map(({ name }) => name)).toEqual(["Feuil1"]);
  expect(
    host.workbook.grid
      .read(host.workbook.sheet("Feuil1").id, { row: 0, column: 0, rows: 9, columns: 9 })
      .flat()
      .every(({ value }) => value === ""),
  ).toBe(true);
});

test("the bench is taken away at the end, also when it is called off", async () => {
  const { host } = openDiagnostic();
  const controller = new AbortController();
  const options = {
    signal: controller.signal,
    onProgress: (done: number) => done === 3 && controller.abort(),
  };
  await expect(
    executeDiagnostic(ports, { ...options, onProgress: (done) => void options.onProgress(done) }),
  ).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
  expect(host.workbook.grid.sheets().map(({ name }) => name)).toEqual(["Feuil1"]);
});
