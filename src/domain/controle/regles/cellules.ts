import {
  byColumn,
  CANAL_EMAIL,
  CANAUX,
  type Canal,
  type ColonneKey,
  type Colonnes,
  keysMarked,
  keysOf,
  type OuiNon,
} from "../../historique";
import { normalizeLibelle } from "../../libelles";
import { aReparer, aVoir, type Constat, type Interpretation } from "../anomalie";
import { type ContenuCellule, type LigneLue, texteDe } from "../../historiqueLu";
import { findDonneesPersonnelles, retirerDonnees } from "../../donneesPersonnelles";

const COLONNES_REPONSES = ["resolu", "escalade"] as const;

/** Ways to say it that leave no doubt; 1, 0 or a cross may mean anything. */
const PAR_MOT: ReadonlyMap<string, OuiNon> = new Map([
  ...["oui", "o", "vrai", "true"].map((mot) => [mot, "oui"] as const),
  ...["non", "n", "faux", "false"].map((mot) => [mot, "non"] as const),
]);

/** What a rule finds wrong in a row that it looks at alone. */
export type RegleDeLigne = (ligne: LigneLue) => readonly Constat[];

const AUCUN: readonly Constat[] = [];

interface Repondue {
  readonly cellules: Pick<LigneLue["cellules"], (typeof COLONNES_REPONSES)[number]>;
}

/** What is wrong with the two answers of a row. */
export function constatsReponses({ cellules }: Repondue): readonly Constat[] {
  if (COLONNES_REPONSES.every((colonne) => isReponse(cellules[colonne]))) return AUCUN;
  const faulty = COLONNES_REPONSES.filter((colonne) => !isReponse(cellules[colonne]));
  const manquantes = faulty.filter((colonne) => String(cellules[colonne]).trim() === "");
  const mots = faulty
    .filter((colonne) => !manquantes.includes(colonne))
    .map((colonne) => [colonne, PAR_MOT.get(normalizeLibelle(String(cellules[colonne])))] as const);
  const illisibles = mots.flatMap(([colonne, mot]) => (mot === undefined ? [colonne] : []));
  const lisibles = mots.filter(([, mot]) => mot !== undefined);
  return [
    ...(manquantes.length > 0 ? [aVoir("reponseManquante", ...manquantes)] : []),
    ...(illisibles.length > 0 ? [aVoir("reponseIllisible", ...illisibles)] : []),
    ...(lisibles.length > 0 ? [aReparer("reponseOrthographe", Object.fromEntries(lisibles))] : []),
  ];
}

function isReponse(contenu: ContenuCellule): boolean {
  return contenu === "oui" || contenu === "non";
}

/** Other ways in which people write a canal; « téléphone » alone says not which of the two. */
const AUTRES_NOMS: readonly (readonly [canal: Canal, noms: readonly string[]])[] = [
  ["Téléphone (SVI)", ["svi", "telephone svi", "tel svi", "tel (svi)", "appel svi"]],
  [
    "Téléphone (direct)",
    ["direct", "telephone direct", "tel direct", "tel (direct)", "appel direct", "ligne directe"],
  ],
  [CANAL_EMAIL, ["email", "e mail", "mail", "courriel", "mel", "par mail", "par e-mail"]],
];

const PAR_NOM: ReadonlyMap<string, Canal> = new Map([
  ...CANAUX.map((canal) => [normalizeLibelle(canal), canal] as const),
  ...AUTRES_NOMS.flatMap(([canal, noms]) => noms.map((nom) => [nom, canal] as const)),
]);

const JUSTES: ReadonlyMap<ContenuCellule, Interpretation<Canal | "">> = new Map(
  ([...CANAUX, ""] as const).map((sens) => [sens, { sens, constats: AUCUN }]),
);

/** By which way the request came; what is unknown counts as a call, as an empty cell does. */
export function readCanal(contenu: ContenuCellule): Interpretation<Canal | ""> {
  const juste = JUSTES.get(contenu);
  if (juste) return juste;
  const texte = texteDe(contenu);
  const canal = texte === "" ? "" : PAR_NOM.get(normalizeLibelle(texte));
  if (canal === undefined) return { sens: "", constats: [aVoir("canalInconnu", "canal")] };
  return { sens: canal, constats: [aReparer("canalOrthographe", { canal })] };
}

/** The rules that look at all columns of one kind, in the order of what they find. */
export function reglesDesColonnes(colonnes: Colonnes): readonly RegleDeLigne[] {
  const calculees = keysOf(colonnes).filter((colonne) => {
    const { formula, figee } = colonnes[colonne];
    return formula !== undefined && figee === undefined;
  });
  const libres = keysMarked("personnelle", colonnes).filter(
    (colonne) => colonnes[colonne].libre === true,
  );
  const comparees = keysMarked("comparee", colonnes);
  return [
    (ligne) => constatsFormules(ligne, calculees),
    (ligne) => constatsTextesLibres(ligne, libres),
    (ligne) => constatsEspaces(ligne, comparees),
  ];
}

/** Formulas over which a value was pasted, in the columns where the add-in never writes constants. */
function constatsFormules(
  { sansFormule }: LigneLue,
  calculees: readonly ColonneKey[],
): readonly Constat[] {
  if (sansFormule.size === 0 || !calculees.some((colonne) => sansFormule.has(colonne)))
    return AUCUN;
  const replaced = calculees.filter((colonne) => sansFormule.has(colonne));
  return [
    aReparer(
      "formuleRemplacee",
      byColumn(replaced, () => ({ formule: "colonne" })),
    ),
  ];
}

/**
 * Personal data in what people wrote freely. What is taken away is gone: numbers and addresses are sure
 * enough for a decision on all of them, a name is a guess and is decided one by one.
 */
function constatsTextesLibres(
  { cellules }: LigneLue,
  libres: readonly ColonneKey[],
): readonly Constat[] {
  const apres: [ColonneKey, string][] = [];
  let guessed = false;
  for (const colonne of libres) {
    const texte = texteDe(cellules[colonne]);
    const donnees = texte === "" ? [] : findDonneesPersonnelles(texte);
    if (donnees.length === 0) continue;
    apres.push([colonne, retirerDonnees(texte, donnees)]);
    guessed ||= donnees.some(({ kind }) => kind === "nom");
  }
  if (apres.length === 0) return AUCUN;
  return [aReparer("donneesPersonnelles", Object.fromEntries(apres), guessed ? "ligne" : "groupe")];
}

/** Spaces around the texts of a row: « Autre » and « Autre  » are two items of a pivot table. */
function constatsEspaces(
  { cellules }: LigneLue,
  comparees: readonly ColonneKey[],
): readonly Constat[] {
  const apres: [ColonneKey, string][] = [];
  for (const colonne of comparees) {
    const contenu = cellules[colonne];
    if (typeof contenu !== "string") continue;
    const sansEspaces = contenu.trim();
    if (sansEspaces !== contenu) apres.push([colonne, sansEspaces]);
  }
  return apres.length === 0 ? AUCUN : [aReparer("espaces", Object.fromEntries(apres))];
}
