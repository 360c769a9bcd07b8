import { NAMES, TABLES } from "../../domain/classeur";
import { formatDate } from "../../domain/dates";
import type { NomenclatureDuClasseur, VersionNomenclature } from "../../domain/miseAJour/evolution";
import { FIGURES } from "../../domain/resultats/figures";
import type { Operation, Nom } from "../../domain/miseAJour/operations";
import type { CellBlock } from "../../ooxml/write/spec";
import {
  HAUTEURS,
  premiereSuivie,
  TITRE_COMMENTAIRES,
  blocsDesSuivies,
  suiviesOf,
} from "../feuilles/lignesSuivies";
import { type Suivi, toSuivi } from "../options";
import { operationsDuBloc, blocDeTable } from "./ecritures";
import { feuilleNomenclature } from "../feuilles/nomenclature";
import { feuilleTechnique, nomsDesListes } from "../feuilles/technique";

/** What the workbook holds before: its lines, the rows of their table, the lines that *Enquête* follows. */
export interface NomenclatureEnPlace extends NomenclatureDuClasseur {
  readonly lignes: number;
  readonly nombreDeSuivies: number;
}

/**
 * What makes a workbook hold `apres`: table, lists, charts, survey, names, then the version's cells.
 * `version` null: it stays what it is.
 */
export function operationsDeNomenclature(
  avant: NomenclatureEnPlace,
  apres: NomenclatureDuClasseur,
  version: VersionNomenclature | null,
): Operation[] {
  const ancien = contenuNomenclature(suiviOf(avant, version));
  const nouveau = contenuNomenclature(suiviOf(apres, version));
  return [
    ...decalagesDeEnquete(avant.nombreDeSuivies, nouveau.nombreDeSuivies),
    { type: "hauteur", tableau: TABLES.nomenclature, lignes: apres.nomenclature.lignes.length },
    ...operationsDesBlocs(ancien, nouveau, avant.lignes + 1),
    ...nouveau.noms,
    ...(version
      ? [...operationsDuBloc("nomenclature", nouveau.titre), ...cellulesDe(version)]
      : []),
  ];
}

function cellulesDe({ numero, date }: VersionNomenclature): Operation[] {
  const nom = NAMES.versionNomenclature;
  return [
    { type: "nommee", nom, plusBas: 1, contenu: formatDate(date) },
    { type: "nommee", nom, plusBas: 0, contenu: numero },
  ];
}

const SANS_VERSION: VersionNomenclature = { numero: "", date: 1 };

/** What the formulas give is left to Excel: neither rows nor period matter. */
function suiviOf(
  { nomenclature, retraits }: NomenclatureDuClasseur,
  version: VersionNomenclature | null,
): Suivi {
  return toSuivi({
    nomenclature,
    retraits,
    version: version ?? SANS_VERSION,
    today: version?.date ?? 1,
  });
}

/** The cells of *Enquête* below the followed lines move, with what people wrote there. */
function decalagesDeEnquete(avant: number, apres: number): Operation[] {
  if (avant === apres) return [];
  const premier = premiereSuivie(FIGURES);
  const first = premier + Math.min(avant, apres);
  const last = premier + Math.max(avant, apres) - 1;
  const hauteurs = [[avant, HAUTEURS.ligne] as const, [apres, HAUTEURS.commentaires] as const];
  return [
    {
      type: "decalage",
      feuille: "enquete",
      plage: `B${first}:E${last}`,
      sens: apres > avant ? "bas" : "haut",
      temoin: TITRE_COMMENTAIRES,
    },
    ...hauteurs.map(([nombreDeSuivies, hauteur]): Operation => ({
      type: "apparence",
      feuille: "enquete",
      plage: `B${premier + nombreDeSuivies + 2}`,
      style: { hauteur },
    })),
  ];
}

/** Cells that a longer list or table left behind are emptied. */
function operationsDesBlocs(
  ancien: ContenuNomenclature,
  nouveau: ContenuNomenclature,
  lignesDuTableau: number,
): Operation[] {
  const listes = nouveau.technique.map((bloc) =>
    padded(bloc, sizeOf(ancien.technique.find(({ at }) => at === bloc.at))),
  );
  const tableau = padded(nouveau.tableau, { rows: lignesDuTableau, columns: 0 });
  return [
    ...[...nouveau.notes, tableau].flatMap((bloc) => operationsDuBloc("nomenclature", bloc)),
    ...listes.flatMap((bloc) => operationsDuBloc("technique", bloc)),
    ...nouveau.enquete.flatMap((bloc) => operationsDuBloc("enquete", bloc)),
  ];
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(bloc: CellBlock | undefined): Size {
  const rows = bloc?.rows ?? [];
  return { rows: rows.length, columns: Math.max(0, ...rows.map(({ length }) => length)) };
}

/** The block with empty cells up to a size. */
function padded(bloc: CellBlock, least: Size): CellBlock {
  const own = sizeOf(bloc);
  const columns = Math.max(own.columns, least.columns);
  const missing = Math.max(0, least.rows - own.rows);
  const blank = Array.from({ length: missing }, (): CellBlock["rows"][number] => []);
  const rows = [...bloc.rows, ...blank].map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => ""),
  ]);
  return { at: bloc.at, rows };
}

/** All cells and names of a workbook that its nomenclature decides, as the builder writes them. */
export interface ContenuNomenclature {
  /** Of *Nomenclature*: the title with the version's number, the notes below, the table. */
  readonly titre: CellBlock;
  readonly notes: readonly CellBlock[];
  readonly tableau: CellBlock;
  readonly technique: readonly CellBlock[];
  /** The followed lines; the comments below are people's own. */
  readonly enquete: readonly CellBlock[];
  readonly noms: readonly Nom[];
  /** How many lines *Enquête* follows. */
  readonly nombreDeSuivies: number;
}

function contenuNomenclature(suivi: Suivi): ContenuNomenclature {
  const { blocks = [], tables = [] } = feuilleNomenclature(suivi);
  const [table] = tables;
  const at = (cell: string): CellBlock[] => blocks.filter((bloc) => bloc.at === cell);
  return {
    titre: at("A1")[0] ?? VIDE,
    notes: at("A2"),
    tableau: table ? blocDeTable(table) : VIDE,
    technique: feuilleTechnique(suivi).blocks ?? [],
    enquete: blocsDesSuivies(suivi),
    noms: nomsDesListes(suivi).map(({ name, formula }) => ({
      type: "nom",
      nom: name,
      formule: `=${formula}`,
    })),
    nombreDeSuivies: suiviesOf(suivi.nomenclature).length,
  };
}

const VIDE: CellBlock = { at: "A1", rows: [] };
