import { useId } from "react";
import { formatDuree } from "../../domain/duree";
import type { Hausse } from "../../domain/resultats/hausses";
import { RESULTATS } from "../../messages/resultats";
import { formatChiffre, formatNombre } from "./formats";

/** Motifs that come more often than usual; nothing shows when there is none. */
export function HaussesSection({ hausses }: { readonly hausses: readonly Hausse[] }) {
  const id = useId();
  if (hausses.length === 0) return null;
  return (
    <section aria-labelledby={id} className="hausses">
      <h2 id={id}>{RESULTATS.hausses}</h2>
      <ul>
        {hausses.map(({ sousMotif, sollicitations, habitude, nonResolues, secondes }) => (
          <li key={sousMotif}>
            <strong>{sousMotif}</strong>
            {", "}
            {RESULTATS.hausse(formatNombre(sollicitations), formatNombre(Math.round(habitude)))}
            <span className="note">
              {" · "}
              {RESULTATS.hausseDetails(formatChiffre("taux", nonResolues), formatDuree(secondes))}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{RESULTATS.haussesRegle}</p>
    </section>
  );
}
