import { useState } from "react";
import { formatDuree, parseDuree } from "../../domain/duree";
import { SAISIE } from "../../messages/saisie";
import { Input } from "../fluent";
import type { SaisieAction } from "./saisieReducer";

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
export function PartField({ index, duree, part, champ, faute, edit }: PartFieldProps) {
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
      autoComplete="off"
      aria-label={SAISIE.partMotif(index + 1)}
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
