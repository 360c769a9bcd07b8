import { lignesOfSaisie } from "../../src/application/lignesOfSaisie";
import { NOMENCLATURE, TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { aMotifEnCours, aSaisie } from "../support/saisieBuilders";

const now = clockAt(TODAY).now();

it("gives one row a motif, with the call's seconds split exactly and one Appel", () => {
  const motifs = [aMotifEnCours(), aMotifEnCours({ idLigne: "ligne-2", code: "ACC-CNX-CPT" })];
  const { lignes } = lignesOfSaisie(aSaisie({ motifs }), NOMENCLATURE, now);
  expect(lignes?.map((ligne) => ligne.dureeSecondes)).toEqual([63, 62]);
  expect(lignes?.map((ligne) => ligne.appel)).toEqual([1, 0]);
});

it("gives what is wrong, and no row, while a fault remains", () => {
  const motifs = [aMotifEnCours({ statut: null })];
  expect(lignesOfSaisie(aSaisie({ motifs }), NOMENCLATURE, now)).toEqual({
    lignes: null,
    faults: [{ kind: "statutManquant", champ: "statut", motif: 0 }],
  });
});

it("gives the same rows whenever it is asked", () => {
  const first = lignesOfSaisie(aSaisie(), NOMENCLATURE, now);
  expect(lignesOfSaisie(aSaisie(), NOMENCLATURE, now + 60_000)).toEqual(first);
});
