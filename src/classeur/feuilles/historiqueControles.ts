import { type ColonneKey, COLONNE_KEYS, COLONNES } from "../../domain/historique";
import { columnName, MAX_ROWS } from "../../ooxml/a1";
import type { ValidationSpec } from "../../ooxml/write/spec";
import { cascadeFormula, NOMS_LISTES } from "../listes";

/**
 * What may be typed in the history. Each rule covers its column down to the last row of the sheet:
 * a rule that ended with the table would keep Excel from growing it when a row is written below.
 */

/** `dd/mm/yyyy` dates before this day are typing mistakes: the tool did not exist. */
export const PREMIERE_DATE = "DATE(2020,1,1)";

type Controle = Omit<ValidationSpec, "ranges">;

/** The validations of the columns, for a table whose first body row is `row` (1-based). */
export function controlesDeSaisie(row: number): ValidationSpec[] {
  const controles = controlesParColonne(row);
  return COLONNE_KEYS.flatMap((key) => {
    const controle = controles[key];
    return controle ? [{ ranges: [colonneEntiere(key, row)], ...controle }] : [];
  });
}

/** `E6:E1048576`: every cell of the column from the first body row on. */
export function colonneEntiere(key: ColonneKey, row: number): string {
  const name = lettreDe(key);
  return `${name}${row}:${name}${MAX_ROWS}`;
}

/** Letter of the column in the sheet: the table starts in A. */
export function lettreDe(key: ColonneKey): string {
  return columnName(COLONNE_KEYS.indexOf(key));
}

function controlesParColonne(row: number): Partial<Record<ColonneKey, Controle>> {
  const thematique = `$${lettreDe("thematique")}${row}`;
  const motif = `$${lettreDe("motif")}${row}`;
  const { motifsTete, motifsParents, sousMotifsTete, sousMotifsParents } = NOMS_LISTES;
  return {
    telephone: invite("telephone", "Facultatif. 10 chiffres, ou + et l'indicatif pour l'étranger."),
    date: dateRecente(),
    dureeSecondes: secondesEntieres(),
    thematique: liste("thematique", NOMS_LISTES.thematiques, "Choisissez la thématique."),
    motif: liste(
      "motif",
      cascadeFormula(motifsTete, motifsParents, thematique),
      "Choisissez d'abord la thématique : la liste en dépend.",
    ),
    sousMotif: liste(
      "sousMotif",
      cascadeFormula(sousMotifsTete, sousMotifsParents, `${thematique}&"|"&${motif}`),
      "Choisissez d'abord la thématique et le motif : la liste en dépend.",
    ),
    niveau: liste("niveau", NOMS_LISTES.niveaux, "Se remplit seul d'après la nomenclature."),
    resolu: liste("resolu", NOMS_LISTES.ouiNon, "oui si la réponse a été donnée, non sinon."),
    escalade: liste("escalade", NOMS_LISTES.ouiNon, "oui si la demande est partie au national."),
    canal: liste("canal", NOMS_LISTES.canaux, "Facultatif. Vide : la demande est un appel."),
    identifiant: invite("identifiant", "Facultatif. L'identifiant du SI SIAO, jamais un nom."),
    commentaire: invite("commentaire", "Facultatif. Ni nom, ni e-mail, ni numéro de téléphone."),
  };
}

function invite(key: ColonneKey, text: string): Controle {
  return { type: "none", prompt: { title: titreDe(key), text } };
}

function liste(key: ColonneKey, source: string, text: string): Controle {
  return {
    type: "list",
    formula1: source,
    prompt: { title: titreDe(key), text },
    error: {
      title: titreDe(key),
      text: "Cette valeur n'est pas dans la liste. Choisissez-en une avec la flèche de la cellule.",
    },
  };
}

function dateRecente(): Controle {
  return {
    type: "date",
    operator: "between",
    formula1: PREMIERE_DATE,
    formula2: "TODAY()",
    prompt: { title: titreDe("date"), text: "Le jour de la demande, par exemple 14/11/2026." },
    error: {
      title: titreDe("date"),
      text: "Tapez une date au format jj/mm/aaaa, qui ne soit ni antérieure à 2020 ni à venir.",
    },
  };
}

function secondesEntieres(): Controle {
  return {
    type: "whole",
    operator: "greaterThanOrEqual",
    formula1: "0",
    prompt: {
      title: "Durée d'appel",
      text: "En secondes entières : 4 min 05 s se tape 245. Vide pour un e-mail.",
    },
    error: {
      title: "Durée d'appel",
      text: "Tapez un nombre entier de secondes, sans unité : 4 min 05 s se tape 245.",
    },
  };
}

/** Excel shows at most 32 characters of a title. */
function titreDe(key: ColonneKey): string {
  return COLONNES[key].header.slice(0, 32);
}
