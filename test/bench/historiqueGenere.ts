import { CANAL_EMAIL, NIVEAUX } from "../../src/domain/historique";
import type { Nomenclature } from "../../src/domain/nomenclature";
import { moisKey } from "../../src/domain/periode";
import { nomenclatureLivree } from "../domain/recherche/nomenclatures";
import { aSollicitation, TODAY } from "../support/builders";
import type { Sollicitation } from "../../src/domain/resultats/sollicitation";

const ANNEES = 5;
/** Of one call out of five, the next row is about another motif. */
const PART_DES_SUITES = 0.2;

/**
 * A history of `count` rows over five years that ends today, the same for the same seed. Each text is an object
 * of its own, as in what Excel answers.
 */
export function historiqueGenere(
  count: number,
  seed = 20_261,
  { lignes }: Pick<Nomenclature, "lignes"> = nomenclatureLivree(),
): Sollicitation[] {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let appel = { idAppel: "", date: TODAY, canal: "", referent: "" };
  const rows = Array.from({ length: count }, (_, position) => {
    const suite = position > 0 && random() < PART_DES_SUITES;
    if (!suite)
      appel = {
        idAppel: `00000000-0000-4000-8000-${String(position).padStart(12, "0")}`,
        date: TODAY - Math.floor(random() * 365 * ANNEES),
        canal: pick(["Téléphone (SVI)", "Téléphone (direct)", "", CANAL_EMAIL]),
        referent: pick(["Camille", "camille", "Zoé Martin", "Zoe Martin", "Aïcha", ""]),
      };
    const { thematique, motif, sousMotif, code } = pick(lignes);
    return aSollicitation({
      ...appel,
      position,
      thematique,
      motif,
      sousMotif,
      code,
      niveau: pick(NIVEAUX),
      dureeSecondes: appel.canal === CANAL_EMAIL ? null : 30 + Math.floor(random() * 900),
      resolu: pick(["oui", "oui", "non"]),
      escalade: pick(["non", "non", "oui"]),
      mois: moisKey(appel.date),
      appel: suite || appel.canal === CANAL_EMAIL ? 0 : 1,
    });
  });
  return JSON.parse(JSON.stringify(rows)) as Sollicitation[];
}

/** Numbers in [0, 1[ that are the same at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
