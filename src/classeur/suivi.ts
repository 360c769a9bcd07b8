import { SHEETS, VERSION_CLASSEUR } from "../domain/classeur";
import type { TaskPaneReference, TaskPaneSpec, WorkbookSpec } from "../ooxml/write/spec";
import { writeWorkbook } from "../ooxml/write/writeWorkbook";
import { feuilleAffluence } from "./feuilles/affluence";
import { feuilleEnquete } from "./feuilles/enquete";
import { feuilleGarde } from "./feuilles/garde";
import { feuilleGuide } from "./feuilles/guide";
import { feuilleHistorique } from "./feuilles/historique";
import { feuilleNomenclature } from "./feuilles/nomenclature";
import { feuilleResultats } from "./feuilles/resultats";
import { feuilleTechnique } from "./feuilles/technique";
import { nomsDefinis } from "./noms";
import { type SuiviOptions, toSuivi } from "./options";
import { documentOf } from "./proprietes";

export type { SuiviOptions } from "./options";

/** Names this embedding of the pane in the workbook; any constant GUID does. */
const INSTANCE_DU_VOLET = "6B1E3C52-9B0F-4C55-8D1A-2F7C0E4A9D31";

/** The bytes of `suivi.xlsx`; the same options always give the same bytes. */
export function buildSuivi(options: SuiviOptions): Uint8Array {
  return writeWorkbook(suiviSpec(options));
}

/** What the workbook is made of, before any byte is written. */
export function suiviSpec(options: SuiviOptions): WorkbookSpec {
  const suivi = toSuivi(options);
  return {
    ...documentOf(
      {
        title: ["Suivi des sollicitations SI SIAO", suivi.departement].filter(Boolean).join(" – "),
        subject: "Indicateurs des appels à l'assistance du département",
        description: `Classeur ${VERSION_CLASSEUR}, nomenclature ${suivi.version.numero}`,
        keywords: "SI SIAO, assistance, sollicitations, appels, indicateurs, enquête",
      },
      suivi.today,
    ),
    sheets: [
      feuilleGarde(suivi),
      feuilleGuide(suivi),
      feuilleHistorique(suivi),
      feuilleResultats(suivi),
      feuilleEnquete(suivi),
      feuilleNomenclature(suivi),
      feuilleTechnique(suivi),
      feuilleAffluence(suivi),
    ],
    names: nomsDefinis(suivi),
    activeSheet: SHEETS.garde,
    ...(options.complement ? { taskPane: volet(options.complement) } : {}),
  };
}

function volet(reference: TaskPaneReference): TaskPaneSpec {
  return { instanceId: INSTANCE_DU_VOLET, reference, visible: true };
}
