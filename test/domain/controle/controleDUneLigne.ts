import type { Anomalie } from "../../../src/domain/controle/anomalie";
import { checkHistorique } from "../../../src/domain/controle/controler";
import type { ContenuCellule, LigneLue } from "../../../src/domain/historiqueLu";
import { COLONNE_KEYS, type ColonneKey } from "../../../src/domain/historique";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { aLigneLue, aLigneTapee } from "../../support/ligneBuilders";

type Cells = Readonly<Partial<Record<ColonneKey, ContenuCellule>>>;

const COLONNES_TOUTES = new Set(COLONNE_KEYS);

/** The faults of a table that has only these rows. */
export function anomaliesDe(...lignes: readonly LigneLue[]): Anomalie[] {
  return anomaliesSelon(NOMENCLATURE, lignes);
}

function anomaliesSelon(nomenclature: Nomenclature, lignes: readonly LigneLue[]): Anomalie[] {
  const numbered = lignes.map((ligne, position) => ({ ...ligne, position }));
  const historique = {
    lignes: numbered,
    premiereLigne: 2,
    horsTableau: [],
    colonnes: COLONNES_TOUTES,
  };
  return checkHistorique(historique, nomenclature, { today: TODAY });
}

/** A fault as a line of text: its kind, and what its repair would write, with how widely it may be accepted. */
export function resume({ genre, reparation }: Anomalie): string {
  if (reparation?.type !== "cellules") return genre;
  return `${genre} ${reparation.portee} ${JSON.stringify(reparation.apres)}`;
}

/** The faults of a row that the add-in wrote, with these cells instead. */
export function duVolet(over: Cells): string[] {
  return anomaliesDe(aLigneLue(over)).map(resume);
}

/** The faults of a row that somebody typed, with these cells instead. */
export function tapee(over: Cells, nomenclature: Nomenclature = NOMENCLATURE): string[] {
  const { cellules } = aLigneLue();
  const { telephone, date, dureeSecondes, thematique, motif, sousMotif, resolu, escalade } =
    cellules;
  const typed = { telephone, date, dureeSecondes, thematique, motif, sousMotif, resolu, escalade };
  return anomaliesSelon(nomenclature, [aLigneTapee({ ...typed, ...over })]).map(resume);
}
