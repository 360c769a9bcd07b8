import { formatDuree, parseDuree } from "../duree";
import type { Nomenclature } from "../nomenclature";
import { isSamePeriode, type Periode } from "../periode";
import { chiffresOf, ecarteesOf } from "../resultats/compteurs";
import {
  type Figure,
  type FigureKey,
  figureKeys,
  FIGURES,
  type Figures,
  SANS_VALEUR,
  type Unite,
} from "../resultats/figures";
import { inPeriode, type Sollicitation } from "../resultats/sollicitation";
import { type LigneSuivie, lignesSuivies } from "./lignesSuivies";

/** The survey's questions beside those that figures answer, in the words of its form. */
const QUESTIONS = { departement: "Département", commentaires: "Commentaires" } as const;

/** The key of the comments, the only answer that is typed. */
export const CLE_COMMENTAIRES = "commentaires" satisfies keyof typeof QUESTIONS;

/** The two questions on a followed line; keys begin with these. */
const QUESTIONS_SUIVIES = { appels: "Nombre d'appels", duree: "Durée moyenne" } as const;

/** A figure that answers a question of the survey. */
interface FigureDeLEnquete extends Figure {
  readonly key: FigureKey;
  readonly question: string;
}

/** The figures that the survey asks for, in its order. */
export function figuresDeLEnquete(figures: Figures = FIGURES): FigureDeLEnquete[] {
  return figureKeys(figures).flatMap((key) => {
    const { question } = figures[key];
    return question === undefined ? [] : [{ ...figures[key], key, question }];
  });
}

interface Enquete {
  /** The whole history. */
  readonly rows: readonly Sollicitation[];
  readonly periode: Periode;
  readonly nomenclature: Nomenclature;
  readonly departement: string;
  readonly commentaires: string;
}

/**
 * The survey's answers in the order of its form, as they are typed there; "" for a département or
 * comments that are missing.
 */
export function reponsesOf(enquete: Enquete, figures: Figures = FIGURES): ReponseEnvoyee[] {
  const rows = inPeriode(enquete.rows, enquete.periode);
  const chiffres = chiffresOf(rows, figures);
  return [
    generale("departement", enquete.departement),
    ...figuresDeLEnquete(figures).map(({ key, question, unite }) => ({
      cle: key,
      question,
      valeur: reponseOf(unite, chiffres[key]),
    })),
    ...lignesSuivies(rows, enquete.nomenclature).flatMap(reponsesDeSuivie),
    generale(CLE_COMMENTAIRES, enquete.commentaires),
  ];
}

/** How many rows each answer leaves out, by its key: those without a duration that can be read. */
export function ecarteesDesReponses(
  { rows, periode, nomenclature }: Pick<Enquete, "rows" | "periode" | "nomenclature">,
  figures: Figures = FIGURES,
): ReadonlyMap<string, number> {
  const lignes = inPeriode(rows, periode);
  const generales = ecarteesOf(lignes, figures);
  const suivies = lignesSuivies(lignes, nomenclature).map(
    ({ ligne, rows: siennes }) =>
      [cleDeSuivie("duree", ligne), ecarteesOf(siennes, figures).dureeMoyenne] as const,
  );
  const all = [...figureKeys(figures).map((key) => [key, generales[key]] as const), ...suivies];
  return new Map<string, number>(all.filter(([, nombre]) => nombre > 0));
}

/** The same answers with other comments. */
export function avecCommentaires(
  reponses: readonly ReponseEnvoyee[],
  texte: string,
): ReponseEnvoyee[] {
  return reponses.map((reponse) =>
    reponse.cle === CLE_COMMENTAIRES ? { ...reponse, valeur: texte } : reponse,
  );
}

function generale(cle: keyof typeof QUESTIONS, valeur: string): ReponseEnvoyee {
  return { cle, question: QUESTIONS[cle], valeur };
}

const cleDeSuivie = (
  champ: keyof typeof QUESTIONS_SUIVIES,
  { code }: LigneSuivie["ligne"],
): string => `${champ}:${code}`;

