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

/** What would make an answer wrong, by the rows where it stands. */
export const AVERTISSEMENTS_DE_LIGNES = {
  sansStatut: (nombre: number) =>
    selon(
      nombre,
      "sans statut : elle compte comme non résolue",
      "sans statut : elles comptent comme non résolues",
    ),
  motifInconnu: (nombre: number) =>
    selon(
      nombre,
      "au motif absent de la nomenclature : elle peut manquer aux sous-motifs suivis",
      "au motif absent de la nomenclature : elles peuvent manquer aux sous-motifs suivis",
    ),
  dureeManquante: (nombre: number) =>
    selon(
      nombre,
      "sans durée : elle abaisse la durée moyenne",
      "sans durée : elles abaissent la durée moyenne",
    ),
  dureeSuspecte: (nombre: number) =>
    selon(
      nombre,
      "à la durée invraisemblable : nulle, négative ou de plus de deux heures",
      "à la durée invraisemblable : nulle, négative ou de plus de deux heures",
    ),
  dureeTexte: (nombre: number) =>
    selon(
      nombre,
      "dont la durée n'est pas un nombre : elle n'est pas comptée",
      "dont la durée n'est pas un nombre : elle n'est pas comptée",
    ),
  dateTexte: (nombre: number) =>
    selon(
      nombre,
      "dont la date n'en est pas une pour Excel : elle n'est dans aucune période",
      "dont la date n'en est pas une pour Excel : elles ne sont dans aucune période",
    ),
  dateManquante: (nombre: number) =>
    selon(
      nombre,
      "sans date : elle n'est dans aucune période",
      "sans date : elles ne sont dans aucune période",
    ),
} as const;

/** What would make the answers wrong as a whole. */
export const AVERTISSEMENTS_GENERAUX = {
  horsTableau: (nombre: number) =>
    selon(
      nombre,
      "sous le tableau « Historique » : elle n'est pas comptée. Intégrez-la dans Réglages, « Entretien du classeur »",
      "sous le tableau « Historique » : elles ne sont pas comptées. Intégrez-les dans Réglages, « Entretien du classeur »",
    ),
  departementManquant: "Le département n'est pas renseigné : choisissez-le dans Réglages.",
  periodeEnCours: "La période n'est pas terminée : les réponses peuvent encore changer.",
  periodeFuture: "La période n'a pas encore commencé.",
} as const;

function selon(nombre: number, une: string, plusieurs: string): string {
  return nombre > 1 ? `${nombre} lignes ${plusieurs}.` : `1 ligne ${une}.`;
}
