import type { TableauNationalStore } from "../../application/portsConsolidation";
import type { ChiffresMontres } from "../../domain/consolidation/verification";
import {
  NOMS_NATIONAUX,
  PIVOTS_NATIONAUX,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { SuiviError } from "../../domain/erreurs";
import { byFigure, FIGURES } from "../../domain/resultats/figures";
import { TOTAL_GENERAL } from "../../domain/tableauxCroises";
import { contentOf, namedCell, textOf } from "../namedCells";
import { ask, read } from "../door";
import { excelNomenclature } from "../excelNomenclature";
import { columnsOf } from "../ownTable";
import { queueTableau, readTableau } from "../resultats/tableauxCroises";
import { writeTables } from "./ecriture";
import { enquetesIn, fichiersIn, mesuresIn, readTable } from "./tables";

/** The national workbook on Office.js. */
export const excelTableauNational: TableauNationalStore = {
  async read(options = {}) {
    const fichiers = fichiersIn(await readTable("fichiers", {}));
    const enquetes = enquetesIn(await readTable("enquetes", {}));
    return { mesures: mesuresIn(await readTable("mesures", options)), fichiers, enquetes };
  },
  readNomenclature: () => excelNomenclature.read(),
  write: (avant, rangees, options = {}) => writeTables(avant, rangees, options),
  async readChiffres() {
    const shown = await read((context) => ask(context, queueChiffres));
    return { ...shown, totalCroise: await read(readTotalCroise) };
  },
};

function queueChiffres(context: Excel.RequestContext): {
  read(): Omit<ChiffresMontres, "totalCroise">;
} {
  const debut = namedCell(context, NOMS_NATIONAUX.debut);
  const fin = namedCell(context, NOMS_NATIONAUX.fin);
  const table = context.workbook.tables
    .getItemOrNullObject(TABLES_NATIONALES.departements)
    .load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return {
    read() {
      const at =
        table.isNullObject || debut.isNullObject || fin.isNullObject
          ? null
          : columnsOf(
              { code: "Code", ...byFigure((key) => FIGURES[key].libelle) },
              (header.values[0] ?? []) as unknown[],
            );
      if (!at)
        throw new SuiviError("TABLEAU_NATIONAL_ABSENT", { nom: TABLES_NATIONALES.departements });
      const rows = body.values as unknown[][];
      return {
        debut: Number(contentOf(debut)),
        fin: Number(contentOf(fin)),
        departements: new Map(
          rows.map((row) => [textOf(row[at.code]), byFigure((key) => numberOrNull(row[at[key]]))]),
        ),
      };
    },
  };
}

const numberOrNull = (content: unknown): number | null =>
  typeof content === "number" ? content : null;

/** The grand total of the rows, in the last column but one; null of a table that is missing or filtered. */
async function readTotalCroise(context: Excel.RequestContext): Promise<number | null> {
  const found = queueTableau(context, PIVOTS_NATIONAUX.motifs);
  await context.sync();
  if (found.isNullObject) return null;
  const { cellules, filtres } = await readTableau(context, found);
  if ([...filtres.values()].some((choisis) => choisis !== null)) return null;
  const total = [...cellules].reverse().find((row) => row.includes(TOTAL_GENERAL)) ?? [];
  return total.map(numberOrNull).find((content) => content !== null) ?? null;
}
