import type { Anomalie } from "../../domain/controle/anomalie";
import { reparationOf } from "../../domain/controle/reparations";
import { COLONNES } from "../../domain/historique";
import { CONTROLE } from "../../messages/controle";
import { contenuAffiche } from "./contenus";

/** What stands in the cells of a fault, and what its repair would make of them. */
export function Apercu({ anomalie }: { readonly anomalie: Anomalie }) {
  const { ligne, colonnes, reparation, genre } = anomalie;
  if (genre === "horsTableau") return <p className="note">{CONTROLE.rattachement}</p>;
  if (!ligne) return null;
  const parts = reparation
    ? reparationOf(anomalie)
    : colonnes.map((colonne) => ({ colonne, avant: ligne.cellules[colonne], apres: undefined }));
  return (
    <dl className="controle-apercu">
      {parts.map(({ colonne, avant, apres }) => (
        <div key={colonne}>
          <dt>{COLONNES[colonne].header}</dt>
          <dd>
            {contenuAffiche(colonne, avant)}
            {apres !== undefined && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="lecteur-ecran"> {CONTROLE.devient} </span>
                <strong>{contenuAffiche(colonne, apres)}</strong>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
