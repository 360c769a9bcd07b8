import type { Navigation } from "../../application/portsTardifs";
import type { ResultatsPorts } from "./resultatsPorts";

/** Ways from the pane to the workbook; they come with their first use. */
export function createNavigation({ tardifs }: Pick<ResultatsPorts, "tardifs">): Navigation {
  return {
    showLigne: async (position, colonne) =>
      (await tardifs()).navigation.showLigne(position, colonne),
    showFeuille: async (nom) => (await tardifs()).navigation.showFeuille(nom),
  };
}
