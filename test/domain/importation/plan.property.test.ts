import fc from "fast-check";
import type { CelluleLue } from "../../../src/domain/importation/fichierLu";
import {
  type HistoriqueTrouve,
  historiquesDuFichier,
} from "../../../src/domain/importation/historiqueDuFichier";
import { lignesEcartees } from "../../../src/domain/importation/compteRendu";
import {
  type ChoixImport,
  defaultChoix,
  type PlanImport,
  planImport,
  type SourceImport,
} from "../../../src/domain/importation/plan";
import { createRecognizeLigne, tripleKey } from "../../../src/domain/importation/rapprochement";
import { COLONNES_IMPORTEES } from "../../../src/domain/importation/colonnes";
import { COLONNES } from "../../../src/domain/historique";
import { TODAY } from "../../support/builders";
import { NOMENCLATURE_PUBLIEE } from "../../support/anciensFichiers";
import { aLigneTapee } from "../../support/ligneBuilders";
import { booleen, calculee, date, duree, erreur, nombre, rangee, texte } from "./cellulesLues";
import { finish } from "../../../src/domain/parBlocs";

const RECOGNIZE = createRecognizeLigne(NOMENCLATURE_PUBLIEE, []);

const cell = (...cells: (CelluleLue | string | null)[]) => fc.constantFrom(...cells);
const [UN, DEUX] = [NOMENCLATURE_PUBLIEE.lignes[0]!, NOMENCLATURE_PUBLIEE.lignes[9]!];
const INCONNU = { thematique: "Divers", motif: "Divers", sousMotif: "Divers" };

const triples = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(UN, DEUX) },
  { weight: 1, arbitrary: fc.constantFrom(INCONNU, { thematique: "", motif: "", sousMotif: "" }) },
);

/** Few different contents, so that rows are often the same. */
const filled = fc
  .tuple(
    cell("0656844329", nombre(656_844_329), null, "inconnu"),
    cell(date(TODAY - 1), date(TODAY - 1), date(TODAY - 2), date(TODAY + 9), "31/02/2025", null),
    cell(nombre(60), nombre(60), duree(60), "1 min", "longue", null),
    triples,
    cell("oui", "oui", booleen(true), null, "?"),
    cell("non", "non", null, erreur),
    cell("E-mail", null, null, "SVI"),
  )
  .map(([telephone, jour, secondes, { thematique, motif, sousMotif }, resolu, escalade, canal]) => [
    ...[telephone, jour, secondes, calculee(duree(60)), thematique, motif, sousMotif],
    ...["Niveau 1", resolu, escalade, canal, null, null, "note"],
  ]);

const row = fc.oneof(
  { weight: 8, arbitrary: filled },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([null, null, null, calculee(nombre(0))]) },
  { weight: 1, arbitrary: fc.constant(["Total", null, calculee(nombre(300))]) },
);

/** Each up to three times over. */
const rows = fc
  .array(fc.tuple(row, fc.integer({ min: 1, max: 3 })), { maxLength: 10 })
  .map((some) => some.flatMap(([cells, times]) => Array.from({ length: times }, () => cells)));

const TITRES = COLONNES_IMPORTEES.map((key) => COLONNES[key].header);

/** Looking for the titles takes longer than all the rest. */
const [TROUVE] = finish(
  historiquesDuFichier({
    feuilles: [{ nom: "Historique", rangees: [rangee(1, TITRES)], fusions: [] }],
  }),
) as [HistoriqueTrouve];

function sourceOf(
  body: readonly (readonly (CelluleLue | string | null)[])[],
  connues: SourceImport["connues"],
): SourceImport {
  const rangees = [TITRES, ...body]
    .map((cells, index) => rangee(index + 1, cells))
    .filter(({ cellules }) => cellules.size > 0);
  return {
    historiques: [{ ...TROUVE, feuille: { nom: "Historique", rangees, fusions: [] } }],
    depuis1904: false,
    nomenclature: NOMENCLATURE_PUBLIEE,
    recognize: RECOGNIZE,
    connues,
    today: TODAY,
  };
}

/** The history once the rows of a plan, or some of them, were written. */
const written = (connues: SourceImport["connues"], importees: PlanImport["importees"]) => [
  ...connues,
  ...importees.map(({ cellules }) => aLigneTapee(cellules).cellules),
];

const cases = fc.record({
  body: rows,
  earlier: rows,
  incompletes: fc.boolean(),
  decision: fc.constantFrom(undefined, null, UN.code),
});

