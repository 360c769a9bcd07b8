/** What is said of the call that was saved last, and offered for it. */
export const DERNIER_APPEL = {
  appel: (sujet: string, duree: string) => `Dernier appel : ${sujet}, ${duree}`,
  email: (sujet: string) => `E-mail enregistré : ${sujet}`,
  motifs: (nombre: number) => `${nombre} motifs`,
  corriger: "Corriger",
  nom: "À quel nom ?",
  nomAide: "Sans nom, cet appel ne sera pas dans « Mes dernières lignes ».",
  signer: "Signer cet appel et les suivants",
  annuler: "Annuler",
  annule: (lignes: number) =>
    lignes > 1
      ? `Enregistrement annulé : ${lignes} lignes retirées`
      : "Enregistrement annulé : 1 ligne retirée",
  efface: "Saisie effacée",
  reprendre: "Reprendre cette saisie",
} as const;
