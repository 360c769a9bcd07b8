/** Texts of what may become of a call before it is saved: left for another screen, erased, dated anew, or put aside while another one is taken. */
export const DE_COTE = {
  appelEnCours: "Appel en cours : y revenir",
  effacer: "Effacer",
  mettre: "Mettre de côté",
  mettreEtDemarrer: "Mettre de côté et démarrer",
  titre: (nombre: number) => (nombre > 1 ? `${nombre} appels mis de côté` : "1 appel mis de côté"),
  reprendre: "Reprendre",
  reprendreAppel: (appel: string) => `Reprendre : ${appel}`,
  pause: "Pause",
  pauseAppel: (appel: string) => `Mettre en pause : ${appel}`,
  relancer: "Relancer",
  relancerAppel: (appel: string) => `Relancer le chronomètre : ${appel}`,
  temps: { enCours: "en cours", enPause: "en pause", termine: "terminé" },
  /** What tells a call apart that has neither number, motif, identifier nor comment. */
  depuis: (heure: string) => `Appel de ${heure}`,
  refuse:
    "Ce poste ne peut pas garder un appel de côté : il reste dans le formulaire. Enregistrez-le avant d'en prendre un autre.",
  dejaEnCours:
    "Un appel est déjà en cours de saisie. Enregistrez-le ou mettez-le de côté avant d'en commencer un autre. Rien n'a été modifié.",
  autreJour: (date: string) => `Cet appel est daté du ${date}.`,
  dateDuJour: "Le dater d'aujourd'hui",
} as const;
