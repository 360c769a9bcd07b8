import { type Chronometre, elapsedSecondes } from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import type { SaisieEnCours } from "../../application/ports";
import { OUBLI } from "../../messages/oubli";
import { Button } from "../fluent";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { QuestionDuree } from "./QuestionDuree";
import { questionOfSaisie } from "./questionOfSaisie";
import type { SaisieAction } from "./saisieReducer";
import { useElapsedSecondes } from "./useElapsedSecondes";

interface OubliNoticeProps {
  readonly saisie: SaisieEnCours & { readonly chronometre: Chronometre };
  readonly edit: (action: SaisieAction) => void;
  /** Puts the keyboard into the duration's field. */
  readonly onTaper: () => void;
}

/**
 * Asks about a duration that the timer cannot vouch for, with a proposal; the call is saved once it is
 * answered.
 */
export default function OubliNotice({ saisie, edit, onTaper }: OubliNoticeProps) {
  const { montre, preferences } = useServices();
  const { chronometre } = saisie;
  useElapsedSecondes(chronometre);
  const question = questionOfSaisie(saisie, montre.now(), useStore(preferences));
  if (question === null) return null;
  const stop = (duree: string): void => {
    edit({ type: "settleGaps", compte: false });
    edit({ type: "stop", now: montre.now() });
    edit({ type: "edit", champs: { duree } });
  };
  const elapsed = elapsedSecondes(chronometre, montre.now());
  const taper = (
    <Button
      size="small"
      onClick={() => {
        stop("");
        onTaper();
      }}
    >
      {OUBLI.saisir}
    </Button>
  );
  if (question.type === "trou") {
    const settle = (compte: boolean): void => edit({ type: "settleGaps", compte });
    const duree = formatDuree(question.secondes);
    return (
      <QuestionDuree titre={OUBLI.trouTitre(duree)} texte={OUBLI.trouTexte}>
        <Button size="small" onClick={() => settle(false)}>
          {OUBLI.trouSans(formatDuree(elapsed))}
        </Button>
        <Button size="small" onClick={() => settle(true)}>
          {OUBLI.trouAvec(formatDuree(elapsed + question.secondes))}
        </Button>
        {taper}
      </QuestionDuree>
    );
  }
  return (
    <QuestionDuree titre={OUBLI.titre(formatDuree(elapsed))} texte={OUBLI.texte}>
      <Button size="small" onClick={() => edit({ type: "confirm", now: montre.now() })}>
        {OUBLI.garder}
      </Button>
      {question.activite > 0 && (
        <Button size="small" onClick={() => stop(formatDuree(question.activite))}>
          {OUBLI.ramener(formatDuree(question.activite))}
        </Button>
      )}
      {taper}
    </QuestionDuree>
  );
}
