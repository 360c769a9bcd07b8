import { toSerial } from "../../../src/domain/dates";
import { COLONNES } from "../../../src/domain/historique";
import { COLONNES_IMPORTEES } from "../../../src/domain/importation/colonnes";
import {
  lignesAutrement,
  lignesEcartees,
  valeursAutrement,
} from "../../../src/domain/importation/compteRendu";
import type { CelluleLue, FeuilleLue, Fusion } from "../../../src/domain/importation/fichierLu";
import { historiquesDuFichier } from "../../../src/domain/importation/historiqueDuFichier";
import {
  type ChoixImport,
  defaultChoix,
  planImport,
  type SourceImport,
} from "../../../src/domain/importation/plan";
import { answerQuestion } from "../../../src/domain/importation/questions";
import { createRecognizeLigne } from "../../../src/domain/importation/rapprochement";
import { NOMENCLATURE_PUBLIEE } from "../../support/anciensFichiers";
import { TODAY } from "../../support/builders";
import { calculee, date, nombre, rangee, texte } from "./cellulesLues";
import { finish } from "../../../src/domain/parBlocs";

type Cell = CelluleLue | string | null;

const TITRES: readonly string[] = COLONNES_IMPORTEES.slice(0, 10).map(
  (key) => COLONNES[key].header,
);
const [UN, DEUX] = [NOMENCLATURE_PUBLIEE.lignes[0]!, NOMENCLATURE_PUBLIEE.lignes[9]!];

/** A row of the tool; `over` by column. */
function call(over: Readonly<Record<number, Cell>> = {}, ligne = UN): Cell[] {
  const cells: Cell[] = [
    ...["0656844329", date(TODAY - 1), nombre(240), null],
    ...[ligne.thematique, ligne.motif, ligne.sousMotif, "Niveau 1", "oui", "non"],
  ];
  return cells.map((cell, column) => (column in over ? over[column]! : cell));
}

function feuille(
  nom: string,
  body: readonly Cell[][],
  fusions: readonly Fusion[] = [],
): FeuilleLue {
  return {
    nom,
    fusions,
    rangees: [[...TITRES], ...body].map((cells, at) => rangee(at + 1, cells)),
  };
}

const down = (colonne: number, from: number, to: number, right = colonne): Fusion => ({
  ...{ premiereRangee: from, derniereRangee: to },
  ...{ premiereColonne: colonne, derniereColonne: right },
});

function sourceOf(...feuilles: FeuilleLue[]): SourceImport {
  return {
    historiques: finish(historiquesDuFichier({ feuilles })),
    depuis1904: false,
    nomenclature: NOMENCLATURE_PUBLIEE,
    recognize: createRecognizeLigne(NOMENCLATURE_PUBLIEE, []),
    connues: [],
    today: TODAY,
  };
}

function planOf(source: SourceImport, over: Partial<ChoixImport> = {}) {
  return finish(planImport(source, { ...finish(defaultChoix(source)), ...over }));
}

const rowsOf = (plan: ReturnType<typeof planOf>) => plan.importees.map(({ cellules }) => cellules);

describe("minutes and the seconds beyond them, in a column each", () => {
  const titres = TITRES.map((titre, at) => ["Minutes", "Secondes"][at - 2] ?? titre);
  const sheet = (...durees: [Cell, Cell][]): FeuilleLue => ({
    nom: "Mars",
    fusions: [],
    rangees: [titres, ...durees.map(([a, b]) => call({ 2: a, 3: b }))].map((cells, at) =>
      rangee(at + 1, cells),
    ),
  });
  const secondesOf = (one: FeuilleLue) =>
    rowsOf(planOf(sourceOf(one))).map(({ dureeSecondes }) => dureeSecondes);

  it("are one duration, without a question", () => {
    const plan = planOf(
      sourceOf(
        sheet([nombre(4), nombre(5)], [nombre(12), nombre(0)], [null, nombre(50)], ["7", null]),
      ),
    );
    expect(rowsOf(plan).map(({ dureeSecondes }) => dureeSecondes)).toEqual([245, 720, 50, 420]);
    expect(plan).toMatchObject({ questions: [], remarques: new Map() });
    expect(finish(valeursAutrement(plan)).map(({ avant, apres }) => [avant, apres])).toContainEqual(
      ["5", "04:05"],
    );
  });

  it("are not, where the seconds are the whole duration or the minutes are calculated", () => {
    expect(secondesOf(sheet([nombre(4), nombre(240)], [nombre(1), nombre(50)]))).toEqual([240, 50]);
    expect(secondesOf(sheet([calculee(nombre(0)), nombre(45)]))).toEqual([45]);
  });
});

