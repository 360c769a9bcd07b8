import { useEffect, useState } from "react";
import { type Appelant, APPELANT_TU, numeroEntier, readAppelant } from "../../application/appelant";
import { sensOf } from "../../application/ligneLue";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { localDayOf } from "../../domain/dates";
import type { LigneLue } from "../../domain/historiqueLu";
import type { Nomenclature } from "../../domain/nomenclature";
import { APPELANT } from "../../messages/appelant";
import { SAISIE } from "../../messages/saisie";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { sousMotifOf } from "../suivi/ligneTexts";
import type { Enregistrement } from "./enregistrement";
import { useRepriseDuCas } from "./repriseDuCas";
import "../styles/appelant.css";

/** A number that goes on being typed is asked for once. */
const ATTENTE_MS = 250;

interface AppelantNoticeProps {
  readonly saisie: SaisieEnCours;
  readonly enregistrement: Enregistrement;
  readonly nomenclature: Nomenclature | null;
}

/** What the history knows of who is calling, once the number is whole; nothing of one that was never seen. */
export default function AppelantNotice({
  saisie,
  enregistrement,
  nomenclature,
}: AppelantNoticeProps) {
  const { clock } = useServices();
  const appelant = useAppelant(saisie.telephone);
  const { issue, echec, retry, forget, takeUp, leave } = useRepriseDuCas(enregistrement);
  const cas = saisie.cas === undefined && nomenclature !== null && appelant?.cas;
  // Told until the next call begins, and of a call that had waited until the one that had begun is saved.
  const told = issue?.idAppel === saisie.idAppel && (issue.tardive || isBlankSaisie(saisie));
  return (
    <div role="status" className="appelant">
      {appelant && <Phrase appelant={appelant} today={localDayOf(clock.now())} />}
      {saisie.cas && <p className="note">{APPELANT.repris}</p>}
      {told && <p className="note">{issue.texte}</p>}
      {echec && (
        <ErrorMessage error={echec.error} contexte="autre" onRetry={retry} onClose={forget} />
      )}
      {(appelant ?? saisie.cas) && (
        <div className="ligne-actions">
          {cas && (
            <Button size="small" onClick={() => takeUp(cas, saisie, nomenclature)}>
              {APPELANT.reprendre}
            </Button>
          )}
          {saisie.cas && (
            <Button size="small" onClick={leave}>
              {APPELANT.laisser}
            </Button>
          )}
          {appelant && <VoirButton ligne={appelant.cas ?? appelant.dernier} />}
        </div>
      )}
    </div>
  );
}

/** « 3 appels depuis septembre · dernier le 12/10, Fusion des ménages, en cours ». */
function Phrase({ appelant, today }: { readonly appelant: Appelant; readonly today: number }) {
  const { appels, davantage, premier, dernier } = appelant;
  const { date, statut } = sensOf(dernier);
  const seul = appels === 1;
  const depuis = seul || premier === null ? "" : APPELANT.depuis(premier, today);
  const details = [
    APPELANT.dernier(date, today, seul),
    sousMotifOf(dernier),
    statut ? SAISIE.statuts[statut].toLowerCase() : "",
  ];
  return (
    <p>
      {APPELANT.appels(appels, davantage)}
      {depuis} · {details.filter(Boolean).join(", ")}
    </p>
  );
}

function VoirButton({ ligne }: { readonly ligne: LigneLue }) {
  const { lateAdapters } = useServices();
  const [echec, setEchec] = useState<{ readonly error: unknown } | null>(null);
  const voir = async (): Promise<void> => {
    setEchec(null);
    try {
      await (await lateAdapters()).navigation.showLigne(ligne.position, "telephone");
    } catch (error: unknown) {
      setEchec({ error });
    }
  };
  return (
    <>
      <Button size="small" aria-label={APPELANT.voirLigne} onClick={() => void voir()}>
        {APPELANT.voir}
      </Button>
      {echec && (
        <ErrorMessage error={echec.error} contexte="autre" onClose={() => setEchec(null)} />
      )}
    </>
  );
}

/** Null until a whole number was looked for, and for one that was never seen; a failure says nothing: it is only a help. */
function useAppelant(telephone: string): Appelant | null {
  const { historique, preferences, scheduler } = useServices();
  const tu = useStore(preferences).annoncesTues.includes(APPELANT_TU);
  const numero = tu ? null : numeroEntier(telephone);
  const [found, setFound] = useState<{ numero: string; appelant: Appelant | null } | null>(null);
  useEffect(() => {
    if (numero === null) return undefined;
    let wanted = true;
    const cancel = scheduler.after(ATTENTE_MS, () => {
      readAppelant({ historique }, numero).then(
        (appelant) => wanted && setFound({ numero, appelant }),
        () => wanted && setFound(null),
      );
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [historique, scheduler, numero]);
  return numero !== null && found?.numero === numero ? found.appelant : null;
}
