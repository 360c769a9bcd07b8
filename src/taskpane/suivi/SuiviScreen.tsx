import type { LigneLue } from "../../domain/historiqueLu";
import type { LigneHistorique } from "../../domain/historique";
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from "react";
import { PANE } from "../../messages/pane";
import { type Correction, correctionOf, correctLigne } from "../../application/correction";
import {
  readDernieresLignes,
  readEnregistree,
  removeLigne,
  restoreLigne,
  changeStatut,
  readCasEnCours,
} from "../../application/suivi";
import { localDayOf } from "../../domain/dates";
import { CORRECTION, SUIVI } from "../../messages/suivi";
import { CorrectionPanel } from "../correction/CorrectionPanel";
import { ErrorMessage } from "../ErrorMessage";
import { useNomenclature } from "../saisie/useNomenclature";
import { useEcriture } from "../useEcriture";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { SuiviActions } from "./suiviActions";
import { EscaladeDeLigne } from "./EscaladeDeLigne";
import { CasSection } from "./CasSection";
import { JourneeLigne } from "./JourneeLigne";
import { DernieresSection } from "./DernieresSection";

interface SuiviScreenProps {
  readonly onReglages: () => void;
  /** What was just saved and is to be corrected: a single row opens at once, several are in the list. */
  readonly aCorriger: readonly LigneHistorique[];
  /** They were looked for. */
  readonly onCorrigeable: () => void;
}

/** The screen « Suivi », or the row that is being corrected. */
export default function SuiviScreen({ onReglages, aCorriger, onCorrigeable }: SuiviScreenProps) {
  const { historique, envois, deCote, ids, clock, preferences } = useServices();
  const { length: enAttente } = useStore(envois).enAttente;
  const { referent, telephoneMasque } = useStore(preferences);
  const { nomenclature, error, reload } = useNomenclature();
  const [choisie, setChoisie] = useState<LigneLue | null>(null);
  // The form is filled once the lists are there, and not again while it is being changed.
  const correction = useMemo(
    (): Correction | null =>
      choisie && nomenclature ? correctionOf(choisie, nomenclature, ids) : null,
    [choisie, nomenclature, ids],
  );
  const [corrigees, setCorrigees] = useState<number | null>(null);
  const { echec, write, dismiss } = useEcriture();
  const openSaved = useEffectEvent((): void => {
    const [seule, ...others] = aCorriger;
    if (seule && others.length === 0)
      void write(async () => setChoisie(await readEnregistree({ historique }, seule)));
    if (seule) onCorrigeable();
  });
  useEffect(() => openSaved(), []);
  const actions = useMemo(
    (): SuiviActions => ({
      readDernieres: (name) => readDernieresLignes({ historique }, name),
      readCas: (name, limit) => readCasEnCours({ historique }, name, limit),
      // What still waits goes first: it could bring back a row that is removed under it.
      retirer: async (ligne) => {
        await envois.retry();
        await removeLigne({ historique }, ligne);
      },
      remettre: (ligne) => restoreLigne({ historique, ids }, ligne),
      onReglages,
      changeStatut: (ligne, statut) => changeStatut({ historique }, ligne, statut),
      corriger: (ligne) => {
        setCorrigees(null);
        setChoisie(ligne);
      },
    }),
    [historique, envois, ids, onReglages],
  );
  if (correction) {
    return (
      <CorrectionPanel
        correction={correction}
        corriger={async (one, saisie, assuree) => {
          await envois.retry();
          return correctLigne({ historique, clock }, one, saisie, assuree);
        }}
        onDone={(nombre) => {
          setChoisie(null);
          setCorrigees(nombre);
        }}
      />
    );
  }
  return (
    <>
      {error !== null && <ErrorMessage error={error} contexte="autre" onRetry={reload} />}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
      <div role="status">
        {choisie && !error && <p className="note">{PANE.chargement}</p>}
        {corrigees !== null && (
          <Message
            intent={corrigees === 0 ? "info" : "success"}
            actions={
              <Button
                size="small"
                appearance="transparent"
                aria-label={PANE.fermerMessage}
                onClick={() => setCorrigees(null)}
              >
                {PANE.fermer}
              </Button>
            }
          >
            {corrigees === 0 ? CORRECTION.identique : CORRECTION.corrigee(corrigees)}
          </Message>
        )}
      </div>
      <SuiviTab
        escalade={(ligne) => <EscaladeDeLigne {...{ ligne, nomenclature, onReglages }} />}
        referent={referent}
        today={localDayOf(clock.now())}
        telephoneMasque={telephoneMasque}
        actions={actions}
        enAttente={enAttente + (deCote.get()?.get().length ?? 0)}
      />
    </>
  );
}

interface SuiviTabProps {
  /** Whose rows: the name in the column *Référent*, "" while unknown. */
  readonly referent: string;
  /** Serial day. */
  readonly today: number;
  readonly telephoneMasque: boolean;
  readonly actions: SuiviActions;
  /** Calls that wait to be written, or to be taken up again. */
  readonly enAttente: number;
  /** What an escalated row offers. */
  readonly escalade: (ligne: LigneLue) => ReactNode;
}

/** The screen « Suivi »: the référent's last rows, and the cases to follow up; without a name, those of the team. */
export function SuiviTab(props: SuiviTabProps) {
  const { referent, today, telephoneMasque, actions, enAttente, escalade } = props;
  const [lues, setLues] = useState<readonly LigneLue[]>([]);
  const [cas, setCas] = useState(0);
  // What is written from one list may change the other: both are read again.
  const [ecritures, setEcritures] = useState(0);
  const suite = { ecritures, onEcrit: () => setEcritures((count) => count + 1) };
  return (
    <div className="suivi">
      {referent.trim() === "" ? (
        <SansNom onReglages={actions.onReglages} />
      ) : (
        <>
          <JourneeLigne {...{ lues, today, cas, enAttente }} />
          <DernieresSection {...{ referent, actions, escalade }} {...suite} onLues={setLues} />
        </>
      )}
      <CasSection
        referent={referent}
        today={today}
        telephoneMasque={telephoneMasque}
        actions={actions}
        escalade={escalade}
        onComptes={setCas}
        {...suite}
      />
    </div>
  );
}

/** In the place of the day and the last rows: whose they would be is not known. */
function SansNom({ onReglages }: Pick<SuiviActions, "onReglages">) {
  return (
    <section aria-label={SUIVI.journee}>
      <p className="note">
        {SUIVI.sansReferent}{" "}
        <Button size="small" onClick={onReglages}>
          {SUIVI.dansLesReglages}
        </Button>
      </p>
    </section>
  );
}
