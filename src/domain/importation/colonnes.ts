import { editDistance } from "../distance";
import { byColumn, COLONNE_KEYS, COLONNES, type ColonneKey } from "../historique";
import { normalizeLibelle } from "../libelles";
import { wordsOf } from "./cellules";
import { uniteOfMot } from "./durees";
import { type RangeeLue, texteOf } from "./fichierLu";

/** Which columns of the history the titles of an old file name. */

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
  "heure",
] as const satisfies readonly ColonneKey[];

export type ColonneImportee = (typeof COLONNES_IMPORTEES)[number];

/** Ids and counts that a file of this very tool has already. */
const COLONNES_DOUTIL = ["appel", "idAppel", "idLigne"] as const satisfies readonly ColonneKey[];
export type ColonneDOutil = (typeof COLONNES_DOUTIL)[number];

/** Where the columns of the history stand in a file, 0-based; those that it has not are absent. */
export type Correspondance = Readonly<Partial<Record<ColonneImportee | ColonneDOutil, number>>>;

/** A column of the history that several titles may name, or one that is not sure: a person chooses. */
export interface Hesitation {
  readonly key: ColonneImportee;
  /** 0-based columns of the file, from left to right. */
  readonly colonnes: readonly number[];
}

export interface Reconnaissance {
  readonly correspondance: Correspondance;
  readonly hesitations: readonly Hesitation[];
}

/** What people write above these columns beside the tool's own titles; small and neutral words are left out. */
const SYNONYMES: Readonly<Record<ColonneImportee, readonly string[]>> = {
  telephone: [
    ...[
      "téléphone",
      "tél",
      "numéro",
      "numéro tél",
      "appelant",
      "numéro appelant",
      "téléphone appelant",
    ],
    ...["tél appelant", "numéro téléphone appelant", "portable", "coordonnées", "numéro contact"],
  ],
  date: [
    "date heure",
    "jour",
    "horodatage",
    "date contact",
    "date demande",
    "date réception",
    "reçu",
  ],
  heure: [
    ...["heure début", "début", "heure contact", "heure demande", "heure réception", "heure appel"],
    ...["horaire", "heure arrivée"],
  ],
  dureeSecondes: ["temps", "durée communication", "durée totale", "durée conversation"],
  dureeMinutes: [],
  thematique: ["thème", "thématique demande"],
  motif: ["motif demande"],
  sousMotif: ["sous motif demande", "sous catégorie"],
  niveau: ["niv", "niveau assistance"],
  resolu: ["résolu", "résolution", "réglé", "problème réglé", "demande résolue"],
  escalade: [
    ...["escaladé", "escalade", "escalade nationale", "escaladé national", "transmis national"],
    ...["remonté national", "remontée nationale", "transmission national"],
  ],
  canal: ["canal contact", "mode contact", "moyen contact", "type contact", "origine"],
  referent: [
    ...["référent si", "référent siao", "référent si siao", "agent", "répondant", "traité par"],
    ...["pris par", "qui", "nom référent", "prénom référent"],
  ],
  identifiant: [
    ...["identifiant", "id personne", "id ménage", "identifiant ménage", "identifiant personne"],
    ...["numéro si siao", "identifiant si siao", "id si siao"],
  ],
  commentaire: [
    ...["commentaires", "observation", "observations", "remarque", "remarques", "précisions"],
    ...["note", "notes", "détail", "détails"],
  ],
};

/**
 * Columns whose absence spoils rows or figures, and the words of which one makes a title that says more
 * worth a question.
 */
const MOTS_PARLANTS = {
  telephone: ["telephone", "tel", "portable"],
  date: ["date"],
  dureeSecondes: ["duree", "temps"],
  dureeMinutes: ["duree", "temps"],
  thematique: ["thematique", "theme"],
  motif: ["motif"],
  sousMotif: ["sous", "motif"],
  resolu: ["resolu"],
  escalade: ["escalade"],
} as const satisfies Readonly<Partial<Record<ColonneImportee, readonly string[]>>>;

/** Words that make no difference: « Date de l'appel » is « Date d'appel ». */
const PETITS_MOTS = new Set(
  "a au aux ce d de des du en et l la le les n no nr o par si un une".split(" "),
);
/** Words of what every row is about: « Motif de sollicitation » is « Motif ». */
const MOTS_NEUTRES = ["appel", "sollicitation"];
/** « n° » and the like stand for the word itself. */
const ABREGES: Readonly<Record<string, string>> = {
  ...{ num: "numero", telephonique: "telephone", tps: "temps" },
};

/** How surely a title names a column, the greater the surer. */
const EXACT = 3;
const SYNONYME = 2;
const A_PEU_PRES = 1;
const DAVANTAGE = 0;

