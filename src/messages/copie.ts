/** Texts of the « Copier » buttons. */
export const COPIE = {
  copier: "Copier",
  copie: "Copié",
  aLaMain: "La copie automatique est bloquée ici",
  aLaMainAide: "Le texte est sélectionné : appuyez sur Ctrl+C (⌘+C sur Mac).",
} as const;
