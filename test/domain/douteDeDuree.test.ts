import { isInvraisemblable } from "../../src/domain/controle/regles/durees";
import { type DouteDeDuree, douteDeDuree } from "../../src/domain/douteDeDuree";
import { DUREE_LONGUE } from "../../src/domain/seuils";

test.each<[number, DouteDeDuree | null]>([
  [0, "dureeNulle"],
  [1, null],
  [DUREE_LONGUE, null],
  [DUREE_LONGUE + 1, "dureeLongue"],
])("a call of %s s: %s, in the check of the history as well", (secondes, doute) => {
  expect(douteDeDuree(secondes)).toBe(doute);
  expect(isInvraisemblable([secondes])).toBe(doute !== null);
});
