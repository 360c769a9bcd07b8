import { openWorkbook } from "../openWorkbook";
import type { DiagnosticPorts } from "../../application/portsDiagnostic";
import type { Poste } from "../../domain/diagnostic/rapport";
import { documentKey } from "../officeRuntime";
import { ask, read } from "../door";
import { clearBench, queueMark } from "./atelier";
import { sondesClasseur } from "./sondesClasseur";
import { sondesEvenements } from "./sondesEvenements";
import { sondesFiltres } from "./sondesFiltres";
import { sondesOffice } from "./sondesOffice";
import { sondesTable } from "./sondesTable";
import { sondesTableaux } from "./sondesTableaux";
import { sondesTextes } from "./sondesTextes";

/** Every probe of the workbook, and the Excel it is open in. */
export const excelDiagnostic: Pick<DiagnosticPorts, "excel" | "classeur"> = {
  excel: {
    ...sondesTable,
    ...sondesTextes,
    ...sondesFiltres,
    ...sondesTableaux,
    ...sondesClasseur,
    ...sondesEvenements,
    ...sondesOffice,
  },
  classeur: {
    isDiagnostic: () => read((context) => ask(context, queueMark)),
    readPoste,
    open: openWorkbook,
    clear: clearBench,
  },
};

/** Kinds of requirement sets with the latest that are asked for; docs: « Excel JavaScript API requirement sets ». */
const ENSEMBLES = { ExcelApi: 20, SharedRuntime: 2, KeyboardShortcuts: 1, RibbonApi: 2 } as const;

function readPoste(): Poste {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    hote: String(diagnostics.host),
    plateforme: String(diagnostics.platform),
    version: diagnostics.version,
    ensembles: Object.entries(ENSEMBLES).flatMap(([name, latest]) => latestOf(name, latest)),
    langue: displayLanguage,
    lieu: lieuOf(documentKey()),
  };
}

function latestOf(name: string, latest: number): string[] {
  for (let minor = latest; minor >= 1; minor -= 1) {
    if (Office.context.requirements.isSetSupported(name, `1.${minor}`))
      return [`${name} 1.${minor}`];
  }
  return [];
}

/** Only the kind of place: an address may name people. */
function lieuOf(url: string): Poste["lieu"] {
  if (url === "") return "jamais enregistré";
  return /^https?:/i.test(url) ? "serveur" : "fichier";
}
