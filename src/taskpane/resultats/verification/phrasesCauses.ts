import { formatDate } from "../../../domain/dates";
import type { CauseDeFeuille, CauseEcart } from "../../../domain/resultats/ecarts/ecart";
import { CAUSES_DE_FEUILLE, CAUSES_DE_LIGNES } from "../../../messages/ecarts";
import { formatMois } from "../formats";
import { type GroupeEcarts, isCauseDeLignes, isDeLEnquete } from "./groupesEcarts";

/** A cause in a sentence without its first capital: it follows « Cause probable : ». */
export function phraseOfCause(cause: CauseEcart, groupe: GroupeEcarts): string {
  if (isCauseDeLignes(cause)) return CAUSES_DE_LIGNES[cause.type](cause.positions.length);
  switch (cause.type) {
    case "periodeDifferente":
      return cause.periode === null
        ? CAUSES_DE_FEUILLE.periodeAbsente
        : CAUSES_DE_FEUILLE.periodeDifferente(
            formatDate(cause.periode.debut),
            formatDate(cause.periode.fin),
          );
    case "horsTableau":
      return CAUSES_DE_FEUILLE.horsTableau(cause.nombre);
    case "tableauFiltre":
      return phraseOfFiltre(cause);
    case "tableauIllisible":
      return isDeLEnquete(groupe)
        ? CAUSES_DE_FEUILLE.enqueteIllisible
        : CAUSES_DE_FEUILLE.tableauIllisible;
    default:
      return CAUSES_DE_FEUILLE[cause.type];
  }
}

function phraseOfFiltre({
  mois,
  trimestres,
}: Extract<CauseDeFeuille, { type: "tableauFiltre" }>): string {
  const filtres = [...(trimestres ?? []), ...(mois ?? [])];
  return filtres.length === 0
    ? CAUSES_DE_FEUILLE.tableauSansFiltre
    : CAUSES_DE_FEUILLE.tableauFiltre(filtres.map(formatMois).join(", "));
}