describe("a file of several sheets", () => {
  const mars = feuille("Mars", [call({ 2: nombre(60) }), call({ 2: nombre(70) })]);
  const avril = feuille("Avril", [call({ 2: nombre(80) }), call({ 1: null })]);

  it("is imported in one go, each row accounted for", () => {
    const plan = planOf(sourceOf(mars, avril));
    expect(rowsOf(plan).map(({ dureeSecondes }) => dureeSecondes)).toEqual([60, 70, 80]);
    expect(plan).toMatchObject({ total: 4, vides: 0 });
    expect(new Set(rowsOf(plan).map(({ idLigne }) => idLigne)).size).toBe(3);
    expect(finish(lignesEcartees(plan)).map((row) => row.slice(0, 3))).toEqual([
      ["Feuille", "Ligne du fichier", "Raison"],
      ["Avril", 3, "Date manquante"],
    ]);
  });

  it("takes the sheets that a person wants", () => {
    const source = sourceOf(mars, avril);
    const feuilles = new Map([...finish(defaultChoix(source)).feuilles].slice(1));
    expect(rowsOf(planOf(source, { feuilles }))).toHaveLength(1);
  });

  it("leaves out one whose rows stand in another", () => {
    const gathered = feuille(
      "Tout",
      [call({ 2: nombre(60) }), call({ 2: nombre(80) })].map((cells) =>
        cells.map((cell) =>
          cell === null ? null : calculee(typeof cell === "string" ? texte(cell) : cell),
        ),
      ),
    );
    const source = sourceOf(mars, avril, gathered);
    expect([...finish(defaultChoix(source)).feuilles.keys()]).toEqual(["Mars", "Avril"]);
  });

  it("leaves out, until somebody wants it, the sheet where a former import listed what it left out", () => {
    const left = feuille("Import – lignes écartées (2)", [call({ 2: nombre(99) })]);
    const source = sourceOf(mars, left);
    expect(source.historiques).toHaveLength(2);
    expect([...finish(defaultChoix(source)).feuilles.keys()]).toEqual(["Mars"]);
    expect([...finish(defaultChoix(sourceOf(left))).feuilles.keys()]).toEqual([left.nom]);
  });

  it("asks once what its sheets ask alike, and answers for all", () => {
    const sheets = ["Mars", "Avril"].map((nom, at) => {
      const jour = date(TODAY - 9 + at);
      const body = [call({ 1: jour, 2: nombre(4) }), call({ 1: jour, 2: nombre(12) })];
      const { rangees, ...rest } = feuille(nom, body);
      const titres = TITRES.map((titre, at) => (at === 2 ? "Durée" : titre));
      return { ...rest, rangees: [rangee(1, titres), ...rangees.slice(1)] };
    });
    const source = sourceOf(...sheets);
    const { questions } = planOf(source);
    expect(questions).toMatchObject([{ kind: "nombres", feuilles: ["Mars", "Avril"] }]);
    const { feuilles } = finish(defaultChoix(source));
    const answered = answerQuestion(feuilles, questions[0]!, {
      kind: "nombres",
      valeur: "minutes",
    });
    const plan = planOf(source, { feuilles: answered });
    expect(rowsOf(plan).map(({ dureeSecondes }) => dureeSecondes)).toEqual([240, 720, 240, 720]);
  });
});

describe("formulas", () => {
  it("that bring nothing make no row, those that bring a call do", () => {
    const zero = calculee(nombre(0));
    const gathered = call().map((cell) =>
      cell === null ? null : calculee(typeof cell === "string" ? texte(cell) : cell),
    );
    const empty = [zero, calculee(date(0)), zero, null, zero, zero, zero, zero, zero, zero];
    const plan = planOf(sourceOf(feuille("Historique", [gathered, empty, empty])));
    expect(plan).toMatchObject({ total: 3, vides: 2, ecartees: [] });
    expect(rowsOf(plan)).toMatchObject([{ telephone: "0656844329", dureeSecondes: 240 }]);
  });

  it("in columns that are not read make no row", () => {
    const counter = [...TITRES.map(() => null), calculee(nombre(7))];
    expect(planOf(sourceOf(feuille("Historique", [call(), counter])))).toMatchObject({ vides: 1 });
  });
});