function reponsesDeSuivie({ ligne, chiffres }: LigneSuivie): ReponseEnvoyee[] {
  const reponse = (champ: keyof typeof QUESTIONS_SUIVIES, valeur: string): ReponseEnvoyee => ({
    cle: cleDeSuivie(champ, ligne),
    question: `${ligne.sousMotif} – ${QUESTIONS_SUIVIES[champ]}`,
    valeur,
  });
  return [
    reponse("appels", reponseOf("nombre", chiffres.appels)),
    reponse("duree", reponseOf("duree", chiffres.dureeMoyenne)),
  ];
}

/**
 * A figure as a person types it in the survey's form: `12`, `03:45` of a number of seconds, `83,3 %` of
 * a fraction (one decimal at most, and a plain space); « – » where there is nothing to count.
 */
function reponseOf(unite: Unite, valeur: number | null): string {
  if (valeur === null) return SANS_VALEUR;
  if (unite === "duree") return formatDuree(valeur);
  return unite === "taux" ? pourCent(valeur) : String(valeur);
}

/**
 * The figure that an answer says, as `reponseOf` writes it or a person types it: seconds, a fraction, a
 * count. Null for « – », and for what is no number.
 */
export function chiffreOfReponse(unite: Unite, valeur: string): number | null {
  if (unite === "duree") return parseDuree(valeur);
  const { nombre, pourCent } =
    /^(?<nombre>\d{1,9}(?:[.,]\d{1,9})?)(?<pourCent>%?)$/.exec(valeur.replace(/\s/g, ""))?.groups ??
    {};
  if (nombre === undefined) return null;
  const number = Number(nombre.replace(",", "."));
  if (unite === "nombre") return pourCent === "" ? number : null;
  // One decimal of a percentage: dividing by 1,000 keeps 83.3 % the fraction that 0.833 is.
  return Math.round(number * 10) / 1_000;
}

function pourCent(taux: number): string {
  const pourMille = Math.round(taux * 1_000);
  return `${String(pourMille / 10).replace(".", ",")} %`;
}

/** One answer of the survey's form, as it was pasted there. */
export interface ReponseEnvoyee {
  /** Tells the question whatever its wording: `departement`, `appels`, …, or `appels:CODE`, `duree:CODE`. */
  readonly cle: string;
  readonly question: string;
  readonly valeur: string;
}

/** The survey as it was answered for a period. */
export interface EnqueteEnvoyee {
  /** Excel serial day with its fraction: local date and time. */
  readonly instant: number;
  readonly periode: Periode;
  readonly reponses: readonly ReponseEnvoyee[];
}

/** Headers of the table *ReponsesEnquete*, in order; one row an answer. */
export const COLONNES_REPONSES = {
  instant: "Envoyé le",
  debut: "Du",
  fin: "Au",
  cle: "Rubrique",
  question: "Question",
  valeur: "Réponse",
} as const;

/** An answer that is no longer what was sent; null where its question was not asked then, or is no longer. */
export interface ChangementReponse {
  readonly cle: string;
  readonly question: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** The answers that changed since they were sent, in the form's order; those no longer asked last. */
export function changementsDepuis(
  enquete: EnqueteEnvoyee,
  reponses: readonly ReponseEnvoyee[],
): ChangementReponse[] {
  const avant = valeursByCle(enquete.reponses);
  const apres = valeursByCle(reponses);
  const disparues = enquete.reponses.filter(({ cle }) => !apres.has(cle));
  return [...reponses, ...disparues]
    .map(({ cle, question }) => ({
      cle,
      question,
      avant: avant.get(cle) ?? null,
      apres: apres.get(cle) ?? null,
    }))
    .filter((changement) => changement.avant !== changement.apres);
}

function valeursByCle(reponses: readonly ReponseEnvoyee[]): ReadonlyMap<string, string> {
  return new Map(reponses.map(({ cle, valeur }) => [cle, valeur]));
}

/** What was sent last for exactly this period; null when nothing was. */
export function enqueteDeLaPeriode(
  enquetes: readonly EnqueteEnvoyee[],
  periode: Periode,
): EnqueteEnvoyee | null {
  return enquetes
    .filter((enquete) => isSamePeriode(enquete.periode, periode))
    .reduce<EnqueteEnvoyee | null>(
      (last, enquete) => (last && last.instant >= enquete.instant ? last : enquete),
      null,
    );
}
