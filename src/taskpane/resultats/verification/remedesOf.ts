import type { CauseEcart } from "../../../domain/resultats/ecarts/ecart";
import { type GroupeEcarts, isDeLEnquete } from "./groupesEcarts";

/** What the pane can do about a difference: refresh the sheet, make its table again, show the rows below it. */
export type Remede = "actualiser" | "recreer" | "historique";

const REMEDES: Readonly<Partial<Record<CauseEcart["type"], Remede>>> = {
  periodeDifferente: "actualiser",
  calculManuel: "actualiser",
  tableauNonActualise: "actualiser",
  tableauFiltre: "actualiser",
  tableauIllisible: "recreer",
  horsTableau: "historique",
};

/** The remedies of a group, each once; none where it lies with a person. */
export function remedesOf(groupe: GroupeEcarts): Remede[] {
  if (groupe.causes.length === 0) return ["actualiser"];
  const remedes = groupe.causes.flatMap(({ type }) => REMEDES[type] ?? []);
  // Nothing makes the sheet « Enquête » again from here.
  return [...new Set(remedes)].filter((remede) => remede !== "recreer" || !isDeLEnquete(groupe));
}
