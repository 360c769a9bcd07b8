/** Hints, each at the moment at which it helps, and never again. */
export const CONSEILS = {
  titre: "Conseil",
  compris: "Compris",
  chronometre:
    "Trois lettres suffisent à trouver un motif, puis Ctrl+Entrée enregistre l'appel, quel que soit le champ où vous êtes.",
  motif:
    "Ctrl+Maj+Entrée passe au motif suivant : chaque motif garde le temps qui lui a été consacré.",
  actualisation:
    "Les réponses à l'enquête suivent les chiffres : « Tout copier » les prend dans l'ordre du formulaire.",
} as const;

/** The moments that have a hint. */
export type MomentConseil = "chronometre" | "motif" | "actualisation";

/** What a release brings to its users. */
interface Nouveautes {
  /** Of package.json. */
  readonly version: string;
  readonly points: readonly string[];
}

/** The latest release first; told once after an update. */
export const NOUVEAUTES: readonly Nouveautes[] = [
  {
    version: "1.1.0",
    points: [
      "Un appel interrompu par un autre se met de côté, et se reprend là où il en était.",
      "Un numéro qui a déjà appelé est reconnu : le cas en cours se reprend, et se clôt avec l'appel.",
      "« Résultats » montre quand on appelle, par jour et par heure.",
      "Votre équipe peut écrire ses propres réponses types, à côté des réponses nationales.",
      "« Suivi » dit votre journée en une ligne : appels, temps passé, cas en cours.",
      "« Vérifier l'historique » et l'enquête signalent les mêmes anomalies, avec les mêmes mots.",
    ],
  },
];

/** Texts around that list. */
export const QUOI_DE_NEUF = {
  titre: "Quoi de neuf",
  fermer: "Fermer les nouveautés",
} as const;
