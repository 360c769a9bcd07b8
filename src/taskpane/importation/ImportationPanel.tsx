import { useRef } from "react";
import { ENTRETIEN } from "../../messages/entretien";
import { IMPORTATION } from "../../messages/importation";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { ApercuImport } from "./ApercuImport";
import { BilanImport } from "./BilanImport";
import { ChoixFichier } from "./ChoixFichier";
import { ColonnesReconnues } from "./ColonnesReconnues";
import type { ImportationPanelPorts } from "./importationPanelPorts";
import { LibellesARapprocher } from "./LibellesARapprocher";
import { useImportation } from "./useImportation";
import "../styles/importation.css";

/** « Importer un ancien fichier de suivi »: all its steps on one page, each once the one before is done. */
export default function ImportationPanel({ ports }: { readonly ports: ImportationPanelPorts }) {
  const importation = useImportation(ports);
  const { preparation, plan, rapport, enCours, echec, choisir, importer } = importation;
  const rootRef = useRef<HTMLDivElement>(null);
  const ecrire = (): void => {
    // The button that was pressed goes away.
    rootRef.current?.focus();
    importer();
  };
  const isWriting = enCours !== null && importation.ecriture;
  return (
    <div
      ref={rootRef}
      role="group"
      aria-label={ENTRETIEN.importer}
      tabIndex={-1}
      className="importation"
      aria-busy={enCours !== null}
    >
      <ChoixFichier
        nom={preparation?.analyse.nom ?? null}
        occupe={enCours !== null}
        onChoisir={importation.lire}
      />
      {preparation && plan && !rapport && !isWriting && (
        <>
          <ColonnesReconnues
            preparation={preparation}
            onFeuille={importation.choisirFeuille}
            onChange={(correspondance) => choisir({ correspondance })}
          />
          <LibellesARapprocher
            libelles={plan.libelles}
            nomenclature={preparation.source.nomenclature}
            decisions={preparation.choix.decisions}
            onChange={(decisions) => choisir({ decisions })}
          />
          <ApercuImport
            plan={plan}
            incompletes={preparation.choix.incompletes}
            onIncompletes={(incompletes) => choisir({ incompletes })}
            onImporter={ecrire}
          />
        </>
      )}
      {enCours && <Progression travail={enCours} onInterrompre={importation.stop} />}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={importation.forget}
          onRetry={importation.ecriture ? ecrire : echec.retry}
        />
      )}
      {echec && importation.ecriture && <p role="alert">{IMPORTATION.echec}</p>}
      <div role="status">
        {rapport && !enCours && (
          <BilanImport
            rapport={rapport}
            navigation={ports.navigation}
            onReprendre={ecrire}
            onAutre={importation.recommencer}
          />
        )}
      </div>
    </div>
  );
}