interface Titre {
  readonly colonne: number;
  /** The whole title, as it is compared. */
  readonly entier: string;
  readonly mots: readonly string[];
  /** Of a title of durations. */
  readonly unites: readonly string[];
}

interface Candidat {
  readonly colonne: number;
  readonly rang: number;
}

/**
 * Gives each column of the history the title that names it. A title is that of a column only where every
 * word of it is: with another word, or a first letter of its own, it is another title (« Date de rappel »
 * is not « Date d'appel »). Where two fit, or where a title says more, a person is asked.
 */
export function recognizeColonnes(titres: RangeeLue): Reconnaissance {
  const lus = [...titres.cellules].flatMap(([colonne, cellule]) =>
    cellule.kind === "texte" ? [titreOf(colonne, cellule.texte)] : [],
  );
  const dOutil = colonnesDOutil(titres);
  const correspondance: Partial<Record<ColonneImportee | ColonneDOutil, number>> = { ...dOutil };
  const hesitations: Hesitation[] = [];
  const taken = new Set<number>(Object.values(dOutil));
  const parKey = new Map(COLONNES_IMPORTEES.map((key) => [key, candidatsOf(key, lus)] as const));
  for (const [key, candidats] of parKey) {
    const surs = candidats.filter(({ rang, colonne }) => rang > DAVANTAGE && !taken.has(colonne));
    const [meilleur, second] = surs;
    if (!meilleur) continue;
    surs.forEach(({ colonne }) => taken.add(colonne));
    if (!second || isUnmistakable(key, meilleur)) correspondance[key] = meilleur.colonne;
    else hesitations.push({ key, colonnes: placesOf(surs) });
  }
  for (const key of COLONNES_IMPORTEES) {
    const restants = (parKey.get(key) ?? []).filter(({ colonne }) => !taken.has(colonne));
    const known = correspondance[key] !== undefined || hesitations.some((one) => one.key === key);
    if (known || restants.length === 0 || isOtherDuree(key, correspondance)) continue;
    restants.forEach(({ colonne }) => taken.add(colonne));
    hesitations.push({ key, colonnes: placesOf(restants) });
  }
  return { correspondance, hesitations };
}

const placesOf = (candidats: readonly Candidat[]): number[] =>
  candidats.map(({ colonne }) => colonne).sort((a, b) => a - b);

/** The tool's own title, when it says enough not to be anything else. */
function isUnmistakable(key: ColonneImportee, { rang }: Candidat): boolean {
  return rang === EXACT && wordsOf(ENTETES[key]).length > 1;
}

/** A file needs one column of durations alone. */
function isOtherDuree(
  key: ColonneImportee,
  { dureeSecondes, dureeMinutes }: Correspondance,
): boolean {
  return key.startsWith("duree") && (dureeSecondes ?? dureeMinutes) !== undefined;
}

/** The titles that may name a column, the surest first. */
function candidatsOf(key: ColonneImportee, titres: readonly Titre[]): Candidat[] {
  return titres
    .flatMap((titre) => {
      const rang = rangOf(key, titre);
      return rang === null ? [] : [{ colonne: titre.colonne, rang }];
    })
    .sort((a, b) => b.rang - a.rang || a.colonne - b.colonne);
}

function rangOf(key: ColonneImportee, { entier, mots, unites }: Titre): number | null {
  const duree = key === "dureeSecondes" || key === "dureeMinutes";
  if (duree && (unites.join() === "minutes") !== (key === "dureeMinutes")) return null;
  // « Minutes » alone.
  if (duree && mots.length === 0) return unites.length === 1 ? SYNONYME : null;
  const noms = NOMS.get(duree ? "dureeSecondes" : key) ?? [];
  if (entier === ENTETES[key]) return EXACT;
  return rangAmong(noms, mots) ?? (saysMore(key, mots) ? DAVANTAGE : null);
}

/** « Téléphone du demandeur »; « Sous motif » says another thing than « Motif ». */
function saysMore(key: ColonneImportee, mots: readonly string[]): boolean {
  const parlants: readonly string[] = Object.hasOwn(MOTS_PARLANTS, key)
    ? MOTS_PARLANTS[key as keyof typeof MOTS_PARLANTS]
    : [];
  if (key === "motif" && mots.includes("sous")) return false;
  const has = (mot: string): boolean => mots.some((one) => isSameMot(mot, one));
  return key === "sousMotif" ? parlants.every(has) : parlants.some(has);
}

