import type { DiagnosticPorts } from "../application/portsDiagnostic";
import { sondesPage } from "../device/sondesPage";
import { browserTelechargement } from "../device/telechargement";
import { excelDiagnostic } from "../excel/diagnostic/excelDiagnostic";
import { startsThread } from "../fichiers/ouvrierNavigateur";
import { ADRESSE_DIAGNOSTIC } from "./diagnostic/adresse";

/** What « Vérifier ce poste » needs of Excel and the device. */
export const diagnosticAdapters: DiagnosticPorts = {
  ...excelDiagnostic,
  page: {
    ...sondesPage,
    posteFilSepare: async () => ({ issue: (await startsThread()) ? "demarre" : "refuse" }),
  },
  telechargement: browserTelechargement,
  fetchClasseur: async () => {
    try {
      const answer = await fetch(ADRESSE_DIAGNOSTIC);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    } catch {
      // No network: the link remains.
      return null;
    }
  },
};
