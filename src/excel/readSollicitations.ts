import type { ColonneKey } from "../domain/historique";
import type { Sollicitation } from "../domain/resultats";
import { queueColumns } from "./columnBlocks";
import { requireColumn } from "./columns";
import { type HistoriqueShape, queueHistoriqueShape } from "./historiqueTable";

/** Rows a request: ten short columns of them stay well under the 5 MB that Excel on the web answers. */
const BLOCK_ROWS = 5_000;

const REQUIRED = [
  "date",
  "dureeSecondes",
  "thematique",
  "motif",
  "sousMotif",
  "niveau",
  "resolu",
  "escalade",
] as const satisfies readonly ColonneKey[];
const OPTIONAL = ["canal", "idAppel"] as const satisfies readonly ColonneKey[];
type ReadKey = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Every row that holds something, read in blocks and only in the columns that the figures need. */
export async function readSollicitations(context: Excel.RequestContext): Promise<Sollicitation[]> {
  const pending = queueHistoriqueShape(context);
  await context.sync();
  const shape = pending.read();
  for (const key of REQUIRED) requireColumn(shape.positions, key);
  const sollicitations: Sollicitation[] = [];
  for (let first = 0; first < shape.rowCount; first += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, shape.rowCount - first);
    sollicitations.push(...(await readBlock(context, shape, first, count)));
  }
  return sollicitations;
}

async function readBlock(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  first: number,
  count: number,
): Promise<Sollicitation[]> {
  const pending = queueColumns(context, shape, [...REQUIRED, ...OPTIONAL], { first, count });
  await context.sync();
  const cell = pending.read();
  return Array.from({ length: count }, (_, row) => toSollicitation((key) => cell(key, row))).filter(
    isFilled,
  );
}

function toSollicitation(cell: (key: ReadKey) => unknown): Sollicitation {
  const text = (key: ReadKey): string => String(cell(key)).trim();
  return {
    date: numberOf(cell("date")),
    dureeSecondes: numberOf(cell("dureeSecondes")),
    thematique: text("thematique"),
    motif: text("motif"),
    sousMotif: text("sousMotif"),
    niveau: text("niveau"),
    resolu: text("resolu"),
    escalade: text("escalade"),
    canal: text("canal"),
    idAppel: text("idAppel"),
  };
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** A blank row of the table is no sollicitation; its calculated level does not make it one. */
function isFilled(row: Sollicitation): boolean {
  const { date, dureeSecondes, thematique, motif, sousMotif, resolu, escalade } = row;
  return (
    date !== null ||
    dureeSecondes !== null ||
    [thematique, motif, sousMotif, resolu, escalade].some((text) => text !== "")
  );
}
