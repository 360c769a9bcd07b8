/** What was done to the workbook as a whole, and when: repairs, masks, imports, updates. */
export interface EntreeJournal {
  /** Excel serial day with its fraction: local date and time. */
  readonly instant: number;
  /** What was done, in French: « Réparation de l'historique ». */
  readonly action: string;
  /** On what, with counts; never personal data. */
  readonly detail: string;
  /** Who did it, as the pane knows the référent; "" when it does not. */
  readonly par: string;
}

/** Headers of the table *Journal*, in order. */
export const COLONNES_JOURNAL = {
  instant: "Date",
  action: "Action",
  detail: "Détail",
  par: "Par",
} as const;
