import { toSerial } from "../../../src/domain/dates";
import {
  canalOf,
  jourOf,
  type LectureDates,
  lettreDessinee,
  niveauOfCellule,
  ouiNonOf,
  type Sens,
  telephoneOf,
} from "../../../src/domain/importation/cellules";
import { booleen, date, duree, erreur, nombre, texte } from "./cellulesLues";

const LECTURE: LectureDates = { depuis1904: false, inversees: false };
const DE_1904: LectureDates = { ...LECTURE, depuis1904: true };

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
    ["12_04_2025", texte("12_04_2025")],
    ["12\\04\\2025", texte("12\\04\\2025")],
    ["12⁄04⁄2025", texte("12⁄04⁄2025")],
    ["12 04 25", texte("12 04 25")],
    ["a date with its half of the day", texte("12/04/2025 (matin)")],
    ["April 12, 2025", texte("April 12, 2025")],
    ["12th April 2025", texte("12th April 2025")],
    ["a date that says so", texte("Date : 12/04/2025")],
    ["a date of which only the hour shows", duree((AVRIL + 0.4) * 86_400)],
    ["20250412", nombre(20_250_412)],
    ["12042025", nombre(12_042_025)],
  ])("is read from %s", (_, cellule) => {
    expect(valeurOf(jourOf(cellule, LECTURE))).toBe(AVRIL);
  });

  it("counts from 1904 where a number does not say that it is a date", () => {
    expect(valeurOf(jourOf(nombre(AVRIL - 1462), DE_1904))).toBe(AVRIL);
    expect(valeurOf(jourOf(date(AVRIL), DE_1904))).toBe(AVRIL);
  });

  it.each([
    ["a day that is none", texte("31/02/2025")],
    ["a word", texte("hier")],
    ["a small number", nombre(12)],
    ["a duration", duree(245)],
    ["a year that is none of the tool's", texte("12/04/1925")],
    ["an error", erreur],
    ["a ticked box", booleen(true)],
  ])("is refused from %s", (_, cellule) => {
    expect(jourOf(cellule, LECTURE).kind).toBe("illisible");
  });

  it("has its day and month swapped back where a person says so", () => {
    const inverse: LectureDates = { ...LECTURE, inversees: true };
    const janvier = toSerial({ year: 2025, month: 1, day: 12 });
    const decembre = toSerial({ year: 2025, month: 12, day: 1 });
    expect(valeurOf(jourOf(date(decembre), inverse))).toBe(janvier);
    expect(valeurOf(jourOf(date(janvier + 1), inverse))).toBe(janvier + 1);
    expect(valeurOf(jourOf(texte("12/04/2025"), inverse))).toBe(AVRIL);
    expect(valeurOf(jourOf(texte("04/25/2025"), inverse))).toBe(AVRIL + 13);
    expect(jourOf(texte("04/25/2025"), LECTURE).kind).toBe("illisible");
  });

  it("is missing from an empty or blank cell", () => {
    expect(jourOf(undefined, LECTURE).kind).toBe("vide");
    expect(jourOf(texte("  "), LECTURE).kind).toBe("vide");
  });
});

