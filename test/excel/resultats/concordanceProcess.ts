import type { ContenuCellule } from "../../../src/domain/historiqueLu";
/**
 * What `concordance.test.ts` compares, as JSON: histories in a workbook that Univer calculates, its
 * pivot tables refreshed by the add-in itself through the real office.js. It runs in a Node of its own
 * because jest cannot load the ES modules that Univer requires.
 */
import { readFileSync } from "node:fs";

import { refreshSheets, readResultats } from "../../../src/application/actualiser";
import type { ColonneKey } from "../../../src/domain/historique";
import type { Periode } from "../../../src/domain/periode";
import type { Ecart } from "../../../src/domain/resultats/ecarts/ecart";
import type { ChiffresLus } from "../../../src/domain/resultats/feuillesLues";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelNomenclature } from "../../../src/excel/excelNomenclature";
import { excelReglagesClasseur } from "../../../src/excel/excelReglagesClasseur";
import { excelEnquetes } from "../../../src/excel/resultats/excelEnquetes";
import { excelFeuilles } from "../../../src/excel/resultats/excelFeuilles";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { univerGridInNode } from "../../support/univerGridInNode";
import { ExcelHost, hostStateFromModel } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { loadOfficeJs } from "../../support/officeJs";
import { suiviBytes } from "../../support/openSuivi";
import type { Chiffres } from "../../../src/domain/resultats/figures";

/** Rows as their typed cells, and the period that is looked at. */
export interface Essai {
  readonly lignes: readonly Readonly<Partial<Record<ColonneKey, ContenuCellule>>>[];
  readonly periode: Periode;
}

export interface Constat {
  readonly rows: Chiffres;
  readonly sheet: ChiffresLus;
  /** Rows of the pivot *MotifsLesPlusCites*, null where Excel cannot filter it on the period. */
  readonly pivot: number | null;
  /** Calls of the pivot *AppelsParMois*. */
  readonly pivotAppels: number;
  readonly appels: number;
  readonly ecarts: readonly Ecart[];
}

async function constater({ lignes, periode }: Essai): Promise<Constat> {
  const model = readWorkbook(suiviBytes({ departement: "Ain" }));
  const opened = univerGridInNode(model);
  const { grid } = opened;
  const host = new ExcelHost(grid, hostStateFromModel(model, grid, "suivi.xlsx"));
  Object.assign(globalThis, loadOfficeJs(nativeBridge(host.openSession())));
  try {
    if (lignes.length > 0) await excelHistorique.appendAll(lignes);
    const clock = clockAt(TODAY);
    const { rapport } = await refreshSheets({ resultats: excelResultats, clock }, periode);
    const { analyse, feuilles, ecarts } = await readResultats(
      {
        historique: excelHistorique,
        nomenclature: excelNomenclature,
        reglagesClasseur: excelReglagesClasseur,
        feuilles: excelFeuilles,
        enquetes: excelEnquetes,
        clock,
      },
      periode,
    );
    return {
      rows: analyse.chiffres,
      sheet: feuilles.chiffres,
      pivot: rapport.sansDonnees ? null : (feuilles.tableauMotifs?.total ?? NaN),
      pivotAppels: feuilles.tableauMois?.total ?? NaN,
      appels: [...analyse.appelsParMois.values()].reduce((sum, appels) => sum + appels, 0),
      ecarts,
    };
  } finally {
    opened.dispose();
  }
}

async function run(file: string): Promise<void> {
  const essais = JSON.parse(readFileSync(file, "utf8")) as Essai[];
  const constats: Constat[] = [];
  for (const essai of essais) constats.push(await constater(essai));
  process.stdout.write(JSON.stringify(constats), () => process.exit(0));
}

void run(process.argv[2] ?? "");
