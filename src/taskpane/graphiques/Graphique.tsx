import { type ReactNode, useId } from "react";
import { GRAPHIQUES } from "../../messages/resultats";
import { ChiffresDuGraphique } from "./ChiffresDuGraphique";
import type { PointGraphique } from "./pointGraphique";

interface GraphiqueProps {
  readonly titre: string;
  /** What the drawing shows, in a sentence, for those who do not see it. */
  readonly resume: string;
  /** Titles of the table's two columns. */
  readonly colonnes: readonly [libelle: string, valeur: string];
  readonly points: readonly PointGraphique[];
  readonly format: (valeur: number) => string;
  /** The drawing. */
  readonly children: ReactNode;
}

/** A chart: its title, its drawing as one image with a summary, and a real table of its figures. */
export function Graphique(props: GraphiqueProps) {
  const { titre, resume, colonnes, points, format, children } = props;
  const id = useId();
  return (
    <figure className="graphique" aria-labelledby={id}>
      <figcaption id={id}>{titre}</figcaption>
      <div role="img" aria-label={resume}>
        {children}
      </div>
      <details className="graphique-chiffres">
        <summary>
          {GRAPHIQUES.voirLesChiffres}
          <span className="lecteur-ecran">{GRAPHIQUES.deCeGraphique(titre)}</span>
        </summary>
        <ChiffresDuGraphique {...{ titre, colonnes, points, format }} />
      </details>
    </figure>
  );
}
