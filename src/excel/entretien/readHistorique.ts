import type { HistoriqueBrut, LectureOptions, LigneBrute } from "../../application/portsTardifs";
import { COLONNE_KEYS, type ColonneKey } from "../../domain/historique";
import {
  type HistoriqueShape,
  queueHistoriqueShape,
  readHistorique as readTable,
} from "../historiqueTable";
import { readInBlocks } from "../readInBlocks";
import { brutesOf, isFilled, rowsAt } from "./brutes";
import { readRowsBelow } from "./rowsBelow";

/** Rows a request: twenty columns with their formulas take 2 KB a row, comments more. */
const BLOCK_ROWS = 1_000;

/** Every row with every one of its columns, and those that stand right below the table. */
export async function readHistorique(options?: LectureOptions): Promise<HistoriqueBrut> {
  let colonnes: ReadonlySet<ColonneKey> = new Set();
  const rows = await readInBlocks<LigneBrute>(
    {
      check: (shape) => {
        colonnes = columnsOf(shape);
      },
      queue: (context, shape, { first, count }) => {
        const range = rowsAt(context, first, count).load("values,formulas");
        return () => brutesOf(shape, range, first);
      },
      blockRows: BLOCK_ROWS,
    },
    options,
  );
  return readTable(async (context) => {
    const pending = queueHistoriqueShape(context);
    await context.sync();
    const shape = pending.read();
    const horsTableau = await readRowsBelow(context, shape);
    const { premiereLigne } = shape;
    return { lignes: rows.filter(isFilled), horsTableau, premiereLigne, colonnes };
  });
}

const columnsOf = ({ positions }: HistoriqueShape): ReadonlySet<ColonneKey> =>
  new Set(COLONNE_KEYS.filter((key) => positions[key] !== undefined));
