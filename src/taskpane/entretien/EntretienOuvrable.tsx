import { type ReactNode, useRef, useState, type Ref, useId } from "react";
import { flushSync } from "react-dom";
import { latePart, partOf } from "../latePart";
import { PaneErrorBoundary } from "../PaneErrorBoundary";
import type { Aller } from "../paneEvents";
import type { EntretienPorts } from "./entretienPorts";
import { ENTRETIEN } from "../../messages/entretien";
import { Button } from "../fluent";

const EntretienScreen = latePart(partOf(() => import("./EntretienScreen")));

interface EntretienOuvrableProps {
  readonly loadPorts: () => Promise<EntretienPorts>;
  /** Where another screen led to last: the panel that it names opens. */
  readonly aller?: Aller | null;
  /** The screen that it opens from, with the way there in it. */
  readonly children: (section: ReactNode) => ReactNode;
}

/**
 * A screen that the upkeep takes the place of. Once opened, the upkeep stays mounted: its work goes
 * on while the other screen shows.
 */
export function EntretienOuvrable({ loadPorts, aller = null, children }: EntretienOuvrableProps) {
  const [monte, setMonte] = useState(false);
  const [ouvert, setOuvert] = useState(false);
  const [faite, setFaite] = useState<Aller | null>(null);
  if (aller !== faite) {
    setFaite(aller);
    if (aller?.panneau !== undefined) {
      setMonte(true);
      setOuvert(true);
    }
  }
  const titreRef = useRef<HTMLHeadingElement>(null);
  const ouvrir = (): void => {
    setMonte(true);
    setOuvert(true);
  };
  const revenir = (): void => {
    flushSync(() => setOuvert(false));
    titreRef.current?.focus();
  };
  return (
    <>
      {!ouvert && children(<EntretienSection titreRef={titreRef} onOuvrir={ouvrir} />)}
      {monte && (
        <div hidden={!ouvert}>
          <PaneErrorBoundary>
            <EntretienScreen loadPorts={loadPorts} aller={aller} onRetour={revenir} />
          </PaneErrorBoundary>
        </div>
      )}
    </>
  );
}

interface EntretienSectionProps {
  /** Takes the focus back when the upkeep is left. */
  readonly titreRef: Ref<HTMLHeadingElement>;
  readonly onOuvrir: () => void;
}

/** The way to the upkeep of the workbook, among the settings. */
function EntretienSection({ titreRef, onOuvrir }: EntretienSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={titreRef} tabIndex={-1}>
        {ENTRETIEN.titre}
      </h2>
      <p className="note">{ENTRETIEN.texte}</p>
      <Button size="small" onClick={onOuvrir}>
        {ENTRETIEN.ouvrir}
      </Button>
    </section>
  );
}
