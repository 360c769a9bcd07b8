import { toSerial } from "../../../src/domain/dates";
import { canalOf, niveauLuOf, ouiNonOf } from "../../../src/domain/importation/cellules/choix";
import { jourOf } from "../../../src/domain/importation/cellules/date";
import { isEnHeures, secondesOf } from "../../../src/domain/importation/cellules/duree";
import type { Sens } from "../../../src/domain/importation/cellules/sens";
import { telephoneOf } from "../../../src/domain/importation/cellules/telephone";
import { booleen, date, duree, erreur, nombre, texte } from "./cellulesLues";

const valeurOf = <T>(sens: Sens<T>): T | string => (sens.kind === "lu" ? sens.valeur : sens.kind);

describe("a date", () => {
  const AVRIL = toSerial({ year: 2025, month: 4, day: 12 });

  it.each([
    ["a real date", date(AVRIL)],
    ["a date with its time", date(AVRIL + 0.6)],
    ["a number without the format of a date", nombre(AVRIL)],
    ["12/04/2025", texte("12/04/2025")],
    ["12/04/25", texte(" 12/04/25 ")],
    ["2025-04-12", texte("2025-04-12")],
    ["an ISO date-time", texte("2025-04-12T10:30:00")],
    ["a French date-time", texte("12/04/2025 10:30")],
    ["12 avril 2025", texte("samedi 12 avril 2025")],
  ])("is read from %s", (_, cellule) => {
    expect(valeurOf(jourOf(cellule, false))).toBe(AVRIL);
  });

  it("counts from 1904 where a number does not say that it is a date", () => {
    expect(valeurOf(jourOf(nombre(AVRIL - 1462), true))).toBe(AVRIL);
    expect(valeurOf(jourOf(date(AVRIL), true))).toBe(AVRIL);
  });

  it.each([
    ["a day that is none", texte("31/02/2025")],
    ["a word", texte("hier")],
    ["a small number", nombre(12)],
    ["a year that is none of the tool's", texte("12/04/1925")],
    ["an error", erreur],
    ["a ticked box", booleen(true)],
  ])("is refused from %s", (_, cellule) => {
    expect(jourOf(cellule, false).kind).toBe("illisible");
  });

  it("is missing from an empty or blank cell", () => {
    expect(jourOf(undefined, false).kind).toBe("vide");
    expect(jourOf(texte("  "), false).kind).toBe("vide");
  });
});

describe("a duration", () => {
  it.each([
    ["seconds", nombre(240)],
    ["seconds with decimals", nombre(239.8)],
    ["a fraction of a day", nombre(240 / 86_400)],
    ["an Excel time", duree(240)],
    ["240 s", texte("240 s")],
    ["240,00", texte("240,00")],
    ["4 min", texte("4 min")],
    ["4,0 min", texte("4,0 min")],
    ["04:00", texte("04:00")],
    ["00:04:00", texte("00:04:00")],
    ["4'00", texte("4'00")],
  ])("is read from %s", (_, cellule) => {
    expect(valeurOf(secondesOf(cellule, undefined, false))).toBe(240);
  });

  it.each([
    ["a number of minutes", nombre(4)],
    ["minutes as text", texte("4")],
    ["a fraction of a day", nombre(240 / 86_400)],
    ["an Excel time", duree(240)],
    ["04:00", texte("04:00")],
  ])("is read from the column in minutes where seconds are missing: %s", (_, cellule) => {
    expect(valeurOf(secondesOf(undefined, cellule, false))).toBe(240);
    expect(valeurOf(secondesOf(nombre(99), cellule, false))).toBe(99);
  });

  it.each([
    ["a word", texte("long")],
    ["less than nothing", nombre(-4)],
    ["an error", erreur],
    ["a date", date(45_000)],
  ])("is refused from %s", (_, cellule) => {
    expect(secondesOf(cellule, nombre(4), false).kind).toBe("illisible");
  });

  it("shown as hours and minutes is minutes and seconds where most last hours", () => {
    const douzeVingt = duree(12 * 3600 + 20 * 60, true);
    const cells = [douzeVingt, duree(4 * 3600, true), duree(45 * 60, true)];
    expect(isEnHeures(cells)).toBe(true);
    expect(valeurOf(secondesOf(douzeVingt, undefined, true))).toBe(740);
    expect(valeurOf(secondesOf(cells[2], undefined, true))).toBe(45);
  });

  it("shown as hours and minutes is just that where most are short", () => {
    const uneHeureCinq = duree(65 * 60, true);
    const cells = [duree(4 * 60, true), duree(12 * 60, true), uneHeureCinq];
    expect(isEnHeures(cells)).toBe(false);
    expect(valeurOf(secondesOf(uneHeureCinq, undefined, false))).toBe(3900);
    expect(isEnHeures([duree(4 * 3600), undefined, nombre(3)])).toBe(false);
  });
});

describe("a phone number", () => {
  it.each([
    ["0656844329", texte("06 56 84 43 29")],
    ["0656844329", texte("06.56.84.43.29")],
    ["0656844329", nombre(656_844_329)],
    ["0656844329", texte("+33 6 56 84 43 29")],
    ["0656844329", nombre(33_656_844_329)],
    ["0656844329", texte("0033656844329")],
    ["+32470123456", texte("+32 470 12 34 56")],
  ])("is %s", (expected, cellule) => {
    expect(valeurOf(telephoneOf(cellule))).toBe(expected);
  });

  it("is unknown from anything else", () => {
    expect(telephoneOf(texte("masqué")).kind).toBe("illisible");
    expect(telephoneOf(undefined).kind).toBe("vide");
  });
});

describe("an answer", () => {
  it.each([texte("Oui"), texte("OUI "), texte("o"), texte("x"), nombre(1), booleen(true)])(
    "is yes: %j",
    (cellule) => expect(valeurOf(ouiNonOf(cellule))).toBe("oui"),
  );
  it.each([texte("Non"), texte("N"), nombre(0), booleen(false)])("is no: %j", (cellule) =>
    expect(valeurOf(ouiNonOf(cellule))).toBe("non"),
  );
  it("is neither otherwise", () => {
    expect(ouiNonOf(texte("en cours")).kind).toBe("illisible");
    expect(ouiNonOf(undefined).kind).toBe("vide");
  });
});

it.each([
  ["Téléphone (SVI)", "SVI"],
  ["Téléphone (SVI)", "téléphone (svi)"],
  ["Téléphone (direct)", "Tél. direct"],
  ["E-mail", "Mail"],
  ["E-mail", "e-mail"],
  ["", "Téléphone"],
  ["illisible", "Pigeon"],
])("takes %p for the channel of « %s »", (expected, written) => {
  expect(valeurOf(canalOf(texte(written)))).toBe(expected);
});

it.each([
  ["Niveau 2", texte("niveau 2")],
  ["Niveau 2", nombre(2)],
  ["Niveau 1", texte("N1")],
  ["illisible", texte("Niveau 1/2")],
])("takes %p for a level", (expected, cellule) => {
  expect(valeurOf(niveauLuOf(cellule))).toBe(expected);
});
