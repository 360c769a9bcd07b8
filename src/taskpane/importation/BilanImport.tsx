import { type ReactNode, useEffect, useRef } from "react";
import type { RapportImport, RetraitImport } from "../../application/importation";
import type { Navigation } from "../../application/latePorts";
import { SHEETS } from "../../domain/classeur";
import { IMPORTATION } from "../../messages/importation";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import { useEcriture } from "../useEcriture";

interface BilanImportProps {
  readonly rapport: RapportImport;
  /** What taking it back did; null before. */
  readonly retrait: RetraitImport | null;
  readonly navigation: Pick<Navigation, "showFeuille">;
  readonly onReprendre: () => void;
  readonly onAnnuler: () => void;
  readonly onAutre: () => void;
}

/** What an import did, the ways to what it wrote, and the way back. */
export function BilanImport(props: BilanImportProps) {
  const { rapport, retrait, navigation, onReprendre, onAnnuler, onAutre } = props;
  const { interrompu, feuilles, faites } = rapport;
  const { write, echec, dismiss } = useEcriture();
  const show = (nom: string): void => void write(() => navigation.showFeuille(nom));
  const undone = retrait !== null && !retrait.interrompu;
  return (
    <>
      <Conclusion
        of={retrait ?? rapport}
        intent={retrait?.interrompu === true || (interrompu && !retrait) ? "info" : "success"}
        titre={titreOf(rapport, retrait)}
        actions={
          <>
            {interrompu && !undone && (
              <Button onClick={onReprendre}>{IMPORTATION.reprendre}</Button>
            )}
            <Button onClick={() => show(SHEETS.historique)}>{IMPORTATION.voirHistorique}</Button>
            {feuilles.map((nom) => (
              <Button key={nom} onClick={() => show(nom)}>
                {IMPORTATION.voirFeuille(nom)}
              </Button>
            ))}
            {faites > 0 && !undone && <Button onClick={onAnnuler}>{IMPORTATION.annuler}</Button>}
            <Button onClick={onAutre}>{IMPORTATION.autreFichier}</Button>
          </>
        }
      >
        {retrait ? <Retrait retrait={retrait} /> : <Comptes rapport={rapport} />}
      </Conclusion>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </>
  );
}

function titreOf({ interrompu }: RapportImport, retrait: RetraitImport | null): string {
  if (retrait) return IMPORTATION.annuleTitre;
  return interrompu ? IMPORTATION.arretTitre : IMPORTATION.faitTitre;
}

interface ConclusionProps {
  /** What it is about: a new one takes the focus. */
  readonly of: object;
  readonly intent: "success" | "info";
  readonly titre: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

function Conclusion({ of, intent, titre, actions, children }: ConclusionProps) {
  const titreRef = useRef<HTMLSpanElement>(null);
  useEffect(() => titreRef.current?.focus(), [of]);
  return (
    <Message
      intent={intent}
      titre={
        <span ref={titreRef} tabIndex={-1}>
          {titre}
        </span>
      }
      actions={actions}
    >
      {children}
    </Message>
  );
}

function Comptes({ rapport }: { readonly rapport: RapportImport }) {
  const { plan, faites, interrompu, feuilles, note } = rapport;
  const total = plan.importees.length;
  if (interrompu) return <p>{IMPORTATION.arret(formatNombre(faites), formatNombre(total))}</p>;
  const [presentes, ecartees] = [plan.presentes.length, plan.ecartees.length];
  return (
    <>
      <p>{IMPORTATION.fait(faites, formatNombre(faites))}</p>
      {presentes > 0 && <p>{IMPORTATION.faitPresentes(presentes, formatNombre(presentes))}</p>}
      {ecartees > 0 && <p>{IMPORTATION.faitEcartees(ecartees, formatNombre(ecartees))}</p>}
      {feuilles.length > 0 && <p>{IMPORTATION.faitFeuilles(feuilles)}</p>}
      {!note && <p>{IMPORTATION.nonNote}</p>}
    </>
  );
}

function Retrait({ retrait }: { readonly retrait: RetraitImport }) {
  const { retirees, gardees, interrompu } = retrait;
  return (
    <>
      <p>{IMPORTATION.annule(retirees, formatNombre(retirees))}</p>
      {gardees > 0 && <p>{IMPORTATION.annuleGardees(gardees, formatNombre(gardees))}</p>}
      {interrompu && <p>{IMPORTATION.annuleArret}</p>}
    </>
  );
}
