import { formatDate, toSerial } from "../../../src/domain/dates";
import { TODAY } from "../../support/builders";
import { duVolet, tapee } from "./controleDUneLigne";

const jour = (year: number, month: number, day: number) => toSerial({ year, month, day });

it("finds nothing in a row that is right, typed or written by the add-in", () => {
  expect([duVolet({}), tapee({})]).toEqual([[], []]);
});

describe("the time", () => {
  it.each([
    ["14:05", 845],
    ["14h05", 845],
    ["9 h", 540],
    ["vers 9h", 540],
    ["09:05:30", 545],
    ["2:05 PM", 845],
    ["12:10 am", 10],
    ["0h15", 15],
    ["14 heures 5", null],
    ["25:00", null],
    ["14:60", null],
    ["le matin", null],
    ["9", null],
  ])("%p written as text", (heure, minutes) => {
    expect(duVolet({ heure })).toEqual([
      minutes === null ? "heureIllisible" : `heureTexte tout {"heure":${minutes / 1440}}`,
    ]);
  });

  it("loses the day that was pasted with it", () => {
    expect(duVolet({ heure: TODAY + 0.25 })).toEqual([`heureAvecDate tout {"heure":0.25}`]);
  });

  it("is asked about where a whole number of hours was typed", () => {
    expect(duVolet({ heure: 14 })).toEqual([`heureIllisible ligne {"heure":${14 / 24}}`]);
    expect([duVolet({ heure: 1405 }), duVolet({ heure: -0.5 }), duVolet({ heure: true })]).toEqual([
      ["heureIllisible"],
      ["heureIllisible"],
      ["heureIllisible"],
    ]);
  });

  it.each([0, 0.5, 1439 / 1440, 0.999, ""])("%p is right", (heure) => {
    expect(duVolet({ heure })).toEqual([]);
  });
});

describe("the date", () => {
  it.each([
    "12/04/2025",
    "12.4.2025",
    "12-04-25",
    "2025-04-12",
    "12 avril 2025",
    "samedi 12 avr. 2025",
    "'12/04/2025",
  ])("%p is a date written as text", (date) => {
    expect(duVolet({ date })).toEqual([`dateTexte tout {"date":${jour(2025, 4, 12)}}`]);
  });

  it.each(["2025-04-12T10:30:00", "12/04/2025 10:30", "12/04/2025 10h30", "2025-04-12 à 10h30"])(
    "%p says the time too, unless the row has one",
    (date) => {
      expect(duVolet({ date })).toEqual([
        `dateTexte tout {"date":${jour(2025, 4, 12)},"heure":0.4375}`,
      ]);
      expect(duVolet({ date, heure: 0.5 })).toEqual([
        `dateTexte tout {"date":${jour(2025, 4, 12)}}`,
      ]);
    },
  );

  it.each(["hier", "31/02/2025", "avril 2025", "12 brumaire 2025", true, -3, 0.5])(
    "%p is no date",
    (date) => {
      expect(duVolet({ date })).toEqual(["dateIllisible"]);
    },
  );

  it("offers the day that only the American order makes possible, for one row", () => {
    expect(duVolet({ date: "04/25/2025" })).toEqual([
      `dateIllisible ligne {"date":${jour(2025, 4, 25)}}`,
    ]);
  });

  it("loses its time of day", () => {
    expect(duVolet({ date: TODAY + 0.6, heure: 0.5 })).toEqual([
      `dateAvecHeure tout {"date":${TODAY}}`,
    ]);
  });

  it("gives its time of day to the column of the time, where nothing stands there", () => {
    expect(duVolet({ date: TODAY + 0.6 })).toEqual([
      `dateAvecHeure tout {"date":${TODAY},"heure":0.6}`,
    ]);
  });

  it("past today offers day and month swapped where that is possible", () => {
    expect(duVolet({ date: jour(2026, 12, 5) })).toEqual([
      `dateFuture ligne {"date":${jour(2026, 5, 12)}}`,
    ]);
    expect(duVolet({ date: jour(2026, 11, 25) })).toEqual(["dateFuture"]);
    expect(duVolet({ date: TODAY })).toEqual([]);
  });

  it("as a text is read and looked at: two faults", () => {
    const date = jour(2026, 12, 25);
    expect(duVolet({ date: formatDate(date) })).toEqual([
      `dateTexte tout {"date":${date}}`,
      "dateFuture",
    ]);
  });

  it("before the tool existed is suspect", () => {
    expect(duVolet({ date: jour(2019, 12, 31) })).toEqual(["dateAncienne"]);
    expect(duVolet({ date: jour(2020, 1, 1) })).toEqual([]);
  });
});

