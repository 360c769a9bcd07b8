import type { LigneLue } from "../../domain/historiqueLu";
import type { LigneHistorique } from "../../domain/historique";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { PANE } from "../../messages/pane";
import { type Correction, correctionOf, correctLigne } from "../../application/correction";
import {
  readDernieresLignes,
  readEnregistree,
  removeLigne,
  changeStatut,
  readCasEnCours,
} from "../../application/suivi";
import { localDayOf } from "../../domain/dates";
import { CORRECTION } from "../../messages/suivi";
import { CorrectionPanel } from "../correction/CorrectionPanel";
import { ErrorMessage } from "../ErrorMessage";
import { useNomenclature } from "../saisie/useNomenclature";
import { useEcriture } from "../useEcriture";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { SuiviActions } from "./suiviActions";
import { CasSection } from "./CasSection";
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
  const { historique, envois, ids, clock, preferences } = useServices();
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
      readCas: (name) => readCasEnCours({ historique }, name),
      // What still waits goes first: it could bring back a row that is removed under it.
      retirer: async (ligne) => {
        await envois.relancer();
        await removeLigne({ historique }, ligne);
      },
      onReglages,
      changeStatut: (ligne, statut) => changeStatut({ historique }, ligne, statut),
      corriger: (ligne) => {
        setCorrigees(null);
        setChoisie(ligne);
      },
    }),
    [historique, envois, onReglages],
  );
  if (correction) {
    return (
      <CorrectionPanel
        correction={correction}
        corriger={async (one, saisie) => {
          await envois.relancer();
          return correctLigne({ historique, clock }, one, saisie);
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
      <p role="status" className="note suivi-etat">
        {choisie && !error && PANE.chargement}
        {corrigees !== null &&
          (corrigees === 0 ? CORRECTION.identique : CORRECTION.corrigee(corrigees))}
      </p>
      <SuiviTab
        referent={referent}
        today={localDayOf(clock.now())}
        telephoneMasque={telephoneMasque}
        actions={actions}
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
}

/** The screen « Suivi »: the référent's last rows, and the cases to follow up. */
export function SuiviTab({ referent, today, telephoneMasque, actions }: SuiviTabProps) {
  return (
    <div className="suivi">
      <DernieresSection referent={referent} actions={actions} />
      <CasSection
        referent={referent}
        today={today}
        telephoneMasque={telephoneMasque}
        actions={actions}
      />
    </div>
  );
}
