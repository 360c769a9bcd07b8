import { useId, useRef, useState } from "react";
import { nomDuDocument } from "../../application/nomDuDocument";
import type { ElementGarde, ElementsGardes } from "../../application/latePorts";
import { formatDate, localDayOf } from "../../domain/dates";
import { groupBy } from "../../domain/resultats/regroupements";
import { RGPD } from "../../messages/rgpd";
import { Button } from "../fluent";

/** What this device keeps of calls, whatever their workbook: of each kind, with the way to delete it. */
export function GardeSurAppareil({ gardes }: { readonly gardes: ElementsGardes }) {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const [elements, setElements] = useState(gardes.list);
  const [asked, setAsked] = useState<string | null>(null);
  const remove = (groupe: readonly ElementGarde[]): void => {
    for (const { cle } of groupe) gardes.remove(cle);
    setElements(gardes.list());
    setAsked(null);
    titleRef.current?.focus();
  };
  const groupes = groupesOf(elements);
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id} ref={titleRef} tabIndex={-1}>
        {RGPD.gardes}
      </h3>
      <p>{elements.length === 0 ? RGPD.rienGarde : RGPD.gardesTexte}</p>
      <ul className="entretien-points">
        {[...groupes].map(([cle, groupe]) => (
          <li key={cle}>
            {texteOf(groupe)}{" "}
            <Button
              size="small"
              aria-label={RGPD.supprimerGarde(texteOf(groupe))}
              onClick={() => (asked === cle ? remove(groupe) : setAsked(cle))}
            >
              {asked === cle ? RGPD.supprimerOui : RGPD.supprimer}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of each kind and workbook. */
export function groupesOf(
  elements: readonly ElementGarde[],
): ReadonlyMap<string, readonly ElementGarde[]> {
  return groupBy(elements, ({ genre, document }) => `${genre} ${document}`);
}

/** All of one kind and workbook: what they are, whose, and since when the oldest is kept. */
export function texteOf(groupe: readonly ElementGarde[]): string {
  const [{ genre, document } = { genre: "illisible", document: "" } as const] = groupe;
  const classeur =
    document === ""
      ? RGPD.classeurInconnu
      : (nomDuDocument(document) ?? RGPD.classeurNonEnregistre);
  const instants = groupe.flatMap(({ instant }) => (instant === null ? [] : [instant]));
  const date = instants.length === 0 ? "" : formatDate(localDayOf(Math.min(...instants)));
  return [RGPD.genresGardes[genre](groupe.length), classeur, date].filter(Boolean).join(" · ");
}
