declare module "@socialgouv/jours-feries" {
  /** Public holidays of a year by their French name, each at midnight local time. */
  export default function joursFeries(
    year: number,
    options?: { readonly alsace: boolean },
  ): Record<string, Date>;
}
