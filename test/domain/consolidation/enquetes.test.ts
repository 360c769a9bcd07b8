import fc from "fast-check";
import { enqueteRecueOf, withEnquetes } from "../../../src/domain/consolidation/enquetes";
import { chiffreOfReponse, reponsesOf } from "../../../src/domain/enquete/reponses";
import { moisOf } from "../../../src/domain/periode";
import { chiffresOf } from "../../../src/domain/resultats/compteurs";
import { aSollicitation, NOMENCLATURE, TODAY } from "../../support/builders";

const PERIODE = moisOf(TODAY);
const envoyee = (valeurs: Readonly<Record<string, string>>, instant = TODAY) => ({
  instant,
  periode: PERIODE,
  reponses: Object.entries(valeurs).map(([cle, valeur]) => ({ cle, question: cle, valeur })),
});

it("reads the answers as the figures that they were made from, as finely as they are written", () => {
  const rows = fc.array(
    fc.record({ dureeSecondes: fc.nat(9_000), resolu: fc.boolean(), escalade: fc.boolean() }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const lignes = all.map(({ dureeSecondes, resolu, escalade }, position) =>
        aSollicitation({
          ...{ position, dureeSecondes, idAppel: String(position), date: TODAY },
          ...{ resolu: resolu ? "oui" : "non", escalade: escalade ? "oui" : "non" },
        }),
      );
      const reponses = reponsesOf({
        ...{ rows: lignes, periode: PERIODE, nomenclature: NOMENCLATURE },
        ...{ departement: "Ain", commentaires: "Vu avec Camille Martin, 06 12 34 56 78" },
      });
      const { chiffres } = enqueteRecueOf("01", { instant: TODAY, periode: PERIODE, reponses });
      const attendus = chiffresOf(lignes);
      expect(chiffres.appels).toBe(attendus.appels);
      for (const [key, precision] of [
        ["dureeMoyenne", 1],
        ["tauxResolution", 1000],
      ] as const) {
        const attendu = attendus[key];
        const arrondi = attendu === null ? null : Math.round(attendu * precision) / precision;
        expect(chiffres[key]).toBe(arrondi);
      }
      expect(Object.values(chiffres).some((one) => typeof one === "string")).toBe(false);
    }),
  );
});

it.each([
  ["nombre", "1 234", 1234],
  ["nombre", "12 %", null],
  ["nombre", "une douzaine", null],
  ["duree", "03:45", 225],
  ["duree", "75:30", 4530],
  ["duree", "–", null],
  ["taux", "83,3 %", 0.833],
  ["taux", "83.3", 0.833],
  ["taux", "100 %", 1],
  ["taux", "", null],
] as const)("reads the %s %j as %p", (unite, valeur, chiffre) => {
  expect(chiffreOfReponse(unite, valeur)).toBe(chiffre);
});

it("keeps of two answers for one department and period the one that was sent later, whatever came first", () => {
  const une = enqueteRecueOf("01", envoyee({ appels: "1" }));
  const autre = enqueteRecueOf("01", envoyee({ appels: "2" }, TODAY + 1));
  const ailleurs = enqueteRecueOf("2A", envoyee({ appels: "3" }));
  expect(withEnquetes([], [ailleurs, une])).toEqual([une, ailleurs]);
  expect(withEnquetes([une, ailleurs], [autre])).toEqual([autre, ailleurs]);
  expect(withEnquetes([autre], [une])).toEqual([autre]);
  expect(withEnquetes([autre, ailleurs], [autre])).toEqual([autre, ailleurs]);
});
