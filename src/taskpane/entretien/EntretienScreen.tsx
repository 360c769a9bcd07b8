import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { ENTRETIEN } from "../../messages/entretien";
import { FERMABLE, FERME } from "../clavier";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Loading } from "../latePart";
import { createLecture } from "../lecture";
import type { Aller } from "../paneEvents";
import { PaneErrorBoundary } from "../PaneErrorBoundary";
import { useStore } from "../store";
import type { EntretienPorts } from "./entretienPorts";
import { type Panneau, PANNEAUX } from "./panneaux";
import "../styles/entretien.css";

interface EntretienScreenProps {
  readonly loadPorts: () => Promise<EntretienPorts>;
  /** Where another screen led to last: the panel that it names opens. */
  readonly aller?: Aller | null;
  readonly onRetour: () => void;
  readonly panneaux?: readonly Panneau[];
}

/**
 * The upkeep of the workbook: a list of panels, one open at a time. A panel that was opened stays
 * mounted: what works in it goes on while another is looked at.
 */
export default function EntretienScreen(props: EntretienScreenProps) {
  const { loadPorts, aller = null, onRetour, panneaux = PANNEAUX } = props;
  const [ouvert, setOuvert] = useState<string | null>(null);
  const [montes, setMontes] = useState<ReadonlySet<string>>(new Set());
  const [lecture] = useState(() => createLecture<EntretienPorts>());
  const { valeur: ports, erreur } = useStore(lecture);
  const load = useEffectEvent(() => void lecture.read(loadPorts));
  useEffect(() => load(), []);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const panneau = panneaux.find(({ cle }) => cle === ouvert);
  useEffect(() => titleRef.current?.focus(), [ouvert, aller]);
  const open = (cle: string): void => {
    setOuvert(cle);
    setMontes((before) => new Set([...before, cle]));
  };
  const [faite, setFaite] = useState<Aller | null>(null);
  if (aller !== faite) {
    setFaite(aller);
    if (aller?.panneau !== undefined) open(aller.panneau);
  }
  return (
    <section aria-labelledby={titleId} className="entretien" {...FERMABLE}>
      <Button
        size="small"
        className="entretien-retour"
        {...FERME}
        onClick={panneau ? () => setOuvert(null) : onRetour}
      >
        {panneau ? ENTRETIEN.retourListe : ENTRETIEN.retour}
      </Button>
      <h2 id={titleId} ref={titleRef} tabIndex={-1}>
        {panneau?.titre ?? ENTRETIEN.titre}
      </h2>
      {!panneau && <Rubriques panneaux={panneaux} onOpen={open} />}
      {erreur && (
        <ErrorMessage
          error={erreur.error}
          contexte="autre"
          onRetry={() => void lecture.read(loadPorts)}
        />
      )}
      {panneaux
        .filter(({ cle }) => montes.has(cle))
        .map(({ cle, Contenu }) => (
          <div key={cle} hidden={cle !== ouvert} className="entretien-panneau">
            <PaneErrorBoundary>
              {ports ? <Contenu ports={ports} /> : !erreur && <Loading />}
            </PaneErrorBoundary>
          </div>
        ))}
    </section>
  );
}

interface RubriquesProps {
  readonly panneaux: readonly Panneau[];
  readonly onOpen: (cle: string) => void;
}

function Rubriques({ panneaux, onOpen }: RubriquesProps) {
  return (
    <ul className="entretien-rubriques" aria-label={ENTRETIEN.rubriques}>
      {panneaux.map(({ cle, titre, texte }) => (
        <li key={cle}>
          <Button
            className="entretien-rubrique"
            aria-describedby={`entretien-${cle}`}
            onClick={() => onOpen(cle)}
          >
            {titre}
          </Button>
          <p id={`entretien-${cle}`} className="note">
            {texte}
          </p>
        </li>
      ))}
    </ul>
  );
}
