import { formatDate } from "./dates";
import { champsIdentite, type FormulaireCompose, type IdentiteReferent } from "./escalade";
import { formatTelephone, normalizeTelephone } from "./telephone";

/** The request that changes what the national directory, and so the SVI, knows of a department. */

export const CHANGEMENTS_ANNUAIRE = [
  "numeroSvi",
  "ligneSupplementaire",
  "messageSvi",
  "contacts",
] as const;
export type ChangementAnnuaire = (typeof CHANGEMENTS_ANNUAIRE)[number];

export interface DemandeAnnuaire {
  readonly changement: ChangementAnnuaire;
  /** As typed; not asked for an added line. */
  readonly ancien: string;
  /** As typed: a number, the message's text, the contacts. */
  readonly nouveau: string;
  /** Excel serial day from which it holds; null for as soon as possible. */
  readonly aPartirDu: number | null;
}

const THEMATIQUE = "Modification de l'annuaire";

interface Redaction {
  readonly objet: string;
  readonly intention: string;
  readonly ancien: string;
  readonly nouveau: string;
}

const REDACTIONS: Readonly<Record<ChangementAnnuaire, Redaction>> = {
  numeroSvi: {
    objet: "Numéro vers lequel le SVI renvoie les appels",
    intention: "Merci de remplacer le numéro lié au SVI pour notre département.",
    ancien: "Numéro actuel",
    nouveau: "Nouveau numéro",
  },
  ligneSupplementaire: {
    objet: "Ligne supplémentaire pour le SVI",
    intention: "Merci d'ajouter un numéro à ceux liés au SVI pour notre département.",
    ancien: "",
    nouveau: "Numéro à ajouter",
  },
  messageSvi: {
    objet: "Message du SVI en l'absence d'assistance téléphonique",
    intention:
      "Notre département n'assure pas d'assistance téléphonique. Merci de faire diffuser un message par le SVI, qui renvoie vers le formulaire ou vers une adresse e-mail.",
    ancien: "Message ou renvoi actuel",
    nouveau: "Message ou renvoi souhaité",
  },
  contacts: {
    objet: "Coordonnées des référents SI SIAO",
    intention:
      "Merci de mettre à jour les coordonnées de nos référents, pour l'annuaire et pour l'envoi des formulaires.",
    ancien: "Coordonnées actuelles",
    nouveau: "Nouvelles coordonnées",
  },
};

export type FauteAnnuaire = "nouveauManquant" | "numeroInvalide";

/** Whether the change is about a telephone number. */
export function isNumero(changement: ChangementAnnuaire): boolean {
  return changement === "numeroSvi" || changement === "ligneSupplementaire";
}

/** Whether something stands in the directory that the change takes the place of. */
export function hasAncien(changement: ChangementAnnuaire): boolean {
  return REDACTIONS[changement].ancien !== "";
}

/** What keeps the request from being understood, null when nothing does. */
export function fauteAnnuaire({ changement, nouveau }: DemandeAnnuaire): FauteAnnuaire | null {
  if (nouveau.trim() === "") return "nouveauManquant";
  return isNumero(changement) && !normalizeTelephone(nouveau) ? "numeroInvalide" : null;
}

/** The text of each field of the national form; motif and sous-motif are chosen there. */
export function composeAnnuaire(
  demande: DemandeAnnuaire,
  identite: IdentiteReferent,
): FormulaireCompose {
  const { objet } = REDACTIONS[demande.changement];
  const departement = identite.departement.trim();
  return {
    ...champsIdentite(identite),
    thematique: THEMATIQUE,
    motif: "",
    sousMotif: "",
    objet: departement === "" ? objet : `${objet} - ${departement}`,
    description: descriptionOf(demande, departement),
  };
}

function descriptionOf(demande: DemandeAnnuaire, departement: string): string {
  const { changement, ancien, nouveau, aPartirDu } = demande;
  const redaction = REDACTIONS[changement];
  const lines: readonly (readonly [titre: string, texte: string])[] = [
    ["Département", departement],
    [redaction.ancien, hasAncien(changement) ? valeurOf(changement, ancien) : ""],
    [redaction.nouveau, valeurOf(changement, nouveau)],
    ["Date d'effet", aPartirDu === null ? "dès que possible" : formatDate(aPartirDu)],
  ];
  const filled = lines.filter(([, texte]) => texte !== "");
  return [redaction.intention, "", ...filled.map(([titre, texte]) => `${titre} : ${texte}`)].join(
    "\n",
  );
}

/** A number in pairs of digits, whatever way it was typed; other texts as they are. */
function valeurOf(changement: ChangementAnnuaire, text: string): string {
  const numero = isNumero(changement) ? normalizeTelephone(text) : null;
  return numero ? formatTelephone(numero) : text.trim();
}
