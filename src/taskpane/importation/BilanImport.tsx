import { useEffect, useRef } from "react";
import type { RapportImport } from "../../application/importation/importerFichier";
import type { Navigation } from "../../application/portsTardifs";
import { SHEETS } from "../../domain/classeur";
import { IMPORTATION } from "../../messages/importation";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import { useEcriture } from "../useEcriture";

interface BilanImportProps {
  readonly rapport: RapportImport;
  readonly navigation: Pick<Navigation, "showFeuille">;
  readonly onReprendre: () => void;
  readonly onAutre: () => void;
}

/** What an import did, and the ways to what it wrote. */
export function BilanImport({ rapport, navigation, onReprendre, onAutre }: BilanImportProps) {
  const { interrompu, feuille } = rapport;
  const { write, echec, dismiss } = useEcriture();
  const titreRef = useRef<HTMLSpanElement>(null);
  useEffect(() => titreRef.current?.focus(), [rapport]);
  const show = (nom: string): void => void write(() => navigation.showFeuille(nom));
  return (
    <>
      <Message
        intent={interrompu ? "info" : "success"}
        titre={
          <span ref={titreRef} tabIndex={-1}>
            {interrompu ? IMPORTATION.arretTitre : IMPORTATION.faitTitre}
          </span>
        }
        actions={
          <>
            {interrompu && <Button onClick={onReprendre}>{IMPORTATION.reprendre}</Button>}
            <Button onClick={() => show(SHEETS.historique)}>{IMPORTATION.voirHistorique}</Button>
            {feuille !== null && (
              <Button onClick={() => show(feuille)}>{IMPORTATION.voirFeuille}</Button>
            )}
            <Button onClick={onAutre}>{IMPORTATION.autreFichier}</Button>
          </>
        }
      >
        <Comptes rapport={rapport} />
      </Message>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </>
  );
}

function Comptes({ rapport }: { readonly rapport: RapportImport }) {
  const { plan, faites, interrompu, feuille, note } = rapport;
  const total = plan.importees.length;
  if (interrompu) return <p>{IMPORTATION.arret(formatNombre(faites), formatNombre(total))}</p>;
  const [presentes, ecartees] = [plan.presentes.length, plan.ecartees.length];
  return (
    <>
      <p>{IMPORTATION.fait(faites, formatNombre(faites))}</p>
      {presentes > 0 && <p>{IMPORTATION.faitPresentes(presentes, formatNombre(presentes))}</p>}
      {feuille !== null && (
        <p>{IMPORTATION.faitEcartees(ecartees, formatNombre(ecartees), feuille)}</p>
      )}
      {!note && <p>{IMPORTATION.nonNote}</p>}
    </>
  );
}
