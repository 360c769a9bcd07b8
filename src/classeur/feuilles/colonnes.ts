import { type ColonneKey, type Colonnes, keysOf } from "../../domain/historique";
import { columnName, MAX_ROWS } from "../../ooxml/a1";

/** How the history's columns show in the workbook: the texts and sizes that the pane has no use for. */
export interface Presentation {
  /** In characters. Long labels go on a second line, so that a page holds the columns at a size one can read. */
  readonly largeur: number;
  /** What the column is for; people do not see a column without it. */
  readonly usage?: string;
  /** Shown beside a cell that one stands on. */
  readonly invite?: string;
}

const PRESENTATIONS: Readonly<Record<ColonneKey, Presentation>> = {
  telephone: {
    largeur: 15,
    usage: "Le numéro de l'appelant : 10 chiffres, ou + et l'indicatif pour l'étranger.",
    invite: "Facultatif. 10 chiffres, ou + et l'indicatif pour l'étranger.",
  },
  date: {
    largeur: 13,
    usage: "Le jour de la demande.",
    invite: "Le jour de la demande, par exemple 14/11/2026.",
  },
  dureeSecondes: {
    largeur: 15,
    usage: "La durée, en secondes entières. À laisser vide pour un e-mail.",
    invite:
      "En secondes entières : 4 min 05 s se tape 245. Vide pour un e-mail. À vérifier : durée de zéro seconde, durée de plus de deux heures.",
  },
  dureeMinutes: { largeur: 13, usage: "La même durée, en minutes et secondes." },
  thematique: {
    largeur: 34,
    usage: "Premier niveau de la nomenclature.",
    invite: "Choisissez la thématique.",
  },
  motif: {
    largeur: 36,
    usage: "Deuxième niveau, parmi ceux de la thématique.",
    invite: "Choisissez d'abord la thématique : la liste en dépend.",
  },
  sousMotif: {
    largeur: 40,
    usage: "Troisième niveau, parmi ceux du motif.",
    invite: "Choisissez d'abord la thématique et le motif : la liste en dépend.",
  },
  niveau: {
    largeur: 12,
    usage: "Donné par la nomenclature ; à choisir quand elle laisse les deux possibles.",
    invite: "Se remplit seul d'après la nomenclature.",
  },
  resolu: {
    largeur: 11,
    usage: "oui si la réponse a été donnée, non sinon.",
    invite: "oui si la réponse a été donnée, non sinon.",
  },
  escalade: {
    largeur: 12,
    usage: "oui si la demande a été transmise à l'assistance nationale.",
    invite: "oui si la demande est partie au national.",
  },
  canal: {
    largeur: 17,
    usage: "Par où la demande est arrivée. Vide : téléphone.",
    invite: "Facultatif. Vide : la demande est un appel.",
  },
  referent: { largeur: 15, usage: "Qui a répondu." },
  identifiant: {
    largeur: 15,
    usage: "L'identifiant du SI SIAO, jamais un nom.",
    invite: "Facultatif. L'identifiant du SI SIAO, jamais un nom.",
  },
  commentaire: {
    largeur: 30,
    usage: "Ce qui aide à s'y retrouver, sans donnée personnelle.",
    invite: "Facultatif. Ni nom, ni e-mail, ni numéro de téléphone.",
  },
  trimestre: { largeur: 11 },
  mois: { largeur: 11 },
  appel: { largeur: 9 },
  code: { largeur: 15 },
  idAppel: { largeur: 38 },
  idLigne: { largeur: 38 },
  heure: {
    largeur: 9,
    usage: "Quand l'appel a commencé : le volet l'écrit d'après le chronomètre.",
    invite: "Facultatif. L'heure du début de l'appel, par exemple 14:05.",
  },
  creneau: { largeur: 9 },
};

const LARGEUR_PAR_DEFAUT = 15;

/** A column that this table does not know yet shows with its header alone. */
export function presentationOf(key: ColonneKey, colonnes: Colonnes): Presentation {
  const known: Readonly<Record<string, Presentation>> = PRESENTATIONS;
  const { header, role } = colonnes[key];
  return (
    known[key] ?? {
      largeur: LARGEUR_PAR_DEFAUT,
      ...(role === "technique" ? {} : { usage: header, invite: header }),
    }
  );
}

/** Where the history's columns stand in its sheet. */
export interface PlaceDesColonnes {
  /** The first body row, 1-based. */
  readonly ligne: number;
  readonly lettreOf: (key: ColonneKey) => string;
}

/** As a new workbook has them: the table starts in A. */
export function placeDesColonnes(ligne: number, colonnes: Colonnes): PlaceDesColonnes {
  const keys = keysOf(colonnes);
  return { ligne, lettreOf: (key) => columnName(keys.indexOf(key)) };
}

/** `E6:E1048576`: every cell of a column from the first body row on. */
export function wholeRangeOf(key: ColonneKey, { ligne, lettreOf }: PlaceDesColonnes): string {
  return `${lettreOf(key)}${ligne}:${lettreOf(key)}${MAX_ROWS}`;
}
