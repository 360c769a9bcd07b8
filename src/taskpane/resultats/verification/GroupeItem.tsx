import { ECARTS } from "../../../messages/ecarts";
import { CauseItem } from "./CauseItem";
import type { GroupeEcarts } from "./groupesEcarts";
import { phraseOfEcart } from "./phrasesEcarts";
import { Remedes, type VerificationActions } from "./Remedes";

interface GroupeItemProps {
  readonly groupe: GroupeEcarts;
  /** The workbook is being read or written. */
  readonly occupe: boolean;
  readonly actions: VerificationActions;
}

/** Beyond these, differences of one cause say nothing more. */
const LISTED = 10;

/** Differences, their likely causes, and what can be done at once. */
export function GroupeItem({ groupe, occupe, actions }: GroupeItemProps) {
  const { causes, ecarts } = groupe;
  const others = ecarts.length - LISTED;
  return (
    <li className="cadre ecart">
      <ul className="ecart-differences">
        {ecarts.slice(0, LISTED).map((ecart) => (
          <li key={JSON.stringify(ecart.sujet)}>{phraseOfEcart(ecart)}</li>
        ))}
        {others > 0 && <li>{ECARTS.autresDifferences(others)}</li>}
      </ul>
      {causes.length === 0 && <p>{ECARTS.causeInconnue}</p>}
      {causes.map((cause, index) => (
        <CauseItem
          key={cause.type}
          cause={cause}
          autre={index > 0}
          groupe={groupe}
          navigation={actions.navigation}
        />
      ))}
      <Remedes groupe={groupe} occupe={occupe} actions={actions} />
    </li>
  );
}
