import { useId } from "react";
import { RGPD } from "../../messages/rgpd";

const LIEUX = [
  { titre: RGPD.gardeClasseur, points: RGPD.gardeClasseurPoints },
  { titre: RGPD.gardeAppareil, points: RGPD.gardeAppareilPoints },
  { titre: RGPD.gardeAilleurs, points: RGPD.gardeAilleursPoints },
] as const;

/** What is stored where. */
export function CeQuiEstGarde() {
  const id = useId();
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{RGPD.garde}</h3>
      {LIEUX.map(({ titre, points }) => (
        <div key={titre}>
          <h4>{titre}</h4>
          <ul className="entretien-points">
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
