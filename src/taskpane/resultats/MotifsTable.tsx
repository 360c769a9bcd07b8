import type { CompteSousMotif } from "../../domain/resultats/chiffres";
import { RESULTATS } from "../../messages/resultats";
import { formatNombre } from "./formats";

/** Beyond these the sheet's own table says more. */
const SHOWN = 8;

/** The most cited sous-motifs, with bars; `motifs` come with the most cited first. */
export function MotifsTable({ motifs }: { readonly motifs: readonly CompteSousMotif[] }) {
  const most = motifs[0]?.sollicitations ?? 0;
  return (
    <table className="motifs">
      <caption>{RESULTATS.motifs}</caption>
      <thead>
        <tr>
          <th scope="col">{RESULTATS.sousMotif}</th>
          <th scope="col">{RESULTATS.nombre}</th>
        </tr>
      </thead>
      <tbody>
        {motifs.slice(0, SHOWN).map(({ niveau, thematique, motif, sousMotif, sollicitations }) => (
          <tr key={[niveau, thematique, motif, sousMotif].join("|")}>
            <th scope="row">
              {sousMotif}
              <span className="note">{motif}</span>
              <span
                className="barre"
                aria-hidden="true"
                style={{ width: `${(100 * sollicitations) / most}%` }}
              />
            </th>
            <td>{formatNombre(sollicitations)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
