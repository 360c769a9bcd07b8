import { normalizeLibelle } from "../../domain/libelles";
import { textOf } from "./cellText";
import {
  COLONNES_REPONSES,
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
} from "../../domain/enquete/reponses";

type Champ = keyof typeof COLONNES_REPONSES;
const CHAMPS = Object.keys(COLONNES_REPONSES) as readonly Champ[];

/** Where each column of the table stands, 0-based. */
export type ColonnesReponses = Readonly<Record<Champ, number>>;

/** One answer of one sending. */
export interface LigneReponse extends ReponseEnvoyee {
  readonly instant: number;
  readonly debut: number;
  readonly fin: number;
}

/** Null when a column is missing: the table is not ours. */
export function locateReponses(headers: readonly unknown[]): ColonnesReponses | null {
  const normalized = headers.map((header) => normalizeLibelle(textOf(header)));
  const entries = CHAMPS.map(
    (champ) => [champ, normalized.indexOf(normalizeLibelle(COLONNES_REPONSES[champ]))] as const,
  );
  if (entries.some(([, position]) => position < 0)) return null;
  return Object.fromEntries(entries) as Record<Champ, number>;
}

/** A row of the table; null for one that a person typed without its dates, or left blank. */
export function ligneReponse(
  row: readonly unknown[],
  colonnes: ColonnesReponses,
): LigneReponse | null {
  const [instant, debut, fin] = [row[colonnes.instant], row[colonnes.debut], row[colonnes.fin]];
  if (typeof instant !== "number" || typeof debut !== "number" || typeof fin !== "number")
    return null;
  const text = (champ: Champ): string => textOf(row[colonnes[champ]]);
  return {
    instant,
    debut,
    fin,
    cle: text("cle"),
    question: text("question"),
    valeur: text("valeur"),
  };
}

/** The rows of a sending, as they are written. */
export function lignesOf({ instant, periode, reponses }: EnqueteEnvoyee): LigneReponse[] {
  return reponses.map((reponse) => ({ instant, ...periode, ...reponse }));
}

/** The sendings, the latest first; each with its answers in the table's order. */
export function enquetesOf(lignes: readonly LigneReponse[]): EnqueteEnvoyee[] {
  const byInstant = new Map<number, LigneReponse[]>();
  for (const ligne of lignes) {
    const same = byInstant.get(ligne.instant);
    if (same) same.push(ligne);
    else byInstant.set(ligne.instant, [ligne]);
  }
  return [...byInstant.values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [enqueteOf(first, same)] : [];
    })
    .sort((a, b) => b.instant - a.instant);
}

function enqueteOf(
  { instant, debut, fin }: LigneReponse,
  lignes: readonly LigneReponse[],
): EnqueteEnvoyee {
  const reponses = lignes.map(({ cle, question, valeur }) => ({ cle, question, valeur }));
  return { instant, periode: { debut, fin }, reponses };
}
