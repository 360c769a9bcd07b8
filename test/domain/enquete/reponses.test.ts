import fc from "fast-check";
import { avecCommentaires, reponsesOf } from "../../../src/domain/enquete/reponses";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import { moisOf } from "../../../src/domain/periode";
import { aLigneNomenclature, aSollicitation, NOMENCLATURE, TODAY } from "../../support/builders";
import { chiffresNaifs } from "../resultats/analyseNaive";
import { historiques } from "../resultats/historiques";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";

const SUIVIE = aLigneNomenclature({ code: "A", sousMotif: "Accès au compte", enquete: true });

function reponses(rows: readonly Sollicitation[], nomenclature = indexNomenclature([SUIVIE])) {
  const given = { rows, nomenclature, periode: moisOf(TODAY), departement: "Ain" };
  return reponsesOf({ ...given, commentaires: "RAS" });
}

const valeurs = (...given: Parameters<typeof reponses>) =>
  Object.fromEntries(reponses(...given).map(({ cle, valeur }) => [cle, valeur]));

/** A call about the followed line. */
const aRow = (over: Partial<Sollicitation> = {}): Sollicitation =>
  aSollicitation({
    code: "A",
    thematique: SUIVIE.thematique,
    motif: SUIVIE.motif,
    sousMotif: SUIVIE.sousMotif,
    ...over,
  });

test("the answers come in the form's order, as one types them", () => {
  const rows = [225, 225, 225, 225, 225, 300].map((dureeSecondes, index) =>
    aRow({ dureeSecondes, resolu: index === 0 ? "non" : "oui" }),
  );
  expect(reponses(rows)).toEqual([
    { cle: "departement", question: "Département", valeur: "Ain" },
    { cle: "appels", question: "Nombre d'appels reçus", valeur: "6" },
    { cle: "dureeMoyenne", question: "Durée en moyenne par appel", valeur: "03:58" },
    { cle: "tauxResolution", question: "Taux de résolution", valeur: "83,3 %" },
    { cle: "tauxEscalade", question: "Taux d'escalade", valeur: "0 %" },
    { cle: "appels:A", question: "Accès au compte – Nombre d'appels", valeur: "6" },
    { cle: "duree:A", question: "Accès au compte – Durée moyenne", valeur: "03:58" },
    { cle: "commentaires", question: "Commentaires", valeur: "RAS" },
  ]);
});

test("over a period without a call, averages and rates have no value", () => {
  expect(valeurs([aRow({ canal: "E-mail", dureeSecondes: null })])).toMatchObject({
    appels: "0",
    dureeMoyenne: "–",
    tauxResolution: "–",
    tauxEscalade: "–",
    "appels:A": "0",
    "duree:A": "–",
  });
});

test("rates are rounded to the nearest tenth of a percent", () => {
  const rows = ["oui", "oui", "non"].map((resolu) => aRow({ resolu }));
  expect(valeurs(rows).tauxResolution).toBe("66,7 %");
});

test("1,234 calls of more than an hour are typed without a space, minutes beyond 60", () => {
  const rows = Array.from({ length: 1_234 }, () => aRow({ dureeSecondes: 4_530 }));
  expect(valeurs(rows)).toMatchObject({ appels: "1234", dureeMoyenne: "75:30" });
});

test("a followed line counts the lines that it replaces, even through others", () => {
  const nomenclature = indexNomenclature([
    { ...SUIVIE, remplace: ["B"] },
    aLigneNomenclature({ code: "B", sousMotif: "Compte", remplace: ["C"], retiree: true }),
    aLigneNomenclature({ code: "D", sousMotif: "Autre" }),
  ]);
  const rows = ["A", "B", "C", "D"].map((code) => aRow({ code }));
  expect(valeurs(rows, nomenclature)["appels:A"]).toBe("3");
});

test("a row typed by hand without a code counts by its labels, synonyms included", () => {
  const nomenclature = indexNomenclature([{ ...SUIVIE, synonymes: ["Compte bloqué"] }]);
  const rows = ["ACCES  AU COMPTE", "compte bloque", "Autre chose"].map((sousMotif) =>
    aRow({ code: "", sousMotif }),
  );
  expect(valeurs(rows, nomenclature)["appels:A"]).toBe("2");
});

test("a call with two rows on the followed line is one call", () => {
  const rows = [aRow({ idAppel: "a" }), aRow({ idAppel: "a" })];
  expect(valeurs(rows)).toMatchObject({ "appels:A": "1", "duree:A": "03:20" });
});

test("followed lines agree with a naive recount over any history", () => {
  fc.assert(
    fc.property(historiques, (rows) => {
      const { debut, fin } = moisOf(TODAY);
      const suivies = rows.filter(
        ({ date, code }) => date !== null && date >= debut && date <= fin && code === "ACC-CNX-CPT",
      );
      expect(valeurs(rows, NOMENCLATURE)["appels:ACC-CNX-CPT"]).toBe(
        String(chiffresNaifs(suivies).appels),
      );
    }),
  );
});

test("other comments take the place of the former ones", () => {
  const changed = avecCommentaires(reponses([]), "Nouveau");
  expect(changed.at(-1)).toMatchObject({ cle: "commentaires", valeur: "Nouveau" });
  expect(changed.slice(0, -1)).toEqual(reponses([]).slice(0, -1));
});
