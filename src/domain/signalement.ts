import { findDonneesPersonnelles, retirerDonnees } from "./donneesPersonnelles";
import { formatDuree } from "./duree";
import {
  aCompleter,
  champsIdentite,
  type FormulaireCompose,
  type IdentiteReferent,
} from "./escalade";
import type { ColonneKey } from "./historique";
import { normalizeLibelle } from "./libelles";
import type { LigneNomenclature, Nomenclature } from "./nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "./nomenclatureCodes";

/** What a department tells the national team, so that fewer callers have to ask: made ready for its form. */

export const SIGNALEMENTS = [
  "reponseACreer",
  "reponseACorriger",
  "reponseProposee",
  "articleObsolete",
  "contenuManquant",
  "motifManquant",
] as const;
export type Signalement = (typeof SIGNALEMENTS)[number];

export interface DemandeSignalement {
  readonly signalement: Signalement;
  /** The line of the nomenclature that it is about; null for none. */
  readonly ligne: LigneNomenclature | null;
  /** Title or address of an article of the knowledge base, as typed. */
  readonly article: string;
  /** As typed. */
  readonly precisions: string;
  /** What the history says of it; null when it was not asked. */
  readonly constat: ConstatSignalement | null;
}

/** What the last ninety days of a history say. */
export interface ConstatSignalement {
  /** Of the line; of lines called « Autre » where a motif is missing. */
  readonly sollicitations: number;
  readonly nonResolues: number;
  readonly escaladees: number;
  readonly secondes: number;
  /** What stood in the comments of « Autre », without anything that may name a person; the latest first. */
  readonly commentaires: readonly string[];
}

const JOURS_DU_CONSTAT = 90;
const COMMENTAIRES_MAX = 10;

interface Redaction {
  readonly objet: string;
  readonly intention: string;
  readonly precisions: string;
  /** What it is about, without which nobody understands it. */
  readonly porteSur: "ligne" | "article" | "precisions";
}

const REDACTIONS: Readonly<Record<Signalement, Redaction>> = {
  reponseACreer: {
    objet: "Réponse type à créer",
    intention: "Cette demande revient souvent et n'a pas de réponse type. Merci d'en proposer une.",
    precisions: "Ce que nous répondons aujourd'hui",
    porteSur: "ligne",
  },
  reponseACorriger: {
    objet: "Réponse type à corriger",
    intention: "La réponse type de ce motif est à revoir.",
    precisions: "Ce qui ne va pas, et ce qu'il faudrait lire",
    porteSur: "ligne",
  },
  reponseProposee: {
    objet: "Réponse type proposée par un département",
    intention:
      "Notre équipe a écrit cette réponse, qui pourrait servir à tous les départements. Merci de la relire et de la reprendre.",
    precisions: "Le texte proposé",
    porteSur: "ligne",
  },
  articleObsolete: {
    objet: "Article de la base de connaissances à mettre à jour",
    intention: "Cet article ne correspond plus à la plateforme.",
    precisions: "Ce qui a changé",
    porteSur: "article",
  },
  contenuManquant: {
    objet: "Contenu manquant dans la base de connaissances",
    intention: "Les utilisateurs ne trouvent pas de quoi se débrouiller seuls sur ce sujet.",
    precisions: "Ce qu'ils cherchent",
    porteSur: "precisions",
  },
  motifManquant: {
    objet: "Motif manquant dans la nomenclature",
    intention:
      "Aucun sous-motif ne convient à ces sollicitations : elles sont notées sous «\u00a0Autre\u00a0».",
    precisions: "Le motif proposé",
    porteSur: "precisions",
  },
};

/** What the request is about: a line, an article, or what is typed. */
export const porteSurOf = (signalement: Signalement): Redaction["porteSur"] =>
  REDACTIONS[signalement].porteSur;

export type FauteSignalement = "ligneManquante" | "articleManquant" | "precisionsManquantes";

/** What keeps the request from being understood, null when nothing does. */
export function fauteSignalement(demande: DemandeSignalement): FauteSignalement | null {
  const porteSur = porteSurOf(demande.signalement);
  if (porteSur === "ligne") return demande.ligne === null ? "ligneManquante" : null;
  if (porteSur === "article") return demande.article.trim() === "" ? "articleManquant" : null;
  return demande.precisions.trim() === "" ? "precisionsManquantes" : null;
}

