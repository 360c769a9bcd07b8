import type { Chiffres } from "../../domain/resultats/chiffres";
import { RESULTATS } from "../../messages/resultats";
import { formatMoyenne, formatNombre, formatTaux } from "./formats";

/** The survey's four figures, and the number of rows. */
export function ChiffresList({ chiffres }: { readonly chiffres: Chiffres }) {
  const figures: readonly (readonly [string, string])[] = [
    [RESULTATS.appels, formatNombre(chiffres.appels)],
    [RESULTATS.dureeMoyenne, formatMoyenne(chiffres.dureeMoyenne)],
    [RESULTATS.tauxResolution, formatTaux(chiffres.tauxResolution)],
    [RESULTATS.tauxEscalade, formatTaux(chiffres.tauxEscalade)],
    [RESULTATS.sollicitations, formatNombre(chiffres.sollicitations)],
  ];
  return (
    <dl className="chiffres" aria-label={RESULTATS.chiffres}>
      {figures.map(([nom, valeur]) => (
        <div key={nom} className="chiffre">
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
