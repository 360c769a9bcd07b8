import { formatDate } from "../../../domain/dates";
import type { Analyse } from "../../../domain/resultats/analyse";
import type { Chiffres } from "../../../domain/resultats/chiffres";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre } from "../formats";
import { EvolutionMark } from "./EvolutionMark";

/** The survey's four figures, then the number of rows. */
const ORDRE: readonly (keyof Chiffres)[] = [
  "appels",
  "dureeMoyenne",
  "tauxResolution",
  "tauxEscalade",
  "sollicitations",
];

/** The figures of a period, each with its change against the period before. */
export function ChiffresList({ analyse }: { readonly analyse: Analyse }) {
  const { chiffres, evolutions, periodePrecedente } = analyse;
  return (
    <>
      <dl className="chiffres" aria-label={RESULTATS.chiffres}>
        {ORDRE.map((nom) => (
          <div key={nom} className="chiffre">
            <dt>{RESULTATS.noms[nom]}</dt>
            <dd className="chiffre-valeur">{formatChiffre(nom, chiffres[nom])}</dd>
            <dd className="chiffre-evolution">
              <EvolutionMark nom={nom} evolution={evolutions[nom]} />
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
