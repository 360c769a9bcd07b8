/** Texts that Excel itself writes into a pivot table, as its French version words them. */
export const PIVOT_CAPTIONS = {
  blankItem: "(vide)",
  allItems: "(Tous)",
  severalItems: "(Plusieurs éléments)",
  rowLabels: "Étiquettes de lignes",
  grandTotal: "Total général",
  subtotal: (item: string): string => `Total ${item}`,
  booleanItem: (value: boolean): string => (value ? "VRAI" : "FAUX"),
} as const;
