import fc from "fast-check";
import { type Cascade, listesOf } from "../../src/classeur/listes";
import {
  indexNomenclature,
  motifsOf,
  type Nomenclature,
  sousMotifsOf,
  thematiquesOf,
} from "../../src/domain/nomenclature";
import { aLigneNomenclature } from "../support/builders";

/** What OFFSET(tête, MATCH(parent), 0, COUNTIF(parent), 1) cuts out of a cascade. */
function cutOut({ parents, enfants }: Cascade, parent: string): string[] {
  const first = parents.indexOf(parent);
  const count = parents.filter((candidate) => candidate === parent).length;
  return enfants.slice(first, first + count);
}

const label = fc.constantFrom("A", "B", "C", "D");
const nomenclatures = fc
  .uniqueArray(fc.tuple(label, label, label), {
    selector: (triple) => triple.join("|"),
    minLength: 1,
  })
  .map((triples) =>
    indexNomenclature(
      triples.map(([thematique, motif, sousMotif]) =>
        aLigneNomenclature({
          code: `${thematique}${motif}${sousMotif}`,
          thematique,
          motif,
          sousMotif,
        }),
      ),
    ),
  );

function expectExactCascades(nomenclature: Nomenclature): void {
  const { motifs, sousMotifs } = listesOf(nomenclature);
  for (const thematique of thematiquesOf(nomenclature)) {
    const own = motifsOf(nomenclature, thematique);
    expect(cutOut(motifs, thematique)).toEqual(own);
    for (const motif of own) {
      const lignes = sousMotifsOf(nomenclature, thematique, motif);
      expect(cutOut(sousMotifs, `${thematique}|${motif}`)).toEqual(lignes.map((l) => l.sousMotif));
    }
  }
}

test("each parent's cut holds exactly its children, whatever the order of the nomenclature", () => {
  fc.assert(fc.property(nomenclatures, expectExactCascades));
});
