import fc from "fast-check";
import { analyseOf } from "../../../../src/domain/resultats/analyse";
import { ecartsOf } from "../../../../src/domain/resultats/ecarts/ecartsOf";
import { NOMENCLATURE } from "../../../support/builders";
import { historiques, periodes } from "../historiques";
import { ecarts, sujets, typesDeCauses } from "./ecartsWorld";
import { feuillesJustes } from "./feuillesJustes";

test("sheets that show what the rows say have no difference, over any history and period", () => {
  fc.assert(
    fc.property(historiques, periodes, (rows, periode) => {
      const feuilles = feuillesJustes(rows, periode, NOMENCLATURE);
      const analyse = analyseOf(rows, periode);
      expect(ecartsOf({ rows, analyse, feuilles }, NOMENCLATURE)).toEqual([]);
    }),
  );
});

test("one changed figure is the one difference that is told, over any history and period", () => {
  const chiffre = fc.constantFrom(
    "appels",
    "sollicitations",
    "dureeMoyenne",
    "tauxResolution",
    "tauxEscalade",
  );
  fc.assert(
    fc.property(historiques, periodes, chiffre, (rows, periode, key) => {
      const justes = feuillesJustes(rows, periode, NOMENCLATURE);
      const lu = Number(justes.chiffres[key] ?? 0) + 1;
      const feuilles = { ...justes, chiffres: { ...justes.chiffres, [key]: lu } };
      const found = ecartsOf({ rows, analyse: analyseOf(rows, periode), feuilles }, NOMENCLATURE);
      expect(found).toMatchObject([{ sujet: { type: "chiffre", chiffre: key }, lu }]);
      expect(typesDeCauses(found)).toContain("celluleModifiee");
    }),
  );
});

test("what binary fractions lose in a sheet is no difference, a second is", () => {
  const withMean = (dureeMoyenne: number) =>
    ecarts(({ chiffres }) => ({ chiffres: { ...chiffres, dureeMoyenne } }));
  expect(withMean((90 / 86_400) * 86_400 + 1e-10)).toEqual([]);
  expect(sujets(withMean(91))).toEqual(["dureeMoyenne"]);
});
