import fc from "fast-check";
import type { PointGraphique } from "../../../src/taskpane/graphiques/pointGraphique";
import { CADRE, traceOf } from "../../../src/taskpane/graphiques/traceCourbe";

const pointsOf = (values: readonly number[]): PointGraphique[] =>
  values.map((valeur, index) => ({ cle: String(index), libelle: `mois ${index}`, valeur }));

it("stands a single point in the middle, and only zeros on the axis", () => {
  expect(traceOf(pointsOf([4]))[0]?.x).toBe(CADRE.largeur / 2);
  const heights = traceOf(pointsOf([0, 0])).map(({ y }) => y);
  expect(heights).toEqual([CADRE.hauteur - CADRE.bas, CADRE.hauteur - CADRE.bas]);
});

it("draws inside its frame, from left to right, the greater the higher, the last one named", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 40 }), (values) => {
      const trace = traceOf(pointsOf(values));
      for (const { x, y } of trace) {
        expect(x).toBeGreaterThanOrEqual(CADRE.marge);
        expect(x).toBeLessThanOrEqual(CADRE.largeur - CADRE.marge);
        expect(y).toBeGreaterThanOrEqual(CADRE.haut);
        expect(y).toBeLessThanOrEqual(CADRE.hauteur - CADRE.bas);
      }
      trace.slice(1).forEach((point, index) => {
        const before = trace[index]!;
        expect(point.x).toBeGreaterThan(before.x);
        if (point.valeur > before.valeur) expect(point.y).toBeLessThan(before.y);
      });
      const named = trace.filter(({ ecrit }) => ecrit);
      expect(named.length).toBeLessThanOrEqual(6);
      expect(named.at(-1)).toBe(trace.at(-1));
    }),
  );
});
