import { isoDay } from "../../application/newSaisie";
import { type Chronometre, type EtatChronometre, etatOf } from "../../domain/chronometre";
import { localDayOf } from "../../domain/dates";
import { formatDuree } from "../../domain/duree";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { REPEATABLE } from "../gestes";
import { useServices } from "../ServicesContext";
import type { SaisieAction } from "./saisieReducer";
import { useElapsedSecondes } from "./useElapsedSecondes";

interface TimerPanelProps {
  readonly chronometre: Chronometre | null;
  readonly edit: (action: SaisieAction) => void;
}

const ETATS: Readonly<Record<EtatChronometre, string>> = {
  enCours: SAISIE.etatEnCours,
  enPause: SAISIE.etatEnPause,
  termine: SAISIE.etatTermine,
};

/** The call's timer and its buttons. */
export function TimerPanel({ chronometre, edit }: TimerPanelProps) {
  const elapsed = useElapsedSecondes(chronometre);
  const etat = chronometre ? etatOf(chronometre) : null;
  return (
    <section
      className={`chronometre chronometre-${etat ?? "pret"}`}
      aria-label={SAISIE.chronometre}
    >
      <div className="chronometre-temps">
        <span role="timer" className="chronometre-chiffres">
          {formatDuree(elapsed)}
        </span>
        <span role="status" className="note">
          {etat ? ETATS[etat] : SAISIE.etatPret}
        </span>
      </div>
      <TimerButtons etat={etat} edit={edit} />
    </section>
  );
}

interface TimerButtonsProps {
  readonly etat: EtatChronometre | null;
  readonly edit: (action: SaisieAction) => void;
}

function TimerButtons({ etat, edit }: TimerButtonsProps) {
  const { clock, montre, ids } = useServices();
  const act = (type: "pause" | "resume" | "stop"): void => edit({ type, now: montre.now() });
  const start = (): void =>
    edit({ type: "start", now: montre.now(), date: isoDay(localDayOf(clock.now())) });
  if (etat === null) {
    return (
      <div className="chronometre-boutons">
        <Button key="demarrer" appearance="primary" data-champ="chronometre" onClick={start}>
          {SAISIE.demarrer}
        </Button>
      </div>
    );
  }
  return (
    <div className="chronometre-boutons">
      {/* One button: the focus stays on it. */}
      <Button size="small" onClick={() => act(etat === "enCours" ? "pause" : "resume")}>
        {etat === "enCours" ? SAISIE.pause : SAISIE.reprendre}
      </Button>
      {etat !== "termine" && (
        <>
          <Button
            size="small"
            {...REPEATABLE}
            onClick={() => edit({ type: "startEarlier", ms: 60_000 })}
          >
            {SAISIE.commencePlusTot}
          </Button>
          <Button
            size="small"
            title={SAISIE.raccourciMotif}
            onClick={() => edit({ type: "nextMotif", now: montre.now(), idLigne: ids.next() })}
          >
            {SAISIE.motifSuivant}
          </Button>
          <Button size="small" onClick={() => act("stop")}>
            {SAISIE.terminer}
          </Button>
        </>
      )}
    </div>
  );
}
