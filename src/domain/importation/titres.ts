import { editDistance, faultsAllowed } from "../distance";
import { COLONNES, type ColonneKey } from "../historique";
import { normalizeLibelle } from "../libelles";

/** The columns that an old file may fill, in the order in which they are shown. */
export const COLONNES_IMPORTEES = [
  "telephone",
  "date",
  "dureeSecondes",
  "dureeMinutes",
  "thematique",
  "motif",
  "sousMotif",
  "niveau",
  "resolu",
  "escalade",
  "canal",
  "referent",
  "identifiant",
  "commentaire",
] as const satisfies readonly ColonneKey[];

export type ColonneImportee = (typeof COLONNES_IMPORTEES)[number];

/** What people write above these columns beside the tool's own titles. */
const SYNONYMES: Readonly<Record<ColonneImportee, readonly string[]>> = {
  telephone: [
    "téléphone",
    "n de téléphone",
    "tél",
    "n tél",
    "numéro",
    "numéro appelant",
    "appelant",
  ],
  date: ["date de l'appel", "date d'appel", "date appel", "date de la sollicitation", "jour"],
  dureeSecondes: [
    "durée",
    "durée de l'appel",
    "durée d'appel",
    "durée en secondes",
    "durée secondes",
    "durée (s)",
    "temps d'appel",
  ],
  dureeMinutes: ["durée minutes", "durée (min)", "durée mn", "durée d'appel en minutes", "minutes"],
  thematique: ["thème", "thématique de sollicitation", "thématique de l'appel"],
  motif: ["motif de sollicitation", "motif de l'appel", "motif d'appel"],
  sousMotif: ["sous motif de sollicitation", "sous motif de l'appel", "sous catégorie"],
  niveau: ["niveau", "niv", "niveau d'assistance"],
  resolu: ["résolu", "résolu oui non", "résolution", "problème résolu oui non"],
  escalade: [
    "escaladé",
    "escalade",
    "escalade au national",
    "escalade nationale",
    "transmis au national",
    "remonté au national",
  ],
  canal: ["canal de contact", "mode de contact", "moyen de contact", "type de contact", "origine"],
  referent: ["référent si", "référent siao", "agent", "répondant", "traité par", "pris par", "qui"],
  identifiant: [
    "identifiant",
    "id personne",
    "id ménage",
    "identifiant ménage",
    "identifiant personne",
    "n si siao",
  ],
  commentaire: [
    "commentaires",
    "observation",
    "observations",
    "remarque",
    "remarques",
    "précisions",
  ],
};

/** Sure words of a title that says more than the tool's. */
const MOTS: readonly (readonly [RegExp, ColonneImportee])[] = [
  [/^sous .*motif/, "sousMotif"],
  [/\b(telephone|tel)\b/, "telephone"],
  [/duree.*\bmin/, "dureeMinutes"],
  [/duree.*\bsec/, "dureeSecondes"],
  [/\bresolu/, "resolu"],
  [/\bescalade/, "escalade"],
];

const EXACT = 100;
const PAR_SYNONYME = 90;
const PAR_MOT = 40;

/** How surely a title names each column, from 1 to 100; columns that it does not name are absent. */
export function colonnesDuTitre(titre: string): ReadonlyMap<ColonneImportee, number> {
  const words = motsDuTitre(titre);
  const scores = new Map<ColonneImportee, number>();
  if (words === "") return scores;
  for (const key of COLONNES_IMPORTEES) {
    const score = scoreOf(words, key);
    if (score > 0) scores.set(key, score);
  }
  const named = MOTS.find(([pattern]) => pattern.test(words))?.[1];
  if (named && scores.size === 0) scores.set(named, PAR_MOT);
  return scores;
}

function scoreOf(words: string, key: ColonneImportee): number {
  const noms = NOMS.get(key) ?? [];
  if (words === noms[0]) return EXACT;
  if (noms.includes(words)) return PAR_SYNONYME;
  const ecart = Math.min(...noms.map((nom) => editDistance(words, nom, faultsAllowed(nom))));
  return ecart === Infinity ? 0 : 80 - 10 * ecart;
}

/** A title's words alone: no case, accents, punctuation. */
function motsDuTitre(titre: string): string {
  return normalizeLibelle(titre)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The words of the tool's title, then those of its synonyms. */
const NOMS: ReadonlyMap<ColonneImportee, readonly string[]> = new Map(
  COLONNES_IMPORTEES.map((key) => [
    key,
    [COLONNES[key].header, ...SYNONYMES[key]].map(motsDuTitre),
  ]),
);