/** The text of each field of the national form, in its order; what is not known stands between brackets. */
export function composeSignalement(
  demande: DemandeSignalement,
  identite: IdentiteReferent,
): FormulaireCompose {
  const { signalement, ligne } = demande;
  const { objet } = REDACTIONS[signalement];
  const sujet = ligne?.sousMotif ?? "";
  return {
    ...champsIdentite(identite),
    thematique: ligne?.thematique ?? "",
    motif: ligne?.motif ?? "",
    sousMotif: sujet,
    objet: sujet === "" ? objet : `${objet} - ${sujet}`,
    description: descriptionOf(demande, identite.departement.trim()),
  };
}

function descriptionOf(demande: DemandeSignalement, departement: string): string {
  const { signalement, ligne, article, precisions, constat } = demande;
  const redaction = REDACTIONS[signalement];
  const lines: readonly (readonly [titre: string, texte: string])[] = [
    ["Département", departement],
    ["Motif", ligne ? [ligne.thematique, ligne.motif, ligne.sousMotif].join(" › ") : ""],
    ["Article", article.trim()],
    [`Sur ${JOURS_DU_CONSTAT} jours`, constat ? phraseOf(constat) : ""],
    [redaction.precisions, precisions.trim() || aCompleter(redaction.precisions.toLowerCase())],
    [
      "Notés sous «\u00a0Autre\u00a0»",
      (constat?.commentaires ?? []).map((one) => `\n- ${one}`).join(""),
    ],
  ];
  const filled = lines.filter(([, texte]) => texte !== "");
  return [redaction.intention, "", ...filled.map(([titre, texte]) => `${titre} : ${texte}`)].join(
    "\n",
  );
}

function phraseOf({
  sollicitations,
  nonResolues,
  escaladees,
  secondes,
}: ConstatSignalement): string {
  return `${sollicitations} ${sollicitations > 1 ? "sollicitations" : "sollicitation"}, dont ${nonResolues} non résolues et ${escaladees} escaladées, ${formatDuree(secondes)} au téléphone`;
}

/** A row of the history by what its cells hold. */
type Cellules = Readonly<Record<ColonneKey, string | number | boolean>>;

/**
 * What the history says of a line (rows count under the line that replaces theirs), or, for null, of the
 * lines called « Autre », with their comments. `today`: Excel serial day, the last that counts.
 */
export function constatOf(
  rows: readonly { readonly cellules: Cellules }[],
  ligne: LigneNomenclature | null,
  today: number,
  nomenclature: Nomenclature,
): ConstatSignalement {
  const codeOf = createLecteurDeCodes(nomenclature);
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const text = (cellules: Cellules, key: ColonneKey): string => String(cellules[key]).trim();
  const isMeant = (cellules: Cellules): boolean => {
    if (ligne === null) return isAutre(text(cellules, "sousMotif"));
    const labels = {
      code: text(cellules, "code"),
      thematique: text(cellules, "thematique"),
      motif: text(cellules, "motif"),
      sousMotif: text(cellules, "sousMotif"),
    };
    const code = codeOf(labels);
    return code !== null && successeurOf(code).code === ligne.code;
  };
  const meant = rows
    .map(({ cellules }) => cellules)
    .filter(
      ({ date }) => typeof date === "number" && date > today - JOURS_DU_CONSTAT && date < today + 1,
    )
    .filter(isMeant)
    .sort((a, b) => Number(b.date) - Number(a.date));
  const says = (key: ColonneKey): number =>
    meant.filter((cellules) => normalizeLibelle(text(cellules, key)) === "oui").length;
  const commentaires =
    ligne === null ? meant.map((one) => anonymous(text(one, "commentaire"))) : [];
  return {
    sollicitations: meant.length,
    nonResolues: meant.length - says("resolu"),
    escaladees: says("escalade"),
    secondes: meant.reduce(
      (sum, { dureeSecondes }) => sum + (typeof dureeSecondes === "number" ? dureeSecondes : 0),
      0,
    ),
    commentaires: [...new Set(commentaires.filter((one) => one !== ""))].slice(0, COMMENTAIRES_MAX),
  };
}

const isAutre = (libelle: string): boolean => /^autres?$/.test(normalizeLibelle(libelle));

/** Likely names go too: nobody reads each comment over. Cut before it is searched. */
function anonymous(commentaire: string): string {
  const line = commentaire.slice(0, 300).replace(/\s+/g, " ");
  return retirerDonnees(line, findDonneesPersonnelles(line));
}
