import type { IndexRecherche } from "../../../src/domain/recherche/indexRecherche";
import { search } from "../../../src/domain/recherche/recherche";
import type { REQUETES } from "./requetes";

/** Shares, 0 to 1, of the queries whose right line comes first, and among the first three. */
export function tauxDeReussite(index: IndexRecherche, requetes: typeof REQUETES) {
  const rangs = requetes.map(([requete, code]) =>
    search(index, requete).findIndex(({ ligne }) => ligne.code === code),
  );
  const share = (places: number): number =>
    rangs.filter((rang) => rang >= 0 && rang < places).length / rangs.length;
  return {
    premiere: share(1),
    troisPremieres: share(3),
    manquees: requetes.filter((_, place) => rangs[place] !== 0).map(([requete]) => requete),
  };
}
