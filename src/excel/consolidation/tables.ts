import type { LectureOptions } from "../../application/latePorts";
import type { EnqueteRecue } from "../../domain/consolidation/enquetes";
import { COMPTES, type Comptes, type Mesure } from "../../domain/consolidation/mesures";
import {
  COLONNES_FICHIERS,
  COLONNES_MESURES,
  COLONNES_REPONSES_RECUES,
  type FichierConsolide,
  type TablesConsolidees,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import { SuiviError } from "../../domain/erreurs";
import { textOf } from "../namedCells";
import { ask, read } from "../door";
import { inBlocks } from "../historique/blocks";
import { columnsOf } from "../ownTable";

/** The three tables that consolidation fills, as Excel holds them. */

export const NOMS: Readonly<Record<keyof TablesConsolidees, string>> = {
  mesures: TABLES_NATIONALES.mesures,
  fichiers: TABLES_NATIONALES.fichiers,
  enquetes: TABLES_NATIONALES.reponses,
};
export type TableKey = keyof typeof NOMS;
export const TABLE_KEYS = Object.keys(NOMS) as readonly TableKey[];

/** Rows a request that reads, and one that writes: office.js holds the pane longer to send some than to get them. */
export const BLOCK_ROWS = 2_000;
export const WRITTEN_ROWS = 1_000;

type Row = readonly unknown[];

export interface TableLue {
  readonly headers: Row;
  /** Rows that hold something. */
  readonly rows: readonly Row[];
}

/** Reads a table whole, block by block; TABLEAU_NATIONAL_ABSENT without it. */
export async function readTable(key: TableKey, options: LectureOptions): Promise<TableLue> {
  const { headers, rowCount } = await read((context) =>
    ask(context, (now) => {
      const table = now.workbook.tables.getItemOrNullObject(NOMS[key]).load("name");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("rowCount");
      return {
        read() {
          if (table.isNullObject)
            throw new SuiviError("TABLEAU_NATIONAL_ABSENT", { nom: NOMS[key] });
          return { headers: (header.values[0] ?? []) as Row, rowCount: body.rowCount };
        },
      };
    }),
  );
  const rows: Row[] = [];
  let first = 0;
  const next = async (count: number): Promise<void> => {
    rows.push(...(await readRows(key, first, count)));
    first += count;
    options.onProgress?.(first, rowCount);
  };
  await inBlocks(BLOCK_ROWS, { left: () => rowCount - first, done: () => first, next }, options);
  return { headers, rows: rows.filter((row) => row.some((content) => content !== "")) };
}

/** Rows of a table's body, in one request. */
export function readRows(key: TableKey, first: number, count: number): Promise<readonly Row[]> {
  return read((context) =>
    ask(context, (now) => {
      const body = now.workbook.tables.getItem(NOMS[key]).getDataBodyRange();
      const range = body
        .getRow(first)
        .getResizedRange(count - 1, 0)
        .load("values");
      return { read: () => range.values as Row[] };
    }),
  );
}

const absent = (key: TableKey): never => {
  throw new SuiviError("TABLEAU_NATIONAL_ABSENT", { nom: NOMS[key] });
};

const numberIn = (content: unknown): number => (typeof content === "number" ? content : 0);
const numberOrNull = (content: unknown): number | null =>
  typeof content === "number" ? content : null;

export function mesuresIn({ headers, rows }: TableLue): Mesure[] {
  const at = columnsOf(COLONNES_MESURES, headers) ?? absent("mesures");
  return rows.map((row): Mesure => {
    const code = textOf(row[at.code]);
    const comptes = Object.fromEntries(
      COMPTES.map((key) => [key, numberIn(row[at[key]])]),
    ) as Record<keyof Comptes, number>;
    return {
      departement: textOf(row[at.departement]),
      mois: textOf(row[at.mois]),
      code,
      codeOrigine: textOf(row[at.codeOrigine]) || code,
      ...comptes,
    };
  });
}

export function fichiersIn({ headers, rows }: TableLue): FichierConsolide[] {
  const at = columnsOf(COLONNES_FICHIERS, headers) ?? absent("fichiers");
  return rows.map((row): FichierConsolide => {
    const text = (key: keyof typeof COLONNES_FICHIERS): string => textOf(row[at[key]]);
    const [debut, fin] = [numberOrNull(row[at.debut]), numberOrNull(row[at.fin])];
    return {
      nom: text("nom"),
      departement: text("departement"),
      modele: text("modele"),
      nomenclature: text("nomenclature"),
      periode: debut === null || fin === null ? null : { debut, fin },
      lignes: numberIn(row[at.lignes]),
      ecartees: numberIn(row[at.ecartees]),
      arrete: numberOrNull(row[at.arrete]),
      instant: numberIn(row[at.instant]),
      avertissements: text("avertissements"),
    };
  });
}

export function enquetesIn({ headers, rows }: TableLue): EnqueteRecue[] {
  const at = columnsOf(COLONNES_REPONSES_RECUES, headers) ?? absent("enquetes");
  const questions = figuresDeLEnquete().map(({ key, question, unite }) => {
    const place = columnsOf({ question }, headers)?.question ?? absent("enquetes");
    return { key, place, unite };
  });
  return rows.map((row): EnqueteRecue => {
    const chiffres = questions.map(({ key, place, unite }) => {
      const shown = numberOrNull(row[place]);
      // A cell holds a duration as a fraction of a day.
      const seconds = shown !== null && unite === "duree";
      return [key, seconds ? Math.round(shown * 86_400) : shown] as const;
    });
    return {
      departement: textOf(row[at.departement]),
      periode: { debut: numberIn(row[at.debut]), fin: numberIn(row[at.fin]) },
      instant: numberIn(row[at.instant]),
      chiffres: Object.fromEntries(chiffres),
    };
  });
}
