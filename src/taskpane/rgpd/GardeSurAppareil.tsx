import { useId, useRef, useState } from "react";
import { nomDuDocument } from "../../application/envoi";
import type { ElementGarde, ElementsGardes } from "../../application/latePorts";
import { formatDate, localDayOf } from "../../domain/dates";
import { RGPD } from "../../messages/rgpd";
import { Button } from "../fluent";

/** What this device keeps of calls, whatever their workbook: each with the way to delete it. */
export function GardeSurAppareil({ gardes }: { readonly gardes: ElementsGardes }) {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const [elements, setElements] = useState(gardes.list);
  const [asked, setAsked] = useState<string | null>(null);
  const remove = (cle: string): void => {
    gardes.remove(cle);
    setElements(gardes.list());
    setAsked(null);
    titleRef.current?.focus();
  };
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id} ref={titleRef} tabIndex={-1}>
        {RGPD.gardes}
      </h3>
      <p>{elements.length === 0 ? RGPD.rienGarde : RGPD.gardesTexte}</p>
      <ul className="entretien-points">
        {elements.map((element) => (
          <li key={element.cle}>
            {texteOf(element)}{" "}
            <Button
              size="small"
              aria-label={RGPD.supprimerGarde(texteOf(element))}
              onClick={() => (asked === element.cle ? remove(element.cle) : setAsked(element.cle))}
            >
              {asked === element.cle ? RGPD.supprimerOui : RGPD.supprimer}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function texteOf({ genre, document, instant }: ElementGarde): string {
  const classeur =
    document === ""
      ? RGPD.classeurInconnu
      : (nomDuDocument(document) ?? RGPD.classeurNonEnregistre);
  const date = instant === null ? "" : formatDate(localDayOf(instant));
  return [RGPD.genresGardes[genre], classeur, date].filter(Boolean).join(" · ");
}
