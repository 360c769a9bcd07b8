/** What is said of what the search of a motif found. */
export const RESULTATS_DE_RECHERCHE = {
  resultats: "Motifs proposés",
  nombre: (nombre: number) => (nombre > 1 ? `${nombre} motifs proposés` : "1 motif proposé"),
  aucun: "Aucun motif trouvé",
  aucunAide:
    "Essayez un autre mot, ou choisissez dans les listes « Thématique », « Motif » et « Sous-motif ».",
  niveaux: { "1": "Niveau 1", "2": "Niveau 2", "1/2": "Niveau 1 ou 2" },
  favori: "Favori",
  synonyme: (texte: string) => `Synonyme : ${texte}`,
  code: (texte: string) => `Code : ${texte}`,
  ajouterFavori: "Ajouter aux favoris",
  retirerFavori: "Retirer des favoris",
} as const;
