import { SuiviError } from "../domain/erreurs";
import type { Fusion, RemarqueLecture } from "../domain/importation/fichierLu";
import { MissingPartError, OpcPackage } from "../ooxml/opcPackage";
import { withFormatsRepaired } from "../ooxml/read/numberFormats";
import { readMerges } from "../ooxml/read/sheetModel";
import { SharedStrings } from "../ooxml/read/sharedStrings";
import { type CellTexts, isAbsent, SheetLimitError, SheetReader } from "../ooxml/read/sheetReader";
import { NotAWorkbookError, type SheetPart, workbookParts } from "../ooxml/read/workbookParts";
import { EncodingError } from "../ooxml/xml/encoding";
import { XmlError } from "../ooxml/xml/xmlText";
import { readElement } from "../ooxml/xml/xmlTree";
import { ArchiveError, type ArchiveLimits, FileTooLargeError } from "../ooxml/zipArchive";
import { CellulesXlsx, isNonCalculee } from "./cellulesXlsx";
import { BlocEnCours } from "./bloc";
import { BudgetDeCellules } from "./budgetDeCellules";
import { type Etape, type LectureDeFichier, etapeOf, RANGEES_PAR_ETAPE } from "./etapes";
import { FormatsDeCellule } from "./formatsXlsx";
import { readReperes } from "./reperesXlsx";
import { tropGrand } from "./reconnaitreFormat";

const MO = 2 ** 20;

/** A pane shares its memory with Excel: a hundred thousand rows take a third of this. */
const LIMITES: ArchiveLimits = { part: 200 * MO, total: 300 * MO, entries: 25_000 };
/** Nobody keeps a history in more. */
const FEUILLES_MAX = 1000;

/** Reads the worksheets of an .xlsx package, hidden ones included. Throws SuiviError with `details.nom`. */
export function* readXlsx(nom: string, octets: Uint8Array): LectureDeFichier {
  const lieu = { partie: "" };
  try {
    return yield* readPackage(nom, octets, lieu);
  } catch (cause: unknown) {
    throw causeDite(nom, lieu.partie, cause);
  }
}

/** What the sheets of a workbook share. */
interface Partages {
  readonly strings: SharedStrings;
  readonly cellules: CellulesXlsx;
  readonly bloc: BlocEnCours;
  /** Sheets of which something small could not be read, and those with formulas without what they give. */
  readonly detailsIgnores: Set<string>;
  readonly nonCalculees: Set<string>;
  readonly budget: BudgetDeCellules;
}

function* readPackage(nom: string, octets: Uint8Array, lieu: { partie: string }): LectureDeFichier {
  const parts = OpcPackage.open(octets, LIMITES);
  lieu.partie = "xl/workbook.xml";
  const workbook = workbookParts(parts);
  const { sheets, sharedStrings, styles, missing, date1904 } = workbook;
  if (sheets.length > FEUILLES_MAX)
    throw new SuiviError("FICHIER_TROP_GRAND", {
      nom,
      quoi: `${sheets.length.toLocaleString("fr")} feuilles`,
    });
  // What is refused in the end, tab after tab, is refused before any of it is read.
  const taille = sheets.reduce((sum, { path }) => sum + parts.size(path), 0);
  if (taille > LIMITES.total) throw new FileTooLargeError("", "total", LIMITES.total);
  const remarques: RemarqueLecture[] =
    styles === null && missing.length > 0 ? [{ kind: "formatsIllisibles", feuille: "" }] : [];
  let strings = SharedStrings.none;
  if (sharedStrings !== null) {
    lieu.partie = sharedStrings;
    strings = yield* paused(SharedStrings.readInSteps(parts.textPieces(sharedStrings)));
  }
  let formats = FormatsDeCellule.aucun;
  if (styles !== null) {
    lieu.partie = styles;
    formats = yield* readFormats(parts, styles, remarques);
  }
  const bloc = new BlocEnCours();
  const cellules = new CellulesXlsx(formats, date1904, bloc);
  const detailsIgnores = new Set<string>();
  const nonCalculees = new Set<string>();
  const partages = {
    strings,
    cellules,
    bloc,
    detailsIgnores,
    nonCalculees,
    budget: new BudgetDeCellules(nom),
  };
  let lues = 0;
  for (const [place, sheet] of sheets.entries()) {
    lieu.partie = sheet.path === "" ? sheet.name : sheet.path;
    yield { kind: "feuille", nom: sheet.name, rang: place + 1, total: sheets.length };
    const remarque = yield* readFeuille(parts, sheet, partages);
    if (!remarque) lues += 1;
  }
  if (lues === 0) throw new XmlError("No worksheet can be read", 0);
  const details = [
    ...Array.from(nonCalculees, (feuille) => ({ kind: "formulesNonCalculees", feuille }) as const),
    ...Array.from(detailsIgnores, (feuille) => ({ kind: "detailIgnore", feuille }) as const),
  ];
  return {
    reperes: readReperes(parts, workbook),
    depuis1904: date1904,
    remarques: [...remarques, ...details],
  };
}

