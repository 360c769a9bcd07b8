/** Texts of the screen « Suivi ». */
export const SUIVI = {
  journee: "Ma journée",
  etendues: { aujourdHui: "Aujourd'hui", hier: "Hier", semaine: "Cette semaine" },
  appels: (nombre: number) => (nombre > 1 ? `${nombre} appels` : `${nombre} appel`),
  emails: (nombre: number) => (nombre > 1 ? `${nombre} e-mails` : `${nombre} e-mail`),
  temps: (heures: number, minutes: number) =>
    heures > 0 ? `${heures} h ${String(minutes).padStart(2, "0")}` : `${minutes} min`,
  casOuverts: (nombre: number) => `${nombre} en cours`,
  enAttente: (nombre: number) => `${nombre} en attente`,

  dernieres: "Mes dernières lignes",
  cas: "Cas en cours",
  actualiserDernieres: "Actualiser mes dernières lignes",
  actualiserCas: "Actualiser les cas en cours",
  actualiser: "Actualiser",
  sansReferent: "Indiquez votre nom pour voir votre journée et vos dernières lignes :",
  dansLesReglages: "Indiquer mon nom dans les réglages",
  aucuneLigne: "Aucune ligne à votre nom dans l'historique.",
  aucunCas: "Aucun cas en cours.",
  touteEquipe: "Toute l'équipe",
  casMontres: (montres: number, total: number) =>
    `Les ${montres} plus anciens sur ${total} cas en cours.`,
  casSuivants: (suite: number) => `Voir les ${suite} suivants`,

  sansDate: "sans date",
  sansSousMotif: "sans sous-motif",
  sansStatut: "Statut à préciser",
  saisieMain: "Saisie à la main",
  age: (jours: number) => {
    if (jours <= 0) return "aujourd'hui";
    return jours === 1 ? "depuis 1 jour" : `depuis ${jours} jours`;
  },

  corriger: "Corriger",
  corrigerLigne: (ligne: string) => `Corriger : ${ligne}`,
  retirer: "Retirer",
  retirerLigne: (ligne: string) => `Retirer la ligne : ${ligne}`,
  confirmer: "Retirer cette ligne de l'historique ?",
  confirmerRetrait: "Oui, la retirer",
  garder: "Garder",
  ligneRetiree: "Ligne retirée de l'historique.",
  remettreLigne: "Remettre la ligne",
  ligneRemise: "Ligne remise à la fin de l'historique.",

  passerResolu: (ligne: string) => `Résolu : ${ligne}`,
  passerEscalade: (ligne: string) => `Escaladé : ${ligne}`,
  resolu: "Résolu",
  escalade: "Escaladé",
  casResolu: (ligne: string) => `Cas résolu : ${ligne}.`,
  casEscalade: (ligne: string) => `Cas escaladé : ${ligne}.`,
  casRemis: (ligne: string) => `Cas remis en cours : ${ligne}.`,
  remettre: "Remettre en cours",
} as const;

/** Texts of the correction of a row. */
export const CORRECTION = {
  titre: "Corriger une ligne",
  consigne:
    "La ligne est réécrite à sa place. Le numéro, la date, le canal et le référent valent pour toutes les lignes du même appel.",
  enregistrer: "Enregistrer la correction",
  enregistrement: "Enregistrement…",
  abandonner: "Abandonner",
  corrigee: (lignes: number) =>
    lignes > 1 ? `Correction enregistrée : ${lignes} lignes réécrites.` : "Correction enregistrée.",
  identique: "Rien n'a changé : la ligne reste telle quelle.",
} as const;
