/** What is wrong with a field of a call, by kind of fault of the domain. */
export const FAUTES = {
  telephoneInvalide: "Numéro non reconnu. Exemples : 06 56 84 43 29 ou +32 470 12 34 56.",
  dateManquante: "Indiquez la date de l'appel.",
  dateFuture: "La date ne peut pas être dans le futur.",
  dateAncienne: "La date ne peut pas être antérieure à 2020.",
  dureeManquante: "Indiquez la durée de l'appel.",
  dureeInvalide: "Durée non reconnue. Exemples : 04:05, 245 ou 4 min.",
  motifManquant: "Choisissez la thématique, le motif et le sous-motif.",
  motifDouble: "Ce sous-motif est déjà choisi pour cet appel.",
  statutManquant: "Choisissez un statut.",
  texteTropLong: "Texte trop long pour une cellule d'Excel (32 767 caractères au plus).",
} as const;
