import { formatDuree } from "../../domain/duree";
import type { MotifEnCours } from "../../application/ports";
import { SAISIE } from "../../messages/saisie";

interface MotifPlieProps {
  readonly motif: MotifEnCours;
  /** 0-based. */
  readonly index: number;
  readonly sousMotif: string;
  /** Seconds of its part of the call; null while unknown. */
  readonly part: number | null;
  readonly onOuvrir: (button: HTMLElement) => void;
}

/** A motif that is finished, once the call has a next one: one line, that opens it again. */
export default function MotifPlie({ motif, index, sousMotif, part, onOuvrir }: MotifPlieProps) {
  const statut = motif.statut ? SAISIE.statuts[motif.statut] : "";
  const temps = part === null ? motif.duree : formatDuree(part);
  const texte = [sousMotif, statut, temps].filter(Boolean).join(" · ");
  return (
    <div role="group" aria-label={SAISIE.motifNumero(index + 1)}>
      <button
        type="button"
        className="motif-plie"
        aria-expanded={false}
        title={texte}
        onClick={({ currentTarget }) => onOuvrir(currentTarget)}
      >
        <strong>{SAISIE.motifNumero(index + 1)}</strong>
        <span>{texte}</span>
      </button>
    </div>
  );
}
