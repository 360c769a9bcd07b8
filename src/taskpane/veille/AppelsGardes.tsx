import { useContext, useId, useReducer } from "react";
import { nomDuDocument } from "../../application/envoi";
import type { Envois } from "../../application/envois";
import type { Envoi } from "../../application/ports";
import { VEILLE } from "../../messages/veille";
import { Button } from "../fluent";
import { ServicesContext } from "../ServicesContext";
import { useStore } from "../store";

/** The calls that the device keeps, by workbook; those that are written may be deleted there. */
export function AppelsGardes() {
  const services = useContext(ServicesContext);
  return services && <Liste envois={services.envois} />;
}

function Liste({ envois }: { readonly envois: Envois }) {
  const id = useId();
  useStore(envois);
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  const byDocument = new Map<string, Envoi[]>();
  for (const envoi of envois.gardes.list())
    byDocument.set(envoi.document, [...(byDocument.get(envoi.document) ?? []), envoi]);
  const remove = (kept: readonly Envoi[]): void => {
    for (const envoi of kept) if (envoi.ecrit) envois.gardes.remove(envoi);
    refresh();
  };
  return (
    <div aria-labelledby={id} role="group">
      <h4 id={id}>{VEILLE.gardes}</h4>
      {byDocument.size === 0 && <p>{VEILLE.aucunGarde}</p>}
      <ul className="entretien-points">
        {[...byDocument].map(([document, kept]) => {
          const ecrits = kept.filter(({ ecrit }) => ecrit);
          return (
            <li key={document}>
              {VEILLE.gardesPar(
                nomDuDocument(document) ?? VEILLE.classeurJamaisEnregistre,
                kept.length - ecrits.length,
                ecrits.length,
                ecrits.filter(({ lignes }) => lignes.length > 0).length,
              )}
              {ecrits.length > 0 && (
                <>
                  <p className="note">{VEILLE.supprimerAide}</p>
                  <Button size="small" onClick={() => remove(kept)}>
                    {VEILLE.supprimer}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
