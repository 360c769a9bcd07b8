import { type Ref, useId } from "react";
import { ENTRETIEN } from "../../messages/entretien";
import { Button } from "../fluent";

interface EntretienSectionProps {
  /** Takes the focus back when the upkeep is left. */
  readonly titreRef: Ref<HTMLHeadingElement>;
  readonly onOuvrir: () => void;
}

/** The way to the upkeep of the workbook, among the settings. */
export function EntretienSection({ titreRef, onOuvrir }: EntretienSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} ref={titreRef} tabIndex={-1}>
        {ENTRETIEN.titre}
      </h2>
      <p className="note">{ENTRETIEN.texte}</p>
      <Button size="small" onClick={onOuvrir}>
        {ENTRETIEN.ouvrir}
      </Button>
    </section>
  );
}
