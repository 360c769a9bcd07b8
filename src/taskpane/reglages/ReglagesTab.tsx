import { type ReactNode, useState } from "react";
import type { Preferences } from "../../domain/preferences";
import { REGLAGES } from "../../messages/reglages";
import { DiagnosticSection } from "../diagnostic/DiagnosticSection";
import type { ReglagesActions } from "./reglagesActions";
import { ReglagesDuClasseur } from "./ReglagesDuClasseur";
import { ReglagesPoste } from "./ReglagesPoste";

interface ReglagesTabProps {
  /** As they now stand: a change in another pane shows here. */
  readonly preferences: Preferences;
  /** The workbook's address, "" for one that was never saved. */
  readonly document: string;
  /** The same object from one drawing to the next. */
  readonly actions: ReglagesActions;
  /** The way to the upkeep of the workbook, where there is one. */
  readonly entretien?: ReactNode;
}

/** The screen « Réglages »: each setting is kept as soon as its field is left. */
export default function ReglagesTab({
  preferences,
  document,
  actions,
  entretien,
}: ReglagesTabProps) {
  const [saves, setSaves] = useState(0);
  const saved = (): void => setSaves((count) => count + 1);
  return (
    <div className="reglages">
      <section aria-labelledby="reglages-poste">
        <h2 id="reglages-poste">{REGLAGES.poste}</h2>
        <ReglagesPoste
          preferences={preferences}
          document={document}
          onSave={(changes) => {
            actions.savePreferences(changes);
            saved();
          }}
        />
      </section>
      <section aria-labelledby="reglages-classeur">
        <h2 id="reglages-classeur">{REGLAGES.classeur}</h2>
        <ReglagesDuClasseur actions={actions} onSaved={saved} />
      </section>
      {entretien}
      <DiagnosticSection />
      {/* A new element at each save: the same words are read out again. */}
      <div role="status" className="reglages-etat note">
        {saves > 0 && <p key={saves}>{REGLAGES.enregistres}</p>}
      </div>
    </div>
  );
}