describe("a phone number", () => {
  it.each([
    ["0656844329", texte("06 56 84 43 29")],
    ["0656844329", texte("06.56.84.43.29")],
    ["0656844329", texte("06_56_84_43_29")],
    ["0656844329", texte("06,56,84,43,29 ;")],
    ["0656844329", texte("'06·56·84·43·29")],
    ["0656844329", texte("Port. 06 56 84 43 29")],
    ["0656844329", texte("GSM : +33 6 56 84 43 29")],
    ["0656844329", texte("callto:+33656844329")],
    ["0656844329", texte("N° 06 56 84 43 29")],
    ["0656844329", nombre(656_844_329)],
    ["0656844329", texte("+33 6 56 84 43 29")],
    ["0656844329", nombre(33_656_844_329)],
    ["0656844329", texte("0033656844329")],
    ["+32470123456", texte("+32 470 12 34 56")],
    ["0656844329", texte("\u202a06 56 84 43 29\u202c")],
    ["0656844329", texte("06\u201156\u201184\u201143\u201129")],
    ["0656844329", texte("tel:+33656844329")],
    ["0656844329", texte("330656844329")],
    ["0656844329", nombre(330_656_844_329)],
    ["0656844329", texte("6 56 84 43 29")],
    ["0656844329", texte("6,56844329E+08")],
    ["illisible", texte("6,57E+08")],
    ["illisible", texte("+33 6 56 84 43 29 / 01 45 67 89 01")],
    ["illisible", texte("06 56 84 43 29 ".repeat(5_000))],
  ])("is %s", (expected, cellule) => {
    expect(valeurOf(telephoneOf(cellule))).toBe(expected);
  });

  it("is unknown from anything else", () => {
    expect(telephoneOf(texte("masqué")).kind).toBe("illisible");
    expect(telephoneOf(undefined).kind).toBe("vide");
  });
});

describe("an answer", () => {
  const answer = (
    cellule: Parameters<typeof ouiNonOf>[0],
    colonne: "resolu" | "escalade" = "resolu",
  ) => valeurOf(ouiNonOf(cellule, colonne, new Set()));

  it.each([
    ...[
      "Oui",
      "OUI ",
      "o",
      "O",
      "x",
      "X",
      "OK",
      "VRAI",
      "1",
      "Yes",
      "✓",
      "✔",
      "✔️",
      "☑",
      "✅",
      "þ",
      "√",
      "y",
      "[x]",
      "( X )",
    ],
    ...["oui (rappel)", "Oui, le 12/04", "Résolu", "résolue"],
  ])("is yes: %j", (written) => expect(answer(texte(written))).toBe("oui"));

  it.each([
    ...["Non", "N", "FAUX", "0", "No", "✗", "✘", "✕", "✖️", "☐", "□", "[ ]", "❌", "û"],
    ...["non, rappelé", "non résolu", "pas résolu"],
  ])("is no: %j", (written) => expect(answer(texte(written))).toBe("non"));

  it("is what a number or a ticked box says", () => {
    expect([nombre(1), booleen(true), nombre(0), booleen(false)].map((one) => answer(one))).toEqual(
      ["oui", "oui", "non", "non"],
    );
  });

  it("is said by a column's own word in that column alone", () => {
    expect(answer(texte("Escaladé"), "escalade")).toBe("oui");
    expect(answer(texte("Non escaladé"), "escalade")).toBe("non");
    expect(answer(texte("Escaladé"), "resolu")).toBe("illisible");
  });

  it.each([
    ...["en cours", "-", "?", "RAS", "oui/non", "oui ?", "☒", "N/A", "oui ".repeat(100)],
    ...["non renseigné", "Non applicable", "résolu : non", "résolu partiellement"],
  ])("that says neither is unreadable, never missing: %j", (written) =>
    expect(answer(texte(written))).toBe("illisible"),
  );

  it("is missing from an empty cell alone", () => {
    expect(answer(undefined)).toBe("vide");
    expect(answer(texte("  "))).toBe("vide");
  });

  it.each([
    ["Wingdings", "þ", "o", "O"],
    ["Wingdings 2", "P", "O", "o"],
  ])("beside those of %s is no letter: « %s », « %s »", (_, signe, dessin, lettre) => {
    const dessins = new Set([lettreDessinee(texte(signe)) ?? ""]);
    expect(ouiNonOf(texte(dessin), "escalade", dessins).kind).toBe("illisible");
    expect(valeurOf(ouiNonOf(texte(lettre), "escalade", dessins))).toBe("oui");
    expect(answer(texte(dessin))).toBe("oui");
  });

  it("is a letter beside words", () => expect(lettreDessinee(texte("oui"))).toBeNull());
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
  expect(valeurOf(niveauOfCellule(cellule))).toBe(expected);
});
