import {
  byColumn,
  CANAL_EMAIL,
  CANAUX,
  type Canal,
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

/** What is wrong with the two answers of a row. */
export function constatsReponses({ cellules }: LigneLue): Constat[] {
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

/** By which way the request came; what is unknown counts as a call, as an empty cell does. */
export function readCanal(contenu: ContenuCellule): Interpretation<Canal | ""> {
  if (contenu === "" || CANAUX.some((canal) => canal === contenu))
    return { sens: CANAUX.find((canal) => canal === contenu) ?? "", constats: [] };
  const texte = texteDe(contenu);
  const canal = texte === "" ? "" : PAR_NOM.get(normalizeLibelle(texte));
  if (canal === undefined) return { sens: "", constats: [aVoir("canalInconnu", "canal")] };
  return { sens: canal, constats: [aReparer("canalOrthographe", { canal })] };
}

/** Formulas over which a value was pasted, in the columns where the add-in never writes constants. */
export function constatsFormules({ sansFormule }: LigneLue, colonnes: Colonnes): Constat[] {
  const replaced = keysOf(colonnes).filter((colonne) => {
    const { formula, figee } = colonnes[colonne];
    return formula !== undefined && figee === undefined && sansFormule.has(colonne);
  });
  if (replaced.length === 0) return [];
  return [
    aReparer(
      "formuleRemplacee",
      byColumn(replaced, () => ({ formule: "colonne" })),
    ),
  ];
}

/** The columns that lists, filters and pivot tables compare; in a comment, spaces do no harm. */

/** Spaces around the texts of a row: « Autre » and « Autre  » are two items of a pivot table. */
export function constatsEspaces({ cellules }: LigneLue, colonnes: Colonnes): Constat[] {
  const apres = keysMarked("comparee", colonnes).flatMap((colonne) => {
    const contenu = cellules[colonne];
    return typeof contenu === "string" && contenu !== contenu.trim()
      ? [[colonne, contenu.trim()] as const]
      : [];
  });
  return apres.length === 0 ? [] : [aReparer("espaces", Object.fromEntries(apres))];
}

/**
 * Personal data in what people wrote freely. What is taken away is gone: numbers and addresses are sure
 * enough for a decision on all of them, a name is a guess and is decided one by one.
 */
export function constatsTextesLibres({ cellules }: LigneLue, colonnes: Colonnes): Constat[] {
  const found = keysMarked("personnelle", colonnes)
    .filter((colonne) => colonnes[colonne].libre === true)
    .flatMap((colonne) => {
      const texte = texteDe(cellules[colonne]);
      const donnees = texte === "" ? [] : findDonneesPersonnelles(texte);
      return donnees.length === 0
        ? []
        : [{ colonne, donnees, apres: retirerDonnees(texte, donnees) }];
    });
  if (found.length === 0) return [];
  const guessed = found.some(({ donnees }) => donnees.some(({ kind }) => kind === "nom"));
  const apres = Object.fromEntries(found.map(({ colonne, apres }) => [colonne, apres]));
  return [aReparer("donneesPersonnelles", apres, guessed ? "ligne" : "groupe")];
}
