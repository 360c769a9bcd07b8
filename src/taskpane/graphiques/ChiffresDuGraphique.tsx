import type { PointGraphique } from "./pointGraphique";

interface ChiffresDuGraphiqueProps {
  readonly titre: string;
  readonly colonnes: readonly [libelle: string, valeur: string];
  readonly points: readonly PointGraphique[];
  readonly format: (valeur: number) => string;
}

/** The table behind a chart: one row a point. */
export function ChiffresDuGraphique(props: ChiffresDuGraphiqueProps) {
  const { titre, colonnes, points, format } = props;
  return (
    <table className="graphique-table">
      <caption className="lecteur-ecran">{titre}</caption>
      <thead>
        <tr>
          {colonnes.map((colonne) => (
            <th key={colonne} scope="col">
              {colonne}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ cle, libelle, precision, valeur }) => (
          <tr key={cle}>
            <th scope="row">
              {libelle}
              {precision !== undefined && <span className="note">{precision}</span>}
            </th>
            <td>{format(valeur)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
