import type { ResultatsStore } from "../../application/ports";
import { NAMES } from "../../domain/classeur";
import type { Periode } from "../../domain/periode";
import { read } from "../door";
import { writeHistorique } from "../historiqueTable";
import { queueCheck } from "./checkResultats";
import { contentOf, namedCell } from "./namedCells";
import { periodeLue } from "./periodeLue";
import { refreshTableaux } from "./refreshTableaux";

/** The result sheet on Office.js: period, pivot tables, stamp. */
export const excelResultats: ResultatsStore = {
  readPeriode: () => read(readPeriode),
  refresh: (periode, stamp) =>
    writeHistorique(queueCheck, (context, recalculation) =>
      refreshTableaux(context, recalculation, periode, stamp),
    ),
};

async function readPeriode(context: Excel.RequestContext): Promise<Periode | null> {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  await context.sync();
  return periodeLue(contentOf(debut), contentOf(fin));
}
