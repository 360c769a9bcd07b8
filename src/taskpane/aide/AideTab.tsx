import type { Clipboard, Clock } from "../../application/ports";
import type { IdentiteReferent } from "../../domain/escalade";
import type { Horaires } from "../../domain/assistance";
import { AnnuairePack } from "./AnnuairePack";
import { AssistanceSection } from "./AssistanceSection";
import { LiensSection } from "./LiensSection";
import { type Raccourci, RaccourcisSection } from "./RaccourcisSection";

interface AideTabProps {
  readonly clock: Clock;
  /** Of the workbook; null while it gives none. */
  readonly horairesLocaux: Horaires | null;
  /** The département's name is the workbook's; the rest, the device's. */
  readonly identite: IdentiteReferent;
  readonly raccourcis: readonly Raccourci[];
  readonly clipboard: Clipboard;
  /** Shows the welcome mail for a new user. */
  readonly onBienvenue: () => void;
  readonly onReglages: () => void;
}

/** The screen « Aide »: whom to call and when, where to read, what to press, what to ask for. */
export default function AideTab(props: AideTabProps) {
  const { clock, horairesLocaux, identite, raccourcis, clipboard, onBienvenue, onReglages } = props;
  return (
    <div className="aide">
      <AssistanceSection
        clock={clock}
        horairesLocaux={horairesLocaux}
        departement={identite.departement}
      />
      <LiensSection onBienvenue={onBienvenue} />
      <RaccourcisSection raccourcis={raccourcis} />
      <AnnuairePack identite={identite} clipboard={clipboard} onReglages={onReglages} />
    </div>
  );
}
