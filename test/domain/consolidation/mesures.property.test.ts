import fc from "fast-check";
import {
  chiffresOfMesures,
  comptesOf,
  consolidate,
  contributionOf,
  type Mesure,
  sommesOfComptes,
} from "../../../src/domain/consolidation/mesures";
import { CANAL_EMAIL } from "../../../src/domain/historique";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import { moisKey } from "../../../src/domain/periode";
import { ecarteesOfSommes } from "../../../src/domain/resultats/figures";
import { chiffresOf, ecarteesOf } from "../../../src/domain/resultats/compteurs";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";
import { aSollicitation, NOMENCLATURE, TODAY } from "../../support/builders";

const CODES = NOMENCLATURE.lignes.map(({ code }) => code);
const TOUTES = { etendue: { debut: TODAY - 1000, fin: TODAY } };

/** Histories in which the rows of a call are of one day, as the add-in writes them. */
const histories = fc
  .array(
    fc.record({
      date: fc.option(fc.integer({ min: TODAY - 400, max: TODAY }), { freq: 12 }),
      email: fc.boolean(),
      typed: fc.boolean(),
      motifs: fc.array(
        fc.record({
          code: fc.constantFrom(...CODES, "INCONNU"),
          secondes: fc.option(fc.integer({ min: 0, max: 9_000 })),
          illisible: fc.boolean(),
          resolu: fc.constantFrom("oui", "OUI", "non", ""),
          escalade: fc.constantFrom("oui", "non", ""),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 30 },
  )
  .map((appels) =>
    appels
      .flatMap(({ date, email, typed, motifs }, appel) =>
        motifs.map(({ secondes, illisible, ...motif }) => ({
          ...motif,
          date,
          dureeSecondes: illisible ? null : secondes,
          dureeIllisible: illisible,
          canal: email ? CANAL_EMAIL : "",
          idAppel: typed ? "" : `appel ${appel}`,
        })),
      )
      .map((row, position): Sollicitation => aSollicitation({ ...row, position })),
  );

it("counts every row or sets it aside", () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const { mesures, lignes, sansDate } = contributionOf("01", rows, NOMENCLATURE, TOUTES);
      expect(lignes).toBe(rows.length);
      expect(comptesOf(mesures).sollicitations + sansDate.length).toBe(rows.length);
    }),
  );
});

it("gives the figures that the rows themselves have, for a month and for all", () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const dated = rows.filter(({ date }) => date !== null);
      const { mesures } = contributionOf("01", rows, NOMENCLATURE, TOUTES);
      expect(chiffresOfMesures(mesures)).toEqual(chiffresOf(dated));
      expect(ecarteesOfSommes(sommesOfComptes(comptesOf(mesures)))).toEqual(ecarteesOf(dated));
      for (const mois of new Set(mesures.map((mesure) => mesure.mois)))
        expect(chiffresOfMesures(mesures.filter((mesure) => mesure.mois === mois))).toEqual(
          chiffresOf(dated.filter(({ date }) => moisKey(date ?? 0) === mois)),
        );
    }),
  );
});

it("is the same whatever the order of the calls, and holds nothing of the rows but codes and counts", () => {
  fc.assert(
    fc.property(histories, (rows) => {
      const { mesures } = contributionOf("2A", rows, NOMENCLATURE, TOUTES);
      expect(
        contributionOf("2A", [...rows].reverse(), NOMENCLATURE, TOUTES).mesures.map(totals),
      ).toEqual(mesures.map(totals));
      for (const mesure of mesures)
        expect(Object.keys(mesure).sort()).toEqual(
          [
            ...["departement", "mois", "code", "codeOrigine", "sollicitations", "appels"],
            ...["secondes", "appelsMesures", "dureesIllisibles"],
            ...["resolues", "escaladees", "emails"],
          ].sort(),
        );
    }),
  );
});

/** Which of a call's rows comes first, and so has its call, depends on their order. */
const totals = (mesure: Mesure): Mesure => ({ ...mesure, appels: 0, appelsMesures: 0 });

it("replaces what a department gave for the same months, and nothing else", () => {
  fc.assert(
    fc.property(histories, histories, (rows, others) => {
      const contribution = contributionOf("01", rows, NOMENCLATURE, TOUTES);
      const other = contributionOf("02", others, NOMENCLATURE, TOUTES);
      const first = consolidate([], other).mesures;
      const once = consolidate(first, contribution);
      const twice = consolidate(once.mesures, contribution);
      expect(twice.mesures).toEqual(once.mesures);
      expect(twice.changements).toEqual([]);
      expect(once.mesures.filter(({ departement }) => departement === "02")).toEqual(other.mesures);
    }),
  );
});

it("adds up two files of one department for different years", () => {
  const year = (shift: number) => [aSollicitation({ date: TODAY - shift, code: CODES[0]! })];
  const before = contributionOf("01", year(365), NOMENCLATURE, TOUTES);
  const now = contributionOf("01", year(0), NOMENCLATURE, TOUTES);
  const { mesures, changements } = consolidate(consolidate([], before).mesures, now);
  expect(comptesOf(mesures).sollicitations).toBe(2);
  expect(changements).toEqual([{ mois: moisKey(TODAY), avant: 0, apres: 1 }]);
});

describe("codes of older versions", () => {
  const line = (code: string, over = {}) => ({
    ...NOMENCLATURE.lignes[0]!,
    ...{ code, thematique: "T", motif: "M", sousMotif: code, synonymes: [], remplace: [] },
    ...over,
  });
  const nomenclature = indexNomenclature([
    line("NEUF", { remplace: ["ANCIEN"] }),
    line("UN", { remplace: ["PARTAGE"] }),
    line("DEUX", { remplace: ["PARTAGE"] }),
    line("RETIRE", { retiree: true }),
  ]);
  const counted = (code: string) => {
    const { mesures, sansSuccesseur } = contributionOf(
      "01",
      [aSollicitation({ code })],
      nomenclature,
      TOUTES,
    );
    return { code: mesures[0]?.code, codeOrigine: mesures[0]?.codeOrigine, sansSuccesseur };
  };

  it("count under the one line that replaces them, with the old code beside", () => {
    expect(counted("ANCIEN")).toEqual({ code: "NEUF", codeOrigine: "ANCIEN", sansSuccesseur: [] });
    expect(counted("NEUF")).toEqual({ code: "NEUF", codeOrigine: "NEUF", sansSuccesseur: [] });
  });

  it.each(["PARTAGE", "RETIRE"])("of no certain successor (%s) count under themselves", (code) => {
    expect(counted(code)).toEqual({ code, codeOrigine: code, sansSuccesseur: [code] });
  });
});
