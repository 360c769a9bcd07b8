import { Button } from "@fluentui/react-components";
import type { MotifEnCours } from "../../application/ports";
import type { Nomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { CascadeLists } from "./CascadeLists";
import { champKey, type Fautes } from "./fautes";
import { NiveauField } from "./NiveauField";
import type { SaisieAction } from "./saisieReducer";
import { StatutField } from "./StatutField";

interface MotifFieldsProps {
  readonly motif: MotifEnCours;
  /** 0-based. */
  readonly index: number;
  /** Whether it is the call's only one: then it needs no title and cannot be removed. */
  readonly seul: boolean;
  /** Its part of the call's duration, mm:ss; null while unknown. */
  readonly part: string | null;
  readonly nomenclature: Nomenclature | null;
  readonly fautes: Fautes;
  readonly edit: (action: SaisieAction) => void;
}

/** One motif of the call: a future row of the history. */
export function MotifFields(props: MotifFieldsProps) {
  const { motif, index, seul, part, nomenclature, fautes, edit } = props;
  const change = (champs: Partial<Omit<MotifEnCours, "idLigne">>): void =>
    edit({ type: "editMotif", index, champs });
  return (
    <fieldset className="motif" aria-label={SAISIE.motifNumero(index + 1)}>
      {!seul && (
        <div className="motif-titre">
          <strong>{SAISIE.motifNumero(index + 1)}</strong>
          {part !== null && <span className="note motif-part">{part}</span>}
          <Button
            size="small"
            appearance="subtle"
            aria-label={SAISIE.retirerMotif(index + 1)}
            onClick={() => edit({ type: "removeMotif", index })}
          >
            {SAISIE.retirer}
          </Button>
        </div>
      )}
      <CascadeLists
        nomenclature={nomenclature}
        choisi={motif}
        champ={champKey("motif", index)}
        faute={fautes.get(champKey("motif", index))}
        onChange={change}
      />
      <NiveauField
        nomenclature={nomenclature}
        choisi={motif}
        onChange={(niveau) => change({ niveau })}
      />
      <StatutField
        statut={motif.statut}
        champ={champKey("statut", index)}
        faute={fautes.get(champKey("statut", index))}
        onChange={(statut) => change({ statut })}
      />
    </fieldset>
  );
}
