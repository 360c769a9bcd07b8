import {
  type ChoixDuree,
  readColonneDeDurees,
  readDuree,
  regleOf,
} from "../../../src/domain/importation/durees";
import type { CelluleLue } from "../../../src/domain/importation/fichierLu";
import { finish } from "../../../src/domain/parBlocs";
import { booleen, date, duree, erreur, nombre, texte } from "./cellulesLues";

const H = 3600;
const M = 60;

const enMinutes = (number: number, format = '0" min"'): CelluleLue =>
  ({ ...nombre(number), format }) as CelluleLue;

const colonne = (titre: string, cells: readonly CelluleLue[]) =>
  finish(readColonneDeDurees(titre, cells));

/** Seconds of the cells of a column, `?` where a person is asked, `-` where nothing can be read. */
function read(titre: string, cells: readonly CelluleLue[], choix: ChoixDuree = {}) {
  const regle = regleOf(colonne(titre, cells), choix);
  return cells.map((cell) => {
    const { sens, aPreciser } = readDuree(cell, regle);
    if (aPreciser) return "?";
    return sens.kind === "lu" ? sens.valeur : "-";
  });
}

describe("a text that leaves no doubt", () => {
  it.each([
    ["18:25 min", 1105],
    ["4 min 05 s", 245],
    ["4'05", 245],
    ["4m05", 245],
    ["245 s", 245],
    ["04:05", 245],
    ["00:04:05", 245],
    ["4 min", 240],
    ["4,5 mn", 270],
    ["1 h 10", 4200],
  ])("says its seconds whatever the column: %s", (written, secondes) => {
    for (const titre of ["Durée", "Durée (min)", "Durée d'appel (en secondes)", "Durée (h)"])
      expect(read(titre, [texte(written)])).toEqual([secondes]);
  });
});

describe("the title's unit", () => {
  it.each([
    ["Durée (h)", 0.07, 252],
    ["Durée en heures", 0.025, 90],
    ["Durée (h)", 2, 7200],
    ["Durée (m)", 4, 240],
    ["Durée (min)", 4, 240],
    ["Durée en mn", 12, 720],
    ["Durée en minutes", 1.5, 90],
    ["Minutes", 3, 180],
    ["Durée d'appel (en secondes)", 4, 4],
    ["Durée (s)", 240, 240],
    ["Durée de l'appel en sec.", 95, 95],
    ["Durée(s) d'appel(s) en minutes", 4, 240],
  ])("« %s » makes of %d seconds: %d", (titre, number, secondes) => {
    expect(read(titre, [nombre(number)])).toEqual([secondes]);
    expect(read(titre, [texte(String(number).replace(".", ","))])).toEqual([secondes]);
  });

  it("counts before a cell's format", () => {
    expect(read("Durée (s)", [enMinutes(240)])).toEqual([240]);
  });

  it("that names several is a way to write, not a unit", () => {
    expect(read("Durée (mm:ss)", [nombre(4), nombre(12)])).toEqual(["?", "?"]);
    expect(read("Durée (mm:ss)", [texte("04:05")])).toEqual([245]);
    expect(read("Durée (h:m:s)", [texte("0:04:05")])).toEqual([245]);
  });

  it("« hh:mm » makes hours and minutes of what has two parts", () => {
    expect(read("Durée (hh:mm)", [texte("0:04"), texte("00:12"), texte("1:05")])).toEqual([
      4 * M,
      12 * M,
      65 * M,
    ]);
    expect(read("Durée (hh:mm)", [texte("4:05"), texte("12:20")])).toEqual(["?", "?"]);
  });

  it.each([
    ["Durée (en secondes)", [4, 12], "courtes"],
    ["Durée (en secondes)", [4, 120], null],
    ["Durée (min)", [4], null],
    ["Durée (min)", [240, 740, 95], "longues"],
    ["Durée (min)", [4, 75], null],
    ["Durée (h)", [4, 5], "longues"],
    ["Durée (h)", [0.1, 0.2], null],
    ["Durée", [240], null],
  ])("doubts what the title « %s » says of %s: %s", (titre, nombres, contredit) => {
    expect(
      regleOf(
        colonne(
          titre,
          nombres.map((one) => nombre(one)),
        ),
      ).contredit,
    ).toBe(contredit);
  });

  it("doubts a title where a cell's own format writes another unit", () => {
    const enMinutes = { ...nombre(4), format: '0" min"' };
    const contreditPar = (titre: string) => regleOf(colonne(titre, [enMinutes])).contredit;
    expect(contreditPar("Durée (s)")).toBe("format");
    expect(contreditPar("Durée (min)")).toBeNull();
    expect(contreditPar("Durée")).toBeNull();
  });
});

describe("a cell's format", () => {
  it.each(['0" min"', '0.0\\ "mn"', "0\\m\\n", '#,##0" minutes";-0" minutes"', '[Red]0" Min."'])(
    "that writes minutes beside the number tells them: %s",
    (format) => expect(read("Durée", [enMinutes(4, format)])).toEqual([240]),
  );

  it("tells its own cell alone", () => {
    const cells = [enMinutes(4), enMinutes(1.5), nombre(240), enMinutes(2, '0.0" h"')];
    expect(read("Durée", cells)).toEqual([240, 90, 240, 7200]);
  });

  it("that says nothing of time tells nothing", () => {
    expect(read("Durée", [enMinutes(4, '0" appels"'), nombre(12)])).toEqual(["?", "?"]);
  });
});

