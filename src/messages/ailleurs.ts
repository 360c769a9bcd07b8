/** Texts of the pane in a workbook where nobody logs calls. */
export const AILLEURS = {
  titre: "Ce classeur ne note pas d'appels",
  texte:
    "Ouvrez le classeur de suivi de votre département, puis « Nouvel appel ». Rien n'a été écrit ici.",
  effacer: "Effacer l'appel commencé ici",
} as const;
