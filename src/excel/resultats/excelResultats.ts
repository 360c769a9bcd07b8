import type { ResultatsStore } from "../../application/ports";
import { NAMES } from "../../domain/classeur";
import type { Periode } from "../../domain/periode";
import { writeOnHistorique } from "../historiqueTable";
import { runExcel } from "../runExcel";
import { contentOf, namedCell } from "./namedCells";
import { periodeLue } from "./periodeLue";
import { refreshTableaux } from "./refreshTableaux";

/** The result sheet on Office.js: period, pivot tables, stamp. */
export const excelResultats: ResultatsStore = {
  readPeriode: () => runExcel(readPeriode),
  refresh: (periode, stamp) =>
    writeOnHistorique((context) => refreshTableaux(context, periode, stamp)),
};

async function readPeriode(context: Excel.RequestContext): Promise<Periode | null> {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  await context.sync();
  return periodeLue(contentOf(debut), contentOf(fin));
}
