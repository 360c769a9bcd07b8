import { CsvError, type Options, parse } from "csv-parse/sync";
import { SuiviError } from "../domain/erreurs";
import { separateurOf } from "./texteSepare";
import { BlocEnCours } from "./bloc";
import { BudgetDeCellules } from "./budgetDeCellules";
import { etapeOf, type LectureDeFichier, RANGEES_PAR_ETAPE } from "./etapes";

/** As many lines as a sheet has rows. */
const LIGNES_MAX = 1_048_576;
const MO = 2 ** 20;
const TAILLE_MAX = 100 * MO;
/** Characters of one line. */
const LIGNE_MAX = 1_000_000;
const LIGNE_TROP_LONGUE = "une ligne de plus d'un million de caractères";
/** Text that is parsed at once; more, up to the end of a line. */
const MORCEAU = 256 * 1024;
const MORCEAU_MAX = MORCEAU + LIGNE_MAX;

/** Reads separated values as one sheet of texts; nothing is taken for a date or a number here. */
export function* readTexte(nom: string, texte: string): LectureDeFichier {
  if (texte.length > TAILLE_MAX)
    throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: "plus de 100 Mo de texte" });
  const { separateur, table } = separateurOf(texte);
  yield { kind: "feuille", nom: feuilleOf(nom), rang: 1, total: 1 };
  const bloc = new BlocEnCours();
  const budget = new BudgetDeCellules(nom);
  budget.requireRangees(rangeesRemplies(table, separateur));
  let numero = 0;
  for (const morceau of morceaux(table)) {
    if (morceau.length > MORCEAU_MAX)
      throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: LIGNE_TROP_LONGUE });
    for (const ligne of lignesOf(nom, morceau, separateur)) {
      const cellules = deballee(nom, ligne, separateur);
      numero += 1;
      if (numero > LIGNES_MAX)
        throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: "plus de 1 048 576 lignes" });
      remplir(bloc, cellules);
      budget.compter(bloc.finirRangee(numero));
      if (numero % RANGEES_PAR_ETAPE === 0) yield etapeOf(bloc);
    }
  }
  yield etapeOf(bloc);
  yield { kind: "finDeFeuille", fusions: [] };
  return { depuis1904: false, remarques: [] };
}

/** As Excel names the sheet of such a file. */
function feuilleOf(nom: string): string {
  return nom.replace(/\.[^.]*$/, "").slice(0, 31) || "Feuille";
}

/** How many rows hold something, at least: a line within quotes may be part of a row. */
function rangeesRemplies(table: string, separateur: string): number {
  const vides = new Set([" ", "\t", '"', separateur].map((signe) => signe.charCodeAt(0)));
  let [rangees, cite, remplie] = [0, false, false];
  for (let place = 0; place < table.length; place += 1) {
    const code = table.charCodeAt(place);
    if (code === 34) cite = !cite;
    if ((code === 10 || code === 13) && !cite) {
      if (remplie) rangees += 1;
      remplie = false;
    } else remplie ||= !vides.has(code);
  }
  return rangees;
}

/** Pieces that end with a line, outside quotes. */
function* morceaux(table: string): Generator<string> {
  let debut = 0;
  let cite = false;
  for (let place = 0; place < table.length; place += 1) {
    const code = table.charCodeAt(place);
    if (code === 34) cite = !cite;
    else if ((code === 10 || code === 13) && !cite && place - debut >= MORCEAU) {
      if (code === 13 && table.charCodeAt(place + 1) === 10) place += 1;
      yield table.slice(debut, place + 1);
      debut = place + 1;
    }
  }
  yield table.slice(debut);
}

/** The rows of a piece; where a quote that nobody closed swallowed some, quotes are letters there. */
function lignesOf(nom: string, morceau: string, separateur: string): string[][] {
  const lignes: string[][] = parsed(nom, morceau, separateur, {});
  if (!lignes.some((ligne) => enAvale(ligne, separateur))) return lignes;
  const brutes: { raw: string; record: string[] }[] = parsed(nom, morceau, separateur, {
    raw: true,
  });
  return brutes.flatMap(({ raw, record }) =>
    enAvale(record, separateur)
      ? parsed<string[]>(nom, raw.replace(/\r?\n$|\r$/, ""), separateur, { quote: null })
      : [record],
  );
}

/** Of fewer columns, a table that somebody pasted into a cell is as likely. */
const COLONNES_AVALEES = 3;

/** Whether a cell of several lines holds a row: a line with all the cells that stand before that one. */
function enAvale(ligne: readonly string[], separateur: string): boolean {
  return ligne.some(
    (texte, place) =>
      /[\r\n]/.test(texte) &&
      texte
        .split(/\r\n?|\n/)
        .slice(1)
        .some((une) => une.split(separateur).length > Math.max(COLONNES_AVALEES, place)),
  );
}

function parsed<T>(nom: string, morceau: string, delimiter: string, more: Options): T[] {
  try {
    return parse(morceau, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LIGNE_MAX,
      ...more,
    }) as T[];
  } catch (cause: unknown) {
    if (!(cause instanceof CsvError)) throw cause;
    if (cause.code === "CSV_MAX_RECORD_SIZE") {
      throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: LIGNE_TROP_LONGUE }, { cause });
    }
    throw new SuiviError(
      "FICHIER_ILLISIBLE",
      { nom, partie: "des guillemets mal fermés" },
      { cause },
    );
  }
}

/**
 * A row that stands whole in its first cell, as where Excel opened a table with another separator, and saved
 * it: the cells that the text has. Any other row as it is.
 */
function deballee(nom: string, ligne: readonly string[], separateur: string): readonly string[] {
  const [seule = "", ...autres] = ligne;
  const isWhole = seule.includes(separateur) && autres.every((texte) => texte === "");
  return isWhole ? (lignesOf(nom, seule, separateur)[0] ?? ligne) : ligne;
}

function remplir(bloc: BlocEnCours, textes: readonly string[]): void {
  textes.forEach((texte, colonne) => {
    const lu = sansEgal(texte);
    if (lu.trim() !== "") bloc.ajouter(colonne, bloc.numeroDeTexte(lu));
  });
}

/** `="0656"` is how programs keep Excel from dropping a leading zero. */
function sansEgal(texte: string): string {
  return texte.startsWith('="') && texte.endsWith('"') && texte.length > 2
    ? texte.slice(2, -1).replace(/""/g, '"')
    : texte;
}
