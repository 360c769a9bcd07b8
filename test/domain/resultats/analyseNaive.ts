import { fromSerial, toSerial } from "../../../src/domain/dates";
import type { Periode } from "../../../src/domain/periode";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";
import type { CompteGroupe } from "../../../src/domain/resultats/compteurs";

/** The figures' definitions written once more, slowly, with none of the code that is tested. */

const plain = (text: string): string =>
  text.toLowerCase().replace(/é/g, "e").replace(/è/g, "e").trim();
const isEmail = (row: Sollicitation): boolean => plain(row.canal) === "e-mail";
const month = ({ date }: Pick<Sollicitation, "date">): string => {
  const { year, month: number } = fromSerial(date!);
  return `${year}-${number < 10 ? "0" : ""}${number}`;
};

function countCalls(rows: readonly Sollicitation[]): number {
  const calls = rows.filter((row) => !isEmail(row));
  return new Set(calls.map((row) => (row.idAppel === "" ? row : row.idAppel))).size;
}

export function chiffresNaifs(rows: readonly Sollicitation[]) {
  const lines = rows.filter((row) => !isEmail(row));
  let seconds = 0;
  for (const line of lines) seconds += line.dureeSecondes ?? 0;
  const oui = (key: "resolu" | "escalade"): number | null =>
    lines.length === 0
      ? null
      : lines.filter((row) => plain(row[key]) === "oui").length / lines.length;
  return {
    sollicitations: rows.length,
    appels: countCalls(rows),
    dureeMoyenne: lines.length === 0 ? null : seconds / countCalls(rows),
    tauxResolution: oui("resolu"),
    tauxEscalade: oui("escalade"),
  };
}

/** By plain name: how many rows and calls. */
function groups(rows: readonly Sollicitation[], key: "canal" | "niveau" | "referent") {
  const names = new Set(rows.map((row) => plain(row[key])));
  return Object.fromEntries(
    [...names].map((name) => {
      const mine = rows.filter((row) => plain(row[key]) === name);
      return [name, [mine.length, countCalls(mine)]];
    }),
  );
}

/** The groups of an analysis in the same form. */
export function groupsOf(groupes: readonly CompteGroupe[]) {
  return Object.fromEntries(
    groupes.map(({ nom, sollicitations, appels }) => [plain(nom), [sollicitations, appels]]),
  );
}

function monthsEndingAt(serial: number, count: number): string[] {
  const { year, month: last } = fromSerial(serial);
  const before = (back: number) => ({ date: toSerial({ year, month: last - back, day: 15 }) });
  return Array.from({ length: count }, (_, index) => month(before(count - 1 - index)));
}

export function analyseNaive(rows: readonly Sollicitation[], periode: Periode) {
  const dated = rows.filter((row) => row.date !== null);
  const inside = dated.filter((row) => row.date! >= periode.debut && row.date! < periode.fin + 1);
  const callsOf = (mois: string): number => countCalls(dated.filter((row) => month(row) === mois));
  const withCalls = [...new Set(dated.map(month))].filter((mois) => callsOf(mois) > 0).sort();
  const motifs = inside.map(({ niveau, thematique, motif, sousMotif }) =>
    JSON.stringify([niveau, thematique, motif, sousMotif]),
  );
  return {
    chiffres: chiffresNaifs(inside),
    douzeMois: monthsEndingAt(periode.fin, 12).map((mois) => ({ mois, appels: callsOf(mois) })),
    appelsParMois: new Map(withCalls.map((mois) => [mois, callsOf(mois)])),
    parCanal: groups(inside, "canal"),
    parNiveau: groups(inside, "niveau"),
    parReferent: groups(inside, "referent"),
    /** Labels and count, in no order. */
    motifs: [...new Set(motifs)].map((labels) => [
      labels,
      motifs.filter((other) => other === labels).length,
    ]),
  };
}