function play({
  body,
  earlier,
  incompletes,
  decision,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const choixFor = (source: SourceImport): ChoixImport => ({
    ...finish(defaultChoix(source)),
    decisions: new Map(decision === undefined ? [] : [[tripleKey(INCONNU), decision]]),
    incompletes,
  });
  const first = sourceOf(earlier, []);
  const pasted = finish(planImport(first, choixFor(first))).importees.map(({ cellules }) => ({
    ...aLigneTapee(cellules).cellules,
    idLigne: "",
    idAppel: "",
  }));
  const source = sourceOf(body, pasted);
  return { source, choix: choixFor(source), plan: finish(planImport(source, choixFor(source))) };
}

it("accounts for every row of the file, once", () => {
  fc.assert(
    fc.property(cases, (scenario) => {
      const { plan } = play(scenario);
      const { importees, presentes, ecartees, vides, total } = plan;
      expect(importees.length + presentes.length + ecartees.length + vides).toBe(total);
      const numeros = [...importees, ...ecartees]
        .map((one) => one.row.rangee.numero)
        .concat(presentes.map((one) => one.rangee.numero));
      expect(new Set(numeros).size).toBe(numeros.length);
      const [, ...listed] = finish(lignesEcartees(plan));
      expect(listed.map(([numero]) => numero)).toEqual(
        ecartees.map((one) => one.row.rangee.numero),
      );
    }),
  );
});

it("imports nothing more once it was done", () => {
  fc.assert(
    fc.property(cases, (scenario) => {
      const { source, choix, plan } = play(scenario);
      const connues = written(source.connues, plan.importees);
      const again = finish(planImport({ ...source, connues }, choix));
      expect(again.importees).toEqual([]);
      expect(again.presentes).toHaveLength(plan.presentes.length + plan.importees.length);
      expect(again.ecartees).toEqual(plan.ecartees);
    }),
  );
});

it("completes an import that stopped after any row", () => {
  fc.assert(
    fc.property(cases, fc.nat({ max: 25 }), (scenario, done) => {
      const { source, choix, plan } = play(scenario);
      const half = plan.importees.slice(0, done);
      const rest = finish(planImport({ ...source, connues: written(source.connues, half) }, choix));
      expect(rest.importees).toEqual(plan.importees.slice(done));
    }),
  );
});

it("gives every imported row an id of its own, short enough for the history", () => {
  fc.assert(
    fc.property(cases, (scenario) => {
      const ids = play(scenario).plan.importees.map(({ cellules }) => String(cellules.idLigne));
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^imp-[\da-f]{24}-\d{1,7}$/);
    }),
  );
});

it("keeps as many of identical rows as the file has beyond the history", () => {
  const sollicitation = [
    ...["0656844329", date(TODAY - 1), nombre(60), null, UN.thematique, UN.motif, UN.sousMotif],
    ...["Niveau 1", "oui", "non"],
  ];
  const plan = (inFile: number, inHistory: number) => {
    const first = sourceOf(
      Array.from({ length: inHistory }, () => sollicitation),
      [],
    );
    const choix = finish(defaultChoix(first));
    const connues = finish(planImport(first, choix)).importees.map(({ cellules }) => ({
      ...aLigneTapee(cellules).cellules,
      idLigne: "typed",
    }));
    const source = sourceOf(
      Array.from({ length: inFile }, () => sollicitation),
      connues,
    );
    return finish(planImport(source, choix));
  };
  expect(plan(3, 0).importees).toHaveLength(3);
  expect(plan(3, 0).remarques.get("repetee")).toBe(2);
  expect(plan(3, 2).importees).toHaveLength(1);
  expect(plan(2, 5).importees).toHaveLength(0);
});

it("gives the same ids to rows that were sorted, moved to other columns or saved with others", () => {
  const rowOf = (secondes: number) => [
    ...["", date(TODAY - 1), nombre(secondes), null, UN.thematique, UN.motif, UN.sousMotif],
    ...["Niveau 1", "oui", "non"],
  ];
  const idsOf = (...body: (CelluleLue | string | null)[][]) => {
    const source = sourceOf(body, []);
    const plan = finish(planImport(source, finish(defaultChoix(source))));
    return plan.importees.map(({ cellules }) => cellules.idLigne);
  };
  const [un, deux] = idsOf(rowOf(60), rowOf(90));
  expect(idsOf(rowOf(90), rowOf(30), rowOf(60))).toEqual([deux, expect.anything(), un]);
  const withFormula = [...rowOf(60)];
  withFormula[3] = calculee(texte("01:00"));
  expect(idsOf(withFormula)).toEqual([un]);
});
