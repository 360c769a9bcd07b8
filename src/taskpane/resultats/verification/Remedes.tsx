import { SHEETS } from "../../../domain/classeur";
import { ECARTS } from "../../../messages/ecarts";
import { LIGNES } from "../../../messages/lignes";
import { RESULTATS } from "../../../messages/resultats";
import { ErrorMessage } from "../../ErrorMessage";
import { Button } from "../../fluent";
import { useEcriture } from "../../useEcriture";
import { type GroupeEcarts, isDeLEnquete } from "./groupesEcarts";
import type { CauseEcart } from "../../../domain/resultats/ecarts/ecart";
import type { Navigation } from "../../../application/latePorts";

interface RemedesProps {
  readonly groupe: GroupeEcarts;
  readonly occupe: boolean;
  readonly actions: VerificationActions;
}

const TEXTES: Readonly<Record<Remede, string>> = {
  actualiser: ECARTS.actualiser,
  recreer: RESULTATS.recreer,
  historique: LIGNES.voirHistorique,
};

/** Buttons for what the pane itself can do about differences. */
export function Remedes({ groupe, occupe, actions }: RemedesProps) {
  const { write: show, echec, dismiss } = useEcriture();
  const { navigation, actualiser, recreer } = actions;
  const gestes: Readonly<Record<Remede, () => void>> = {
    actualiser,
    recreer,
    historique: () => void show(() => navigation.showFeuille(SHEETS.historique)),
  };
  return (
    <div className="ecart-remedes">
      {remedesOf(groupe).map((remede) => (
        <Button key={remede} size="small" disabledFocusable={occupe} onClick={gestes[remede]}>
          {TEXTES[remede]}
        </Button>
      ))}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </div>
  );
}

/** What the pane can do about a difference: refresh the sheet, make its table again, show the rows below it. */
export type Remede = "actualiser" | "recreer" | "historique";

const REMEDES: Readonly<Partial<Record<CauseEcart["type"], Remede>>> = {
  periodeDifferente: "actualiser",
  calculManuel: "actualiser",
  tableauNonActualise: "actualiser",
  tableauFiltre: "actualiser",
  tableauIllisible: "recreer",
  horsTableau: "historique",
};

/** The remedies of a group, each once; none where it lies with a person. */
function remedesOf(groupe: GroupeEcarts): Remede[] {
  if (groupe.causes.length === 0) return ["actualiser"];
  const remedes = groupe.causes.flatMap(({ type }) => REMEDES[type] ?? []);
  // Nothing makes the sheet « Enquête » again from here.
  return [...new Set(remedes)].filter((remede) => remede !== "recreer" || !isDeLEnquete(groupe));
}

/** What the check may ask of the screen. */
export interface VerificationActions {
  readonly navigation: Navigation;
  /** Refreshes the sheet on the period of the figures that show. */
  readonly actualiser: () => void;
  /** Makes the missing pivot tables, then refreshes. */
  readonly recreer: () => void;
}
