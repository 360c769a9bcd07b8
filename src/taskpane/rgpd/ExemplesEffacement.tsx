import type { ChangementLigne } from "../../domain/historiqueLu";

import { formatDate } from "../../domain/dates";
import { COLONNES, keysMarked } from "../../domain/historique";
import { RGPD } from "../../messages/rgpd";

const MONTRES = 5;

/** The first rows, before and after. */
export function ExemplesEffacement({
  changements,
}: {
  readonly changements: readonly ChangementLigne[];
}) {
  return (
    <>
      <h5>{RGPD.exemples}</h5>
      <ul className="entretien-exemples">
        {changements.slice(0, MONTRES).map((changement) => (
          <Exemple key={changement.avant.position} changement={changement} />
        ))}
      </ul>
    </>
  );
}

function Exemple({ changement: { avant, apres } }: { readonly changement: ChangementLigne }) {
  const colonnes = keysMarked("personnelle").filter((colonne) => apres?.[colonne] !== undefined);
  return (
    <li>
      <span>{formatDate(Number(avant.cellules.date))}</span>
      <dl>
        {colonnes.map((colonne) => (
          <div key={colonne}>
            <dt>{COLONNES[colonne].header}</dt>
            <dd>
              <del>{String(avant.cellules[colonne])}</del>{" "}
              <span className="lecteur-ecran">{RGPD.devient}</span>{" "}
              <ins>{apercuOf(apres?.[colonne])}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

const apercuOf = (content: unknown): string =>
  typeof content === "string" && content !== "" ? content : RGPD.vide;
