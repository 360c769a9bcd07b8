import { suiviSpec } from "../../src/classeur/suivi";
import { PIVOTS } from "../../src/domain/classeur";
import { COLONNES, type LigneHistorique, NIVEAUX } from "../../src/domain/historique";
import { moisKey, moisKeysOf, type Periode, trimestreKey } from "../../src/domain/periode";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import type { CalculatedWorkbook } from "./engines/calculatedWorkbook";
import { describePivots, engine, pivotsTitle } from "./engines/chosenEngine";
import type { PivotFilter } from "./engines/engine";
import { type PivotLine, pivotLines } from "./engines/pivotLines";
import { NOMENCLATURE_MISE_A_JOUR, someOptions, SOURCES } from "./exemple";
import { historiqueGenere } from "./historiqueGenere";
import { PERIODES } from "./periodes";
import { historyCell, tableHistorique } from "./reperes";
import { withoutResults } from "./withoutResults";
import { appelsParMois, chiffresOf } from "../../src/domain/resultats/compteurs";

const { nomenclature, retraits } = NOMENCLATURE_MISE_A_JOUR;
const GENEREES = historiqueGenere({ nomenclature, ancienne: SOURCES.nomenclature }, 1000);

/** Rows typed by hand on a line 1/2 of the nomenclature: every other référent chooses level 2 over the formula. */
const NIVEAU_CHOISI = GENEREES.flatMap(({ idLigne, code }, index) =>
  idLigne === "" && nomenclature.parCode.get(code)?.niveau === "1/2" ? [index] : [],
).filter((_, rank) => rank % 2 === 0);

const LIGNES = GENEREES.map((ligne, index) =>
  NIVEAU_CHOISI.includes(index) ? { ...ligne, niveau: NIVEAUX[1] } : ligne,
);
const TRIMESTRE = COLONNES.trimestre.header;
const MOIS = COLONNES.mois.header;

interface Cas {
  readonly filters: readonly PivotFilter[];
  /** The rows that the filters let through. */
  readonly rows: readonly LigneHistorique[];
}

/** What a user filters to see a period: quarters where it is made of them, else every month it touches. */
const CAS: Readonly<Record<string, Cas>> = {
  "the whole history": { filters: [], rows: LIGNES },
  "a month": byMois(PERIODES["a month"]),
  "a quarter": byTrimestre(PERIODES["a quarter"]),
  "a year": byTrimestre(PERIODES["a year"]),
  "the months that two dates cut": byMois(PERIODES["two dates that cut months"]),
};

function byMois(periode: Periode): Cas {
  const items = moisKeysOf(periode);
  const rows = LIGNES.filter(({ date }) => items.includes(moisKey(date)));
  return { filters: [{ field: MOIS, items }], rows };
}

function byTrimestre({ debut, fin }: Periode): Cas {
  const rows = LIGNES.filter(({ date }) => date >= debut && date <= fin);
  const items = [...new Set(rows.map(({ date }) => trimestreKey(date)))];
  return { filters: [{ field: TRIMESTRE, items }], rows };
}

interface Groupe {
  sollicitations: number;
  /** Mean of the rows' own durations, in seconds; null when none has any. */
  dureeMoyenne: unknown;
}

/** The pivot's own definition, apart from any spreadsheet: every group of rows by level, thématique, motif, sous-motif. */
function groupesOf(rows: readonly LigneHistorique[]): Map<string, Groupe> {
  const groups = new Map<string, LigneHistorique[]>();
  for (const row of rows) {
    const path = [row.niveau, row.thematique, row.motif, row.sousMotif];
    for (let depth = 0; depth <= path.length; depth += 1) {
      const key = keyOf(path.slice(0, depth));
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
  }
  return new Map([...groups].map(([key, members]) => [key, groupeOf(members)]));
}

function groupeOf(rows: readonly LigneHistorique[]): Groupe {
  const durees = rows.flatMap(({ dureeSecondes }) => dureeSecondes ?? []);
  const total = durees.reduce((sum, duree) => sum + duree, 0);
  const mean: unknown = expect.closeTo(total / durees.length, 5);
  return { sollicitations: rows.length, dureeMoyenne: durees.length === 0 ? null : mean };
}

function foundGroupe({ values }: PivotLine): Groupe {
  const duree = values["Durée moyenne"];
  return {
    sollicitations: Number(values["Nombre de sollicitations"]),
    dureeMoyenne: typeof duree === "number" ? duree * 86_400 : null,
  };
}

const keyOf = (path: readonly string[]): string => ["Total", ...path].join(" › ");

/** For each line that has any: the counts of those right under it, in their order. */
function countsByParent(lines: readonly PivotLine[]): number[][] {
  const byParent = new Map<string, number[]>();
  for (const line of lines.filter(({ path }) => path.length > 0)) {
    const parent = keyOf([String(line.path.length), ...line.path.slice(0, -1)]);
    byParent.set(parent, [...(byParent.get(parent) ?? []), foundGroupe(line).sollicitations]);
  }
  return [...byParent.values()];
}

describePivots(`the pivot tables ${pivotsTitle}`, () => {
  const names = Object.keys(CAS);
  const refreshed = new Map<string, CalculatedWorkbook>();
  let vierge: CalculatedWorkbook;

  beforeAll(async () => {
    const options = someOptions({ lignes: GENEREES, nomenclature, retraits });
    const file = writeWorkbook(withoutResults(suiviSpec(options)));
    const table = tableHistorique(readWorkbook(file));
    const typed = NIVEAU_CHOISI.map((index) => ({
      ...historyCell(table, "niveau", index),
      value: NIVEAUX[1],
    }));
    const blank = writeWorkbook(withoutResults(suiviSpec(someOptions())));
    const trials = names.map((name) => ({ file, typed, filters: CAS[name]!.filters }));
    const books = await engine.calculate([...trials, { file: blank }]);
    names.forEach((name, index) => refreshed.set(name, books[index]!));
    vierge = books[names.length]!;
  }, 180_000);

  test.each(names)("count and time each group of rows for %s", (name) => {
    const lines = pivotLines(refreshed.get(name)!, PIVOTS.motifs);
    const found = new Map(lines.map((line) => [keyOf(line.path), foundGroupe(line)]));
    expect(found).toEqual(groupesOf(CAS[name]!.rows));
    expect(found.size).toBe(lines.length);
  });

  test.each(names)("put the most cited first, at each level, for %s", (name) => {
    const lines = pivotLines(refreshed.get(name)!, PIVOTS.motifs);
    for (const counts of countsByParent(lines)) {
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
    }
  });

  test.each(names)("sum the calls by month for %s", (name) => {
    const { rows } = CAS[name]!;
    const lines = pivotLines(refreshed.get(name)!, PIVOTS.mois);
    const found = lines.map(({ path, values }) => [path[0], values["Nombre d'appels"]]);
    const months = [...appelsParMois(rows)];
    expect(found).toEqual([...months, [undefined, chiffresOf(rows).appels]]);
  });

  test("are filled from rows that the filters really cut", () => {
    const sizes = names.map((name) => CAS[name]!.rows.length);
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(Math.min(...sizes)).toBeGreaterThan(100);
    expect(NIVEAU_CHOISI.length).toBeGreaterThan(1);
  });

  test("show neither figure nor error in a new workbook", () => {
    expect(vierge.errors()).toEqual([]);
    for (const name of Object.values(PIVOTS)) {
      const values = pivotLines(vierge, name).flatMap((line) => Object.values(line.values));
      expect([name, values.filter((value) => value !== "" && value !== 0)]).toEqual([name, []]);
    }
  });
});
