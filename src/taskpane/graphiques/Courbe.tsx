import { GRAPHIQUES } from "../../messages/resultats";
import { Graphique } from "./Graphique";
import { maximumOf, type PointGraphique } from "./pointGraphique";
import { CADRE, type PointTrace, traceOf } from "./traceCourbe";

interface CourbeProps {
  readonly titre: string;
  readonly colonnes: readonly [libelle: string, valeur: string];
  /** In order of time; at least one. */
  readonly points: readonly PointGraphique[];
  readonly format: (valeur: number) => string;
  /** A point's label where there is little room. */
  readonly court: (point: PointGraphique) => string;
}

const BASE = CADRE.hauteur - CADRE.bas;

/** A curve over time, its axis starting at zero. */
export function Courbe({ titre, colonnes, points, format, court }: CourbeProps) {
  const trace = traceOf(points);
  return (
    <Graphique resume={resumeOf(titre, points, format)} {...{ titre, colonnes, points, format }}>
      <svg className="courbe" viewBox={`0 0 ${CADRE.largeur} ${CADRE.hauteur}`} aria-hidden="true">
        <line className="courbe-axe" x1="0" x2={CADRE.largeur} y1={BASE} y2={BASE} />
        <polyline
          className="courbe-ligne"
          points={trace.map(({ x, y }) => `${x},${y}`).join(" ")}
        />
        {trace.map((point) => (
          <Repere
            key={point.cle}
            point={point}
            texte={court(point)}
            valeur={format(point.valeur)}
          />
        ))}
      </svg>
    </Graphique>
  );
}

interface RepereProps {
  readonly point: PointTrace;
  readonly texte: string;
  readonly valeur: string;
}

function Repere({ point: { x, y, ecrit }, texte, valeur }: RepereProps) {
  return (
    <>
      <circle className="courbe-point" cx={x} cy={y} r="3" />
      {ecrit && (
        <>
          <text x={x} y={y - 7}>
            {valeur}
          </text>
          <text className="courbe-libelle" x={x} y={CADRE.hauteur - 7}>
            {texte}
          </text>
        </>
      )}
    </>
  );
}

function resumeOf(
  titre: string,
  points: readonly PointGraphique[],
  format: (valeur: number) => string,
): string {
  const most = maximumOf(points);
  const highest = points.find(({ valeur }) => valeur === most);
  const last = points.at(-1);
  const nombre = GRAPHIQUES.points(points.length);
  const resume = GRAPHIQUES.resume(titre, nombre, highest?.libelle ?? "", format(most));
  return last ? `${resume} ${GRAPHIQUES.dernier(last.libelle, format(last.valeur))}` : resume;
}
