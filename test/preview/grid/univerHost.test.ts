import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { HostScenarios } from "./univerHostScenario";

jest.setTimeout(120_000);

/** As Microsoft's reference says, on the grid that the preview shows: what memory's own tests hold too. */
let results: HostScenarios;
beforeAll(() => {
  const scenario = join(__dirname, "univerHostScenario.ts");
  const output = execFileSync(process.execPath, [require.resolve("tsx/cli"), scenario]);
  results = JSON.parse(output.toString()) as HostScenarios;
});

describe("formulas", () => {
  it("follow when they are copied, also before they were calculated", () => {
    expect(results.copied).toEqual([
      [5, "=A1*2"],
      [7, "=A2*2"],
    ]);
  });

  it("stay when looks are copied onto them", () => {
    expect(results.dressed).toEqual([[5, "=A1*2"]]);
  });

  it("stay with their rows when these are sorted", () => {
    expect(results.sorted).toEqual([
      [1, "=A1*2"],
      [2, "=A2*2"],
      [3, "=A3*$A$1"],
    ]);
  });

  it("stay when a number format follows in the same request, General too", () => {
    expect(results.formatted).toEqual([[[5, "=A1*2", "=A1*3"]], [[5, 10, 15]]]);
  });

  it("follow the cells that they name when rows are inserted", () => {
    expect(results.inserted).toEqual([[2, 3, "=C5*D5"]]);
  });

  it("name tables and columns in any case", () => {
    expect(results.anyCase).toEqual([[5], [5], [2], [5]]);
  });
});

it("counts formatted cells among those in use, unless only values are asked for", () => {
  expect(results.used).toEqual(["Vide!A2:D5", "Vide!B2"]);
});

it("gives names that hold formulas the type and the value of their result", () => {
  expect(results.names).toEqual([
    ["Integer", 7],
    ["Double", 3.5],
    ["Boolean", true],
    ["String", "ab"],
    ["Error", "#DIV/0!"],
    ["Array", [[2], [4], [8]]],
  ]);
});
