import { useEffect, useEffectEvent, useRef, useState } from "react";
import { closeCas, lienOf, reopenCas } from "../../application/casRepris";
import { correctionOf } from "../../application/correction";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import type { LigneLue } from "../../domain/historiqueLu";
import type { Nomenclature } from "../../domain/nomenclature";
import { APPELANT } from "../../messages/appelant";
import { useServices } from "../ServicesContext";
import type { Enregistrement } from "./enregistrement";

/** What became of a case. */
interface Issue {
  /** The form that showed then. */
  readonly idAppel: string;
  /** Another call was being entered in it: this one had waited. */
  readonly tardive: boolean;
  readonly texte: string;
}

/**
 * Takes an open case up: its motif and its identifier come into the form where these are empty, and once
 * the call is written the case becomes what the call says. The call carries the case with it, so that
 * neither a pane that starts anew nor a call that waits loses it; undoing the call opens the case again.
 */
export function useRepriseDuCas(enregistrement: Enregistrement) {
  const { historique, ids, envois, session, document } = useServices();
  const [issue, setIssue] = useState<Issue | null>(null);
  const [echec, setEchec] = useState<{ readonly error: unknown } | null>(null);
  /** Calls whose case is being closed, or could not be: those are tried again when somebody asks. */
  const tried = useRef(new Set<string>());
  const [tries, setTries] = useState(0);
  /** Cases that were closed here, as they now stand, by their call. */
  const closed = useRef(new Map<string, LigneLue>());

  const reopenUndone = async (): Promise<void> => {
    const { retour } = enregistrement.get();
    const ligne = retour?.kind === "annule" && closed.current.get(retour.saisie.idAppel);
    if (!ligne) return;
    closed.current.delete(retour.saisie.idAppel);
    setIssue(null);
    await reopenCas({ historique }, ligne);
  };
  const close = async (idAppel: string, cas: string): Promise<void> => {
    tried.current.add(idAppel);
    const outcome = await closeCas({ historique }, idAppel, cas);
    tried.current.delete(idAppel);
    const envoi = envois.gardes.get(idAppel);
    if (envoi) envois.gardes.replace(envoi, { ...envoi, cas: undefined });
    if (outcome.kind === "rien") return;
    if (outcome.kind === "clos") closed.current.set(idAppel, outcome.ligne);
    const { saisie } = session.get();
    const tardive = !isBlankSaisie(saisie);
    const texte = APPELANT[tardive ? "issuesTardives" : "issues"][outcome.kind];
    setIssue({ idAppel: saisie.idAppel, tardive, texte });
    await reopenUndone();
  };
  const tell = (error: unknown): void => setEchec({ error });
  const look = useEffectEvent(() => {
    for (const { idAppel, cas, ecrit, document: of } of envois.gardes.withCas())
      if (cas && ecrit && of === document && !tried.current.has(idAppel))
        close(idAppel, cas).catch(tell);
  });
  const onRetour = useEffectEvent(() => void reopenUndone().catch(tell));
  useEffect(() => {
    look();
    const stops = [envois.subscribe(() => look()), enregistrement.subscribe(() => onRetour())];
    return () => stops.forEach((stop) => stop());
  }, [envois, enregistrement, tries]);

  return {
    issue,
    echec,
    retry: () => {
      setEchec(null);
      tried.current.clear();
      setTries(tries + 1);
    },
    forget: () => setEchec(null),
    takeUp: (ligne: LigneLue, saisie: SaisieEnCours, nomenclature: Nomenclature): void => {
      const [motif] = correctionOf(ligne, nomenclature, ids).depart.motifs;
      const [first] = saisie.motifs;
      if (motif && first?.code === "" && nomenclature.parCode.get(motif.code)?.retiree === false) {
        const { thematique, motif: nom, code, niveau } = motif;
        const champs = { thematique, motif: nom, code, niveau };
        enregistrement.edit({ type: "editMotif", index: 0, champs });
      }
      const identifiant =
        saisie.identifiant.trim() === ""
          ? { identifiant: String(ligne.cellules.identifiant) }
          : undefined;
      enregistrement.edit({ type: "edit", champs: { ...identifiant, cas: lienOf(ligne) } });
      setEchec(null);
    },
    leave: () => enregistrement.edit({ type: "edit", champs: { cas: undefined } }),
  };
}
