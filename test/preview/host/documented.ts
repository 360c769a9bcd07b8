/* eslint-disable max-lines -- one list of expectations, which both grids have to give */
/**
 * What Microsoft's reference says of members of the Excel API, each as something to do and what has to
 * come of it. Both grids have to give it: see `documented.test.ts`. The file is long because it is one
 * list, in the order of the reference.
 */

export interface Tools {
  /** Runs a batch on the expectation's own sheet, which is empty at first, and syncs. */
  act: <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) => Promise<T>;
  /** The sheet's name. */
  name: string;
  /** Lets events be delivered and formulas be calculated. */
  settle: () => Promise<void>;
  /** Runs a command of the grid on the sheet, as a person does who uses it. */
  person: (command: string, params: object) => Promise<void>;
}

export interface Expectation {
  does: string;
  /** Needs a grid that calculates. */
  calculates?: true;
  /** Needs a grid that a person can use. */
  byPerson?: true;
  run: (tools: Tools) => Promise<unknown>;
  gives: unknown;
}

type Run = Expectation["run"];

/** Does something, then loads something of the sheet. */
function read<T>(
  make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  load: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  pick: (loaded: T) => unknown,
): Run {
  return async ({ act, settle }) => {
    await act(make);
    await settle();
    return pick(await act(load));
  };
}

const formulasAt =
  (address: string) =>
  (sheet: Excel.Worksheet): Excel.Range =>
    sheet.getRange(address).load("formulas");
const formulas = (range: Excel.Range): unknown => range.formulas;
const addressOf = (found: { address: string }): unknown => found.address.replace(/[^,]*!/g, "");

/** The code of the error that a batch ends with. */
async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return "no error";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const LOOK = "format/fill/color,format/font/bold,format/font/color";

