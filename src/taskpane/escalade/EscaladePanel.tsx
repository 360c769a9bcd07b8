import type { Clipboard } from "../../application/ports";
import { FORMULAIRE_DE_SUPPORT } from "../../domain/assistance";
import { composeEscalade, type IdentiteReferent } from "../../domain/escalade";
import type { DemandeEscalade } from "../../domain/escaladeDemandes";
import { ESCALADE } from "../../messages/escalade";
import { LienExterne } from "../LienExterne";
import { PleinVolet } from "../PleinVolet";
import { FormulairePret } from "./FormulairePret";
import { IdentiteManquante } from "./IdentiteManquante";

interface EscaladePanelProps {
  /** Whether it shows; what was reworded lives as long as it is mounted. */
  readonly affiche: boolean;
  /** The escalated motifs of the call: one form each. */
  readonly demandes: readonly DemandeEscalade[];
  readonly identite: IdentiteReferent;
  readonly clipboard: Clipboard;
  readonly onReglages: () => void;
  readonly onClose: () => void;
}

/** What to paste into the national form; it takes the whole pane. */
export default function EscaladePanel(props: EscaladePanelProps) {
  const { affiche, demandes, identite, clipboard, onReglages, onClose } = props;
  return (
    <PleinVolet titre={ESCALADE.titre} affiche={affiche} fermer={ESCALADE.fermer} onClose={onClose}>
      <div className="escalade">
        {demandes.length === 0 ? (
          <p className="note">{ESCALADE.aucune}</p>
        ) : (
          <>
            <IdentiteManquante identite={identite} onReglages={onReglages} />
            <p>{ESCALADE.consigne}</p>
            {demandes.length > 1 && <p>{ESCALADE.plusieurs(demandes.length)}</p>}
            <LienExterne adresse={FORMULAIRE_DE_SUPPORT}>{ESCALADE.ouvrirFormulaire}</LienExterne>
            {demandes.map((demande, index) => (
              <Demande
                key={demande.idLigne}
                titre={ESCALADE.demande(index + 1, demandes.length, demande.sousMotif)}
                seule={demandes.length === 1}
              >
                <FormulairePret
                  formulaire={composeEscalade(demande, identite)}
                  clipboard={clipboard}
                  sansDonneesPersonnelles
                />
              </Demande>
            ))}
            <p className="note">{ESCALADE.piecesJointes}</p>
          </>
        )}
      </div>
    </PleinVolet>
  );
}

interface DemandeProps {
  readonly titre: string;
  readonly seule: boolean;
  readonly children: React.ReactNode;
}

/** Where there are several, each folds away once it is sent. */
function Demande({ titre, seule, children }: DemandeProps) {
  if (seule) return children;
  return (
    <details open aria-label={titre} className="escalade-demande">
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>{titre}</summary>
      {children}
    </details>
  );
}
