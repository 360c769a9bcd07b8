import type { ColonneKey } from "../domain/historique";
import type { Sollicitation } from "../domain/resultats/chiffres";
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
const OPTIONAL = [
  "canal",
  "referent",
  "code",
  "idAppel",
  "mois",
  "appel",
] as const satisfies readonly ColonneKey[];
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
  return Array.from({ length: count }, (_, row) =>
    toSollicitation(first + row, (key) => cell(key, row)),
  ).filter(isFilled);
}

function toSollicitation(position: number, cell: (key: ReadKey) => unknown): Sollicitation {
  const text = (key: ReadKey): string => String(cell(key)).trim();
  const date = numberOf(cell("date"));
  const dureeSecondes = numberOf(cell("dureeSecondes"));
  return {
    position,
    date,
    dateIllisible: date === null && text("date") !== "",
    dureeSecondes,
    dureeIllisible: dureeSecondes === null && text("dureeSecondes") !== "",
    thematique: text("thematique"),
    motif: text("motif"),
    sousMotif: text("sousMotif"),
    niveau: text("niveau"),
    resolu: text("resolu"),
    escalade: text("escalade"),
    canal: text("canal"),
    referent: text("referent"),
    code: text("code"),
    idAppel: text("idAppel"),
    mois: text("mois"),
    appel: numberOf(cell("appel")),
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
