import { formatDate } from "./dates";
import { findDonneesPersonnelles, retirerDonnees } from "./donneesPersonnelles";
import { formatDuree } from "./duree";
import type { DemandeEscalade } from "./escaladeDemandes";
import { CANAL_EMAIL } from "./historique";

/** What stands where the référent has something to write before the text can be sent. */
const A_COMPLETER = /\[À compléter : [^\]]+\]/g;
/** A passage that whoever sends the text is to write. */
export const aCompleter = (quoi: string): string => `[À compléter : ${quoi}]`;

/** The text of each field of the national form, for the référent to read over and complete. */
export function composeEscalade(
  demande: DemandeEscalade,
  identite: IdentiteReferent,
): FormulaireCompose {
  const { thematique, motif, sousMotif } = demande;
  return {
    ...champsIdentite(identite),
    thematique,
    motif,
    sousMotif,
    objet: objetOf(demande),
    description: descriptionOf(demande),
  };
}

/** How many passages of a text are still to be completed. */
export function passagesACompleter(text: string): number {
  return text.match(A_COMPLETER)?.length ?? 0;
}

/** The narrowest label that says something: many sous-motifs are called « Autre ». */
function objetOf({ thematique, motif, sousMotif, identifiant }: DemandeEscalade): string {
  const label = [sousMotif, motif].find((text) => !/^autres?$/i.test(text.trim())) ?? thematique;
  const concerned = withoutContacts(identifiant.trim());
  return concerned === "" ? label : `${label} - ${concerned}`;
}

function descriptionOf(demande: DemandeEscalade): string {
  const commentaire = withoutContacts(demande.commentaire.trim());
  const identifiant = withoutContacts(demande.identifiant.trim());
  const sections: readonly (readonly [titre: string, texte: string])[] = [
    ["Contexte", aCompleter("fonction de l'utilisateur, type de structure, écran concerné")],
    [
      "Demande",
      commentaire || aCompleter("ce que l'utilisateur a fait, ce qui se passe, ce qu'il attend"),
    ],
    ["Vérifications déjà faites", aCompleter("ce qui a été vérifié ou essayé, et le résultat")],
    ["Identifiants concernés", identifiant || aCompleter("personne, ménage ou demande ; ou aucun")],
    ["Sollicitation", sollicitationOf(demande)],
  ];
  return sections
    .filter(([, texte]) => texte !== "")
    .map(([titre, texte]) => `${titre} :\n${texte}`)
    .join("\n\n");
}

function sollicitationOf({ canal, date, dureeSecondes }: DemandeEscalade): string {
  const parts = [
    canal,
    date === null ? "" : `le ${formatDate(date)}`,
    canal === CANAL_EMAIL || dureeSecondes === null ? "" : `durée ${formatDuree(dureeSecondes)}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** Numbers and addresses never leave for the form by themselves; likely names are left to the référent. */
function withoutContacts(text: string): string {
  return retirerDonnees(
    text,
    findDonneesPersonnelles(text).filter(({ kind }) => kind !== "nom"),
  );
}

/** The fields of the national support form, in its own order; all are mandatory. */

export const CHAMPS_FORMULAIRE = [
  "referentSi",
  "profil",
  "nom",
  "prenom",
  "email",
  "departement",
  "thematique",
  "motif",
  "sousMotif",
  "objet",
  "description",
] as const;

export type ChampFormulaire = (typeof CHAMPS_FORMULAIRE)[number];

/** The text of each field; `""` for what is not known and the référent gives in the form itself. */
export type FormulaireCompose = Readonly<Record<ChampFormulaire, string>>;

/** Who escalates: what the form asks of a référent. `""` for what is not set. */
export interface IdentiteReferent {
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly profil: string;
  readonly departement: string;
}

export const CHAMPS_IDENTITE = [
  "profil",
  "nom",
  "prenom",
  "email",
  "departement",
] as const satisfies readonly (keyof IdentiteReferent)[];

/** What the settings still lack, in the form's order. */
export function identiteManquante(identite: IdentiteReferent): (keyof IdentiteReferent)[] {
  return CHAMPS_IDENTITE.filter((champ) => identite[champ].trim() === "");
}

/** The fields that say who asks; only référents may escalate. */
export function champsIdentite(identite: IdentiteReferent) {
  return {
    referentSi: "Oui",
    profil: identite.profil.trim(),
    nom: identite.nom.trim(),
    prenom: identite.prenom.trim(),
    email: identite.email.trim(),
    departement: identite.departement.trim(),
  };
}
