import { suiviSpec } from "../../src/classeur/suivi";
import { indexNomenclature, type Nomenclature } from "../../src/domain/nomenclature";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { aLigneNomenclature } from "../support/builders";
import type { CalculatedWorkbook } from "./engines/calculatedWorkbook";
import { engine } from "./engines/chosenEngine";
import { type Essai, feuilleEssais, noeudsOf, offert } from "./essaisCascades";
import { LIGNES, NOMENCLATURE_FORMULAIRE, someOptions, SOURCES } from "./exemple";

/** « Autre » under two thématiques and under itself, a label that starts another, marks that formulas use. */
const PIEGES = nomenclatureOf(
  ["ACCES", "Autre", "Compte"],
  ["DEMANDES", "Autre", "Demande « à compléter »"],
  ["DEMANDES", "Ajout", "Ajout, retrait & fusion"],
  ["ACCES", "Autre", "Autre"],
  ["DEMANDES", "Ajout/retrait d'une personne", "Oui"],
  ["Autre", "Autre", "Autre"],
  ["DEMANDES", "Autre", "Suivi (115)"],
);

function nomenclatureOf(...triples: [string, string, string][]): Nomenclature {
  return indexNomenclature(
    triples.map(([thematique, motif, sousMotif], index) =>
      aLigneNomenclature({ code: `L-${index}`, thematique, motif, sousMotif }),
    ),
  );
}

const NOMENCLATURES = {
  "the published nomenclature": SOURCES.nomenclature,
  "the support form's nomenclature": NOMENCLATURE_FORMULAIRE,
  "labels that repeat": PIEGES,
};

/** 0-based rows of the body of a history of as many rows as the example. */
const ROWS = {
  "the first row": 0,
  "the last row": LIGNES.length - 1,
  "a row below the table": LIGNES.length,
};

/** Parents that offer nothing: unknown, of another branch, or not chosen yet. */
function sansEnfant(nomenclature: Nomenclature): string[][] {
  const [first = "", second = ""] = nomenclature.arbre.keys();
  const own = new Set(nomenclature.arbre.get(first)?.keys());
  const elsewhere = [...(nomenclature.arbre.get(second)?.keys() ?? [])].find((m) => !own.has(m));
  return [["Inconnue"], [""], [first, "Inconnu"], [first, ""], ["", ""], [first, elsewhere ?? "x"]];
}

function essaisOf(nomenclature: Nomenclature): Essai[] {
  const childless = sansEnfant(nomenclature).map((parents) => ({ parents, enfants: [] }));
  const nodes = [...noeudsOf(nomenclature), ...childless];
  return Object.values(ROWS).flatMap((index) => nodes.map((node) => ({ ...node, index })));
}

function fileWithTrials(nomenclature: Nomenclature): Uint8Array {
  const spec = suiviSpec(someOptions({ nomenclature, lignes: LIGNES }));
  const model = readWorkbook(writeWorkbook(spec));
  const trials = feuilleEssais(model, essaisOf(nomenclature));
  return writeWorkbook({ ...spec, sheets: [...spec.sheets, trials] });
}

const names = Object.keys(NOMENCLATURES) as (keyof typeof NOMENCLATURES)[];
const calculated = new Map<string, CalculatedWorkbook>();

beforeAll(async () => {
  const trials = names.map((name) => ({ file: fileWithTrials(NOMENCLATURES[name]) }));
  const books = await engine.calculate(trials);
  names.forEach((name, index) => calculated.set(name, books[index]!));
}, 180_000);

describe(`the drop-down lists of the written file, as ${engine.name} evaluates them`, () => {
  const cases = names.flatMap((name) =>
    Object.entries(ROWS).map(([row, index]) => [name, row, index] as const),
  );

  test.each(cases)("offer exactly the children of each node of %s on %s", (name, _row, index) => {
    const book = calculated.get(name)!;
    const offers = essaisOf(NOMENCLATURES[name]).map((essai, row) => ({
      ...{ index: essai.index, parents: essai.parents, enfants: essai.enfants },
      found: offert(book, row),
    }));
    const ofRow = offers.filter((offer) => offer.index === index);
    expect(ofRow.map(({ parents, found }) => [parents, found])).toEqual(
      ofRow.map(({ parents, enfants }) => [parents, enfants]),
    );
  });

  test.each(names)("were asked about every label of every line of %s", (name) => {
    const nomenclature = NOMENCLATURES[name];
    const asked = noeudsOf(nomenclature).flatMap(({ parents, enfants }) =>
      enfants.map((enfant) => [...parents, enfant].join(" › ")),
    );
    const paths = nomenclature.lignes.flatMap(({ thematique, motif, sousMotif }) => [
      thematique,
      `${thematique} › ${motif}`,
      `${thematique} › ${motif} › ${sousMotif}`,
    ]);
    expect([...asked].sort()).toEqual([...new Set(paths)].sort());
  });
});
