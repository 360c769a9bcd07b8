/** What is said of a link that leaves the pane. */
export const LIENS = {
  nouvelOnglet: "(nouvel onglet)",
} as const;
