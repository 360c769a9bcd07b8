import { CasSection } from "./CasSection";
import { DernieresSection } from "./DernieresSection";
import type { SuiviActions } from "./suiviActions";

interface SuiviTabProps {
  /** Whose rows: the name in the column *Référent*, "" while unknown. */
  readonly referent: string;
  /** Serial day. */
  readonly today: number;
  readonly telephoneMasque: boolean;
  readonly actions: SuiviActions;
}

/** The screen « Suivi »: the référent's last rows, and the cases to follow up. */
export default function SuiviTab({ referent, today, telephoneMasque, actions }: SuiviTabProps) {
  return (
    <div className="suivi">
      <DernieresSection referent={referent} actions={actions} />
      <CasSection
        referent={referent}
        today={today}
        telephoneMasque={telephoneMasque}
        actions={actions}
      />
    </div>
  );
}
