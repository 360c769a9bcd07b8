import { modeleClasseur } from "../classeur/miseAJour/modeleClasseur";
import { readVersionsEmbarquees } from "../classeur/miseAJour/versionsEmbarquees";
import { pageImpression } from "../device/impression";
import { excelEntretien } from "../excel/entretien/excelEntretien";
import { excelJournal } from "../excel/entretien/excelJournal";
import { excelMiseAJour } from "../excel/miseAJour/excelMiseAJour";
import { excelNavigation } from "../excel/navigation";
import { excelEnquetes } from "../excel/resultats/excelEnquetes";
import { excelFeuilles } from "../excel/resultats/excelFeuilles";
import { lecteurXlsx } from "../fichiers/lecteurXlsx";
import type { Tardifs } from "./services";

/** What the screens beside the form need of Excel and the device; comes with the first of them. */
export const tardifs: Tardifs = {
  impression: pageImpression,
  entretien: excelEntretien,
  journal: excelJournal,
  miseAJour: excelMiseAJour,
  navigation: excelNavigation,
  enquetes: excelEnquetes,
  feuilles: excelFeuilles,
  fichiers: lecteurXlsx,
  modele: modeleClasseur,
  versions: { read: readVersionsEmbarquees },
};
