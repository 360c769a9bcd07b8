import { suiviSpec } from "../../src/classeur/suivi";
import { HORAIRES_SVI, parseHoraires } from "../../src/domain/assistance";
import { NAMES, SHEETS } from "../../src/domain/classeur";
import { COLONNES, type LigneHistorique } from "../../src/domain/historique";
import { isInPeriode, trimestreOf } from "../../src/domain/periode";
import {
  appelsHorsHoraires,
  createCompteurAffluence,
  grilleOf,
} from "../../src/domain/resultats/affluence";
import { visitByAppel } from "../../src/domain/resultats/sollicitation";
import { columnName, parseRect } from "../../src/ooxml/a1";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { TODAY } from "../support/builders";
import type { CalculatedWorkbook } from "./engines/calculatedWorkbook";
import { engine } from "./engines/chosenEngine";
import { aLigneDe, NOMENCLATURE_MISE_A_JOUR, someOptions, SOURCES } from "./exemple";
import { historiqueGenere } from "./historiqueGenere";
import { historyCell, namedCell, tableHistorique } from "./reperes";
import { withoutResults } from "./withoutResults";

/** The heat map, and the opening hours that its formulas read from the cover, as an engine calculates them. */

const { nomenclature, retraits } = NOMENCLATURE_MISE_A_JOUR;
const PERIODE = trimestreOf(TODAY);

/** A workbook with these rows, its results left to the engine. */
function essai(lignes: readonly LigneHistorique[]) {
  const options = someOptions({ lignes, nomenclature, retraits });
  const file = writeWorkbook(withoutResults(suiviSpec(options)));
  const compteur = createCompteurAffluence();
  const comptees = lignes.filter(({ date }) => isInPeriode(date, PERIODE));
  visitByAppel<LigneHistorique>(comptees, ({ date, heure }, appel) =>
    compteur.add(date, heure === "" ? null : heure, appel),
  );
  return { file, model: readWorkbook(file), affluence: compteur.affluence() };
}

const GENEREES = historiqueGenere(
  { nomenclature, ancienne: SOURCES.nomenclature },
  engine.historyRows,
);
const grand = essai(GENEREES);

/** On each day of a week, a call near a bound of the hours below. */
const petit = essai(
  [485, 569, 570, 719, 720, 850, 989, 1035].map((minute, index) =>
    aLigneDe("ACC-CNX-CPT", {
      ...{ idAppel: `a${index}`, idLigne: `l${index}`, date: TODAY - index, heure: minute / 1440 },
    }),
  ),
);

/** What stands on the cover, and what the sheet must take it for; null: what it cannot read. */
const HORAIRES: readonly (readonly [texte: string, lus: string | null])[] = [
  ["", "lundi-vendredi 9:30-11:30, 14:00-16:30"],
  ["lundi-vendredi 9:00-12:00, 13:30-17:15", "lundi-vendredi 9:00-12:00, 13:30-17:15"],
  ["lundi, mercredi-jeudi, samedi 8:00-24:00", "lundi, mercredi-jeudi, samedi 8:00-24:00"],
  ["Mardi 9h30-12h, 14h-16h30", "mardi 9:30-12:00, 14:00-16:30"],
  ["8:05-12:10", "lundi-vendredi 8:05-12:10"],
  ["du lundi au vendredi de 9 h à midi", null],
  ["lundi-vendredi 14:00-12:00", null],
  ["samedi-lundi 9:00-12:00", null],
  ["le matin", null],
];

const books: CalculatedWorkbook[] = [];

beforeAll(async () => {
  const trials = [["", grand] as const, ...HORAIRES.map(([texte]) => [texte, petit] as const)];
  const typed = trials.map(([texte, { file, model }]) => ({
    file,
    typed: [
      { ...namedCell(model, NAMES.periodeDebut), value: PERIODE.debut },
      { ...namedCell(model, NAMES.periodeFin), value: PERIODE.fin },
      { ...namedCell(model, NAMES.horaires), value: texte },
    ],
  }));
  books.push(...(await engine.calculate(typed)));
}, 180_000);

const at = (book: CalculatedWorkbook, cell: string) =>
  book.valueAt({ sheet: SHEETS.affluence, ...parseRect(cell) });

test("the rows that are counted have times, weekdays and hours of all sorts", () => {
  const { affluence } = grand;
  const filled = grilleOf(affluence).flat();
  expect(filled.filter((appels) => appels > 0).length).toBeGreaterThan(5);
  expect(affluence.sansHeure).toBeGreaterThan(0);
});

test(`${engine.name} gives the domain's calls by weekday and hour`, () => {
  const [book] = books;
  const { affluence } = grand;
  const grille = Array.from({ length: 7 }, (_, jour) =>
    Array.from({ length: 24 }, (__, heure) => at(book!, `${columnName(2 + heure)}${9 + jour}`)),
  );
  expect(grille).toEqual(grilleOf(affluence));
  expect(at(book!, "C20")).toBe(affluence.sansHeure);
});

test.each(HORAIRES.map(([texte, lus], index) => [texte, lus, index] as const))(
  `hours written %p are read as %p by ${engine.name}`,
  (_, lus, index) => {
    const book = books[index + 1]!;
    const { model, affluence } = petit;
    const horaires = lus === null ? HORAIRES_SVI : parseHoraires(lus)!;
    expect(book.valueAt(namedCell(model, NAMES.horsHoraires))).toBe(
      appelsHorsHoraires(affluence, horaires),
    );
    expect(at(book, "B22") === "").toBe(lus !== null);
    const ouverts = [1, 2, 3, 4, 5, 6, 7].map((jour) => at(book, `AC${8 + jour}`));
    expect(ouverts).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((jour) => (horaires.jours.includes(jour) ? 1 : 0)),
    );
  },
);

test("« Créneau » says the minute of the week, nothing where there is no time", () => {
  const table = tableHistorique(grand.model);
  const shown = GENEREES.map((_, index) => books[0]!.valueAt(historyCell(table, "creneau", index)));
  expect(shown).toEqual(
    GENEREES.map(({ date, heure }) =>
      heure === "" ? "" : ((date + 5) % 7) * 1440 + Math.floor(Math.round(heure * 86_400) / 60),
    ),
  );
  expect(COLONNES.creneau.formula).toContain("WEEKDAY");
});
