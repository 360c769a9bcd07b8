import type { MotifEnCours } from "../../application/ports";
import { TITRE_DU_MOTIF } from "../../messages/titreDuMotif";
import { SAISIE } from "../../messages/saisie";
import { Button, Input } from "../fluent";
import { REPEATABLE } from "../gestes";
import { champKey, type Fautes } from "./fautes";
import type { SaisieAction } from "./saisieReducer";
import { useState } from "react";
import { formatDuree, parseDuree } from "../../domain/duree";

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
export default function MotifTitre({
  motif,
  index,
  dernier,
  email,
  part,
  fautes,
  edit,
}: MotifTitreProps) {
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
          aria-label={TITRE_DU_MOTIF.descendreMotif(numero)}
          onClick={() => edit({ type: "moveMotifDown", index })}
        >
          {TITRE_DU_MOTIF.descendre}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-label={TITRE_DU_MOTIF.retirerMotif(numero)}
        onClick={() => edit({ type: "removeMotif", index })}
      >
        {TITRE_DU_MOTIF.retirer}
      </Button>
    </div>
  );
}

interface PartFieldProps {
  /** 0-based. */
  readonly index: number;
  /** As typed; "" where the split gives the part. */
  readonly duree: string;
  /** Seconds that the split gives; null while unknown. */
  readonly part: number | null;
  readonly champ: string;
  readonly faute: string | undefined;
  readonly edit: (action: SaisieAction) => void;
}

/** A motif's part of the call's duration: follows the split until somebody types another. */
function PartField({ index, duree, part, champ, faute, edit }: PartFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = duree === "" && part !== null ? formatDuree(part) : duree;
  const change = (text: string): void =>
    edit({ type: "editMotif", index, champs: { duree: text } });
  const tidy = (): void => {
    setTyped(null);
    const secondes = parseDuree(duree);
    if (secondes !== null) change(formatDuree(secondes));
    edit({ type: "settlePart" });
  };
  return (
    <Input
      size="small"
      className="motif-part"
      aria-label={TITRE_DU_MOTIF.partMotif(index + 1)}
      aria-invalid={faute !== undefined}
      data-champ={champ}
      placeholder={SAISIE.dureeExemple}
      title={faute}
      value={typed ?? shown}
      onChange={(_, { value }) => {
        setTyped(value);
        change(value);
      }}
      onBlur={tidy}
    />
  );
}
