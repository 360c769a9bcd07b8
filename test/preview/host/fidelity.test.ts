import {
  failureOf,
  openTable,
  openWorkbook,
  type Pane,
  eventsDelivered,
  valuesOf,
} from "./fixture";

/** What Microsoft's reference says of members that a stand-in easily gets wrong; expectations are from there. */

const onSheet = <T>(
  pane: Pane,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
) =>
  pane.run(async (context) => {
    const result = act(context.workbook.worksheets.getItem("Feuil1"), context);
    await context.sync();
    return result;
  });

async function addressOf(
  pane: Pane,
  find: (sheet: Excel.Worksheet) => Excel.Range,
): Promise<string> {
  const range = await onSheet(pane, (sheet) => find(sheet).load("address"));
  return range.address;
}

describe("events", () => {
  test("of a sheet's sort, hidden rows, protection, name, visibility and place are raised", async () => {
    const workbook = openWorkbook();
    const heard: unknown[] = [];
    const hear = (event: object): Promise<void> => {
      heard.push({ ...event, worksheetId: undefined });
      return Promise.resolve();
    };
    await onSheet(workbook, (sheet, { workbook: { worksheets } }) => {
      sheet.onRowSorted.add(hear);
      sheet.onRowHiddenChanged.add(hear);
      sheet.onProtectionChanged.add(hear);
      sheet.onNameChanged.add(hear);
      sheet.onVisibilityChanged.add(hear);
      worksheets.onMoved.add(hear);
      worksheets.add("Autre");
      sheet.getRange("A1:A2").values = [[2], [1]];
    });
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1:A2").sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange("3:4").rowHidden = true;
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.position = 1;
      sheet.visibility = "Hidden";
      sheet.visibility = "Visible";
      sheet.name = "Ventes";
    });
    await eventsDelivered();
    expect(heard).toEqual([
      { type: "WorksheetRowSorted", address: "A1:A2", source: "Local" },
      {
        type: "WorksheetRowHiddenChanged",
        address: "3:4",
        changeType: "Hidden",
        source: "Local",
      },
      { type: "WorksheetProtectionChanged", isProtected: true, source: "Local" },
      { type: "WorksheetProtectionChanged", isProtected: false, source: "Local" },
      { type: "WorksheetMoved", positionBefore: 0, positionAfter: 1, source: "Local" },
      {
        type: "WorksheetVisibilityChanged",
        visibilityBefore: "Visible",
        visibilityAfter: "Hidden",
        source: "Local",
      },
      {
        type: "WorksheetVisibilityChanged",
        visibilityBefore: "Hidden",
        visibilityAfter: "Visible",
        source: "Local",
      },
      { type: "WorksheetNameChanged", nameBefore: "Feuil1", nameAfter: "Ventes", source: "Local" },
    ]);
  });

  test("of formulas and formats are raised; formulas tell what they were", async () => {
    const workbook = openWorkbook();
    const heard: unknown[] = [];
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.onFormulaChanged.add(({ formulaDetails }) => {
        heard.push(formulaDetails);
        return Promise.resolve();
      });
      sheet.onFormatChanged.add(({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
    });
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1:B1").formulas = [["=2+2", 3]];
      sheet.getRange("C1").format.font.bold = true;
    });
    await eventsDelivered();
    expect(heard).toEqual([[{ cellAddress: "A1", previousFormula: "=1+1" }], "C1"]);
  });

  test.each([["onSingleClicked", (sheet: Excel.Worksheet) => sheet.onSingleClicked]] as const)(
    "%s is refused by its name: it would never come",
    async (name, eventOf) => {
      const workbook = openWorkbook();
      const failure = await failureOf(
        onSheet(workbook, (sheet) => {
          const handlers = eventOf(sheet) as OfficeExtension.EventHandlers<unknown>;
          handlers.add(() => Promise.resolve());
        }),
      );
      expect(failure.code).toBe("NotImplemented");
      expect(failure.message).toContain(`Worksheet.${name}`);
    },
  );

  test("a change of one cell tells values and types, a shift tells its direction", async () => {
    const workbook = openWorkbook();
    const heard: unknown[] = [];
    await onSheet(workbook, (sheet) => {
      sheet.onChanged.add(({ changeType, details, changeDirectionState }) => {
        heard.push([changeType, details as unknown, changeDirectionState as unknown]);
        return Promise.resolve();
      });
    });
    await onSheet(workbook, (sheet) => {
      sheet.getRange("A1").values = [["dix"]];
      sheet.getRange("A1").values = [[10]];
      sheet.getRange("A1:A2").insert("Down");
      sheet.getRange("2:2").delete("Up");
    });
    await eventsDelivered();
    const typed = (before: unknown[], after: unknown[]) => ({
      valueBefore: before[0],
      valueTypeBefore: before[1],
      valueAfter: after[0],
      valueTypeAfter: after[1],
    });
    expect(heard).toEqual([
      ["RangeEdited", typed(["", "Empty"], ["dix", "String"]), undefined],
      ["RangeEdited", typed(["dix", "String"], [10, "Double"]), undefined],
      ["CellInserted", undefined, { insertShiftDirection: "Down" }],
      ["RowDeleted", undefined, { deleteShiftDirection: "Up" }],
    ]);
  });
});

