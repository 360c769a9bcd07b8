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
