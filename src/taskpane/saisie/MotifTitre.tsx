import type { MotifEnCours } from "../../application/ports";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { REPEATABLE } from "../gestes";
import { champKey, type Fautes } from "./fautes";
import { PartField } from "./PartField";
import type { SaisieAction } from "./saisieReducer";

interface MotifTitreProps {
  readonly motif: MotifEnCours;
  /** 0-based. */
  readonly index: number;
  readonly dernier: boolean;
  /** An e-mail has no duration. */
  readonly email: boolean;
  /** Seconds of its part of the call; null while unknown. */
  readonly part: number | null;
  readonly fautes: Fautes;
  readonly edit: (action: SaisieAction) => void;
}

/** Heads a motif where there are several: its number, its part of the duration, its place. */
export function MotifTitre({ motif, index, dernier, email, part, fautes, edit }: MotifTitreProps) {
  const numero = index + 1;
  const champ = champKey("part", index);
  return (
    <div className="motif-titre">
      <strong>{SAISIE.motifNumero(numero)}</strong>
      {!email && (
        <PartField
          index={index}
          duree={motif.duree}
          part={part}
          champ={champ}
          faute={fautes.get(champ)}
          edit={edit}
        />
      )}
      {!dernier && (
        <Button
          size="small"
          appearance="subtle"
          {...REPEATABLE}
          aria-label={SAISIE.descendreMotif(numero)}
          onClick={() => edit({ type: "moveMotifDown", index })}
        >
          {SAISIE.descendre}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label={SAISIE.retirerMotif(numero)}
        onClick={() => edit({ type: "removeMotif", index })}
      >
        {SAISIE.retirer}
      </Button>
    </div>
  );
}
