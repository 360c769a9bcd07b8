import type { Marque } from "../../domain/recherche/marques";

interface LibelleMarqueProps {
  readonly libelle: string;
  /** In order, not overlapping. */
  readonly marques: readonly Marque[];
}

/** A label with what answers the search marked. */
export function LibelleMarque({ libelle, marques }: LibelleMarqueProps) {
  const lastEnd = marques.at(-1)?.fin ?? 0;
  return (
    <>
      {marques.map(({ debut, fin }, index) => (
        <span key={debut}>
          {libelle.slice(marques[index - 1]?.fin ?? 0, debut)}
          <mark>{libelle.slice(debut, fin)}</mark>
        </span>
      ))}
      {libelle.slice(lastEnd)}
    </>
  );
}
