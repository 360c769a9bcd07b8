/** Texts of the survey: its answers, what would make them wrong, and what was sent. */
export const ENQUETE = {
  titreDe: (periode: string) => `Enquête nationale : ${periode}`,
  actualiserAvant: "Actualisez d'abord cette période : ses réponses pourront alors être copiées.",
  /** After the announcement of a survey whose last day is over. */
  enRetard: (annonce: string) => `${annonce}, en retard`,
  preparer: "Préparer cette enquête",
  ordre: "Réponses dans l'ordre du formulaire, à coller une à une.",
  aVerifier: "À vérifier avant de copier",
  rienASignaler: "Rien à signaler : les réponses peuvent être copiées.",
  reponses: "Réponses à l'enquête",
  vide: "(rien à répondre)",
  copier: "Copier",
  copierCommentaires: "Copier les commentaires",
  toutCopierDe: (periode: string) => `Tout copier : ${periode}`,
  ligne: (question: string, reponse: string) => `${question} : ${reponse}`,
  commentaires: "Commentaires pour l'enquête",
  commentairesAide: "Notés aussi dans la feuille « Enquête » quand vous quittez ce champ.",
  commentairesSansPlace:
    "Ce classeur n'a pas de cellule pour eux : copiez-les avant de fermer le volet, ou mettez-le à niveau dans Réglages, « Entretien du classeur ».",
  commentairesNotes: "Commentaires notés dans la feuille « Enquête ».",
  envoyer: "J'ai envoyé ces réponses",
  envoi: "Enregistrement de l'envoi…",
  envoyee: (date: string, heure: string) => `Envoyé le ${date} à ${heure}.`,
  jamaisEnvoyee: "Aucun envoi noté pour cette période.",
  changements: (nombre: number) =>
    nombre > 1
      ? `${nombre} réponses ont changé depuis l'envoi.`
      : "1 réponse a changé depuis l'envoi.",
  aChange: (avant: string, apres: string) => `a changé depuis l'envoi : ${avant} → ${apres}`,
  nouvelle: "n'était pas dans l'envoi",
  retirees: "N'est plus demandé",
  retiree: (question: string, avant: string) => `${question} : ${avant}`,
} as const;

/** What would make the answers wrong as a whole. */
export const AVERTISSEMENTS_GENERAUX = {
  departementManquant: "Le département n'est pas renseigné : choisissez-le dans Réglages.",
  periodeEnCours: "La période n'est pas terminée : les réponses peuvent encore changer.",
  periodeFuture: "La période n'a pas encore commencé.",
} as const;