export const DOCUMENTED: readonly Expectation[] = [
  {
    does: "a formula that is copied names the cells as far from it as the first did",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
        sheet.getRange("A2").values = [[7]];
        sheet.getRange("B2").copyFrom("B1");
      },
      formulasAt("A1:B2"),
      formulas,
    ),
    gives: [
      [5, "=A1*2"],
      [7, "=A2*2"],
    ],
  },
  {
    does: "formulas stay when looks are copied onto them",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
        sheet.getRange("D1").format.font.bold = true;
        sheet.getRange("A1:B1").copyFrom("D1", "Formats");
      },
      formulasAt("A1:B1"),
      formulas,
    ),
    gives: [[5, "=A1*2"]],
  },
  {
    does: "a transposed copy turns the references that follow",
    run: read(
      (sheet) => {
        sheet.getRange("A1:C1").formulas = [[1, 2, "=SUM(A1:B1)"]];
        sheet.getRange("E3").copyFrom("A1:C1", "All", false, true);
      },
      formulasAt("E3:E5"),
      formulas,
    ),
    gives: [[1], [2], ["=SUM(E3:E4)"]],
  },
  {
    does: "a copy that skips blanks leaves what stands there, looks too",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B1").values = [["new", ""]];
        sheet.getRange("A1:B1").format.fill.color = "#FF0000";
        sheet.getRange("A3:B3").values = [["old", "old"]];
        sheet.getRange("A3").copyFrom("A1:B1", "All", true);
      },
      (sheet) => [
        sheet.getRange("A3").load("values,format/fill/color"),
        sheet.getRange("B3").load("values,format/fill/color"),
      ],
      (cells) => cells.map(({ values, format }) => [values[0]?.[0] as unknown, format.fill.color]),
    ),
    gives: [
      ["new", "#FF0000"],
      ["old", "#FFFFFF"],
    ],
  },
  {
    does: "formulas stay with their rows when these are sorted",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B3").formulas = [
          [3, "=A1*$A$1"],
          [1, "=A2*2"],
          [2, "=A3*2"],
        ];
        sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: true }]);
      },
      formulasAt("A1:B3"),
      formulas,
    ),
    gives: [
      [1, "=A1*2"],
      [2, "=A2*2"],
      [3, "=A3*$A$1"],
    ],
  },
  {
    does: "columns are sorted by a row, their header column stays",
    run: read(
      (sheet) => {
        sheet.getRange("A1:D2").values = [
          ["Fruit", "Q1", "Q2", "Q3"],
          ["Pears", 30, 10, 20],
        ];
        sheet.getRange("A1:D2").sort.apply([{ key: 1 }], false, true, "Columns");
      },
      formulasAt("A1:D2"),
      formulas,
    ),
    gives: [
      ["Fruit", "Q2", "Q3", "Q1"],
      ["Pears", 10, 20, 30],
    ],
  },
  {
    does: "formulas stay when a number format follows in the same request, General too",
    calculates: true,
    run: read(
      (sheet) => {
        sheet.getRange("A1:C1").formulas = [[5, "=A1*2", "=A1*3"]];
        sheet.getRange("A1:C1").numberFormat = [["0.0", "0.00", "General"]];
      },
      (sheet) => sheet.getRange("A1:C1").load("formulas,values"),
      (range) => [range.formulas, range.values],
    ),
    gives: [[[5, "=A1*2", "=A1*3"]], [[5, 10, 15]]],
  },
  {
    does: "rows that are inserted take formulas, looks, rules and links along",
    run: read(
      (sheet) => {
        sheet.getRange("C4:E4").formulas = [[2, 3, "=C4*D4"]];
        sheet.getRange("C4").format.fill.color = "#00FF00";
        sheet.getRange("D4").dataValidation.rule = {
          wholeNumber: { formula1: 1, operator: "GreaterThan" },
        };
        sheet.getRange("4:4").insert("Down");
      },
      (sheet) => ({
        formulas: formulasAt("C5:E5")(sheet),
        look: sheet.getRange("C5").load(LOOK),
        rule: sheet.getRange("D5").dataValidation.load("type"),
      }),
      ({ formulas: cells, look, rule }) => [cells.formulas, look.format.fill.color, rule.type],
    ),
    gives: [[[2, 3, "=C5*D5"]], "#00FF00", "WholeNumber"],
  },
  {
    does: "columns that are inserted take formulas and looks along, entire columns whatever the shift",
    run: read(
      (sheet) => {
        sheet.getRange("B1:D1").formulas = [[2, 3, "=SUM(B1:C1)+SUM(B:C)"]];
        sheet.getRange("C1").format.font.bold = true;
        sheet.getRange("C:C").insert("Down");
      },
      (sheet) => ({
        formulas: formulasAt("B1:E1")(sheet),
        look: sheet.getRange("D1").load(LOOK),
      }),
      ({ formulas: cells, look }) => [cells.formulas, look.format.font.bold],
    ),
    gives: [[[2, "", 3, "=SUM(B1:D1)+SUM(B:D)"]], true],
  },
  {
    does: "cells that are deleted let those at their right move to the left, and their names with them",
    run: read(
      (sheet) => {
        sheet.getRange("A1:D2").formulas = [
          [1, 2, 3, "=C1"],
          [4, 5, 6, "=C2"],
        ];
        sheet.getRange("B1").delete("Left");
      },
      formulasAt("A1:D2"),
      formulas,
    ),
    gives: [
      [1, 3, "=B1", ""],
      [4, 5, 6, "=C2"],
    ],
  },
  {
    does: "looks, rules and conditional formats go with each of their cells where only some columns or rows move",
    run: async ({ act }) => {
      await act((sheet) => {
        const block = sheet.getRange("A1:C3");
        block.format.fill.color = "#FF0000";
        block.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
        block.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        sheet.getRange("B2").insert("Down");
        sheet.getRange("A1").delete("Left");
      });
      const found = await act((sheet) =>
        ["A1", "C1", "A3", "A4", "B4", "C4"].map((address) => {
          const cell = sheet.getRange(address).load("format/fill/color");
          const formats = cell.conditionalFormats.getCount();
          return { cell, formats, rule: cell.dataValidation.load("type") };
        }),
      );
      return found.map(({ cell, rule, formats }) => [
        cell.format.fill.color,
        rule.type,
        formats.value,
      ]);
    },
    gives: [
      ["#FF0000", "List", 1],
      ["#FFFFFF", "None", 0],
      ["#FF0000", "List", 1],
      ["#FFFFFF", "None", 0],
      ["#FF0000", "List", 1],
      ["#FFFFFF", "None", 0],
    ],
  },
  {
    does: "an inserted row looks as the one above it, however far that is dressed and though nothing is written there",
    run: read(
      (sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("F4:G6").format.fill.color = "#00FF00";
        sheet.getRange("5:5").insert("Down");
      },
      (sheet) =>
        ["F5", "G5", "H5", "G7", "G8"].map((address) =>
          sheet.getRange(address).load("format/fill/color"),
        ),
      (cells) => cells.map(({ format }) => format.fill.color),
    ),
    gives: ["#00FF00", "#00FF00", "#FFFFFF", "#00FF00", "#FFFFFF"],
  },
  {
    does: "a column inserted across a table is a column of it",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B2").values = [
          ["Un", "Deux"],
          [1, 2],
        ];
        sheet.tables.add("A1:B2", true);
        sheet.getRange("B:B").insert("Right");
      },
      (sheet) => sheet.tables.getItemAt(0).columns.load("items/name"),
      ({ items }) => items.length,
    ),
    gives: 3,
  },
  {
    does: "hidden rows stay hidden where they are now",
    run: read(
      (sheet) => {
        sheet.getRange("A1:A9").values = Array.from({ length: 9 }, (_row, i) => [i]);
        sheet.getRange("5:5").rowHidden = true;
        sheet.getRange("2:3").delete("Up");
      },
      (sheet) => ["A3", "A5"].map((address) => sheet.getRange(address).load("rowHidden")),
      (cells) => cells.map(({ rowHidden }) => rowHidden),
    ),
    gives: [true, false],
  },
  {
    does: "tables and columns are named in any case",
    calculates: true,
    run: async ({ act, settle, name }) => {
      await act((sheet) => {
        sheet.getRange("A1:B3").values = [
          ["Produit", "Qté"],
          ["clou", 2],
          ["vis", 3],
        ];
        sheet.tables.add("A1:B3", true).name = `V${name}`;
      });
      await act((sheet) => {
        sheet.getRange("D1:D3").formulas = [
          [`=SUM(v${name}[qté])`],
          [`=SUM(V${name}[QTÉ])`],
          [`=ROWS(V${name}[PRODUIT])`],
        ];
      });
      await settle();
      return (await act((sheet) => sheet.getRange("D1:D3").load("values"))).values;
    },
    gives: [[5], [5], [2]],
  },
  {
    does: "formulas follow the new name of a column, in the table and elsewhere",
    run: async ({ act, name }) => {
      await act((sheet) => {
        sheet.getRange("A1:C2").values = [
          ["Prix", "Qté", "Total"],
          [2, 3, ""],
        ];
        sheet.tables.add("A1:C2", true).name = `R${name}x`;
        sheet.getRange("C2").formulas = [["=[@Prix]*[@Qté]"]];
        sheet.tables.getItemAt(0).showTotals = true;
        sheet.getRange("E1").formulas = [[`=SUM(R${name}x[Prix])&"[Prix]"`]];
      });
      await act((sheet) => (sheet.getRange("A1:C1").values = [["Coût [€]", "Qté", "Somme"]]));
      const cells = await act((sheet) =>
        ["C2", "C3", "E1"].map((address) => sheet.getRange(address).load("formulas")),
      );
      return cells.map((range) => String(range.formulas[0]?.[0]).replaceAll(`R${name}x`, "T"));
    },
    gives: ["=[@[Coût '[€']]]*[@Qté]", "=SUBTOTAL(103,[Somme])", "=SUM(T[Coût '[€']])&\"[Prix]\""],
  },
  {
    does: "formulas go on naming a table that gets one more column, those of that column too",
    calculates: true,
    run: async ({ act, settle }) => {
      await act((sheet) => {
        sheet.getRange("A1:A3").values = [["Prix"], [2], [3]];
        sheet.tables.add("A1:A3", true);
        sheet.getRange("E1").formulas = [["=A2+A3"]];
      });
      await settle();
      await act((sheet) =>
        sheet.tables
          .getItemAt(0)
          .columns.add(undefined, [["Double"], ["=[@Prix]*2"], ["=[@PRIX]*2"]]),
      );
      await settle();
      return (await act((sheet) => sheet.getRange("B1:B3").load("values"))).values;
    },
    gives: [["Double"], [4], [6]],
  },
  {
    does: "functions of the worksheet are called, one within another, and tell their errors",
    calculates: true,
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:B2").values = [
          ["clou", 12],
          ["vis", 11],
        ];
      });
      const results = await act((sheet, { workbook: { functions } }) => {
        const table = sheet.getRange("A1:B2");
        const found = (name: string) => functions.vlookup(name, table, 2, false);
        return [found("vis"), functions.sum(found("vis"), found("clou")), found("boulon")].map(
          (result) => result.load("value,error"),
        );
      });
      return results.map(({ value, error }) => error || value);
    },
    gives: [11, 23, "#N/A"],
  },
  {
    does: "the totals row counts or sums up its column",
    calculates: true,
    run: async ({ act, settle }) => {
      await act((sheet) => {
        sheet.getRange("A1:B3").values = [
          ["Nom", "Prix"],
          ["clou", 2],
          ["vis", 3],
        ];
        sheet.tables.add("A1:B3", true).showTotals = true;
      });
      await settle();
      return (await act((sheet) => sheet.getRange("A4:B4").load("values"))).values;
    },
    gives: [["Total", 5]],
  },
  {
    does: "names that hold formulas have the type and the value of their result",
    calculates: true,
    run: async ({ act, name }) => {
      const texts = [
        `=SUM(${name}!$A$1:$A$3)`,
        `=SUM(${name}!$A$1:$A$3)/2`,
        "=1=1",
        '="a"&"b"',
        "=1/0",
        `=${name}!$A$1:$A$3*2`,
      ];
      await act((sheet) => {
        sheet.getRange("A1:A3").values = [[1], [2], [4]];
        texts.forEach((text, index) => sheet.names.add(`Nom_${index}`, text));
      });
      const names = await act((sheet) =>
        texts.map((_text, index) => sheet.names.getItem(`Nom_${index}`).load("type,value")),
      );
      return names.map(({ type, value }) => [type, value as unknown]);
    },
    gives: [
      ["Integer", 7],
      ["Double", 3.5],
      ["Boolean", true],
      ["String", "ab"],
      ["Error", "#DIV/0!"],
      ["Array", [[2], [4], [8]]],
    ],
  },
  {
    does: "formatted cells are in use, unless only values are asked for",
    run: read(
      (sheet) => {
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("D5").format.fill.color = "#FF0000";
        sheet.getRange("A4").numberFormat = [["0.00"]];
      },
      (sheet) => [sheet.getUsedRange().load("address"), sheet.getUsedRange(true).load("address")],
      (ranges) => ranges.map(addressOf),
    ),
    gives: ["A2:D5", "B2"],
  },
  {
    does: "looks read back, colours as #RRGGBB whatever they were given as, those never given as Excel's own",
    run: read(
      (sheet) => {
        const { format } = sheet.getRange("A1");
        format.fill.color = "orange";
        format.font.color = "4472c4";
        format.font.italic = true;
        format.font.underline = "Double";
        format.font.size = 14;
        format.horizontalAlignment = "Center";
        format.wrapText = true;
        format.textOrientation = 90;
      },
      (sheet) =>
        sheet
          .getRange("A1")
          .load(
            "format/fill/color,format/font,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/textOrientation,format/indentLevel",
          ),
      ({ format }) => [
        format.fill.color,
        format.font.color,
        [format.font.italic, format.font.bold, format.font.underline, format.font.size],
        [format.horizontalAlignment, format.verticalAlignment, format.wrapText],
        [format.textOrientation, format.indentLevel],
      ],
    ),
    gives: ["#FFA500", "#4472C4", [true, false, "Double", 14], ["Center", "Bottom", true], [90, 0]],
  },
  {
    does: "looks reach all cells of a wide range, and entire columns and rows far from the corner",
    run: read(
      (sheet) => {
        sheet.getRange("C5:AF7").format.fill.color = "#E2EFDA";
        sheet.getRange("CA:CA").format.fill.color = "#FFC000";
        sheet.getRange("1500:1500").format.fill.color = "#00B0F0";
      },
      (sheet) =>
        ["C5", "AF7", "AG7", "CA9", "B1500", "B1501"].map((address) =>
          sheet.getRange(address).load("format/fill/color"),
        ),
      (cells) => cells.map(({ format }) => format.fill.color),
    ),
    gives: ["#E2EFDA", "#E2EFDA", "#FFFFFF", "#FFC000", "#00B0F0", "#FFFFFF"],
  },
  {
    does: "a number stays one in a cell that becomes one for texts; looks that are cleared leave the cells out of use",
    run: read(
      (sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A3:C3").format.fill.color = "#FF0000";
        sheet.getRange("B3:C5").clear();
      },
      (sheet) => ({
        cell: sheet.getRange("A1").load("values"),
        used: sheet.getUsedRange().load("address"),
      }),
      ({ cell, used }) => [cell.values, addressOf(used)],
    ),
    gives: [[[1]], "A1:A3"],
  },
  {
    does: "a look that cells do not share is null",
    run: read(
      (sheet) => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
        sheet.getRange("A1:B1").format.font.bold = true;
      },
      (sheet) => sheet.getRange("A1:B1").load(LOOK),
      ({ format }) => [format.fill.color, format.font.bold],
    ),
    gives: [null, true],
  },
  {
    does: "a wrong look is refused",
    run: ({ act }) =>
      codeOf(act((sheet) => (sheet.getRange("A1").format.fill.color = "no such colour"))),
    gives: "InvalidArgument",
  },
  {
    does: "borders belong to the side that they are given to, and to the cell beyond it",
    run: read(
      (sheet) => {
        const { borders } = sheet.getRange("B2:C3").format;
        borders.getItem("EdgeBottom").style = "Double";
        borders.getItem("InsideVertical").color = "red";
      },
      (sheet) =>
        (
          [
            ["B3", "EdgeBottom"],
            ["B4", "EdgeTop"],
            ["B2", "EdgeBottom"],
            ["C2", "EdgeLeft"],
          ] as const
        ).map(([address, side]) =>
          sheet.getRange(address).format.borders.getItem(side).load("style,color,weight"),
        ),
      (lines) => lines.map(({ style, color }) => (style === "None" ? style : `${style} ${color}`)),
    ),
    gives: ["Double #000000", "Double #000000", "None", "Continuous #FF0000"],
  },
  {
    does: "a named style gives its looks over what there was, and reads back by its own name",
    run: read(
      (sheet) => {
        sheet.getRange("A1").format.font.italic = true;
        sheet.getRange("A1").style = "Heading1";
        sheet.getRange("A2").style = "Neutral";
      },
      (sheet) => ["A1", "A2", "A3"].map((at) => sheet.getRange(at).load(`style,${LOOK}`)),
      (cells) => cells.map(({ style, format }) => [style, format.font.bold, format.fill.color]),
    ),
    gives: [
      ["Heading1", true, "#FFFFFF"],
      ["Neutral", false, "#FFEB9C"],
      ["Normal", false, "#FFFFFF"],
    ],
  },
  {
    does: "a style that is added looks as it was made, and its cells are Normal once it is deleted",
    run: async ({ act, name }) => {
      await act((sheet, { workbook }) => {
        workbook.styles.add(name);
        workbook.styles.getItem(name).textOrientation = 38;
        sheet.getRange("A1").style = name;
      });
      const given = await act((sheet) => sheet.getRange("A1").load("style,format/textOrientation"));
      const before = [given.style === name, given.format.textOrientation];
      await act((_sheet, { workbook }) => workbook.styles.getItem(name).delete());
      const after = await act((sheet) => sheet.getRange("A1").load("style,format/textOrientation"));
      return [...before, after.style, after.format.textOrientation];
    },
    gives: [true, 38, "Normal", 0],
  },
  {
    does: "cell properties are set and read cell by cell; what is not named stays",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1").format.font.bold = true;
        sheet
          .getRange("A1:B1")
          .setCellProperties([[{ format: { fill: { color: "Blue" } } }, { style: "Good" }]]);
      });
      const found = await act((sheet) =>
        sheet.getRange("A1:B1").getCellProperties({
          style: true,
          format: { fill: { color: true }, font: { bold: true } },
        }),
      );
      return found.value;
    },
    gives: [
      [
        { style: "Normal", format: { fill: { color: "#0000FF" }, font: { bold: true } } },
        { style: "Good", format: { fill: { color: "#C6EFCE" }, font: { bold: false } } },
      ],
    ],
  },
  {
    does: "column widths and row heights read back",
    run: read(
      (sheet) => {
        sheet.getRange("B:C").format.columnWidth = 100;
        sheet.getRange("3:3").format.rowHeight = 30;
      },
      (sheet) =>
        ["B1", "B1:D1", "A3"].map((at) =>
          sheet.getRange(at).load("format/columnWidth,format/rowHeight"),
        ),
      (cells) => cells.map(({ format }) => [format.columnWidth, format.rowHeight]),
    ),
    gives: [
      [100, 15],
      [null, 15],
      [48, 30],
    ],
  },
  {
    does: "ranges taken together are one thing to look at and to change",
    run: read(
      (sheet) => (sheet.getRanges("D3:D5, G3:G5").format.fill.color = "pink"),
      (sheet) =>
        sheet
          .getRanges("D3:D5,G3:G5")
          .load("address,areaCount,cellCount,isEntireColumn,format/fill/color"),
      (areas) => [
        addressOf(areas),
        areas.areaCount,
        areas.cellCount,
        areas.isEntireColumn,
        areas.format.fill.color,
      ],
    ),
    gives: ["D3:D5,G3:G5", 2, 6, false, "#FFC0CB"],
  },
  {
    does: "special cells are found by what they hold",
    run: read(
      (sheet) => {
        sheet.getRange("A1:C2").formulas = [
          ["texte", 1, "=1+1"],
          [true, "", "=1+2"],
        ];
      },
      (sheet) => {
        const range = sheet.getRange("A1:C2");
        return [
          range.getSpecialCells("Formulas").load("address"),
          range.getSpecialCells("Constants", "LogicalText").load("address"),
          range.getSpecialCells("Blanks").load("address"),
        ];
      },
      (areas) => areas.map(addressOf),
    ),
    gives: ["C1:C2", "A1:A2", "B2"],
  },
  {
    does: "no special cell is ItemNotFound",
    run: ({ act }) => codeOf(act((sheet) => sheet.getRange("A1").getSpecialCells("Formulas"))),
    gives: "ItemNotFound",
  },
  {
    does: "all cells with a text are found together",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:C2").values = [
          ["Complete", "Incomplete", "Complete"],
          ["Complete", "", "Delayed"],
        ];
      });
      const found = await act((sheet) => [
        sheet.findAllOrNullObject("complete", { completeMatch: true }).load("address"),
        sheet.findAllOrNullObject("complete", {}).load("address"),
        sheet.findAllOrNullObject("none", {}).load("address"),
      ]);
      return found.map((areas) => (areas.isNullObject ? null : addressOf(areas)));
    },
    gives: ["A1:A2,C1", "A1:C1,A2", null],
  },
  {
    does: "merged cells keep the first one's value, across a row each",
    run: read(
      (sheet) => {
        sheet.getRange("A1:C2").values = [
          [1, 2, 3],
          [4, 5, 6],
        ];
        sheet.getRange("A1:B2").merge(true);
      },
      (sheet) => ({
        cells: sheet.getRange("A1:C2").load("values"),
        areas: sheet.getRange("A1:C2").getMergedAreasOrNullObject().load("address,cellCount"),
        none: sheet.getRange("E1").getMergedAreasOrNullObject().load("address"),
      }),
      ({ cells, areas, none }) => [
        cells.values,
        addressOf(areas),
        areas.cellCount,
        none.isNullObject,
      ],
    ),
    gives: [
      [
        [1, "", 3],
        [4, "", 6],
      ],
      "A1:B1,A2:B2",
      4,
      true,
    ],
  },
  {
    does: "cells are no longer merged once they are taken apart or cleared",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B1").merge();
        sheet.getRange("A2:B2").merge();
        sheet.getRange("A1").unmerge();
        sheet.getRange("A2:B2").clear();
      },
      (sheet) => sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address"),
      ({ isNullObject }) => isNullObject,
    ),
    gives: true,
  },
  {
    does: "a link shows its text, and stays until it is cleared; looks and text stay then",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1").hyperlink = {
          address: "https://example.org/",
          screenTip: "tip",
          textToDisplay: "texte",
        };
      });
      const load = (sheet: Excel.Worksheet): Excel.Range =>
        sheet.getRange("A1").load("hyperlink,values,format/font/underline");
      const before = await act(load);
      const link = before.hyperlink as unknown;
      await act((sheet) => sheet.getRange("A1").clear("Hyperlinks"));
      const after = await act(load);
      return [link, after.hyperlink as unknown, after.values, after.format.font.underline];
    },
    gives: [
      { address: "https://example.org/", screenTip: "tip", textToDisplay: "texte" },
      null,
      [["texte"]],
      "Single",
    ],
  },
  {
    does: "the edge of a block and the range up to it are where Ctrl and an arrow lead",
    run: read(
      (sheet) => {
        sheet.getRange("C5:F8").values = Array.from({ length: 4 }, () => [1, 1, 1, 1]);
        sheet.getRange("B12").values = [[1]];
      },
      (sheet) => {
        const range = sheet.getRange("D6:E7");
        const cell = sheet.getRange("D6");
        return [
          range.getRangeEdge("Left", cell).load("address"),
          range.getRangeEdge("Down", cell).load("address"),
          range.getExtendedRange("Right", cell).load("address"),
          range.getExtendedRange("Up", cell).load("address"),
          sheet.getRange("B1").getRangeEdge("Down").load("address"),
          sheet.getRange("H1").getRangeEdge("Down").load("address"),
        ];
      },
      (ranges) => ranges.map(addressOf),
    ),
    gives: ["C6", "D8", "D6:F7", "D5:E7", "B12", "H1048576"],
  },
  {
    does: "rows that are alike in a column are removed but for the first, case aside",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:B5").values = [
          ["Nom", "Rang"],
          ["clou", 1],
          ["vis", 2],
          ["CLOU", 3],
          ["vis", 4],
        ];
      });
      const result = await act((sheet) =>
        sheet.getRange("A1:B5").removeDuplicates([0], true).load("removed,uniqueRemaining"),
      );
      const left = await act((sheet) => sheet.getRange("A1:B5").load("values"));
      return [result.removed, result.uniqueRemaining, left.values];
    },
    gives: [
      2,
      2,
      [
        ["Nom", "Rang"],
        ["clou", 1],
        ["vis", 2],
        ["", ""],
        ["", ""],
      ],
    ],
  },
  {
    does: "filling copies formulas so that they follow; formats alone or contents alone where so asked",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B3").values = [
          [1, 2],
          [3, 4],
          [5, 6],
        ];
        for (const column of ["C", "D", "E"]) {
          sheet.getRange(`${column}1`).formulas = [["=SUM($A1:B1)"]];
          sheet.getRange(`${column}1`).format.font.bold = true;
        }
        sheet.getRange("C1").autoFill("C1:C3", "FillCopy");
        sheet.getRange("D1").autoFill("D1:D3", "FillValues");
        sheet.getRange("E1").autoFill("E1:E3", "FillFormats");
      },
      (sheet) => ({
        cells: formulasAt("C3:E3")(sheet),
        looks: ["C3", "D3", "E3"].map((at) => sheet.getRange(at).load(LOOK)),
      }),
      ({ cells, looks }) => [cells.formulas, looks.map(({ format }) => format.font.bold)],
    ),
    gives: [[["=SUM($A3:B3)", "=SUM($A3:B3)", ""]], [true, false, true]],
  },
  {
    does: "cells that are moved take their looks along, and what names them follows",
    run: read(
      (sheet) => {
        sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("D1").formulas = [["=B1"]];
        sheet.getRange("A1:B1").moveTo("F3");
      },
      (sheet) => ({
        cells: [formulasAt("A1:D1")(sheet), formulasAt("F3:G3")(sheet)],
        look: sheet.getRange("F3").load(LOOK),
      }),
      ({ cells, look }) => [...cells.map(formulas), look.format.font.bold],
    ),
    gives: [[["", "", "", "=G3"]], [[5, "=F3*2"]], true],
  },
  {
    does: "formulas are given and read in R1C1 notation",
    run: read(
      (sheet) =>
        (sheet.getRange("C3:C4").formulasR1C1 = [["=R[0]C[-2]*R1C1"], ["=SUM(R[-3]C:R[-1]C)"]]),
      (sheet) => sheet.getRange("C3:C4").load("formulas,formulasR1C1"),
      (range) => [range.formulas, range.formulasR1C1],
    ),
    gives: [
      [["=A3*$A$1"], ["=SUM(C1:C3)"]],
      [["=RC[-2]*R1C1"], ["=SUM(R[-3]C:R[-1]C)"]],
    ],
  },
  {
    does: "precedents and dependents are found, direct ones or all",
    run: read(
      (sheet) => {
        sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=B1+1"]];
      },
      (sheet) => [
        sheet.getRange("C1").getDirectPrecedents().load("addresses"),
        sheet.getRange("C1").getPrecedents().load("addresses"),
        sheet.getRange("A1").getDirectDependents().load("addresses"),
        sheet.getRange("A1").getDependents().load("addresses"),
      ],
      (areas) =>
        areas.map(({ addresses }) => addresses.map((address) => address.replace(/.*!/, ""))),
    ),
    gives: [["B1"], ["A1:B1"], ["B1"], ["B1:C1"]],
  },
  {
    does: "outline levels hide what lies deeper",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("2:5").group("ByRows");
        sheet.getRange("3:4").group("ByRows");
        sheet.getRange("B:C").group("ByColumns");
        sheet.showOutlineLevels(2, 1);
      });
      const hidden = async (): Promise<unknown> => {
        const rows = await act((sheet) =>
          ["A2", "A3"].map((at) => sheet.getRange(at).load("rowHidden")),
        );
        const column = await act((sheet) => sheet.getRange("B1").load("columnHidden"));
        return [...rows.map(({ rowHidden }) => rowHidden), column.columnHidden];
      };
      const before = await hidden();
      await act((sheet) => {
        sheet.getRange("A1:C5").ungroup("ByRows");
        sheet.getRange("A1:C5").ungroup("ByRows");
        sheet.getRange("A1:C5").ungroup("ByColumns");
      });
      return [before, await hidden()];
    },
    gives: [
      [false, true, true],
      [false, false, false],
    ],
  },
  {
    does: "frozen cells are told, by rows, columns or both, and none is a null object",
    run: async ({ act }) => {
      const location = async (freeze: (sheet: Excel.Worksheet) => void): Promise<unknown> => {
        await act(freeze);
        const found = await act((sheet) =>
          sheet.freezePanes.getLocationOrNullObject().load("address"),
        );
        return found.isNullObject ? null : addressOf(found);
      };
      return [
        await location((sheet) => sheet.freezePanes.freezeColumns(2)),
        await location((sheet) => sheet.freezePanes.freezeRows(2)),
        await location((sheet) => sheet.freezePanes.freezeAt("A1:B3")),
        await location((sheet) => sheet.freezePanes.unfreeze()),
      ];
    },
    gives: ["A:B", "1:2", "A1:B3", null],
  },
  {
    does: "a sheet's tab has a colour, as #RRGGBB, or none; lines and headings can be hidden",
    run: async ({ act }) => {
      const state = async (change: (sheet: Excel.Worksheet) => void): Promise<unknown> => {
        await act(change);
        const sheet = await act((one) => one.load("tabColor,showGridlines,showHeadings"));
        return [sheet.tabColor, sheet.showGridlines, sheet.showHeadings];
      };
      return [
        await state((sheet) => (sheet.tabColor = "yellow")),
        await state((sheet) => {
          sheet.tabColor = "";
          sheet.showGridlines = false;
          sheet.showHeadings = false;
        }),
      ];
    },
    gives: [
      ["#FFFF00", true, true],
      ["", false, false],
    ],
  },
  {
    does: "the page's layout reads back, breaks and printed cells too",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.zoom = { scale: 200 };
        sheet.pageLayout.setPrintArea("A1:D41");
        sheet.horizontalPageBreaks.add("A21:E21");
      });
      const [layout, area, breaks] = await act(
        (sheet) =>
          [
            sheet.pageLayout.load("orientation,zoom,blackAndWhite"),
            sheet.pageLayout.getPrintArea().load("address"),
            sheet.horizontalPageBreaks.load("items/rowIndex"),
          ] as const,
      );
      return [
        layout.orientation,
        layout.zoom,
        layout.blackAndWhite,
        addressOf(area),
        breaks.items.map(({ rowIndex }) => rowIndex),
      ];
    },
    gives: ["Landscape", { scale: 200 }, false, "A1:D41", [20]],
  },
  {
    does: "a sheet is copied with cells, looks and tables under names of their own",
    run: async ({ act, name }) => {
      await act((sheet) => {
        sheet.getRange("A1:B2").values = [
          ["Nom", "Somme"],
          ["clou", 2],
        ];
        sheet.getRange("A2").format.font.bold = true;
        sheet.tables.add("A1:B2", true).name = `C${name}x`;
        sheet.getRange("D1").formulas = [[`=SUM(C${name}x[Somme])`]];
      });
      const copy = await act((sheet) => sheet.copy("After", sheet).load("name"));
      const [table, cells, look] = await act((_sheet, { workbook }) => {
        const one = workbook.worksheets.getItem(copy.name);
        return [
          one.tables.getItemAt(0).load("name"),
          one.getRange("D1").load("formulas"),
          one.getRange("A2").load(LOOK),
        ] as const;
      });
      const formula: unknown = cells.formulas[0]?.[0];
      await act((_sheet, { workbook }) => workbook.worksheets.getItem(copy.name).delete());
      return [
        copy.name === `${name} (2)`,
        formula === `=SUM(${table.name}[Somme])` && table.name !== `C${name}x`,
        look.format.font.bold,
      ];
    },
    gives: [true, true, true],
  },
  {
    does: "a table's rows are filtered against the mean, by rank and by number",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:A6").values = [["Montant"], [10], [20], [30], [40], [100]];
        sheet.getRange("A2:A6").numberFormat = [["$#,##0"]];
        sheet.tables.add("A1:A6", true);
      });
      const shown = async (filter: (filter: Excel.Filter) => void): Promise<unknown> => {
        await act((sheet) => filter(sheet.tables.getItemAt(0).columns.getItemAt(0).filter));
        const view = await act((sheet) => sheet.getRange("A2:A6").getVisibleView().load("values"));
        return view.values.flat();
      };
      return [
        await shown((one) => one.applyDynamicFilter("BelowAverage")),
        await shown((one) => one.applyTopItemsFilter(2)),
        await shown((one) => one.applyBottomPercentFilter(40)),
        await shown((one) => one.applyCustomFilter(">25", "<=40", "And")),
        await shown((one) => one.clear()),
      ];
    },
    gives: [
      [10, 20, 30],
      [40, 100],
      [10, 20],
      [30, 40],
      [10, 20, 30, 40, 100],
    ],
  },
  {
    does: "a sheet's own cells are filtered, anew when asked, until the filter is removed",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:B4").values = [
          ["Nom", "Rang"],
          ["orange", 1],
          ["kiwi", 2],
          ["pomme", 3],
        ];
        sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, {
          filterOn: "Custom",
          criterion1: "=*e",
        });
      });
      const shown = async (change: (sheet: Excel.Worksheet) => void): Promise<unknown> => {
        await act(change);
        const [filter, view] = await act(
          (sheet) =>
            [
              sheet.autoFilter.load("enabled,isDataFiltered"),
              sheet.getRange("B2:B4").getVisibleView().load("values"),
            ] as const,
        );
        return [filter.enabled, filter.isDataFiltered, view.values.flat()];
      };
      return [
        await shown((sheet) => (sheet.getRange("A2").values = [["citron"]])),
        await shown((sheet) => sheet.autoFilter.reapply()),
        await shown((sheet) => sheet.autoFilter.clearColumnCriteria(0)),
        await shown((sheet) => sheet.autoFilter.remove()),
      ];
    },
    gives: [
      [true, true, [1, 3]],
      [true, true, [3]],
      [true, false, [1, 2, 3]],
      [false, false, [1, 2, 3]],
    ],
  },
  {
    does: "conditional formats stand in the order of their priority, the last added first",
    run: async ({ act }) => {
      await act((sheet) => {
        const formats = sheet.getRange("A1:B4").conditionalFormats;
        const value = formats.add("CellValue");
        value.cellValue.format.font.color = "red";
        value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
        formats.add("Custom").custom.rule.formula = "=A1>1";
        formats.add("ColorScale").priority = 1;
      });
      const load = (sheet: Excel.Worksheet, address: string): Excel.ConditionalFormatCollection =>
        sheet.getRange(address).conditionalFormats.load("items/type,items/priority");
      const before = await act((sheet) => load(sheet, "A1"));
      await act((sheet) => sheet.getRange("A1:B2").conditionalFormats.clearAll());
      const [cleared, rest, rule] = await act((sheet) => {
        const last = sheet.getRange("A3").conditionalFormats.getItemAt(2).cellValue;
        return [
          load(sheet, "A1:B2"),
          load(sheet, "A3"),
          last.load("rule,format/font/color"),
        ] as const;
      });
      return [
        before.items.map(({ type, priority }) => `${type} ${priority}`),
        cleared.items.length,
        rest.items.length,
        rule.rule,
        rule.format.font.color,
      ];
    },
    gives: [
      ["Custom 0", "ColorScale 1", "CellValue 2"],
      0,
      3,
      { formula1: "=0", operator: "LessThan" },
      "#FF0000",
    ],
  },
  {
    does: "a conditional format draws the four sides of a cell, each by its own line and colour",
    run: async ({ act }) => {
      const bordersOf = (sheet: Excel.Worksheet): Excel.ConditionalRangeBorderCollection =>
        sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.format.borders;
      await act((sheet) => {
        const { borders } = sheet.getRange("A1:B4").conditionalFormats.add("Custom").custom.format;
        borders.getItem("EdgeLeft").style = "Continuous";
        borders.getItem("EdgeLeft").color = "red";
        borders.top.style = "Dash";
      });
      const borders = await act((sheet) =>
        bordersOf(sheet).load("count,items/sideIndex,items/style,items/color"),
      );
      return [
        borders.count,
        borders.items.map(({ sideIndex, style, color }) => `${sideIndex} ${style} ${color}`),
        await codeOf(
          act((sheet) =>
            bordersOf(sheet)
              .getItem("InsideVertical" as never)
              .load(),
          ),
        ),
      ];
    },
    gives: [
      4,
      [
        "EdgeTop Dash #000000",
        "EdgeBottom None #000000",
        "EdgeLeft Continuous #FF0000",
        "EdgeRight None #000000",
      ],
      "InvalidArgument",
    ],
  },
  {
    does: "a row that joins a table has the conditional formats of the row above it",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:A2").values = [["Rang"], [1]];
        sheet.tables.add("A1:A2", true);
        sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=A2>1";
        sheet.getRange("A3").values = [[2]];
      });
      const formats = await act((sheet) => sheet.getRange("A3").conditionalFormats.load("items"));
      return formats.items.length;
    },
    gives: 1,
  },
  {
    does: "the document and the sheet keep properties of the add-in's own",
    run: async ({ act, name }) => {
      await act((sheet, { workbook }) => {
        workbook.properties.custom.add(name, "valeur");
        sheet.customProperties.add("Clé", "1");
        sheet.customProperties.add("clé", "2");
      });
      const [own, ofSheet, none] = await act(
        (sheet, { workbook }) =>
          [
            workbook.properties.custom.getItem(name.toUpperCase()).load("value,type"),
            sheet.customProperties.load("items/key,items/value"),
            workbook.properties.custom.getItemOrNullObject("none").load("value"),
          ] as const,
      );
      return [
        own.value as unknown,
        own.type,
        ofSheet.items.map(({ key, value }) => [key, value]),
        none.isNullObject,
      ];
    },
    gives: ["valeur", "String", [["Clé", "2"]], true],
  },
  {
    does: "pieces of XML are kept, found by their namespace, and only as XML",
    run: async ({ act, name }) => {
      const xml = `<a xmlns="urn:${name}"><b/></a>`;
      const part = await act((_sheet, { workbook }) => workbook.customXmlParts.add(xml).load("id"));
      const [found, count] = await act((_sheet, { workbook }) => {
        const scoped = workbook.customXmlParts.getByNamespace(`urn:${name}`);
        return [scoped.getOnlyItem().getXml(), scoped.getCount()] as const;
      });
      const refused = await codeOf(
        act((_sheet, { workbook }) => workbook.customXmlParts.add("no xml")),
      );
      await act((_sheet, { workbook }) => workbook.customXmlParts.getItem(part.id).delete());
      const gone = await act((_sheet, { workbook }) =>
        workbook.customXmlParts.getItemOrNullObject(part.id).load("id"),
      );
      return [found.value === xml, count.value, refused, gone.isNullObject];
    },
    gives: [true, 1, "InvalidArgument", true],
  },
  {
    does: "cells that are bound follow their cells, and lead back to them",
    run: async ({ act, name }) => {
      await act((sheet, { workbook }) => {
        workbook.bindings.add(sheet.getRange("A2:B3"), "Range", name);
        sheet.getRange("1:1").insert("Down");
      });
      const [binding, range] = await act((_sheet, { workbook }) => {
        const one = workbook.bindings.getItem(name);
        return [one.load("id,type"), one.getRange().load("address")] as const;
      });
      const found = [binding.id === name, binding.type, addressOf(range)];
      await act((_sheet, { workbook }) => workbook.bindings.getItem(name).delete());
      const gone = await act((_sheet, { workbook }) =>
        workbook.bindings.getItemOrNullObject(name).load("id"),
      );
      return [...found, gone.isNullObject];
    },
    gives: [true, "Range", "A3:B4", true],
  },
  {
    does: "a protected sheet lets through what its options and unlocked cells allow, and its password alone opens it",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect({ allowInsertRows: true }, "mot");
      });
      const codes = [
        await codeOf(act((sheet) => (sheet.getRange("A1").values = [[1]]))),
        await codeOf(act((sheet) => (sheet.getRange("B1").values = [[1]]))),
        await codeOf(act((sheet) => (sheet.getRange("B1").format.font.bold = true))),
        await codeOf(act((sheet) => sheet.getRange("1:1").insert("Down"))),
        await codeOf(act((sheet) => sheet.protection.unprotect("autre"))),
        await codeOf(act((sheet) => sheet.protection.unprotect("mot"))),
      ];
      return codes;
    },
    gives: ["AccessDenied", "no error", "AccessDenied", "no error", "AccessDenied", "no error"],
  },
  {
    does: "a protected structure lets no sheet be added, renamed, moved or deleted",
    run: async ({ act }) => {
      await act((_sheet, { workbook }) => workbook.protection.protect("mot"));
      const codes = [
        await codeOf(act((_sheet, { workbook }) => workbook.worksheets.add())),
        await codeOf(act((sheet) => (sheet.name = "Autre"))),
        await codeOf(act((sheet) => sheet.delete())),
        await codeOf(act((_sheet, { workbook }) => workbook.protection.unprotect())),
      ];
      await act((_sheet, { workbook }) => workbook.protection.unprotect("mot"));
      return codes;
    },
    gives: ["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"],
  },
  {
    does: "an add-in that wants no events hears none until it does",
    run: async ({ act, settle }) => {
      const heard: string[] = [];
      await act((sheet) =>
        sheet.onChanged.add(({ address }) => {
          heard.push(address);
          return Promise.resolve();
        }),
      );
      const write = async (address: string, enabled: boolean): Promise<void> => {
        await act((_sheet, { runtime }) => (runtime.enableEvents = enabled));
        await act((sheet) => (sheet.getRange(address).values = [[1]]));
        await settle();
      };
      await write("A1", false);
      await write("A2", true);
      return heard;
    },
    gives: ["A2"],
  },
  {
    does: "text that a comma does not part by thousands stays text",
    run: read(
      (sheet) => (sheet.getRange("A1:B1").values = [["14,37", "1,437"]]),
      (sheet) => sheet.getRange("A1:B1").load("values"),
      ({ values }) => values,
    ),
    gives: [["14,37", 1437]],
  },
  {
    does: "one number format in brackets is that of all cells",
    run: read(
      (sheet) => (sheet.getRange("A1:B2").numberFormat = [["0.00"]]),
      (sheet) => sheet.getRange("A1:B2").load("numberFormat"),
      ({ numberFormat }) => numberFormat,
    ),
    gives: [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ],
  },
  {
    does: "formulas name tables and columns as they are written, and no table inside itself",
    run: async ({ act, name }) => {
      const table = `L${name}`;
      await act((sheet) => {
        sheet.getRange("A1:C2").values = [
          ["Prix", "Qté vendue", "Total"],
          [2, 3, ""],
        ];
        sheet.tables.add("A1:C2", true).name = table;
      });
      const asked = [
        "=[@PRIX]*[@[qté vendue]]",
        `=SUM(${table.toLowerCase()}[prix])`,
        `=${table}[[#This Row],[Prix]]+1`,
        `=${table}[[#Headers],[prix]]`,
      ];
      const told: unknown[] = [];
      for (const formula of asked) {
        await act((sheet) => (sheet.getRange("C2").formulas = [[formula]]));
        const range = await act((sheet) => sheet.getRange("C2").load("formulas"));
        told.push(String(range.formulas[0]?.[0]).replaceAll(table, "T"));
      }
      await act((sheet) => (sheet.getRange("E2").formulas = [[`=SUM(${table}[PRIX])`]]));
      const outside = await act((sheet) => sheet.getRange("E2").load("formulas"));
      return [...told, String(outside.formulas[0]?.[0]).replaceAll(table, "T")];
    },
    gives: [
      "=[@Prix]*[@[Qté vendue]]",
      "=SUM([Prix])",
      "=[@Prix]+1",
      "=T[[#Headers],[Prix]]",
      "=SUM(T[Prix])",
    ],
  },
  {
    does: "names of formulas name columns as the table does, in whatever case they were given",
    calculates: true,
    run: async ({ act, name, settle }) => {
      const table = `N${name}`;
      await act((sheet) => {
        sheet.getRange("A1:A3").values = [["Prix"], [2], [5]];
        sheet.tables.add("A1:A3", true).name = table;
        sheet.names.add("Total_Prix", `=SUM(${table}[PRIX])`);
        sheet.getRange("C1").formulas = [["=Total_Prix"]];
      });
      await settle();
      const { cell, item } = await act((sheet) => ({
        cell: sheet.getRange("C1").load("values"),
        item: sheet.names.getItem("Total_Prix").load("formula"),
      }));
      return [cell.values[0]?.[0] as unknown, String(item.formula).replaceAll(table, "T")];
    },
    gives: [7, "=SUM(T[Prix])"],
  },
  {
    does: "rows with formulas join a table that the same request has made",
    run: read(
      (sheet) => {
        const rows = [2, 3, 4].map((row) => [row, `=A${row}*2`]);
        sheet.tables.add("A1:B1", true).rows.add(undefined, rows);
      },
      formulasAt("A2:B4"),
      formulas,
    ),
    gives: [2, 3, 4].map((row) => [row, `=A${row}*2`]),
  },
  {
    does: "a formula that uses the table through a name does not make it grow",
    run: async ({ act, name }) => {
      await act((sheet) => {
        sheet.getRange("A1:A3").values = [["Montant"], [2], [3]];
        sheet.tables.add("A1:A3", true).name = `N${name}`;
        sheet.names.add("Somme", `=SUM(N${name}[MONTANT])`);
        sheet.getRange("A4").formulas = [["=Somme"]];
      });
      return addressOf(await act((sheet) => sheet.tables.getItemAt(0).getRange().load("address")));
    },
    gives: "A1:A3",
  },
  {
    does: "events of sorting name only the rows and columns that changed",
    run: async ({ act, settle }) => {
      const heard: string[] = [];
      const hear = ({ address }: { address: string }): Promise<void> => {
        heard.push(address);
        return Promise.resolve();
      };
      await act((sheet) => {
        sheet.getRange("A1:C4").values = [
          ["Nom", "Q1", "Q2"],
          ["a", 2, 1],
          ["b", 9, 3],
          ["c", 3, 2],
        ];
        sheet.onRowSorted.add(hear);
        sheet.onColumnSorted.add(hear);
      });
      const sort = async (key: number, across: boolean): Promise<void> => {
        await act((sheet) =>
          sheet.getRange("A1:C4").sort.apply([{ key }], false, true, across ? "Columns" : "Rows"),
        );
        await settle();
      };
      await sort(1, false);
      await sort(1, false);
      await sort(1, true);
      return heard;
    },
    gives: ["A3:C4", "", "B1:C4"],
  },
  {
    does: "a column that a table gets in its middle or at its end pushes cells and references to the right",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:D3").values = [
          ["Prix", "Qté", "à côté", ""],
          [2, 3, "x", ""],
          [4, 5, "y", ""],
        ];
        sheet.tables.add("A1:B3", true);
        sheet.getRange("A5").formulas = [["=B2&C2"]];
        sheet.tables.getItemAt(0).columns.add(1, [["Rayon"], ["r"], ["s"]]);
        sheet.tables.getItemAt(0).columns.add(undefined, [["Fin"], ["f"], ["g"]]);
      });
      const [cells, formula] = await act(
        (sheet) =>
          [sheet.getRange("A1:E3").load("values"), sheet.getRange("A5").load("formulas")] as const,
      );
      return [cells.values, formula.formulas];
    },
    gives: [
      [
        ["Prix", "Rayon", "Qté", "Fin", "à côté"],
        [2, "r", 3, "f", "x"],
        [4, "s", 5, "g", "y"],
      ],
      [["=C2&E2"]],
    ],
  },
  {
    does: "what names a column of a table that is deleted names nothing any more",
    run: async ({ act, name }) => {
      await act((sheet) => {
        sheet.getRange("A1:D2").values = [
          ["Prix", "Qté", "Total", "Rayon"],
          [2, 3, "", "r"],
        ];
        const table = sheet.tables.add("A1:D2", true);
        table.name = `D${name}`;
        sheet.getRange("C2").formulas = [["=[@Prix]*[@Qté]"]];
        sheet.getRange("F1:F2").formulas = [[`=SUM(D${name}[Prix])`], [`=COUNTA(D${name}[Rayon])`]];
        table.columns.getItem("Prix").delete();
      });
      const cells = await act((sheet) => [
        sheet.getRange("A1:C2").load("formulas"),
        // Beside the table they have gone to the left, as its columns have.
        sheet.getRange("E1:E2").load("formulas"),
      ]);
      return cells.map(({ formulas: told }) =>
        told.map((row: unknown[]) => row.map((cell) => String(cell).replaceAll(`D${name}`, "T"))),
      );
    },
    gives: [
      [
        ["Qté", "Total", "Rayon"],
        ["3", "=#REF!*[@Qté]", "r"],
      ],
      [["=SUM(#REF!)"], ["=COUNTA(T[Rayon])"]],
    ],
  },
  {
    does: "rows that a person inserts and deletes move tables, names and references, and are told",
    byPerson: true,
    run: async ({ act, name, settle, person }) => {
      const heard: unknown[] = [];
      await act((sheet) => {
        sheet.getRange("A1:B4").values = [
          ["Prix", "Double"],
          [2, ""],
          [3, ""],
          [5, ""],
        ];
        sheet.tables.add("A1:B4", true).name = `P${name}`;
        sheet.getRange("B2:B4").formulas = [["=[@Prix]*2"], ["=[@Prix]*2"], ["=[@Prix]*2"]];
        sheet.getRange("D6").formulas = [["=A4"]];
        sheet.names.add("Dernier", sheet.getRange("A4"));
        sheet.onChanged.add(({ address, changeType, source }) => {
          heard.push([address, changeType, source]);
          return Promise.resolve();
        });
      });
      await settle();
      const rows = (first: number, last: number): object => ({
        range: { startRow: first, endRow: last, startColumn: 0, endColumn: 19 },
      });
      await person("sheet.command.insert-row-by-range", rows(2, 2));
      const look = async (): Promise<unknown> => {
        await settle();
        const [table, formula, body, named] = await act(
          (sheet) =>
            [
              sheet.tables.getItemAt(0).getRange().load("address"),
              sheet.getRange("D1:D9").getUsedRange().load("formulas,address"),
              sheet.tables
                .getItemAt(0)
                .columns.getItem("Double")
                .getDataBodyRange()
                .load("formulas"),
              sheet.names.getItem("Dernier").load("formula"),
            ] as const,
        );
        return [
          addressOf(table),
          addressOf(formula),
          formula.formulas[0]?.[0] as unknown,
          String(named.formula).replace(name, "S"),
          body.formulas.length,
          body.formulas.every(([cell]) => cell === "=[@Prix]*2"),
        ];
      };
      const inserted = await look();
      await person("sheet.command.remove-row-by-range", rows(1, 1));
      const deleted = await look();
      return [inserted, deleted, heard];
    },
    gives: [
      ["A1:B5", "D7", "=A5", "=S!$A$5", 4, true],
      ["A1:B4", "D6", "=A4", "=S!$A$4", 3, true],
      [
        ["3:3", "RowInserted", "Local"],
        ["2:2", "RowDeleted", "Local"],
      ],
    ],
  },
  {
    does: "a formula that gives several cells fills them, and is found from each",
    calculates: true,
    run: async ({ act, settle }) => {
      const atOnce = await act((sheet) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("C1").formulas = [["=A1:A3*2"]];
        return sheet.getRange("C1").getSpillingToRange().load("values");
      });
      await settle();
      const [filled, used, spill, parent, none] = await act(
        (sheet) =>
          [
            sheet.getRange("C1:C3").load("values,formulas"),
            sheet.getUsedRange().load("address"),
            sheet.getRange("C1").getSpillingToRange().load("address"),
            sheet.getRange("C3").getSpillParent().load("address"),
            sheet.getRange("A1").getSpillParentOrNullObject().load("address"),
          ] as const,
      );
      return [
        atOnce.values,
        filled.values,
        filled.formulas,
        ...[used, spill, parent].map((range) => addressOf(range)),
        none.isNullObject,
      ];
    },
    gives: [
      [[2], [4], [6]],
      [[2], [4], [6]],
      [["=A1:A3*2"], [4], [6]],
      "A1:C3",
      "C1:C3",
      "C1",
      true,
    ],
  },
  {
    does: "the region around a cell ends at blank rows and columns",
    run: read(
      (sheet) => {
        sheet.getRange("B2:C3").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("D4").values = [[5]];
        sheet.getRange("F2").values = [[6]];
        sheet.getRange("B6").values = [[7]];
      },
      (sheet) => [
        sheet.getRange("B2").getSurroundingRegion().load("address"),
        sheet.getRange("H9").getSurroundingRegion().load("address"),
      ],
      (ranges) => ranges.map(addressOf),
    ),
    gives: ["B2:D4", "H9"],
  },
  {
    does: "looks go with the cells that are sorted, borders stay",
    run: read(
      (sheet) => {
        sheet.getRange("A1:A3").values = [[3], [1], [2]];
        sheet.getRange("A1").format.fill.color = "#FF0000";
        sheet.getRange("A2").format.font.bold = true;
        sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "Continuous";
        sheet.getRange("A1:A3").sort.apply([{ key: 0 }]);
      },
      (sheet) =>
        ["A1", "A2", "A3"].map((address) => {
          const cell = sheet.getRange(address).load(LOOK);
          return [cell, cell.format.borders.getItem("EdgeBottom").load("style")] as const;
        }),
      (cells) =>
        cells.map(([{ format }, border]) => [format.fill.color, format.font.bold, border.style]),
    ),
    gives: [
      ["#FFFFFF", true, "Continuous"],
      ["#FFFFFF", false, "None"],
      ["#FF0000", false, "None"],
    ],
  },
  {
    does: "validation tells whether contents are valid, and which are not",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1:C3").values = [
          ["Oui", 5, "abc"],
          ["non", 50, "abcdef"],
          ["", 7.5, ""],
        ];
        sheet.getRange("E1:E2").values = [["Oui"], ["NON"]];
        sheet.getRange("A1:A3").dataValidation.rule = {
          list: { inCellDropDown: true, source: "Oui,Non" },
        };
        sheet.getRange("B1:B3").dataValidation.rule = {
          wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
        };
        sheet.getRange("C1:C3").dataValidation.rule = {
          textLength: { formula1: 4, operator: "LessThan" },
        };
      });
      const judged = await act((sheet) =>
        ["A1", "A2", "A3", "A1:A3", "B1:B3", "B2:B3", "C1:C3"].map((address) => {
          const { dataValidation } = sheet.getRange(address).load("address");
          return dataValidation.load("valid");
        }),
      );
      const [invalid, none] = await act(
        (sheet) =>
          [
            sheet.getRange("A1:C3").dataValidation.getInvalidCells().load("address"),
            sheet.getRange("A1").dataValidation.getInvalidCellsOrNullObject().load("address"),
          ] as const,
      );
      await act(
        (sheet) =>
          (sheet.getRange("A1:A3").dataValidation.rule = {
            list: { inCellDropDown: true, source: "=$E$1:$E$2" },
          }),
      );
      const fromCells = await act((sheet) => sheet.getRange("A1:A3").dataValidation.load("valid"));
      return [
        judged.map(({ valid }) => valid),
        addressOf(invalid),
        none.isNullObject,
        fromCells.valid,
      ];
    },
    gives: [[true, false, true, null, null, false, null], "A2:C2,B3", true, true],
  },
  {
    does: "the number format of an entire column is that of cells to come, until they get another",
    run: async ({ act }) => {
      await act((sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B:B").numberFormat = [["@"]];
        sheet.getRange("B2:B3").values = [["012"], ["3/4"]];
        sheet.getRange("B4").numberFormat = [["General"]];
        sheet.getRange("B4").values = [["012"]];
        sheet.getRange("A:A").insert("Right");
      });
      const cells = await act((sheet) => sheet.getRange("B2:C5").load("values,numberFormat"));
      return [cells.values, cells.numberFormat];
    },
    gives: [
      [
        ["", "012"],
        ["", "3/4"],
        ["", 12],
        ["", ""],
      ],
      [
        ["General", "@"],
        ["General", "@"],
        ["General", "General"],
        ["General", "@"],
      ],
    ],
  },
  {
    does: "formulas follow a sheet that is added, named anew and deleted in one batch",
    run: async ({ act, name }) => {
      const range = await act((sheet, { workbook }) => {
        const other = workbook.worksheets.add(`${name} a`);
        sheet.getRange("A1:A2").formulas = [[`='${name} a'!B1+1`], [`='${name} a'!B2`]];
        other.name = `${name} b`;
        return sheet.getRange("A1").load("formulas");
      });
      const renamed = range.formulas[0]?.[0] === `='${name} b'!B1+1`;
      await act((_sheet, { workbook }) => workbook.worksheets.getItem(`${name} b`).delete());
      const gone = await act((sheet) => sheet.getRange("A2").load("formulas"));
      return [renamed, String(gone.formulas[0]?.[0]).startsWith("=#REF!")];
    },
    gives: [true, true],
  },
  {
    does: "a table takes Excel's styles of tables, and no other",
    run: async ({ act }) => {
      const code = (style: string): Promise<unknown> =>
        codeOf(act((sheet) => (sheet.tables.getItemAt(0).style = style)));
      await act((sheet) => sheet.tables.add("A1:B2", true));
      return [
        await code("TableStyleLight9"),
        await code("Inconnu"),
        await code("TableStyleDark12"),
      ];
    },
    gives: ["no error", "InvalidArgument", "InvalidArgument"],
  },
  {
    does: "names of cells and of tables are no references, in either notation",
    run: async ({ act, name }) => {
      await act((sheet) => sheet.tables.add("A1:B2", true));
      const refused: unknown[] = [];
      for (const text of ["B7", "R1C1", "r", "C", "RC12", "1a", `Libre${name}`]) {
        refused.push([
          await codeOf(act((sheet) => sheet.names.add(text, sheet.getRange("D1")))),
          await codeOf(act((sheet) => (sheet.tables.getItemAt(0).name = text))),
        ]);
      }
      const [last, ...others] = refused.reverse();
      return [last, new Set(others.flatMap((codes) => codes as unknown[])).size, others[0]];
    },
    gives: [["no error", "InvalidArgument"], 1, ["InvalidArgument", "InvalidArgument"]],
  },
];