describe("the duration", () => {
  it.each([
    ["4 min", 240],
    ["04:30", 270],
    ["0:04:30", 270],
    ["4'30", 270],
    ["240 s", 240],
    ["240", 240],
    ["240,00", 240],
    ["4\u00a0min", 240],
  ])("%p is a duration written as text", (dureeSecondes, seconds) => {
    expect(duVolet({ dureeSecondes })).toEqual([`dureeTexte tout {"dureeSecondes":${seconds}}`]);
  });

  it.each(["longue", "4 min 75", "environ 10", true])("%p is none", (dureeSecondes) => {
    expect(duVolet({ dureeSecondes })).toEqual(["dureeIllisible"]);
  });

  it.each([
    ["00:04:30", 270 / 86_400, "tout", 270],
    ["4:30, which Excel took for hours", 16_200 / 86_400, "tout", 270],
    ["1:10, hours or minutes", 4_200 / 86_400, "ligne", 70],
    ["0.5, typed as such or 12:00", 0.5, "ligne", 720],
    ["1:10:05", 4_205 / 86_400, "tout", 4_205],
  ])("as a fraction of a day, %s", (_, dureeSecondes, portee, seconds) => {
    expect(duVolet({ dureeSecondes })).toEqual([
      `dureeFraction ${portee} {"dureeSecondes":${seconds}}`,
    ]);
  });

  it("that is a fraction of nothing is left to a person", () => {
    expect(duVolet({ dureeSecondes: 0.123_456 })).toEqual(["dureeFraction"]);
  });

  it("is whole, not negative, and of four hours at most", () => {
    expect(duVolet({ dureeSecondes: -240 })).toEqual(['dureeNegative ligne {"dureeSecondes":240}']);
    expect(duVolet({ dureeSecondes: 240.4 })).toEqual(['dureeDecimale tout {"dureeSecondes":240}']);
    expect(duVolet({ dureeSecondes: 4.5 })).toEqual(['dureeDecimale ligne {"dureeSecondes":270}']);
    expect(duVolet({ dureeSecondes: 14_401 })).toEqual(["dureeExcessive"]);
  });

  it("of nothing, or of more than two hours, is worth a look", () => {
    expect(duVolet({ dureeSecondes: 14_400 })).toEqual(["dureeInvraisemblable"]);
    expect(duVolet({ dureeSecondes: 7_201 })).toEqual(["dureeInvraisemblable"]);
    expect(duVolet({ dureeSecondes: 7_200 })).toEqual([]);
    expect(duVolet({ dureeSecondes: 0 })).toEqual(["dureeInvraisemblable"]);
    expect(duVolet({ dureeSecondes: 1 })).toEqual([]);
  });

  it("is missing on a call, and none on an e-mail", () => {
    expect(duVolet({ dureeSecondes: "" })).toEqual(["dureeManquante"]);
    const email = { canal: "E-mail", appel: 0 };
    expect(duVolet({ ...email, dureeSecondes: "" })).toEqual([]);
    expect(duVolet({ ...email, dureeSecondes: 0 })).toEqual([
      'dureeSurEmail tout {"dureeSecondes":""}',
    ]);
    expect(duVolet({ ...email, dureeSecondes: "4 min" })).toEqual([
      'dureeSurEmail groupe {"dureeSecondes":""}',
    ]);
  });
});
