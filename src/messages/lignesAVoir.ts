/** Texts of the ways to rows of the history. */
export const LIGNES_A_VOIR = {
  voirLigne: "Voir la ligne",
  /** Heard: what tells the button of a row from its neighbours. */
  voirLigneDe: (rang: number, nombre: number, sujet: string) =>
    nombre > 1 ? `Voir la ligne ${rang} sur ${nombre} : ${sujet}` : `Voir la ligne : ${sujet}`,
  autres: (nombre: number) => (nombre > 1 ? `et ${nombre} autres` : "et 1 autre"),
  voirHistorique: "Voir l'historique",
} as const;
