import type { ChiffresMontres } from "../../../src/domain/consolidation/verification";
import type {
  RangeesNationales,
  TableauNationalStore,
} from "../../../src/application/portsConsolidation";
import type { LectureOptions } from "../../../src/application/latePorts";
import type { TablesConsolidees } from "../../../src/domain/consolidation/tableauDeBord";
import {
  COLONNES_FICHIERS,
  COLONNES_MESURES,
  COLONNES_REPONSES_RECUES,
} from "../../../src/domain/consolidation/tableauDeBord";
import { figuresDeLEnquete } from "../../../src/domain/enquete/reponses";
import { enquetesIn, fichiersIn, mesuresIn } from "../../../src/excel/consolidation/tables";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { NOMENCLATURE } from "../builders";

/** The national workbook as three tables. */
export class MemoryTableauNational implements TableauNationalStore {
  tables: TablesConsolidees = { mesures: [], fichiers: [], enquetes: [] };
  nomenclature: Nomenclature = NOMENCLATURE;
  chiffres: ChiffresMontres = { debut: 0, fin: 0, departements: new Map(), totalCroise: null };
  writes = 0;
  failNext: SuiviErrorCode | null = null;

  async read(): Promise<TablesConsolidees> {
    await Promise.resolve();
    return this.tables;
  }

  async readNomenclature(): Promise<Nomenclature> {
    await Promise.resolve();
    return this.nomenclature;
  }

  async write(
    avant: TablesConsolidees,
    rangees: RangeesNationales,
    { signal }: LectureOptions = {},
  ): Promise<void> {
    await Promise.resolve();
    const code = this.failNext;
    this.failNext = null;
    if (code) throw new SuiviError(code);
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
    if (JSON.stringify(avant.fichiers) !== JSON.stringify(this.tables.fichiers))
      throw new SuiviError("TABLEAU_NATIONAL_CHANGE");
    this.writes += 1;
    this.tables = tablesOf(rangees);
  }

  async readChiffres(): Promise<ChiffresMontres> {
    await Promise.resolve();
    return this.chiffres;
  }
}

/** What rows of cells stand for, by the headers under which the workbook has them. */
function tablesOf({ mesures, fichiers, enquetes }: RangeesNationales): TablesConsolidees {
  const lue = (headers: readonly string[], rows: RangeesNationales["mesures"]) => ({
    headers,
    rows: rows.map((row) => row.map((content) => content ?? "")),
  });
  const questions = figuresDeLEnquete().map(({ question }) => question);
  const reponses = [...Object.values(COLONNES_REPONSES_RECUES), ...questions];
  return {
    mesures: mesuresIn(lue(Object.values(COLONNES_MESURES), mesures)),
    fichiers: fichiersIn(lue(Object.values(COLONNES_FICHIERS), fichiers)),
    enquetes: enquetesIn(lue(reponses, enquetes)),
  };
}
