import type { GenreKey } from "../controle/anomalie";
import { createRepertoire } from "../controle/repertoire";
import { constatsReponses } from "../controle/regles/cellules";
import { lireDate } from "../controle/regles/dates";
import { isInvraisemblable, lireDuree } from "../controle/regles/durees";
import { LIBELLES, type Nomenclature } from "../nomenclature";
import { createLecteurDeCodes } from "../nomenclatureCodes";
import type { Periode } from "../periode";
import { groupBy } from "../resultats/regroupements";
import {
  createNormaliseur,
  inPeriode,
  isAppel,
  type Normaliseur,
  type Sollicitation,
} from "../resultats/sollicitation";
import { douteDeDuree } from "../douteDeDuree";
import { PREMIERE_DATE } from "../seuils";

/**
 * What would make the survey's answers wrong. Rows are told by the kinds of the check of the history, which
 * finds the same: one fault has one name everywhere.
 */
export type AvertissementEnquete =
  | AvertissementDeLignes
  /** Filled rows below the table, which nothing counts. */
  | { readonly type: "horsTableau"; readonly nombre: number }
  | { readonly type: "departementManquant" }
  /** The period is not over: more calls may come. */
  | { readonly type: "periodeEnCours" }
  | { readonly type: "periodeFuture" };

/** The kinds of faults that change an answer, in the order in which they are told. */
const GENRES_DE_L_ENQUETE = [
  // Rows of the whole history: in no period, or in another than they should be.
  "dateManquante",
  "dateIllisible",
  "dateTexte",
  "dateFuture",
  "dateAncienne",
  // Calls of the period.
  "reponseManquante",
  "reponseIllisible",
  "reponseOrthographe",
  "libelleManquant",
  "tripleInconnu",
  "tripleIncoherent",
  "libelleProche",
  "dureeManquante",
  "dureeIllisible",
  "dureeTexte",
  "dureeFraction",
  "dureeNegative",
  "dureeDecimale",
  "dureeExcessive",
  "dureeInvraisemblable",
] as const satisfies readonly GenreKey[];

export type GenreDeLEnquete = (typeof GENRES_DE_L_ENQUETE)[number];

export interface AvertissementDeLignes {
  readonly type: GenreDeLEnquete;
  /** 0-based, from top to bottom. */
  readonly positions: readonly number[];
}

interface Enquete {
  /** The whole history. */
  readonly rows: readonly Sollicitation[];
  readonly periode: Periode;
  readonly nomenclature: Nomenclature;
  readonly departement: string;
  /** Filled rows below the table. */
  readonly horsTableau: number;
  /** Serial day. */
  readonly today: number;
}

/** E-mails do not enter the survey: of its period, only rows of calls are looked at. */
export function avertissementsOf(enquete: Enquete): AvertissementEnquete[] {
  const { rows, periode, nomenclature, departement, horsTableau, today } = enquete;
  const normaliser = createNormaliseur();
  const appels = inPeriode(rows, periode).filter((row) => isAppel(row, normaliser));
  return [
    ...avertissementsDePeriode(periode, today),
    ...(departement.trim() === "" ? [{ type: "departementManquant" } as const] : []),
    ...(horsTableau > 0 ? [{ type: "horsTableau", nombre: horsTableau } as const] : []),
    ...avertissementsDeLignes([
      fautesDesDates(rows, today),
      fautesDesReponses(appels, normaliser),
      fautesDesMotifs(appels, nomenclature),
      fautesDesDurees(appels),
    ]),
  ];
}

function avertissementsDePeriode({ debut, fin }: Periode, today: number): AvertissementEnquete[] {
  if (today < debut) return [{ type: "periodeFuture" }];
  return today <= fin ? [{ type: "periodeEnCours" }] : [];
}

/** A row, and a kind of fault that it has. */
type Faute = readonly [genre: GenreKey, position: number];

function avertissementsDeLignes(fautes: Iterable<Iterable<Faute>>): AvertissementDeLignes[] {
  const parGenre = new Map<GenreKey, number[]>();
  for (const some of fautes)
    for (const [genre, position] of some) {
      const positions = parGenre.get(genre);
      if (positions) positions.push(position);
      else parGenre.set(genre, [position]);
    }
  return GENRES_DE_L_ENQUETE.flatMap((type) => {
    const positions = parGenre.get(type);
    return positions ? [{ type, positions: positions.sort((one, other) => one - other) }] : [];
  });
}

/** Most dates are right: only the others are read as the check reads them. */
function* fautesDesDates(rows: readonly Sollicitation[], today: number): Iterable<Faute> {
  for (const { position, date, dateIllisible, dateEcrite } of rows) {
    if (date !== null && date >= PREMIERE_DATE && date <= today) continue;
    const contenu = date ?? (dateIllisible ? (dateEcrite ?? ILLISIBLE) : "");
    for (const { genre } of lireDate(contenu, today).constats) yield [genre, position];
  }
}

/** In place of a text that was not kept. */
const ILLISIBLE = "?";

/** One of « Problème résolu ? » and « Escaladé au national ? » says neither oui nor non, however written. */
function* fautesDesReponses(
  appels: readonly Sollicitation[],
  normaliser: Normaliseur,
): Iterable<Faute> {
  const said = (cell: string): string => (["oui", "non"].includes(normaliser(cell)) ? "non" : cell);
  for (const { position, ...row } of appels) {
    const cellules = { resolu: said(row.resolu), escalade: said(row.escalade) };
    for (const { genre } of constatsReponses({ cellules })) yield [genre, position];
  }
}

/** Calls whose motif the nomenclature does not know: they may be missing from the sous-motifs that are followed. */
function* fautesDesMotifs(
  appels: readonly Sollicitation[],
  nomenclature: Nomenclature,
): Iterable<Faute> {
  const codeOf = createLecteurDeCodes(nomenclature);
  const repertoire = createRepertoire(nomenclature);
  for (const row of appels) {
    if (codeOf(row) !== null) continue;
    if (LIBELLES.some((libelle) => row[libelle] === "")) yield ["libelleManquant", row.position];
    else {
      const { nature, lignes } = repertoire.rapprocher(row);
      if (nature === "incoherent") yield ["tripleIncoherent", row.position];
      else
        yield [
          nature === "proche" && lignes.length === 1 ? "libelleProche" : "tripleInconnu",
          row.position,
        ];
    }
  }
}

/** A call's time is that of its rows together. */
function* fautesDesDurees(appels: readonly Sollicitation[]): Iterable<Faute> {
  const secondes = new Map<Sollicitation, number | null>();
  for (const row of appels) {
    const { dureeSecondes, dureeIllisible, dureeEcrite, position } = row;
    const usual =
      dureeSecondes !== null && dureeSecondes > 0 && douteDeDuree(dureeSecondes) === null;
    if (usual && Number.isInteger(dureeSecondes)) {
      secondes.set(row, dureeSecondes);
      continue;
    }
    const contenu = dureeSecondes ?? (dureeIllisible ? (dureeEcrite ?? ILLISIBLE) : "");
    const { sens, constats } = lireDuree(contenu, false);
    secondes.set(row, sens);
    for (const { genre } of constats) yield [genre, position];
  }
  const parAppel = groupBy(appels, ({ idAppel, position }) =>
    idAppel === "" ? `ligne ${position}` : `appel ${idAppel}`,
  );
  for (const lignes of parAppel.values())
    if (isInvraisemblable(lignes.map((row) => secondes.get(row) ?? null)))
      for (const { position } of lignes) yield ["dureeInvraisemblable", position];
}
