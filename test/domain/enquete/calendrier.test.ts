import fc from "fast-check";
import { parseDate } from "../../../src/domain/dates";
import {
  annonceDeFenetre,
  cellulesOfFenetre,
  derniereFenetre,
  type FenetreEnquete,
  fenetreARendre,
  fenetreOfCellules,
  fenetreOuverte,
} from "../../../src/domain/enquete/calendrier";
import { moisOf, trimestreOf } from "../../../src/domain/periode";

const day = (text: string): number => parseDate(text)!;
const fenetre = (
  periodeOf: typeof moisOf,
  jour: string,
  ouverture: string,
  cloture: string,
): FenetreEnquete => ({
  periode: periodeOf(day(jour)),
  ouverture: day(ouverture),
  cloture: day(cloture),
});

const OCTOBRE = fenetre(moisOf, "01/10/2026", "28/10/2026", "02/11/2026");
const NOVEMBRE = fenetre(moisOf, "01/11/2026", "28/11/2026", "02/12/2026");
const DECEMBRE = fenetre(moisOf, "01/12/2026", "28/12/2026", "02/01/2027");
const TRIMESTRE = fenetre(trimestreOf, "01/10/2026", "28/12/2026", "15/01/2027");
const CALENDRIER = [TRIMESTRE, NOVEMBRE, OCTOBRE, DECEMBRE];

it("tells which survey is open, from its first day to its last", () => {
  expect(fenetreOuverte(CALENDRIER, day("27/10/2026"))).toBeNull();
  expect(fenetreOuverte(CALENDRIER, day("28/10/2026"))).toBe(OCTOBRE);
  expect(fenetreOuverte(CALENDRIER, day("02/11/2026"))).toBe(OCTOBRE);
  expect(fenetreOuverte(CALENDRIER, day("03/11/2026"))).toBeNull();
  expect(fenetreOuverte(CALENDRIER, day("01/01/2027"))).toBe(DECEMBRE);
  expect(derniereFenetre(CALENDRIER, day("03/11/2026"))).toBe(OCTOBRE);
  expect(derniereFenetre(CALENDRIER, day("01/10/2026"))).toBeNull();
});

describe("the survey that a department still has to answer", () => {
  const aRendre = (today: string, ...envoyees: FenetreEnquete[]) =>
    fenetreARendre(
      CALENDRIER,
      envoyees.map(({ periode }) => periode),
      day(today),
    );

  it("shows from its first day until its answers are sent, late as they may be", () => {
    expect(aRendre("27/10/2026")).toBeNull();
    expect(aRendre("28/10/2026")).toBe(OCTOBRE);
    expect(aRendre("02/11/2026")).toBe(OCTOBRE);
    expect(aRendre("20/11/2026")).toBe(OCTOBRE);
    expect(aRendre("30/10/2026", OCTOBRE)).toBeNull();
    expect(aRendre("20/11/2026", OCTOBRE)).toBeNull();
  });

  it("gives way to the next one", () => {
    expect(aRendre("28/11/2026")).toBe(NOVEMBRE);
    expect(aRendre("28/11/2026", NOVEMBRE)).toBeNull();
  });

  it("is the one that closes first where two are open, then the other, over the end of the year", () => {
    expect(aRendre("30/12/2026")).toBe(DECEMBRE);
    expect(aRendre("01/01/2027", DECEMBRE)).toBe(TRIMESTRE);
    expect(aRendre("01/01/2027", TRIMESTRE)).toBe(DECEMBRE);
    expect(aRendre("01/01/2027", TRIMESTRE, DECEMBRE)).toBeNull();
  });

  it("is open or the last that has opened, and not sent, whatever the calendar", () => {
    const windows = fc
      .array(
        fc.record({ mois: fc.nat(40), apres: fc.integer({ min: -5, max: 40 }), jours: fc.nat(20) }),
      )
      .map((all) =>
        all.map(({ mois, apres, jours }): FenetreEnquete => {
          const periode = moisOf(45_000 + 31 * mois);
          const ouverture = periode.fin + apres;
          return { periode, ouverture, cloture: ouverture + jours };
        }),
      );
    fc.assert(
      fc.property(windows, fc.nat(1_400), fc.nat(), (calendrier, later, seed) => {
        const today = 45_000 + later;
        const envoyees = calendrier.filter((_, index) => (seed >> index) & 1).map((f) => f.periode);
        const found = fenetreARendre(calendrier, envoyees, today);
        const sent = (one: FenetreEnquete) =>
          envoyees.some(({ debut }) => debut === one.periode.debut);
        const unsent = calendrier.filter((one) => one.ouverture <= today && !sent(one));
        const open = unsent.filter(({ cloture }) => today <= cloture);
        if (open.length > 0)
          expect(found?.cloture).toBe(Math.min(...open.map(({ cloture }) => cloture)));
        else if (found) expect(found).toBe(derniereFenetre(calendrier, today));
        else expect(unsent).not.toContain(derniereFenetre(calendrier, today));
      }),
    );
  });
});

describe("its announcement", () => {
  it.each([
    [OCTOBRE, "28/10/2026", "Enquête d'octobre\u00a0: à rendre du 28/10 au 02/11"],
    [NOVEMBRE, "28/11/2026", "Enquête de novembre\u00a0: à rendre du 28/11 au 02/12"],
    [DECEMBRE, "01/01/2027", "Enquête de décembre 2026\u00a0: à rendre du 28/12 au 02/01"],
    [TRIMESTRE, "28/12/2026", "Enquête du 4e trimestre\u00a0: à rendre du 28/12 au 15/01"],
    [
      fenetre(trimestreOf, "01/01/2027", "28/03/2027", "02/04/2027"),
      "28/03/2027",
      "Enquête du 1er trimestre\u00a0: à rendre du 28/03 au 02/04",
    ],
    [
      fenetre(moisOf, "01/08/2026", "28/08/2026", "02/09/2026"),
      "28/08/2026",
      "Enquête d'août\u00a0: à rendre du 28/08 au 02/09",
    ],
    [
      { ...OCTOBRE, periode: { debut: day("03/10/2026"), fin: day("09/10/2026") } },
      "28/10/2026",
      "Enquête du 03/10/2026 au 09/10/2026\u00a0: à rendre du 28/10 au 02/11",
    ],
  ])("of %j on %s is %s", (one, today, expected) => {
    expect(annonceDeFenetre(one, day(today))).toBe(expected);
  });
});

describe("a row of the calendar", () => {
  it("gives the window that was written", () => {
    for (const one of CALENDRIER) expect(fenetreOfCellules(cellulesOfFenetre(one))).toEqual(one);
  });

  it.each([
    ["blank", { debut: "", fin: "", ouverture: "", cloture: "" }],
    ["typed as text", { ...cellulesOfFenetre(OCTOBRE), ouverture: "28/10/2026" }],
    ["closed before it opens", { ...cellulesOfFenetre(OCTOBRE), cloture: day("27/10/2026") }],
    ["that ends before it starts", { ...cellulesOfFenetre(OCTOBRE), fin: day("30/09/2026") }],
  ])("is none when it is %s", (_, cellules) => {
    expect(fenetreOfCellules(cellules)).toBeNull();
  });
});