test("an activated sheet has the selection; deleting the active one activates the one before it", async () => {
  const workbook = openWorkbook();
  const heard: string[] = [];
  const selected = await workbook.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Milieu");
    worksheets.add("Fin").activate();
    const range = context.workbook.getSelectedRange().load("address");
    worksheets.onActivated.add(() => {
      heard.push("activated");
      return Promise.resolve();
    });
    await context.sync();
    worksheets.getItem("Fin").delete();
    const after = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return [range.address, after.address];
  });
  await eventsDelivered();
  expect(selected).toEqual(["Fin!A1", "Milieu!A1"]);
  expect(heard).toEqual(["activated"]);
});

test("the whole sheet is all its rows", async () => {
  expect(await addressOf(openWorkbook(), (sheet) => sheet.getRange())).toBe("Feuil1!1:1048576");
});

test.each([
  ["D5:E6", -3, 0, "D3:E5"],
  ["D5:E6", 2, 1, "D5:F8"],
  ["D5:E6", 0, -3, "B5:D6"],
])("%s resized by %i rows and %i columns is %s", async (from, rows, columns, to) => {
  const find = (sheet: Excel.Worksheet) => sheet.getRange(from).getResizedRange(rows, columns);
  expect(await addressOf(openWorkbook(), find)).toBe(`Feuil1!${to}`);
});

describe("tables", () => {
  test("the totals row sums up the last column", async () => {
    const workbook = await openTable([["clou", 1, 10]]);
    const formulas = await onSheet(workbook, (sheet) => {
      sheet.tables.getItem("Ventes").showTotals = true;
      return sheet.getRange("A3:C3").load("formulas");
    });
    expect(formulas.formulas).toEqual([["Total", "", "=SUBTOTAL(109,[Prix])"]]);
  });

  test("the totals row counts a last column without numbers", async () => {
    const workbook = await openTable([["clou", 1, "cher"]]);
    const formulas = await onSheet(workbook, (sheet) => {
      sheet.tables.getItem("Ventes").showTotals = true;
      return sheet.getRange("C3").load("formulas");
    });
    expect(formulas.formulas).toEqual([["=SUBTOTAL(103,[Prix])"]]);
  });

  test.each(["=SUM(Ventes[Prix])", "=SUM(C2:C2)"])(
    "%s below a table stays below it",
    async (sum) => {
      const workbook = await openTable([["clou", 1, 10]]);
      const address = await onSheet(workbook, (sheet) => {
        sheet.getRange("C3").formulas = [[sum]];
        return sheet.tables.getItem("Ventes").getRange().load("address");
      });
      expect(address.address).toBe("Feuil1!A1:C2");
      expect(await valuesOf(workbook, "A3:B3")).toEqual([["", ""]]);
    },
  );
});

describe("validation", () => {
  const typeOf = (pane: Pane, address: string) =>
    onSheet(pane, (sheet) => sheet.getRange(address).dataValidation.load("type,rule"));

  test("over cells with other rules is Inconsistent, over some without one MixedCriteria", async () => {
    const workbook = openWorkbook();
    await onSheet(workbook, (sheet) => {
      const less = { formula1: 5, operator: "LessThan" as const };
      sheet.getRange("A1:A2").dataValidation.rule = { wholeNumber: less };
      sheet.getRange("A3").dataValidation.rule = { textLength: less };
    });
    expect((await typeOf(workbook, "A1:A2")).type).toBe("WholeNumber");
    expect((await typeOf(workbook, "A1:A3")).type).toBe("Inconsistent");
    expect((await typeOf(workbook, "A1:B1")).type).toBe("MixedCriteria");
    expect((await typeOf(workbook, "C1:D4")).type).toBe("None");
  });

  test("limits read back as formulas", async () => {
    const workbook = openWorkbook();
    await onSheet(workbook, (sheet) => {
      const between = { formula1: 5, formula2: "=B1", operator: "Between" as const };
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: between };
    });
    expect((await typeOf(workbook, "A1")).rule.wholeNumber).toEqual({
      formula1: "=5",
      formula2: "=B1",
      operator: "Between",
    });
  });
});

describe("load", () => {
  test("ignores a name that no property has, as Excel does", async () => {
    const range = await onSheet(openWorkbook(), (sheet) =>
      sheet.getRange("A1").load("address,colour,values"),
    );
    expect([range.address, range.values]).toEqual(["Feuil1!A1", [[""]]]);
  });

  test("refuses by name a property that Excel has and the stand-in has not", async () => {
    const workbook = openWorkbook();
    const failure = failureOf(
      onSheet(workbook, (sheet) => sheet.getRange("A1").load("linkedDataTypeState")),
    );
    expect(await failure).toMatchObject({ code: "NotImplemented" });
  });
});
