import { normalizeLibelle } from "../../../src/domain/libelles";
import { nomenclatureLivree } from "./nomenclatures";

test("a synonym that ships is never the label of another line: old labels would be taken for it", () => {
  const { lignes } = nomenclatureLivree();
  const taken = lignes.flatMap(({ code, synonymes }) => {
    const labels = lignes
      .filter((other) => other.code !== code)
      .flatMap(({ thematique, motif, sousMotif }) => [thematique, motif, sousMotif])
      .map(normalizeLibelle);
    return synonymes.filter((synonyme) => labels.includes(normalizeLibelle(synonyme)));
  });
  expect(taken).toEqual([]);
});

test("no synonym is declared for two lines, but those of a misspelt thematique", () => {
  const { lignes } = nomenclatureLivree();
  const all = lignes.flatMap(({ synonymes }) => synonymes.map(normalizeLibelle));
  const twice = new Set(all.filter((synonyme, place) => all.indexOf(synonyme) !== place));
  expect([...twice]).toEqual(["gestionn des donnees et conformite", "gestionn des donnees"]);
});
