import { formatDate } from "../../../domain/dates";
import type { Analyse } from "../../../domain/resultats/analyse";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre } from "../formats";
import { EvolutionMark } from "./EvolutionMark";
import {
  figureKeys,
  FIGURES,
  type Figures,
  texteDesEcartees,
} from "../../../domain/resultats/figures";

interface ChiffresListProps {
  readonly analyse: Analyse;
  /** Those that the analysis was made with. */
  readonly figures?: Figures;
}

/** The figures of a period, each with its change against the period before. */
export function ChiffresList({ analyse, figures = FIGURES }: ChiffresListProps) {
  const { chiffres, ecartees, evolutions, periodePrecedente } = analyse;
  return (
    <>
      <dl className="chiffres" aria-label={RESULTATS.chiffres}>
        {figureKeys(figures).map((nom) => (
          <div key={nom} className="chiffre">
            <dt>{figures[nom].libelle}</dt>
            <dd className="chiffre-valeur">{formatChiffre(figures[nom].unite, chiffres[nom])}</dd>
            {ecartees[nom] > 0 && <dd className="note">{texteDesEcartees(ecartees[nom])}</dd>}
            <dd className="chiffre-evolution">
              <EvolutionMark unite={figures[nom].unite} evolution={evolutions[nom]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {RESULTATS.comparaison(
          formatDate(periodePrecedente.debut),
          formatDate(periodePrecedente.fin),
        )}
      </p>
    </>
  );
}