describe("numbers without a unit", () => {
  it("are seconds where most last a minute or more", () => {
    expect(read("Durée", [nombre(240), nombre(740), nombre(95), nombre(45)])).toEqual([
      240, 740, 95, 45,
    ]);
  });

  it.each([
    ["under a minute", [4, 12, 7, 25, 3]],
    ["decimal", [4, 12, 1.5, 7, 25, 3]],
    ["mostly under a minute", [4, 12, 7, 75]],
    ["decimal, some of a minute or more", [240, 95.5]],
    ["typed fractions", [0.5, 0.25]],
  ])("are asked for when %s, then read as a person says", (_, numbers) => {
    const cells = numbers.map(nombre);
    expect(read("Durée", cells)).toEqual(numbers.map(() => "?"));
    expect(read("Durée", cells, { nombres: "minutes" })).toEqual(
      numbers.map((number) => Math.round(number * 60)),
    );
  });

  it("are Excel's own fractions of a day where all are", () => {
    expect(read("Durée", [nombre(240 / 86_400), nombre(95 / 86_400)])).toEqual([240, 95]);
    expect(read("Durée d'appel (en secondes)", [nombre(240 / 86_400), nombre(95)])).toEqual([
      240, 95,
    ]);
    expect(read("Durée en minutes", [nombre(240 / 86_400), nombre(4)])).toEqual([240, 240]);
  });

  it("of zero ask nothing", () => {
    expect(read("Durée", [nombre(0)])).toEqual([0]);
  });
});

describe("times", () => {
  const mss = [4 * H + 5 * M, H + 30 * M, 12 * H + 20 * M, 2 * H + 15 * M, 3 * H, 6 * H + 45 * M];
  const meant = [245, 90, 740, 135, 180, 405];

  it.each([
    ["hours and minutes", true],
    ["hours, minutes and seconds", false],
  ])("that were typed as minutes and seconds, shown as %s", (_, sansSecondes) => {
    const cells = mss.map((secondes) => duree(secondes, sansSecondes));
    expect(read("Durée", cells)).toEqual(meant);
    expect(readDuree(cells[0], regleOf(colonne("Durée", cells))).heuresPourMinutes).toBe(true);
    expect(read("Durée", cells, { temps: "telsQuels" })).toEqual(mss);
  });

  it("that show hours under a title of minutes and seconds", () => {
    const cells = [duree(45 * M, true), duree(50 * M, true), duree(90 * M, true)];
    expect(read("Durée (mm:ss)", cells)).toEqual([45, 50, 90]);
    expect(read("Durée (mm:ss)", cells.slice(0, 2))).toEqual(["?", "?"]);
    expect(read("Durée (mm:ss)", [duree(245), duree(12 * M)])).toEqual([245, 720]);
    expect(read("Durée", cells)).toEqual([45 * M, 50 * M, 90 * M]);
  });

  it("in three parts of a text too", () => {
    expect(read("Durée", [texte("04:05:00"), texte("12:20:00")])).toEqual([245, 740]);
  });

  it("below an hour among them were seconds", () => {
    expect(read("Durée", [...mss.map((secondes) => duree(secondes)), duree(45 * M)]).at(-1)).toBe(
      45,
    );
  });

  it("are what they say where they are short, a long call among them", () => {
    expect(read("Durée", [duree(4 * M, true), duree(12 * M, true), duree(65 * M, true)])).toEqual([
      240, 720, 3900,
    ]);
    expect(read("Durée", [duree(245), duree(740)])).toEqual([245, 740]);
    expect(read("Durée", [duree(4 * M), duree(12 * M), duree(3 * M)])).toEqual([240, 720, 180]);
  });

  it("are asked for where some are short and one is out of reach, or hours have seconds", () => {
    expect(read("Durée", [duree(4 * M), duree(12 * M), duree(5 * H)])).toEqual(["?", "?", "?"]);
    expect(read("Durée", [duree(4 * H + 5), duree(2 * H + 7)])).toEqual(["?", "?"]);
  });

  it("under the format of a date are times", () => {
    expect(read("Durée", [date(245 / 86_400)])).toEqual([245]);
  });
});

it.each([
  ["a word", texte("long")],
  ["less than nothing", nombre(-4)],
  ["an error", erreur],
  ["a date", date(45_000)],
  ["a ticked box", booleen(true)],
  ["a page", texte("4 min ".repeat(20_000))],
])("nothing is read from %s", (_, cell) => expect(read("Durée", [cell])).toEqual(["-"]));

it("an unknown number format of any length costs nothing", () => {
  const cell = { ...nombre(240), format: "[".repeat(300_000) } as CelluleLue;
  expect(read("Durée", [cell])).toEqual([240]);
});
