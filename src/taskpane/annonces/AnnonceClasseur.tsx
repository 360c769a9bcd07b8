import { useRef, useState } from "react";
import { ANNONCES } from "../../messages/annonces";
import { Button } from "../fluent";
import { Message } from "../Message";
import { type Annonce, annonceTexts } from "./annonce";
import "../styles/annonces.css";

interface AnnonceClasseurProps {
  readonly annonces: readonly Annonce[];
  /** Says it no more on this device. */
  readonly onTaire: (annonce: Annonce) => void;
  readonly onVoirFeuille: () => void;
  /** Goes to the upkeep of the workbook. */
  readonly onVoirEntretien: () => void;
}

/** What the pane has to say of the workbook; what can wait is put off for as long as the pane is open. */
export function AnnonceClasseur(props: AnnonceClasseurProps) {
  const { annonces, onVoirFeuille, onVoirEntretien, onTaire } = props;
  const ref = useRef<HTMLDivElement>(null);
  const [reportees, setReportees] = useState<ReadonlySet<Annonce["type"]>>(new Set());
  const reporter = (type: Annonce["type"]): void => {
    setReportees((before) => new Set([...before, type]));
    // The button goes: the focus stays where it was in the pane.
    ref.current?.focus();
  };
  return (
    <div ref={ref} role="status" tabIndex={-1} className="annonces">
      {annonces
        .filter(({ type }) => !reportees.has(type))
        .map((annonce) => (
          <AnnonceMessage
            key={annonce.type}
            annonce={annonce}
            onVoir={{ feuille: onVoirFeuille, entretien: onVoirEntretien }}
            onReporter={() => reporter(annonce.type)}
            onTaire={() => {
              onTaire(annonce);
              reporter(annonce.type);
            }}
          />
        ))}
    </div>
  );
}

interface AnnonceMessageProps {
  readonly annonce: Annonce;
  readonly onVoir: Readonly<Record<"feuille" | "entretien", () => void>>;
  readonly onReporter: () => void;
  readonly onTaire: () => void;
}

function AnnonceMessage({ annonce, onVoir, onReporter, onTaire }: AnnonceMessageProps) {
  const { titre, texte, voir, reportable } = annonceTexts(annonce);
  const actions = (
    <>
      {voir && (
        <Button size="small" onClick={onVoir[voir.ou]}>
          {voir.libelle}
        </Button>
      )}
      {reportable && (
        <>
          <Button size="small" onClick={onReporter}>
            {ANNONCES.plusTard}
            <span className="lecteur-ecran">{ANNONCES.plusTardPour(titre)}</span>
          </Button>
          <Button size="small" onClick={onTaire}>
            {ANNONCES.tue}
            <span className="lecteur-ecran">{ANNONCES.plusTardPour(titre)}</span>
          </Button>
        </>
      )}
    </>
  );
  return (
    <Message
      intent={reportable ? "info" : "warning"}
      titre={titre}
      actions={voir || reportable ? actions : undefined}
    >
      <p>{texte}</p>
    </Message>
  );
}
