/** What became of the motif of a call that is being entered, when the workbook's nomenclature changed. */
export const SUITE_DU_MOTIF = {
  titre: "La nomenclature du classeur a changé",
  remplace: (avant: string, apres: string) => `« ${avant} » est devenu « ${apres} ».`,
  perdu: (avant: string) =>
    `« ${avant} » n'y est plus, et rien ne dit avec certitude ce qui le remplace : choisissez le motif.`,
  compris: "Compris",
} as const;
