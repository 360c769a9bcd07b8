import { CsvError, parse } from "csv-parse/sync";
import { separateurOf } from "../fichiers/texteSepare";
import { normalizeLibelle } from "../domain/libelles";
import type { ColonneFautive, LigneNonVerifiee } from "../domain/nomenclature";

/** A published file tells of the lines in force only. */
export type ColonneCsv = ColonneFautive;

/** How messages name the columns of the file. A header may differ in case, accents, spaces and hyphens. */
export const COLONNES_CSV: Readonly<Record<ColonneCsv, string>> = {
  code: "code",
  niveau: "niveau",
  thematique: "thematique",
  motif: "motif",
  sousMotif: "sous_motif",
  remplace: "remplace",
  enquete: "enquete",
  synonymes: "synonymes",
};
const CHAMPS = Object.keys(COLONNES_CSV) as readonly ColonneCsv[];
const OBLIGATOIRES: readonly ColonneCsv[] = ["code", "niveau", "thematique", "motif", "sousMotif"];

export interface LigneCsv {
  readonly nonVerifiee: LigneNonVerifiee;
  /** 1-based line of the file on which the record begins. */
  readonly lineInFile: number;
}

export interface CsvLu {
  readonly lues: readonly LigneCsv[];
  readonly champs: ReadonlySet<ColonneCsv>;
  /** What is wrong with the table itself, in French; a record of the wrong width is not in `lues`. */
  readonly fautes: readonly string[];
}

interface Enregistrement {
  readonly cellules: readonly string[];
  readonly lineInFile: number;
}

type Positions = ReadonlyMap<ColonneCsv, number>;

/** Reads the lines of a CSV text, by the names of its columns; separated by `;`, `,` or tabs. */
export function parseNomenclatureCsv(csv: string): CsvLu {
  try {
    return toCsvLu(parseRecords(csv));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = /at line (\d+)/.exec(error.message)?.[1] ?? String(error["lines"]);
    const faute = `ligne ${line} : guillemets ou séparateurs mal placés`;
    return { lues: [], champs: new Set(), fautes: [faute] };
  }
}

function parseRecords(csv: string): Enregistrement[] {
  const records: Enregistrement[] = [];
  // The parser counts the line ends of Windows twice within a cell.
  const text = csv.replace(/\r\n?/g, "\n");
  const { separateur, table } = separateurOf(text);
  // A line that only tells the separator is a line of the file all the same.
  const linesBefore = text.slice(0, text.length - table.length).split("\n").length - 1;
  parse(table, {
    delimiter: separateur,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    on_record: (cellules: string[], { lines }) => {
      const linesWithin = cellules.join("").match(/\n/g)?.length ?? 0;
      records.push({ cellules, lineInFile: linesBefore + lines - linesWithin });
      return null;
    },
  });
  return records;
}

function toCsvLu([header, ...records]: readonly Enregistrement[]): CsvLu {
  const names = (header?.cellules ?? []).map(columnName);
  const positions = positionsOf(names);
  const champs = new Set(positions.keys());
  const fautes = headerFaults(names, positions, header?.lineInFile ?? 1);
  if (fautes.length > 0) return { lues: [], champs, fautes };
  const fits = ({ cellules }: Enregistrement): boolean =>
    cellules.length >= names.length && cellules.slice(names.length).every((cell) => cell === "");
  return {
    lues: records.filter(fits).map((record) => toLigneLue(record, positions)),
    champs,
    fautes: records
      .filter((record) => !fits(record))
      .map(({ lineInFile, cellules }) => {
        return `ligne ${lineInFile} : ${names.length} colonnes attendues, ${cellules.length} trouvées`;
      }),
  };
}

const columnName = (header: string): string => normalizeLibelle(header).replace(/[\s_-]+/g, "_");

function positionsOf(names: readonly string[]): Positions {
  const positions = CHAMPS.map((champ) => [champ, names.indexOf(COLONNES_CSV[champ])] as const);
  return new Map(positions.filter(([, position]) => position >= 0));
}

function headerFaults(names: readonly string[], positions: Positions, line: number): string[] {
  const missing = OBLIGATOIRES.filter((champ) => !positions.has(champ)).map(
    (champ) => `ligne ${line} : la colonne « ${COLONNES_CSV[champ]} » manque`,
  );
  const repeated = CHAMPS.map((champ) => COLONNES_CSV[champ])
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
    .map((name) => `ligne ${line} : la colonne « ${name} » figure deux fois`);
  return [...missing, ...repeated];
}

function toLigneLue({ cellules, lineInFile }: Enregistrement, positions: Positions): LigneCsv {
  const cell = (champ: ColonneCsv): string => cellules[positions.get(champ) ?? -1] ?? "";
  return {
    lineInFile,
    nonVerifiee: {
      code: cell("code"),
      niveau: cell("niveau"),
      thematique: cell("thematique"),
      motif: cell("motif"),
      sousMotif: cell("sousMotif"),
      remplace: cell("remplace"),
      enquete: cell("enquete"),
      synonymes: cell("synonymes"),
      retiree: "",
    },
  };
}
