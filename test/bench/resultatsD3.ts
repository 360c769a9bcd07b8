import { rollup, sum } from "d3-array";
import { CANAL_EMAIL } from "../../src/domain/historique";
import {
  derniersMois,
  isInPeriode,
  moisKey,
  type Periode,
  periodePrecedente,
} from "../../src/domain/periode";
import {
  type Sollicitation,
  createNormaliseur,
  type Normaliseur,
} from "../../src/domain/resultats/sollicitation";

/** The same aggregation as `analyseOf`, as one writes it with d3-array; labels are normalised as fast. */
export function analyseD3(rows: readonly Sollicitation[], periode: Periode) {
  const plain = createNormaliseur();
  const precedente = periodePrecedente(periode);
  const inside = (bounds: Periode): Sollicitation[] =>
    rows.filter(({ date }) => date !== null && isInPeriode(date, bounds));
  const chosen = inside(periode);
  const appels = (group: readonly Sollicitation[]): number => countAppels(group, plain);
  const groups = (key: "canal" | "niveau" | "referent") =>
    rollup(
      chosen,
      (group) => [group.length, appels(group)] as const,
      (row) => plain(row[key]),
    );
  const dated = rows.filter(({ date }) => date !== null);
  const parMois = rollup(dated, appels, ({ date }) => moisKey(date ?? 0));
  return {
    chiffres: chiffresD3(chosen, plain),
    chiffresPrecedents: chiffresD3(inside(precedente), plain),
    motifs: rollup(
      chosen,
      (group) => group.length,
      ({ niveau }) => niveau,
      ({ thematique }) => thematique,
      ({ motif }) => motif,
      ({ sousMotif }) => sousMotif,
    ),
    douzeMois: derniersMois(periode, 12).map((mois) => ({ mois, appels: parMois.get(mois) ?? 0 })),
    parCanal: groups("canal"),
    parNiveau: groups("niveau"),
    parReferent: groups("referent"),
  };
}

function chiffresD3(rows: readonly Sollicitation[], plain: Normaliseur) {
  const lignes = rows.filter((row) => isCall(row, plain));
  const appels = countAppels(rows, plain);
  const part = (key: "resolu" | "escalade"): number | null =>
    lignes.length === 0 ? null : sum(lignes, (row) => +(plain(row[key]) === "oui")) / lignes.length;
  return {
    sollicitations: rows.length,
    appels,
    dureeMoyenne: appels === 0 ? null : sum(lignes, (row) => row.dureeSecondes ?? 0) / appels,
    tauxResolution: part("resolu"),
    tauxEscalade: part("escalade"),
  };
}

function countAppels(rows: readonly Sollicitation[], plain: Normaliseur): number {
  const lignes = rows.filter((row) => isCall(row, plain));
  return new Set(lignes.map(({ idAppel, position }) => idAppel || position)).size;
}

const EMAIL = CANAL_EMAIL.toLowerCase();
const isCall = ({ canal }: Sollicitation, plain: Normaliseur): boolean => plain(canal) !== EMAIL;
