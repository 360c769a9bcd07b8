import { useEffect, useState } from "react";
import {
  type Appelant,
  APPELANT_TU,
  issueDuCas,
  numeroEntier,
  readAppelant,
} from "../../application/appelant";
import { correctionOf } from "../../application/correction";
import { sensOf } from "../../application/ligneLue";
import type { SaisieEnCours } from "../../application/ports";
import { changeStatut } from "../../application/suivi";
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
  const { repris, issue, echec, reprendre, oublier } = useReprise(enregistrement);
  const isRepris = repris?.idAppel === saisie.idAppel;
  const peutReprendre = nomenclature !== null && appelant?.cas && !isRepris;
  return (
    <div role="status" className="appelant">
      {appelant && <Phrase appelant={appelant} today={localDayOf(clock.now())} />}
      {isRepris && <p className="note">{APPELANT.repris}</p>}
      {issue !== null && <p className="note">{issue}</p>}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={oublier} />}
      {appelant && (
        <div className="ligne-actions">
          {peutReprendre && (
            <Button
              size="small"
              onClick={() => appelant.cas && reprendre(appelant.cas, saisie, nomenclature)}
            >
              {APPELANT.reprendre}
            </Button>
          )}
          <VoirButton ligne={appelant.cas ?? appelant.dernier} />
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

/** A case that the call being entered takes up. */
interface Reprise {
  readonly idAppel: string;
  readonly cas: LigneLue;
}

/**
 * Takes an open case up: its motif and its identifier come into the form where these are empty, and once
 * the call is saved the case becomes what the call says.
 */
function useReprise(enregistrement: Enregistrement) {
  const { historique, ids } = useServices();
  const [repris, setRepris] = useState<Reprise | null>(null);
  const [issue, setIssue] = useState<string | null>(null);
  const [echec, setEchec] = useState<{ readonly error: unknown } | null>(null);

  useEffect(() => {
    if (!repris) return undefined;
    return enregistrement.subscribe(() => {
      const { retour } = enregistrement.get();
      if (retour?.kind !== "enregistre" || retour.saisie.idAppel !== repris.idAppel) return;
      const statut = issueDuCas(retour.saisie.motifs.map((motif) => motif.statut));
      setRepris(null);
      if (statut === null) setIssue(APPELANT.resteOuvert);
      else
        changeStatut({ historique }, repris.cas, statut).then(
          () => setIssue(APPELANT.clos),
          (error: unknown) => setEchec({ error }),
        );
    });
  }, [historique, enregistrement, repris]);

  const reprendre = (cas: LigneLue, saisie: SaisieEnCours, nomenclature: Nomenclature): void => {
    const [motif] = correctionOf(cas, nomenclature, ids).depart.motifs;
    const [first] = saisie.motifs;
    if (motif && first?.code === "" && nomenclature.parCode.get(motif.code)?.retiree === false) {
      const { thematique, motif: nom, code, niveau } = motif;
      const champs = { thematique, motif: nom, code, niveau };
      enregistrement.edit({ type: "editMotif", index: 0, champs });
    }
    if (saisie.identifiant.trim() === "")
      enregistrement.edit({
        type: "edit",
        champs: { identifiant: String(cas.cellules.identifiant) },
      });
    setIssue(null);
    setEchec(null);
    setRepris({ idAppel: saisie.idAppel, cas });
  };
  return { repris, issue, echec, reprendre, oublier: () => setEchec(null) };
}
