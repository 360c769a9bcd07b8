/** @jest-environment jsdom */
import fc from "fast-check";
import { createNomenclatureGardee } from "../../src/device/nomenclatureGardee";
import { indexNomenclature } from "../../src/domain/nomenclature";
import { aLigneNomenclature, NOMENCLATURE } from "../support/builders";

const KEY = "p.suivi.nomenclature.1:a.xlsx";
const store = (document = "a.xlsx") =>
  createNomenclatureGardee(window.localStorage, "p.", document);

beforeEach(() => window.localStorage.clear());

it("gives back what was kept, retired lines too", () => {
  const lignes = [...NOMENCLATURE.lignes, aLigneNomenclature({ code: "ANC", retiree: true })];
  const nomenclature = indexNomenclature(lignes);
  store().save(nomenclature);
  expect(store().load()).toEqual(nomenclature);
});

it("ignores whatever else stands under its key", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      window.localStorage.setItem(KEY, text);
      expect(store().load()).toBeNull();
    }),
  );
});

it.each(["code", "niveau", "remplace", "synonymes", "enquete", "retiree", "motif"])(
  "ignores a nomenclature whose %s is damaged",
  (key) => {
    const [ligne] = NOMENCLATURE.lignes;
    window.localStorage.setItem(KEY, JSON.stringify([{ ...ligne, [key]: 7 }]));
    expect(store().load()).toBeNull();
  },
);

it("keeps workbooks apart, and does without a device that keeps nothing", () => {
  store().save(NOMENCLATURE);
  expect(store("b.xlsx").load()).toBeNull();
  const none = createNomenclatureGardee(null, "p.", "a.xlsx");
  none.save(NOMENCLATURE);
  expect(none.load()).toBeNull();
});
