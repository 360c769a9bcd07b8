import { GRAPHIQUES } from "../../messages/resultats";
import { Graphique } from "./Graphique";
import { maximumOf, type PointGraphique } from "./pointGraphique";

interface BarresProps {
  readonly titre: string;
  readonly colonnes: readonly [libelle: string, valeur: string];
  /** At least one. */
  readonly points: readonly PointGraphique[];
  readonly format: (valeur: number) => string;
}

/** Horizontal bars, each under its label: long labels stay whole in a narrow pane. */
export function Barres({ titre, colonnes, points, format }: BarresProps) {
  const most = maximumOf(points);
  return (
    <Graphique resume={resumeOf(titre, points, format)} {...{ titre, colonnes, points, format }}>
      <div className="barres">
        {points.map(({ cle, libelle, precision, valeur }) => (
          <div key={cle} className="barres-ligne">
            <span className="barres-libelle">
              {libelle}
              {precision !== undefined && <span className="note">{precision}</span>}
            </span>
            <span className="barres-valeur">{format(valeur)}</span>
            <span className="barres-fond">
              <span className="barres-barre" style={{ width: percent(valeur, most) }} />
            </span>
          </div>
        ))}
      </div>
    </Graphique>
  );
}

const percent = (valeur: number, most: number): string =>
  `${most === 0 ? 0 : (100 * valeur) / most}%`;

function resumeOf(
  titre: string,
  points: readonly PointGraphique[],
  format: (valeur: number) => string,
): string {
  const most = maximumOf(points);
  const first = points.find(({ valeur }) => valeur === most);
  const nombre = GRAPHIQUES.barres(points.length);
  return GRAPHIQUES.resume(titre, nombre, first?.libelle ?? "", format(most));
}
