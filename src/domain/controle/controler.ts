import type { Nomenclature } from "../nomenclature";
import { finish } from "../parBlocs";
import type { Anomalie, Constat } from "./anomalie";
import { lignesAControler, type Place, positionsEntre } from "./lignesAControler";
import { type HistoriqueLu, type LigneLue } from "../historiqueLu";
import {
  type LigneComprise,
  regleAppels,
  regleDoublons,
  regleIdentifiants,
  type RegleCroisee,
} from "./regles/croisees";
import { createRepertoire, type Repertoire } from "./repertoire";
import { CANAL_EMAIL, COLONNES, type Colonnes } from "../historique";
import {
  readCanal,
  constatsReponses,
  type RegleDeLigne,
  reglesDesColonnes,
} from "./regles/cellules";
import { constatsCode, readMotif, constatsNiveau } from "./regles/motif";
import { lireDate } from "./regles/dates";
import { lireDuree } from "./regles/durees";
import { lireHeure } from "./regles/heures";
import { lireTelephone } from "./regles/telephones";

interface ControleOptions {
  /** Serial day. */
  readonly today: number;
  readonly colonnes?: Colonnes;
}

/** Every fault of a history, from top to bottom. */
export function checkHistorique(
  historique: HistoriqueLu,
  nomenclature: Nomenclature,
  options: ControleOptions,
): Anomalie[] {
  return finish(checkInBlocks(historique, nomenclature, options, Infinity));
}

/**
 * The same in blocks of `taille` rows, so that others may work in between: gives how many rows are
 * done after each block, and the faults in the end.
 */
export function* checkInBlocks(
  historique: HistoriqueLu,
  nomenclature: Nomenclature,
  { today, colonnes = COLONNES }: ControleOptions,
  taille: number,
): Generator<number, Anomalie[]> {
  const reference = {
    ...{ repertoire: createRepertoire(nomenclature), today },
    aLHeure: historique.colonnes.has("heure"),
    autres: [constatsReponses, ...reglesDesColonnes(colonnes)],
  };
  const croisees = [regleAppels(), regleIdentifiants(), regleDoublons()];
  const anomalies: Anomalie[] = [];
  let avant: Place | null = null;
  let faites = 0;
  for (const place of lignesAControler(historique)) {
    if (faites > 0 && faites % taille === 0) yield faites;
    const { lue, constats } = lireLigne(place.ligne, reference);
    for (const regle of croisees) regle.voir(lue);
    for (const position of positionsEntre(avant, place)) anomalies.push(ligneVide(position));
    for (const constat of constats) anomalies.push({ ...constat, ...place });
    if (place.horsTableau) anomalies.push({ ...HORS_TABLEAU, ...place });
    avant = place;
    faites += 1;
  }
  let comparaisons = 0;
  for (const constats of constatsCroises(croisees, historique)) {
    if (comparaisons % taille === 0) yield faites;
    for (const anomalie of constats) anomalies.push(anomalie);
    comparaisons += 1;
  }
  return anomalies
    .filter((anomalie) => concerne(anomalie, historique))
    .sort((a, b) => a.position - b.position);
}

const HORS_TABLEAU: Constat = {
  genre: "horsTableau",
  colonnes: [],
  reparation: { type: "rattachement", portee: "tout" },
};

function ligneVide(position: number): Anomalie {
  const rien = { colonnes: [], reparation: null, ligne: null };
  return { genre: "ligneVide", ...rien, position, horsTableau: false };
}

/** What the rules found that compare rows, call by call. */
function* constatsCroises(
  regles: readonly RegleCroisee[],
  { horsTableau }: HistoriqueLu,
): Generator<readonly Anomalie[]> {
  const firstOutside = horsTableau[0]?.position ?? Infinity;
  for (const regle of regles)
    for (const constats of regle.constats())
      yield constats.map(({ ligne, constat }) => {
        const { position } = ligne;
        return { ...constat, ligne, position, horsTableau: position >= firstOutside };
      });
}

/** Nothing is wrong in a column that the table lacks. */
function concerne({ colonnes }: Constat, historique: HistoriqueLu): boolean {
  return colonnes.length === 0 || colonnes.some((colonne) => historique.colonnes.has(colonne));
}

/** What rows are checked against. */
interface Reference {
  readonly repertoire: Repertoire;
  /** Serial day. */
  readonly today: number;
  /** Whether the table has the column of the time. */
  readonly aLHeure: boolean;
  /** The rules that look at cells alone. */
  readonly autres: readonly RegleDeLigne[];
}

/**
 * Reads a row for itself. The rules look at what a cell means, so that a repair never uncovers another
 * fault. Most rows have none: nothing is made for these.
 */
function lireLigne(
  ligne: LigneLue,
  { repertoire, today, aLHeure, autres }: Reference,
): { readonly lue: LigneComprise; readonly constats: readonly Constat[] } {
  const { cellules } = ligne;
  const date = lireDate(cellules.date, today, aLHeure && cellules.heure === "");
  const heure = lireHeure(cellules.heure);
  const canal = readCanal(cellules.canal);
  const email = canal.sens === CANAL_EMAIL;
  const duree = lireDuree(cellules.dureeSecondes, email);
  const telephone = lireTelephone(cellules.telephone);
  const motif = readMotif(ligne, repertoire);
  let constats = joined(joined(date.constats, heure.constats), duree.constats);
  constats = joined(joined(constats, motif.constats), canal.constats);
  constats = joined(constats, telephone.constats);
  if (motif.sens) {
    constats = joined(constats, constatsCode(ligne, motif.sens, repertoire));
    constats = joined(constats, constatsNiveau(ligne, motif.sens));
  }
  for (const regle of autres) constats = joined(constats, regle(ligne));
  return {
    lue: {
      ligne,
      date: date.sens,
      secondes: duree.sens,
      email,
      telephone: telephone.sens,
      motif: motif.sens,
    },
    constats,
  };
}

function joined(some: readonly Constat[], others: readonly Constat[]): readonly Constat[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others];
}
