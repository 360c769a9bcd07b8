import type { LectureOptions } from "../../application/portsTardifs";
import type { ColonneKey } from "../../domain/historique";
import { queueColumns } from "../columnBlocks";
import { requireColumn } from "../columns";
import { type Lecture, readInBlocks } from "../readInBlocks";
import type { Sollicitation } from "../../domain/resultats/sollicitation";

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

const LECTURE: Lecture<Sollicitation> = {
  check: ({ positions }) => {
    for (const key of REQUIRED) requireColumn(positions, key);
  },
  queue: (context, shape, block) => {
    const pending = queueColumns(context, shape, [...REQUIRED, ...OPTIONAL], block);
    return () => {
      const cell = pending.read();
      return Array.from({ length: block.count }, (_, row) =>
        toSollicitation(block.first + row, (key) => cell(key, row)),
      ).filter(isFilled);
    };
  },
};

/** Every row that holds something, only in the columns that the figures need; errors as `readInBlocks`. */
export function readSollicitations(options?: LectureOptions): Promise<Sollicitation[]> {
  return readInBlocks(LECTURE, options);
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
