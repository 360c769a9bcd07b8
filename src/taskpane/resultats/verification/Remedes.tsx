import { SHEETS } from "../../../domain/classeur";
import { ECARTS } from "../../../messages/ecarts";
import { LIGNES } from "../../../messages/lignes";
import { RESULTATS } from "../../../messages/resultats";
import { ErrorMessage } from "../../ErrorMessage";
import { Button } from "../../fluent";
import { useEcriture } from "../../useEcriture";
import type { GroupeEcarts } from "./groupesEcarts";
import { type Remede, remedesOf } from "./remedesOf";
import type { VerificationActions } from "./verificationActions";

interface RemedesProps {
  readonly groupe: GroupeEcarts;
  readonly occupe: boolean;
  readonly actions: VerificationActions;
}

const TEXTES: Readonly<Record<Remede, string>> = {
  actualiser: ECARTS.mettreAJour,
  recreer: RESULTATS.recreer,
  historique: LIGNES.voirHistorique,
};

/** Buttons for what the pane itself can do about differences. */
export function Remedes({ groupe, occupe, actions }: RemedesProps) {
  const { write: show, echec, dismiss } = useEcriture();
  const { navigation, mettreAJour, recreer } = actions;
  const gestes: Readonly<Record<Remede, () => void>> = {
    actualiser: mettreAJour,
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
