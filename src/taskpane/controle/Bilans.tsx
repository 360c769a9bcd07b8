import type { BilanDAnnulation, Reparations } from "../../application/controle";
import { CONTROLE } from "../../messages/controle";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { isInterruption } from "../travail";
import { nomDeLigneLue } from "./contenus";

interface BilanReparationsProps {
  readonly reparations: Reparations;
  readonly occupe: boolean;
  readonly onAnnuler: () => void;
}

/** What was repaired, and the way back. */
export function BilanReparations({ reparations, occupe, onAnnuler }: BilanReparationsProps) {
  const { lignes, rattachees, laissees, tentes, erreur } = reparations;
  return (
    <>
      <Message
        intent={laissees > 0 || erreur ? "warning" : "success"}
        actions={
          tentes.length > 0 && (
            <Button size="small" disabledFocusable={occupe} onClick={onAnnuler}>
              {CONTROLE.annuler}
            </Button>
          )
        }
      >
        <p>{lignes + rattachees === 0 ? CONTROLE.rienRepare : CONTROLE.reparees(lignes)}</p>
        {rattachees > 0 && <p>{CONTROLE.rattachees(rattachees)}</p>}
        {laissees > 0 && <p>{CONTROLE.laissees(laissees)}</p>}
        {erreur && isInterruption(erreur.error) && <p>{CONTROLE.reparationInterrompue}</p>}
      </Message>
      <Echec erreur={erreur} />
    </>
  );
}

/** What came of taking repairs back. */
export function BilanAnnulation({ annulation }: { readonly annulation: BilanDAnnulation }) {
  const { rendues, modifiees, premiereLigne, erreur } = annulation;
  return (
    <>
      <Message intent={modifiees.length > 0 || erreur ? "warning" : "success"}>
        <p>{CONTROLE.rendues(rendues)}</p>
        {modifiees.length > 0 && (
          <>
            <p>{CONTROLE.modifiees(modifiees.length)}</p>
            <ul>
              {modifiees.map((ligne) => (
                <li key={ligne.position}>
                  {nomDeLigneLue({ position: ligne.position, ligne }, premiereLigne)}
                </li>
              ))}
            </ul>
          </>
        )}
        {erreur && isInterruption(erreur.error) && <p>{CONTROLE.annulationInterrompue}</p>}
      </Message>
      <Echec erreur={erreur} />
    </>
  );
}

/** Why it stopped, unless a person stopped it. */
function Echec({ erreur }: Pick<Reparations, "erreur">) {
  return erreur && !isInterruption(erreur.error) ? (
    <ErrorMessage error={erreur.error} contexte="autre" />
  ) : null;
}
