import type { Clipboard } from "../../application/ports";
import {
  type ChampFormulaire,
  CHAMPS_FORMULAIRE,
  CHAMPS_IDENTITE,
  type FormulaireCompose,
} from "../../domain/escalade";
import { ESCALADE } from "../../messages/escalade";
import { CopyButton } from "../copy/CopyButton";

interface ChampsCopiesProps {
  readonly formulaire: FormulaireCompose;
  readonly clipboard: Clipboard;
}

const REFORMULES: readonly ChampFormulaire[] = ["objet", "description"];
const IDENTITE: readonly ChampFormulaire[] = CHAMPS_IDENTITE;

/** The fields that are copied as they are, in the form's order. */
export function ChampsCopies({ formulaire, clipboard }: ChampsCopiesProps) {
  return (
    <dl className="champs-copies">
      {CHAMPS_FORMULAIRE.filter((champ) => !REFORMULES.includes(champ)).map((champ) => (
        <div key={champ}>
          <dt className="note">{ESCALADE.champs[champ]}</dt>
          <dd>
            {formulaire[champ] === "" ? (
              <em>{absence(champ)}</em>
            ) : (
              <>
                <span>{formulaire[champ]}</span>
                <CopyButton
                  text={formulaire[champ]}
                  label={ESCALADE.copier(champ)}
                  clipboard={clipboard}
                  size="small"
                />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function absence(champ: ChampFormulaire): string {
  return IDENTITE.includes(champ) ? ESCALADE.nonRenseigne : ESCALADE.dansLeFormulaire;
}