function rangAmong(noms: readonly (readonly string[])[], mots: readonly string[]): number | null {
  if (mots.length === 0) return null;
  if (noms.some((nom) => isSameList(nom, mots))) return SYNONYME;
  return noms.some((nom) => isNearly(nom, mots)) ? A_PEU_PRES : null;
}

const isSameList = (nom: readonly string[], mots: readonly string[]): boolean =>
  nom.length === mots.length && nom.every((mot, at) => mot === mots[at]);

function isNearly(nom: readonly string[], mots: readonly string[]): boolean {
  return nom.length === mots.length && nom.every((mot, at) => isSameMot(mot, mots[at] ?? ""));
}

/** The same word with a few wrong letters, never the first: « rappel » is not « appel ». */
function isSameMot(mot: string, ecrit: string): boolean {
  if (mot === ecrit || `${mot}s` === ecrit) return true;
  if (mot.charAt(0) !== ecrit.charAt(0)) return false;
  const fautes = mot.length <= 4 ? 0 : mot.length <= 7 ? 1 : 2;
  return editDistance(ecrit, mot, fautes) < Infinity;
}

/** Longer than a title and its legend. */
const LONGUEUR_MAXIMUM = 200;

function titreOf(colonne: number, texte: string): Titre {
  const entier = normalizeLibelle(texte.slice(0, LONGUEUR_MAXIMUM));
  return { colonne, entier, ...motsDuTitre(entier) };
}

/** A title's words, and apart from them the units of a duration, each once. */
function motsDuTitre(entier: string): Pick<Titre, "mots" | "unites"> {
  const plain = entier
    .replace(/\bn(?:°|o)(?![a-z])/g, "numero ")
    .replace(/([a-z])\((?:s|e|es)\)/g, "$1")
    .replace(/\(?\b(?:oui ?\/ ?non|o ?\/ ?n)\b\)?/g, " ");
  const words = wordsOf(plain).map((mot) =>
    Object.hasOwn(ABREGES, mot) ? (ABREGES[mot] ?? mot) : mot,
  );
  const isDuree = words.some(
    (mot) => isSameMot("duree", mot) || /^(?:temps|minutes|secondes)$/.test(mot),
  );
  const unites = isDuree ? [...new Set(words.flatMap((mot) => uniteOfMot(mot) ?? []))] : [];
  const pleins = words.filter(
    (mot) => !PETITS_MOTS.has(mot) && !(isDuree && uniteOfMot(mot) !== undefined),
  );
  const propres = pleins.filter((mot) => !MOTS_NEUTRES.some((one) => isSameMot(one, mot)));
  const mots = propres.length > 0 ? propres : pleins;
  // « Le » alone is how many name the day.
  return { mots: mots.length === 0 && words.join() === "le" ? ["date"] : mots, unites };
}

/** The tool's own titles, as they are compared. */
const ENTETES = byColumn(COLONNE_KEYS, (key) => normalizeLibelle(COLONNES[key].header));

/** The words of the tool's title, then those of its synonyms. */
const NOMS: ReadonlyMap<ColonneImportee, readonly (readonly string[])[]> = new Map(
  COLONNES_IMPORTEES.map((key) => [
    key,
    [COLONNES[key].header, ...SYNONYMES[key]].map((nom) => motsDuTitre(normalizeLibelle(nom)).mots),
  ]),
);

/** Only under their exact titles, and only together: « Appel » alone may be anything. */
function colonnesDOutil(titres: RangeeLue): Partial<Record<ColonneDOutil, number>> {
  const colonnes = new Map<string, number>();
  for (const [colonne, cellule] of titres.cellules) {
    const titre = normalizeLibelle(texteOf(cellule).slice(0, LONGUEUR_MAXIMUM));
    if (!colonnes.has(titre)) colonnes.set(titre, colonne);
  }
  const places = COLONNES_DOUTIL.map((key) => [key, colonnes.get(ENTETES[key])] as const);
  return places.some(([, colonne]) => colonne === undefined) ? {} : Object.fromEntries(places);
}

/** The mapping with a column put elsewhere, or left out (null); a place serves one column only. */
export function moveColonne(
  correspondance: Correspondance,
  key: ColonneImportee,
  colonne: number | null,
): Correspondance {
  const others = Object.entries(correspondance).filter(
    ([other, place]) => other !== key && place !== colonne,
  );
  const kept: Correspondance = Object.fromEntries(others);
  return colonne === null ? kept : { ...kept, [key]: colonne };
}

/** `0` → `A`, `27` → `AB`: a column of a sheet as Excel names it. */
export function lettreColonne(colonne: number): string {
  const before = Math.floor(colonne / 26);
  const last = String.fromCharCode(65 + (colonne % 26));
  return before === 0 ? last : lettreColonne(before - 1) + last;
}
