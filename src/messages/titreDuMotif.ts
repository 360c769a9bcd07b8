/** What is said at the head of each motif of a call, and offered for it. */
export const TITRE_DU_MOTIF = {
  retirerMotif: (numero: number) => `Retirer le motif ${numero}`,
  retirer: "Retirer",
  descendreMotif: (numero: number) => `Descendre le motif ${numero}`,
  descendre: "Descendre",
  partMotif: (numero: number) => `Temps du motif ${numero}`,
} as const;
