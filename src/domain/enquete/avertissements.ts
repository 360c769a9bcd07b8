import type { Nomenclature } from "../nomenclature";
import type { Periode } from "../periode";
import {
  inPeriode,
  type Sollicitation,
  isAppel,
  createNormaliseur,
} from "../resultats/sollicitation";
import { groupBy } from "../resultats/regroupements";
import { createLecteurDeCodes } from "../nomenclatureCodes";
import { DUREE_LONGUE } from "../seuils";

/** What would make the survey's answers wrong, with the rows (0-based positions) that it lies in. */
export type AvertissementEnquete =
  | AvertissementDeLignes
  /** Filled rows below the table, which nothing counts. */
  | { readonly type: "horsTableau"; readonly nombre: number }
  | { readonly type: "departementManquant" }
  /** The period is not over: more calls may come. */
  | { readonly type: "periodeEnCours" }
  | { readonly type: "periodeFuture" };

export interface AvertissementDeLignes {
  readonly type:
    /** Calls of the period that are not said to be resolved, or escalated, or not. */
    | "sansStatut"
    /** Calls of the period whose motif the nomenclature does not know. */
    | "motifInconnu"
    | "dureeManquante"
    | "dureeTexte"
    /** Calls of 0 seconds or less, or of more than two hours; all the rows of the call. */
    | "dureeSuspecte"
    /** Rows in no period: their date is text, or empty. */
    | "dateTexte"
    | "dateManquante";
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

/** E-mails do not enter the survey: only rows of calls are looked at. */
export function avertissementsOf(enquete: Enquete): AvertissementEnquete[] {
  return [
    ...avertissementsDePeriode(enquete.periode, enquete.today),
    ...(enquete.departement.trim() === "" ? [{ type: "departementManquant" } as const] : []),
    ...(enquete.horsTableau > 0
      ? [{ type: "horsTableau", nombre: enquete.horsTableau } as const]
      : []),
    ...avertissementsDeDates(enquete.rows),
    ...avertissementsDesAppels(
      inPeriode(enquete.rows, enquete.periode).filter(isRowOfAppel()),
      enquete.nomenclature,
    ),
  ];
}

function avertissementsDePeriode({ debut, fin }: Periode, today: number): AvertissementEnquete[] {
  if (today < debut) return [{ type: "periodeFuture" }];
  return today <= fin ? [{ type: "periodeEnCours" }] : [];
}

function avertissementsDeDates(rows: readonly Sollicitation[]): AvertissementDeLignes[] {
  return [
    ...lignes("dateTexte", rows, ({ dateIllisible }) => dateIllisible),
    ...lignes("dateManquante", rows, ({ date, dateIllisible }) => date === null && !dateIllisible),
  ];
}

function avertissementsDesAppels(
  appels: readonly Sollicitation[],
  nomenclature: Nomenclature,
): AvertissementDeLignes[] {
  const codeOf = createLecteurDeCodes(nomenclature);
  const suspectes = new Set(appelsSuspects(appels));
  return [
    ...lignes("sansStatut", appels, isSansStatut()),
    ...lignes("motifInconnu", appels, (row) => codeOf(row) === null),
    ...lignes("dureeManquante", appels, (row) => row.dureeSecondes === null && !row.dureeIllisible),
    ...lignes("dureeTexte", appels, ({ dureeIllisible }) => dureeIllisible),
    ...lignes("dureeSuspecte", appels, (row) => suspectes.has(row)),
  ];
}

function lignes(
  type: AvertissementDeLignes["type"],
  rows: readonly Sollicitation[],
  isFautive: (row: Sollicitation) => boolean,
): AvertissementDeLignes[] {
  const positions = rows.filter(isFautive).map(({ position }) => position);
  return positions.length === 0 ? [] : [{ type, positions }];
}

function isRowOfAppel(): (row: Sollicitation) => boolean {
  const normaliser = createNormaliseur();
  return (row) => isAppel(row, normaliser);
}

/** One of « Problème résolu ? » and « Escaladé au national ? » says neither oui nor non. */
function isSansStatut(): (row: Sollicitation) => boolean {
  const normaliser = createNormaliseur();
  const isSaid = (cell: string): boolean => ["oui", "non"].includes(normaliser(cell));
  return ({ resolu, escalade }) => !isSaid(resolu) || !isSaid(escalade);
}

/** The rows of calls that lasted nothing, or too long: a call's time is that of its rows together. */
function appelsSuspects(appels: readonly Sollicitation[]): Sollicitation[] {
  const minutes = appels.filter(({ dureeSecondes }) => dureeSecondes !== null);
  const parAppel = groupBy(minutes, ({ idAppel, position }) =>
    idAppel === "" ? `ligne ${position}` : `appel ${idAppel}`,
  );
  return [...parAppel.values()].filter(isSuspect).flat();
}

function isSuspect(rows: readonly Sollicitation[]): boolean {
  const total = rows.reduce((sum, { dureeSecondes }) => sum + (dureeSecondes ?? 0), 0);
  return total <= 0 || total > DUREE_LONGUE || rows.some((row) => (row.dureeSecondes ?? 0) < 0);
}
