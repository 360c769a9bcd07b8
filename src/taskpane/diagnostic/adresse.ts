/** Of the throwaway workbook, beside the pane. */
export const ADRESSE_DIAGNOSTIC = "diagnostic.xlsx";
