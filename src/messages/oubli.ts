/** What is said of a timer that was forgotten, and of a time in which the computer slept. */
export const OUBLI = {
  titre: (duree: string) => `Le chronomètre tourne depuis ${duree}`,
  texte:
    "A-t-il été oublié ? L'appel sera enregistré une fois que vous aurez répondu : sa durée doit être la vraie.",
  garder: "Garder",
  ramener: (duree: string) => `Ramener à ${duree}, votre dernière saisie`,
  saisir: "Taper la durée",
  trouTitre: (duree: string) => `Le poste s'est mis en veille, ou son heure a changé : ${duree}`,
  trouTexte: "Ce temps n'est pas compté pour l'instant. L'appel continuait-il ?",
  trouSans: (duree: string) => `Non : ${duree}`,
  trouAvec: (duree: string) => `Oui : ${duree}`,
} as const;
