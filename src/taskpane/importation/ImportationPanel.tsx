import { useRef } from "react";
import type { RemarqueLecture } from "../../domain/importation/fichierLu";
import { answerQuestion } from "../../domain/importation/questions";
import { ENTRETIEN } from "../../messages/entretien";
import { IMPORTATION } from "../../messages/importation";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { Message } from "../Message";
import { ApercuImport } from "./ApercuImport";
import { BilanImport } from "./BilanImport";
import { ChoixFichier } from "./ChoixFichier";
import { ColonnesReconnues } from "./ColonnesReconnues";
import { LibellesARapprocher } from "./LibellesARapprocher";
import { QuestionsImport } from "./QuestionsImport";
import { type ImportationPanelPorts, useImportation } from "./useImportation";
import "../styles/importation.css";

/** « Importer un ancien fichier de suivi »: all its steps on one page, each once the one before is done. */
export default function ImportationPanel({ ports }: { readonly ports: ImportationPanelPorts }) {
  const importation = useImportation(ports);
  const { preparation, isCounting, rapport, retrait, enCours, interrompu, echec, etape } =
    importation;
  const { choose } = importation;
  const rootRef = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes away. */
  const keepFocus = (work: () => void) => (): void => {
    rootRef.current?.focus();
    work();
  };
  const importRows = keepFocus(importation.importRows);
  const cancel = keepFocus(importation.cancel);
  const isWriting = enCours !== null && etape !== "lecture";
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
        onChoisir={importation.read}
      />
      {preparation && !rapport && !isWriting && (
        <>
          <Remarques remarques={preparation.analyse.remarques} />
          <QuestionsImport
            questions={preparation.apercu.plan.questions}
            onAnswer={(question, reponse) =>
              choose({ feuilles: answerQuestion(preparation.choix.feuilles, question, reponse) })
            }
          />
          <ColonnesReconnues
            source={preparation.analyse.source}
            plan={preparation.apercu.plan}
            feuilles={preparation.choix.feuilles}
            onChange={(feuilles) => choose({ feuilles })}
          />
          <LibellesARapprocher
            libelles={preparation.apercu.plan.libelles}
            nomenclature={preparation.analyse.source.nomenclature}
            decisions={preparation.choix.decisions}
            onChange={(decisions) => choose({ decisions })}
          />
          <ApercuImport
            apercu={preparation.apercu}
            isCounting={isCounting}
            incompletes={preparation.choix.incompletes}
            onIncompletes={(incompletes) => choose({ incompletes })}
            onImporter={importRows}
          />
        </>
      )}
      {enCours && <Progression travail={enCours} onInterrompre={importation.stop} />}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={importation.forget}
          onRetry={{ lecture: echec.retry, ecriture: importRows, annulation: cancel }[etape]}
        />
      )}
      {echec && etape === "ecriture" && <p role="alert">{IMPORTATION.echec}</p>}
      <div role="status">
        {interrompu !== null && (
          <Message intent="info" titre={IMPORTATION.interruption[etape].titre}>
            {IMPORTATION.interruption[etape].texte}
          </Message>
        )}
        {rapport && !enCours && (
          <BilanImport
            rapport={rapport}
            retrait={retrait}
            navigation={ports.navigation}
            onReprendre={importRows}
            onAnnuler={cancel}
            onAutre={importation.reset}
          />
        )}
      </div>
    </div>
  );
}

function Remarques({ remarques }: { readonly remarques: readonly RemarqueLecture[] }) {
  if (remarques.length === 0) return null;
  const textes = remarques.map(({ kind, feuille }) => IMPORTATION.lectureRemarque[kind](feuille));
  return (
    <Message intent="warning" titre={IMPORTATION.lectureRemarques}>
      <ul className="entretien-points">
        {[...new Set(textes)].map((texte) => (
          <li key={texte}>{texte}</li>
        ))}
      </ul>
    </Message>
  );
}
