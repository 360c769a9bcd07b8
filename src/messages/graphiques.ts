/** Texts of the charts, for those who see them and those who hear them. */
export const GRAPHIQUES = {
  voirLesChiffres: "Voir les chiffres",
  /** Tells one chart's figures from another's, heard only. */
  deCeGraphique: (titre: string) => ` : ${titre}`,
  /** What a chart shows, in a sentence: « Par canal. 3 barres. Le plus élevé : E-mail, 14. » */
  resume: (titre: string, nombre: string, le: string, valeur: string) =>
    `${titre}. ${nombre}. Le plus élevé : ${le}, ${valeur}.`,
  barres: (nombre: number) => (nombre > 1 ? `${nombre} barres` : "1 barre"),
  points: (nombre: number) => (nombre > 1 ? `${nombre} mois` : "1 mois"),
  /** How a curve ends. */
  dernier: (le: string, valeur: string) => `Le dernier : ${le}, ${valeur}.`,
} as const;
