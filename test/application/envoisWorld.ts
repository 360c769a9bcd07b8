import { createEnvois } from "../../src/application/envois";
import { SuiviError, type SuiviErrorCode } from "../../src/domain/erreurs";
import type { LigneHistorique } from "../../src/domain/historique";
import { TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { aSaisie } from "../support/saisieBuilders";

/** A workbook and a device that the panes of one user share. */
export function aWorld() {
  return {
    ...envoiDoubles(),
    historique: new MemoryHistorique(),
    nomenclature: new MemoryNomenclature(),
    clock: clockAt(TODAY),
  };
}

export type World = ReturnType<typeof aWorld>;

/** A pane of this world, open. */
export function aPane(world: World, document = "suivi.xlsx") {
  const envois = createEnvois(world, document);
  const stop = envois.start();
  const save = (...lignes: LigneHistorique[]) =>
    envois.submit(aSaisie({ idAppel: lignes[0]!.idAppel }), lignes);
  return { ...envois, save, stop };
}

/** The rows are written, and the pane hears of a failure only. */
export function loseAnswer({ historique }: World, code: SuiviErrorCode = "EXCEL_OCCUPE"): void {
  const append = historique.append.bind(historique);
  historique.append = async (...given) => {
    historique.append = append;
    await append(...given);
    throw new SuiviError(code);
  };
}

/** Until what goes on by itself is done. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