describe("merged cells", () => {
  const two = [call({ 2: nombre(601) }), call({ 0: null, 1: null, 2: null }, DEUX)];

  it("of a duration make one call, whose seconds add up and which counts once", () => {
    const fusions = [down(0, 2, 3), down(1, 2, 3), down(2, 2, 3)];
    const rows = rowsOf(planOf(sourceOf(feuille("Historique", two, fusions))));
    expect(rows.map(({ dureeSecondes, appel }) => [dureeSecondes, appel])).toEqual([
      [301, 1],
      [300, 0],
    ]);
    expect(rows[1]?.idAppel).toBe(rows[0]?.idAppel);
  });

  it("let the first imported row count where the first of the call is left out", () => {
    const fusions = [down(0, 2, 3), down(1, 2, 3), down(2, 2, 3)];
    const [first, second] = two;
    const body = [first!.map((cell, at) => (at === 8 ? "?" : cell)), second!];
    const rows = rowsOf(planOf(sourceOf(feuille("Historique", body, fusions))));
    expect(rows.map(({ appel }) => appel)).toEqual([1]);
  });

  it("of a date alone are the date of several calls", () => {
    const body = [call(), call({ 1: null, 2: nombre(90) })];
    const rows = rowsOf(planOf(sourceOf(feuille("Historique", body, [down(1, 2, 3)]))));
    expect(rows.map(({ date: jour, appel }) => [jour, appel])).toEqual([
      [TODAY - 1, 1],
      [TODAY - 1, 1],
    ]);
  });

  it("across columns are a banner, and make no row of blank ones", () => {
    const body = [["AVRIL"], call(), [], []];
    const fusions = [down(0, 2, 2, 9), down(4, 3, 5)];
    const plan = planOf(sourceOf(feuille("Historique", body, fusions)));
    expect(rowsOf(plan)).toHaveLength(1);
    expect(plan.ecartees.map(({ row }) => row.rangee.numero)).toEqual([2]);
  });

  it("by the hundred thousand, one over the other, cost no more than the rows", () => {
    const fusions = Array.from({ length: 100_000 }, (_, at) => down(1, 2 + (at % 7), 1_000_000));
    const body = Array.from({ length: 300 }, (_, at) => call({ 2: nombre(60 + at) }));
    expect(rowsOf(planOf(sourceOf(feuille("Historique", body, fusions))))).toHaveLength(300);
  });
});

it("lets every row wait while nobody said where a column stands", () => {
  const rangees = [...feuille("Historique", [call(), call()]).rangees];
  const titres = [...TITRES.map((titre, at) => (at === 1 ? "Date de rappel" : titre))];
  const source = sourceOf({
    nom: "Historique",
    fusions: [],
    rangees: [rangee(1, titres), ...rangees.slice(1)],
  });
  const plan = planOf(source);
  expect(plan.ecartees.map(({ raisons }) => raisons)).toEqual([
    ["colonneAPreciser"],
    ["colonneAPreciser"],
  ]);
  const [question] = plan.questions;
  expect(question).toMatchObject({ kind: "colonne", key: "date", candidats: [{ colonne: 1 }] });
  const { feuilles } = finish(defaultChoix(source));
  const answer = (valeur: number | "absente") =>
    planOf(source, { feuilles: answerQuestion(feuilles, question!, { kind: "colonne", valeur }) });
  expect(answer(1).importees).toHaveLength(2);
  expect(answer("absente").ecartees.map(({ raisons }) => raisons)).toEqual([
    ["dateManquante"],
    ["dateManquante"],
  ]);
});

it("tells each value that is read otherwise than it is written, the same change once", () => {
  const body = [
    call({ 0: nombre(656_844_329), 2: texte("4 min") }),
    call({ 0: nombre(656_844_329), 2: texte("4 min"), 8: "OUI" }),
    call(),
  ];
  const plan = planOf(sourceOf(feuille("Historique", body)));
  expect(
    finish(valeursAutrement(plan)).map(({ colonne, avant, apres, lignes }) => [
      colonne,
      avant,
      apres,
      lignes,
    ]),
  ).toEqual([
    ["telephone", "656844329", "0656844329", [2, 3]],
    ["dureeSecondes", "4 min", "04:00", [2, 3]],
    ["resolu", "OUI", "oui", [3]],
  ]);
  expect(finish(lignesAutrement(plan, finish(valeursAutrement(plan))))[1]).toEqual([
    COLONNES.telephone.header,
    "656844329",
    "0656844329",
    2,
    "2, 3",
  ]);
});

it("has the form's thresholds: days out of its time are left out, a time that no call takes is told", () => {
  const first = toSerial({ year: 2020, month: 1, day: 1 });
  const jours = [first - 1, first, TODAY, TODAY + 1].map((jour) => call({ 1: date(jour) }));
  const durees = [0, 1, 7200, 7201].map((secondes) => call({ 2: nombre(secondes) }));
  const plan = planOf(sourceOf(feuille("Historique", [...jours, ...durees])));
  expect(plan.ecartees.map(({ row, raisons }) => [row.rangee.numero, raisons])).toEqual([
    [2, ["dateIllisible"]],
    [5, ["dateFuture"]],
  ]);
  expect([...plan.remarques]).toEqual([
    ["dureeNulle", 1],
    ["dureeLongue", 1],
  ]);
});

it("cuts what is longer than a cell of Excel, and does not read a page for a label or a date", () => {
  const page = "Réinitialisation du mot de passe ".repeat(30_000);
  const body = [call({ 1: page }), call({ 6: page }), call({ 2: page, 9: page })];
  const plan = planOf(sourceOf(feuille("Historique", body)));
  expect(plan.ecartees.map(({ raisons }) => raisons)).toEqual([
    ["dateIllisible"],
    ["libelleARapprocher"],
    ["escaladeIllisible", "dureeIllisible"],
  ]);
  expect(plan.libelles[0]?.triple.sousMotif.length).toBeLessThanOrEqual(500);
});
