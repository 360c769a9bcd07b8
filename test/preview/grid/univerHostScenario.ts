/**
 * What `univerHost.test.ts` looks at, as JSON: the real office.js on a host whose cells Univer keeps.
 * It runs in a Node of its own because jest cannot load the ES modules that Univer requires.
 */
import { univerGridInNode } from "../../../src/preview/grid/univerGridNode";
import { ExcelHost, hostStateFromModel } from "../../../src/preview/host";
import { nativeBridge } from "../../../src/preview/transport/nativeBridge";
import { loadOfficeJs } from "../../support/officeJs";
import { workbookModel } from "../host/model";

type Act<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;

/** Each of these in a workbook of its own, whose first sheet is empty. */
const SCENARIOS = {
  /** A formula that is copied names the cells as far from it as the first did. */
  copied: async ({ act, formulas }) => {
    await act((sheet) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("A2").values = [[7]];
      sheet.getRange("B2").copyFrom("B1");
    });
    return formulas("A1:B2");
  },
  /** Looks that are copied leave the formulas of the cells alone. */
  dressed: async ({ act, formulas }) => {
    await act((sheet) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("D1").format.font.bold = true;
      sheet.getRange("A1:B1").copyFrom("D1", "Formats");
    });
    return formulas("A1:B1");
  },
  sorted: async ({ act, formulas }) => {
    await act((sheet) => {
      sheet.getRange("A1:B3").formulas = [
        [3, "=A1*$A$1"],
        [1, "=A2*2"],
        [2, "=A3*2"],
      ];
    });
    await act((sheet) => {
      sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }]);
    });
    return formulas("A1:B3");
  },
  /** In one request, before anything was calculated. */
  formatted: async ({ act, formulas, values }) => {
    await act((sheet) => {
      sheet.getRange("A1:C1").formulas = [[5, "=A1*2", "=A1*3"]];
      sheet.getRange("A1:C1").numberFormat = [["0.0", "0.00", "General"]];
    });
    return [await formulas("A1:C1"), await values("A1:C1")];
  },
  inserted: async ({ act, formulas }) => {
    await act((sheet) => {
      sheet.getRange("C4:E4").formulas = [[2, 3, "=C4*D4"]];
    });
    await act((sheet) => {
      sheet.getRange("4:4").insert("Down");
    });
    return formulas("C5:E5");
  },
  /** Table and column names in any case. */
  anyCase: async ({ act, values }) => {
    await act((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Produit", "Qté"],
        ["clou", 2],
        ["vis", 3],
      ];
      sheet.tables.add("A1:B3", true).name = "Ventes";
    });
    await act((sheet) => {
      sheet.getRange("D1:D4").formulas = [
        ["=SUM(ventes[qté])"],
        ["=SUM(VENTES[Qté])"],
        ["=ROWS(Ventes[PRODUIT])"],
        ["=SUM(Ventes[Qté])"],
      ];
    });
    return values("D1:D4");
  },
  names: async ({ act }) => {
    await act((sheet, { workbook }) => {
      sheet.getRange("A1:A3").values = [[1], [2], [4]];
      workbook.names.add("Somme", "=SUM(Vide!$A$1:$A$3)");
      workbook.names.add("Moitie", "=Somme/2");
      workbook.names.add("Oui", "=1=1");
      workbook.names.add("Texte", '="a"&"b"');
      workbook.names.add("Faute", "=1/0");
      workbook.names.add("Liste", "=Vide!$A$1:$A$3*2");
    });
    return act((_sheet, { workbook }) =>
      ["Somme", "Moitie", "Oui", "Texte", "Faute", "Liste"].map((name) =>
        workbook.names.getItem(name).load("type,value"),
      ),
    ).then((names) => names.map(({ type, value }) => [type, value as unknown]));
  },
  used: async ({ act }) => {
    await act((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      sheet.getRange("A4").numberFormat = [["0.00"]];
    });
    const [all, values] = await act((sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRange(true).load("address"),
    ]);
    return [all.address, values.address];
  },
} satisfies Record<string, (tools: Tools) => Promise<unknown>>;

interface Tools {
  act: <T>(batch: Act<T>) => Promise<T>;
  formulas: (address: string) => Promise<unknown[][]>;
  values: (address: string) => Promise<unknown[][]>;
}

export type HostScenarios = Record<keyof typeof SCENARIOS, unknown>;

async function runOne(scenario: (tools: Tools) => Promise<unknown>): Promise<unknown> {
  const model = workbookModel([]);
  const [first] = model.sheets;
  if (first) model.sheets.push({ ...first, name: "Vide", cells: [] });
  const opened = univerGridInNode(model);
  const { grid } = opened;
  await grid.settle();
  const state = hostStateFromModel(model, grid, "suivi.xlsx");
  const host = new ExcelHost(grid, state);
  const { Excel } = loadOfficeJs(nativeBridge(host.openSession()));
  const act = <T>(batch: Act<T>): Promise<T> =>
    Excel.run(async (context) => {
      const result = batch(context.workbook.worksheets.getItem("Vide"), context);
      await context.sync();
      return result;
    });
  const range = async (address: string): Promise<Excel.Range> => {
    await grid.settle();
    return act((sheet) => sheet.getRange(address).load("formulas,values"));
  };
  try {
    return await scenario({
      act,
      formulas: async (address) => (await range(address)).formulas,
      values: async (address) => (await range(address)).values,
    });
  } catch (error) {
    return String(error);
  } finally {
    opened.dispose();
  }
}

async function run(): Promise<HostScenarios> {
  const results: Partial<HostScenarios> = {};
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    results[name as keyof HostScenarios] = await runOne(scenario);
  }
  return results as HostScenarios;
}

void run().then((results) => {
  process.stdout.write(JSON.stringify(results), () => process.exit());
});
