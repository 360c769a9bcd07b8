import type { EcartNational } from "../../domain/consolidation/verification";
import { FIGURES } from "../../domain/resultats/figures";
import { CONSOLIDATION } from "../../messages/consolidation";
import { Message } from "../Message";
import { formatChiffre, formatNombre } from "../resultats/formats";
import { nomDuDepartement } from "./nomDuDepartement";

/** Differences that are told one by one. */
const MONTRES = 10;

/** Whether the workbook's own figures say what its measures say. */
export function EcartsNationaux({ ecarts }: { readonly ecarts: readonly EcartNational[] }) {
  if (ecarts.length === 0) return <Message intent="success" titre={CONSOLIDATION.accord} />;
  return (
    <Message intent="warning" titre={CONSOLIDATION.ecarts(ecarts.length)}>
      <ul className="consolidation-bilan">
        {ecarts.slice(0, MONTRES).map((ecart) => (
          <li key={ecart.type === "figure" ? `${ecart.departement} ${ecart.figure}` : ecart.type}>
            {phraseOf(ecart)}
          </li>
        ))}
      </ul>
      <p>{CONSOLIDATION.ecartsAide}</p>
    </Message>
  );
}

function phraseOf(ecart: EcartNational): string {
  if (ecart.type === "tableauCroise")
    return CONSOLIDATION.ecartCroise(formatNombre(ecart.montre), formatNombre(ecart.attendu));
  const { libelle, unite } = FIGURES[ecart.figure];
  return CONSOLIDATION.ecartFigure(
    nomDuDepartement(ecart.departement),
    libelle,
    formatChiffre(unite, ecart.montre),
    formatChiffre(unite, ecart.attendu),
  );
}
