import { type ReactNode, useContext, useEffect, useId, useRef } from "react";
import { etatOf } from "../domain/chronometre";
import { formatDuree } from "../domain/duree";
import { PANE } from "../messages/pane";
import { FERMABLE, FERME } from "./clavier";
import { Button } from "./fluent";
import { useElapsedSecondes } from "./saisie/useElapsedSecondes";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { useStore } from "./store";
import "./styles/pleinVolet.css";

interface PleinVoletProps {
  readonly surtitre?: string;
  readonly titre: string;
  /** Whether it shows; it may stay mounted while it does not. */
  readonly affiche?: boolean;
  /** What the button that closes it is called. */
  readonly fermer: string;
  readonly onClose: () => void;
  /** Stands beside the title. */
  readonly outils?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What takes the whole pane for a while, above the form: its title, which gets the focus, and the call's
 * timer stay in view. What is under it cannot be reached meanwhile (a native modal dialog).
 */
export function PleinVolet(props: PleinVoletProps) {
  const { surtitre, titre, affiche = true, fermer, onClose, outils, children } = props;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!affiche || !dialog) return;
    dialog.showModal();
    titleRef.current?.focus();
    return () => dialog.close();
  }, [affiche]);
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      className="plein-volet"
      {...FERMABLE}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="plein-volet-entete">
        <h2 id={titleId} ref={titleRef} tabIndex={-1}>
          {surtitre !== undefined && <span className="note">{surtitre} </span>}
          {titre}
        </h2>
        <TempsDeLAppel />
        {outils}
        <Button size="small" aria-label={fermer} {...FERME} onClick={onClose}>
          {PANE.fermer}
        </Button>
      </div>
      {children}
    </dialog>
  );
}

/** The timer of the call that goes on meanwhile. */
function TempsDeLAppel() {
  const services = useContext(ServicesContext);
  return services && <Temps session={services.session} />;
}

function Temps({ session }: Pick<PaneServices, "session">) {
  const { chronometre } = useStore(session).saisie;
  const elapsed = useElapsedSecondes(chronometre);
  if (!chronometre || etatOf(chronometre) === "termine") return null;
  return (
    <span role="timer" className="plein-volet-temps">
      {formatDuree(elapsed)}
    </span>
  );
}