/** Formats that cannot be read cost a remark: dates then come as numbers. */
function* readFormats(
  parts: OpcPackage,
  styles: string,
  remarques: RemarqueLecture[],
): Generator<Etape, FormatsDeCellule> {
  try {
    return yield* paused(FormatsDeCellule.read(parts.textPieces(styles)));
  } catch (error: unknown) {
    if (!(error instanceof XmlError)) throw error;
  }
  try {
    return yield* paused(FormatsDeCellule.read(withFormatsRepaired(parts.text(styles))));
  } catch (error: unknown) {
    if (!(error instanceof XmlError)) throw error;
    remarques.push({ kind: "formatsIllisibles", feuille: "" });
    return FormatsDeCellule.aucun;
  }
}

/** The steps of what knows of no rows. */
function* paused<T>(steps: Generator<void, T>): Generator<Etape, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield { kind: "pause" };
  }
}

/** Null once it is read; what to say of a sheet that is missing, empty or no worksheet. */
function* readFeuille(
  parts: OpcPackage,
  { path, name }: SheetPart,
  partages: Partages,
): Generator<Etape, RemarqueLecture | null> {
  const ignorer = (): void => void partages.detailsIgnores.add(name);
  const sheet = openFeuille(parts, path, textesOf(partages.strings, ignorer));
  if (!sheet) {
    const remarque: RemarqueLecture = {
      kind: parts.has(path) ? "feuilleIllisible" : "feuilleAbsente",
      feuille: name,
    };
    yield { kind: "finDeFeuille", fusions: [], remarque };
    return remarque;
  }
  const fusions: Fusion[] = [];
  while (sheet.nextChild()) {
    const { reader } = sheet;
    if (reader.localName === "sheetData") yield* readRangees(name, sheet, partages);
    else if (reader.localName === "mergeCells")
      fusions.push(...readFusions(readElement(reader), ignorer));
    else reader.skip();
  }
  yield { kind: "finDeFeuille", fusions };
  return null;
}

/** The shared texts; a cell that names one which is not there has none, and that is told. */
function textesOf(strings: SharedStrings, ignorer: () => void): CellTexts {
  return {
    text(index) {
      if (!(index >= 0 && index < strings.count)) ignorer();
      return strings.text(index);
    },
  };
}

function openFeuille(parts: OpcPackage, path: string, strings: CellTexts): SheetReader | null {
  try {
    return new SheetReader(parts.textPieces(path), strings);
  } catch (error: unknown) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function readFusions(mergeCells: ReturnType<typeof readElement>, ignorer: () => void): Fusion[] {
  const merges = readMerges(mergeCells);
  if (merges.length < mergeCells.children.length) ignorer();
  return merges.map(({ row, column, rows, columns }) => ({
    premiereRangee: row + 1,
    derniereRangee: row + rows,
    premiereColonne: column,
    derniereColonne: column + columns - 1,
  }));
}

function* readRangees(
  feuille: string,
  sheet: SheetReader,
  partages: Partages,
): Generator<Etape, void> {
  const { bloc, budget, cellules, nonCalculees } = partages;
  for (let count = 1; sheet.nextRow(); count += 1) {
    while (sheet.nextCell()) {
      const contenu = cellules.contenuDe(sheet.cell);
      if (contenu >= 0) bloc.ajouter(sheet.cell.column, contenu);
      else if (sheet.cell.formula !== null) bloc.ajouterFormuleVide(sheet.cell.column);
      if (isNonCalculee(sheet.cell)) nonCalculees.add(feuille);
    }
    const remplies = bloc.finirRangee(sheet.row.row + 1);
    budget.compter(remplies);
    if (count % RANGEES_PAR_ETAPE === 0) yield etapeOf(bloc);
  }
  yield etapeOf(bloc);
}

/** The error in the words of the product; what the code did wrong stays what it is. */
function causeDite(nom: string, partie: string, cause: unknown): unknown {
  if (cause instanceof FileTooLargeError)
    return new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: tropGrand(cause) }, { cause });
  if (cause instanceof SheetLimitError) {
    const quoi =
      cause.limit === "rows"
        ? "plus de 1 048 576 lignes dans une feuille"
        : `une cellule de plus d'un million de caractères (ligne ${cause.row})`;
    return new SuiviError("FICHIER_TROP_GRAND", { nom, quoi }, { cause });
  }
  if (cause instanceof NotAWorkbookError)
    return new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom }, { cause });
  if (cause instanceof EncodingError)
    return illisible(nom, `${partie}, encodage « ${cause.encoding} »`, cause);
  if (cause instanceof MissingPartError) return illisible(nom, `il manque ${cause.part}`, cause);
  if (cause instanceof ArchiveError) return illisible(nom, cause.entry || partie, cause);
  if (cause instanceof XmlError) return illisible(nom, partie, cause);
  return cause;
}

function illisible(nom: string, partie: string, cause: Error): SuiviError {
  return new SuiviError("FICHIER_ILLISIBLE", partie === "" ? { nom } : { nom, partie }, { cause });
}
