import fc from "fast-check";
import { Coauthoring } from "../../../src/preview/coauthoring";
import { MemoryGrid } from "../../../src/preview/grid/memoryGrid";
import { emptyWorkbookState } from "../../../src/preview/host";
import { deleteCells, insertCells } from "../../../src/preview/host/shifting";
import { VirtualTime } from "../../support/virtualTime";

type Act =
  | { kind: "type"; row: number; column: number }
  | { kind: "delete"; row: number; rows: number }
  | { kind: "insert"; row: number; rows: number };

const row = fc.nat({ max: 12 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), row, column: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant("delete" as const), row, rows: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant("insert" as const), row, rows: fc.integer({ min: 1, max: 4 }) }),
);

const step = fc.record({
  copy: fc.nat({ max: 2 }),
  act,
  pause: fc.nat({ max: 2_000 }),
  network: fc.constantFrom("same", "off", "on"),
});

test("whatever three computers do, and whenever it travels, they end with the same cells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(), async (steps, seed) => {
      const time = new VirtualTime(seed);
      const grid = new MemoryGrid(["Feuil1"]);
      const column = Array.from({ length: 12 }, (_, index) => [{ value: `ligne ${index}` }]);
      grid.write(grid.activeSheet(), { row: 0, column: 0, rows: 12, columns: 1 }, column);
      const world = new Coauthoring(grid, emptyWorkbookState(), { time });
      const copies = [await world.openCopy(), await world.openCopy(), await world.openCopy()];
      let written = 0;
      for (const { copy: index, act: what, pause, network } of steps) {
        const copy = copies[index]!;
        if (network !== "same") copy.setOnline(network === "on");
        await copy.act((scope) => {
          const sheetId = grid.activeSheet();
          if (what.kind === "type") {
            const cell = { row: what.row, column: what.column, rows: 1, columns: 1 };
            scope.workbook.grid.write(sheetId, cell, [[{ value: `mot ${(written += 1)}` }]]);
          } else {
            const rows = { row: what.row, column: 0, rows: what.rows, columns: 3 };
            (what.kind === "delete" ? deleteCells : insertCells)(scope, sheetId, rows);
          }
        });
        await time.play(pause);
      }
      for (const copy of copies) copy.setOnline(true);
      await time.play();
      const cells = [...copies, world.server].map(({ host }) =>
        host.workbook.grid
          .read(grid.activeSheet(), { row: 0, column: 0, rows: 120, columns: 3 })
          .map((cellRow) => cellRow.map(({ value }) => value).join("|"))
          .join("\n")
          .trimEnd(),
      );
      expect(new Set(cells).size).toBe(1);
    }),
    { numRuns: 200 },
  );
});
