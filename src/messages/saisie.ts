import { PREMIERE_JOURNEE } from "../domain/seuils";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count > 1 ? many : one}`;

/** Texts of the screen « Saisie ». */
export const SAISIE = {
  formulaire: "Saisie d'un appel",

  demarrer: "Démarrer l'appel",
  pause: "Pause",
  reprendre: "Reprendre",
  terminer: "Terminer l'appel",
  motifSuivant: "Motif suivant",
  chronometre: "Chronomètre",
  commencePlusTot: "Commencé 1 min plus tôt",
  etatPret: "Prêt",
  etatEnCours: "Appel en cours",
  etatEnPause: "En pause",
  etatTermine: "Appel terminé",

  telephone: "Numéro de téléphone",
  telephoneExemple: "facultatif",
  duree: "Durée",
  dureeExemple: "mm:ss",
  dureeEnSecondes: (secondes: number) => `Lu : ${secondes} s. `,

  motifNumero: (numero: number) => `Motif ${numero}`,
  ajouterMotif: "Ajouter un motif",
  repartition: (durees: readonly string[], total: string) =>
    `Durée répartie entre les motifs : ${durees.join(" + ")} = ${total}`,
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous-motif",
  choisir: "Choisir…",
  niveau: "Niveau",
  statut: "Statut",
  statuts: {
    resolu: "Résolu",
    enCours: "En cours",
    escalade: "Escaladé",
    resoluEtEscalade: "Résolu et escaladé",
  },

  reponseType: "Réponse type",

  details: "Plus de détails",
  enregistrer: "Enregistrer",
  enregistrement: "Enregistrement…",
  raccourci: "Ctrl+Entrée",
  raccourciMotif: "Ctrl+Maj+Entrée",

  champsACorriger: (champs: number) =>
    `Rien n'est encore enregistré : ${plural(champs, "champ est", "champs sont")} à compléter.`,
  listesAttendues:
    "Rien n'est encore enregistré : les listes du classeur ne sont pas lues. Réessayez dans un instant.",
  nonConservee:
    "Ce poste n'autorise pas la conservation de la saisie : enregistrez l'appel avant de fermer le volet.",
} as const;

/** What is wrong with a field of a call, by kind of fault of the domain. */
export const FAUTES = {
  telephoneInvalide: "Numéro non reconnu. Exemples : 06 56 84 43 29 ou +32 470 12 34 56.",
  dateManquante: "Indiquez la date de l'appel.",
  dateFuture: "La date ne peut pas être dans le futur.",
  dateAncienne: `La date ne peut pas être antérieure à ${PREMIERE_JOURNEE.year}.`,
  dureeManquante: "Indiquez la durée de l'appel.",
  dureeInvalide: "Durée non reconnue. Exemples : 04:05, 245 ou 4 min.",
  motifManquant: "Choisissez la thématique, le motif et le sous-motif.",
  motifDouble: "Ce sous-motif est déjà choisi pour cet appel.",
  statutManquant: "Choisissez un statut.",
  texteTropLong: "Texte trop long pour une cellule d'Excel (32 767 caractères au plus).",
} as const;
