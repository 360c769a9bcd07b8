import { useState } from "react";
import { CONSOLIDATION } from "../../messages/consolidation";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { RubanAilleurs } from "../RubanAilleurs";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { BilanDesFichiers } from "./BilanDesFichiers";
import { ChoixDesFichiers } from "./ChoixDesFichiers";
import {
  type ConsolidationSession,
  createConsolidationSession,
  retenusOf,
} from "./consolidationSession";
import { EcartsNationaux } from "./EcartsNationaux";
import { ListeDesFichiers } from "./ListeDesFichiers";
import "../styles/entretien.css";
import "../styles/importation.css";
import "../styles/consolidation.css";

/** The pane in the national workbook, on the pane's services. */
export default function ConsolidationScreen() {
  const { clock, lateAdapters } = useServices();
  const [session] = useState(() =>
    createConsolidationSession({
      clock,
      loadConsolidation: async () => (await lateAdapters()).loadConsolidation(),
    }),
  );
  return (
    <>
      <RubanAilleurs />
      <ConsolidationPanel session={session} />
    </>
  );
}

/** « Consolidation »: files, what each is, one write, and the check of what the workbook shows. */
export function ConsolidationPanel({ session }: { readonly session: ConsolidationSession }) {
  const etat = useStore(session);
  const { fichiers, enCours, interrompu, echec, bilan, ecarts } = etat;
  const retenus = retenusOf(fichiers).length;
  const sansReponse = fichiers.filter(
    (fichier) => fichier.etat.etat === "aVerifier" && fichier.reponse === null,
  ).length;
  return (
    <main className="consolidation" aria-busy={enCours !== null}>
      <h1>{CONSOLIDATION.titre}</h1>
      <p>{CONSOLIDATION.intro}</p>
      <ChoixDesFichiers
        occupe={enCours !== null}
        onChoisir={(donnes) => void session.add(donnes)}
      />
      {fichiers.length > 0 && (
        <ListeDesFichiers fichiers={fichiers} occupe={enCours !== null} session={session} />
      )}
      {enCours && <Progression travail={enCours} onInterrompre={session.stop} />}
      {!enCours && fichiers.some((fichier) => fichier.etat.etat === "attente") && (
        <Button onClick={() => void session.readAll()}>{CONSOLIDATION.reprendre}</Button>
      )}
      {sansReponse > 0 && <p className="note">{CONSOLIDATION.enAttente(sansReponse)}</p>}
      {fichiers.length > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={enCours !== null || retenus === 0}
          onClick={() => void session.consolidate()}
        >
          {retenus === 0 ? CONSOLIDATION.rienAConsolider : CONSOLIDATION.consolider(retenus)}
        </Button>
      )}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={session.forget}
          onRetry={echec.retry}
        />
      )}
      <div role="status">
        {interrompu !== null && <Message intent="info" titre={CONSOLIDATION.interrompue} />}
        {bilan && <BilanDesFichiers ajouts={bilan.ajouts} />}
      </div>
      <Button disabledFocusable={enCours !== null} onClick={() => void session.check()}>
        {CONSOLIDATION.actualiser}
      </Button>
      <div role="status">{ecarts && <EcartsNationaux ecarts={ecarts} />}</div>
    </main>
  );
}
