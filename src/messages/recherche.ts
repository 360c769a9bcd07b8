/** Texts of the search for a motif. */
export const RECHERCHE = {
  label: "Rechercher un motif",
  exemple: "mdp, doublon, notif…",
  resultats: "Motifs proposés",
  nombre: (nombre: number) => (nombre > 1 ? `${nombre} motifs proposés` : "1 motif proposé"),
  aucun: "Aucun motif trouvé",
  aucunAide:
    "Essayez un autre mot, ou choisissez dans les listes « Thématique », « Motif » et « Sous-motif ».",
  synonyme: (texte: string) => `Synonyme : ${texte}`,
  code: (texte: string) => `Code : ${texte}`,
  niveaux: { "1": "Niveau 1", "2": "Niveau 2", "1/2": "Niveau 1 ou 2" },
  favori: "Favori",
  ajouterFavori: "Ajouter aux favoris",
  retirerFavori: "Retirer des favoris",
} as const;
