import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { SuiviError } from "../domain/erreurs";
import type { CelluleLue, ContenuLu, Fusion } from "../domain/importation/fichierLu";
import { FileTooLargeError } from "../ooxml/zipArchive";
import { BlocEnCours } from "./bloc";
import { BudgetDeCellules } from "./budgetDeCellules";
import { requireBornee, requireFeuillesBornees } from "./bornesAutre";
import { type Etape, etapeOf, type LectureDeFichier, RANGEES_PAR_ETAPE } from "./etapes";
import { formatOf } from "./formatsXlsx";
import { ClasseurOds } from "./openDocument";
import { tropGrand } from "./reconnaitreFormat";

const JOURS_AVANT_1904 = 1462;
/** An .xls holds 65,536 rows; other formats are read as far as an .xlsx of the same size would be. */
const RANGEES_MAX = 150_000;
const MO = 2 ** 20;
const TAILLE_MAX = 60 * MO;

/**
 * Reads what is no .xlsx (.xls, tables of a web page) through a library, whose reading itself
 * cannot be put off: meant for a worker. Throws SuiviError with `details.nom`.
 */
export const readAutre = (nom: string, octets: Uint8Array): LectureDeFichier =>
  readPar(nom, octets, () => {
    requireBornee(nom, octets, RANGEES_MAX);
    return octets;
  });

/** As `readAutre`, for an .ods. */
export const readOds = (nom: string, octets: Uint8Array): LectureDeFichier =>
  readPar(nom, octets, () => {
    const classeur = new ClasseurOds(octets);
    requireFeuillesBornees(nom, classeur.contenu(), RANGEES_MAX);
    return classeur.cellulesSeules();
  });

function* readPar(nom: string, octets: Uint8Array, lisibles: () => Uint8Array): LectureDeFichier {
  if (octets.length > TAILLE_MAX)
    throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: "plus de 60 Mo" });
  yield { kind: "pause" };
  const workbook = open(nom, lisibles);
  const depuis1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const total = workbook.SheetNames.length;
  const bloc = new BlocEnCours();
  const budget = new BudgetDeCellules(nom);
  for (const [place, feuille] of workbook.SheetNames.entries()) {
    yield { kind: "feuille", nom: feuille, rang: place + 1, total };
    const sheet = workbook.Sheets[feuille];
    if (sheet) yield* readFeuille(nom, sheet, depuis1904, bloc, budget);
    yield { kind: "finDeFeuille", fusions: fusionsOf(sheet) };
  }
  return { depuis1904, remarques: [] };
}

function open(nom: string, lisibles: () => Uint8Array): WorkBook {
  try {
    return read(lisibles(), {
      type: "array",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false,
      sheetRows: RANGEES_MAX + 1,
      // Of a web page, texts stay as they are: dates would be read as American ones.
      raw: true,
    });
  } catch (cause: unknown) {
    if (cause instanceof SuiviError) throw cause;
    if (cause instanceof FileTooLargeError)
      throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: tropGrand(cause) }, { cause });
    const message = cause instanceof Error ? cause.message : "";
    if (/password|encrypt/i.test(message))
      throw new SuiviError("FICHIER_PROTEGE", { nom }, { cause });
    throw new SuiviError("FICHIER_ILLISIBLE", { nom }, { cause });
  }
}

function* readFeuille(
  nom: string,
  sheet: WorkSheet,
  depuis1904: boolean,
  bloc: BlocEnCours,
  budget: BudgetDeCellules,
): Generator<Etape, void> {
  const lignes = (sheet["!data"] ?? []) as readonly (
    | readonly (CellObject | undefined)[]
    | undefined
  )[];
  if (lignes.length > RANGEES_MAX)
    throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: "plus de 150 000 lignes" });
  for (const [row, ligne] of lignes.entries()) {
    (ligne ?? []).forEach((cell, column) => {
      const cellule = cell && celluleOf(cell, depuis1904);
      if (cellule) bloc.ajouter(column, bloc.numeroDe(cellule));
    });
    budget.compter(bloc.finirRangee(row + 1));
    if ((row + 1) % RANGEES_PAR_ETAPE === 0) yield etapeOf(bloc);
  }
  yield etapeOf(bloc);
}

function celluleOf(cell: CellObject, depuis1904: boolean): CelluleLue | null {
  const contenu = contenuOf(cell, depuis1904);
  return contenu && { ...contenu, calculee: cell.f !== undefined };
}

function contenuOf({ t, v, w, z }: CellObject, depuis1904: boolean): ContenuLu | null {
  if (t === "e") return { kind: "erreur", texte: w ?? "#ERREUR" };
  if (v === undefined || v === "") return null;
  if (typeof v === "boolean") return { kind: "booleen", vrai: v };
  if (typeof v === "string") return { kind: "texte", texte: v };
  if (typeof v !== "number") return null;
  const { affichage, code } = formatOf(typeof z === "string" ? z : "");
  const format = code === undefined ? {} : { format: code };
  if (affichage === "date")
    return { kind: "date", serial: v + (depuis1904 ? JOURS_AVANT_1904 : 0) };
  if (affichage === "nombre") return { kind: "nombre", nombre: v, ...format };
  return { kind: "duree", jours: v, sansSecondes: affichage === "dureeSansSecondes", ...format };
}

function fusionsOf(sheet: WorkSheet | undefined): Fusion[] {
  return (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
    premiereRangee: s.r + 1,
    derniereRangee: e.r + 1,
    premiereColonne: s.c,
    derniereColonne: e.c,
  }));
}
