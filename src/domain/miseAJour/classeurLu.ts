import { isPlusRecent, VERSION_CLASSEUR } from "../classeur";
import { normalizeLibelle } from "../libelles";
import type { FeuilleKey } from "./operations";
import type { NomenclatureDuClasseur } from "./evolution";

/** A table of the workbook. */
export interface TableauLu {
  readonly titres: readonly string[];
  /** Rows of its body. */
  readonly lignes: number;
  /** Its first header's cell, 0-based. */
  readonly coin: { readonly ligne: number; readonly colonne: number };
}

/** What a workbook is made of, as far as its model is concerned. */
export interface ClasseurLu {
  /** Version of its model, "" when it says none. */
  readonly modele: string;
  /** Number of its nomenclature, "" when it says none. */
  readonly numero: string;
  readonly nomenclature: NomenclatureDuClasseur;
  /** The sheets that were found, with the names that they have now. */
  readonly feuilles: Readonly<Partial<Record<FeuilleKey, string>>>;
  readonly tableaux: ReadonlyMap<string, TableauLu>;
  /** Defined names, in small letters. */
  readonly noms: ReadonlySet<string>;
  /** How many lines *Enquête* follows. */
  readonly nombreDeSuivies: number;
  /** Whether the column of the time checks what is typed below the table. */
  readonly heureControlee: boolean;
  /** The cells in which the legends of the history's colours end, and the one after each: what they show. */
  readonly finsDeLegende: Readonly<Record<"historique" | "garde", readonly [string, string]>>;
  /** All that an update builds on, to be found again as it was read. */
  readonly empreinte: string;
}

/** How the workbook's model stands to the add-in's. */
export type EtatDuClasseur = "courant" | "ancien" | "plusRecent" | "inconnu";

export function etatDuClasseur(modele: string): EtatDuClasseur {
  if (modele === VERSION_CLASSEUR) return "courant";
  if (!/^\d+(\.\d+)*$/.test(modele)) return "inconnu";
  return isPlusRecent(modele) ? "plusRecent" : "ancien";
}

/** Something that the model has and the workbook lacks. */
export interface Manque {
  readonly type: "feuille" | "tableau" | "colonne" | "nom";
  readonly nom: string;
  /** The table of a column. */
  readonly tableau?: string;
}

/** What the model has that `niveauDuClasseur` looks for. */
export interface ModeleAttendu {
  readonly feuilles: Readonly<Record<FeuilleKey, string>>;
  readonly tableaux: ReadonlyMap<string, readonly string[]>;
  readonly noms: readonly string[];
}

/** What is missing of the model, in its order. */
export function niveauDuClasseur(
  { feuilles, tableaux, noms }: Pick<ClasseurLu, "feuilles" | "tableaux" | "noms">,
  attendu: ModeleAttendu,
): Manque[] {
  const keys = Object.keys(attendu.feuilles) as FeuilleKey[];
  const missing = keys.filter((key) => feuilles[key] === undefined);
  const tables = [...attendu.tableaux].flatMap(([nom, titres]): Manque[] => {
    const table = tableaux.get(nom);
    if (!table) return [{ type: "tableau", nom }];
    const known = new Set(table.titres.map(normalizeLibelle));
    const columns = titres.filter((titre) => !known.has(normalizeLibelle(titre)));
    return columns.map((titre) => ({ type: "colonne", nom: titre, tableau: nom }));
  });
  return [
    ...missing.map((key): Manque => ({ type: "feuille", nom: attendu.feuilles[key] })),
    ...tables,
    ...attendu.noms
      .filter((nom) => !noms.has(nom.toLowerCase()))
      .map((nom): Manque => ({ type: "nom", nom })),
  ];
}
