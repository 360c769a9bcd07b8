import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analyse, analyzeFichier } from "../../../src/application/importation";
import { formatDate } from "../../../src/domain/dates";
import {
  type ChoixImport,
  defaultChoix,
  type PlanImport,
  planImport,
} from "../../../src/domain/importation/plan";
import { answerQuestion, isOpen, type Reponse } from "../../../src/domain/importation/questions";
import { importationWorld } from "./importationWorld";
import { finish } from "../../../src/domain/parBlocs";

/** The small files of `test/fixtures/cas` that people really meet, each with what must come of it. */

const DOSSIER = join(__dirname, "..", "..", "fixtures", "cas");

async function analyze(chemin: string): Promise<Analyse> {
  const octets = new Uint8Array(readFileSync(join(DOSSIER, chemin)));
  const { ports } = importationWorld({ dejaDansLHistorique: [] });
  return analyzeFichier(ports, { nom: "ancien.xlsx", octets });
}

async function plan(chemin: string, answers: readonly Reponse[] = []): Promise<PlanImport> {
  const { source } = await analyze(chemin);
  const choix = answers.reduce<ChoixImport>(
    (now, reponse) => {
      const question = finish(planImport(source, now)).questions.find(
        ({ kind }) => kind === reponse.kind,
      );
      if (!question) throw new Error(`Nobody asks about ${reponse.kind}`);
      return { ...now, feuilles: answerQuestion(now.feuilles, question, reponse) };
    },
    finish(defaultChoix(source)),
  );
  return finish(planImport(source, choix));
}

const secondes = ({ importees }: PlanImport) =>
  importees.map(({ cellules }) => cellules.dureeSecondes);
const jours = ({ importees }: PlanImport) =>
  importees.map(({ cellules }) => formatDate(Number(cellules.date)));

it.each([
  "00-controle/base.xlsx",
  "07-formules-partout/google-importrange.xlsx",
  "07-formules-partout/moitie.xlsx",
  "13-rangees-en-desordre/desordre.xlsx",
  "14-titres-sur-deux-lignes/suivi.xlsx",
])("imports four calls: %s", async (chemin) => {
  const made = await plan(chemin);
  expect(secondes(made)).toEqual([240, 740, 95, 60]);
  expect(made).toMatchObject({ total: 4, vides: 0, ecartees: [], questions: [] });
});

it.each(["hmm", "mmss", "rouge"])(
  "mends minutes and seconds that Excel took for hours, and says it: %s",
  async (nom) => {
    const made = await plan(`08-mss-pris-pour-hmm/${nom}.xlsx`);
    expect(secondes(made)).toEqual([245, 90, 740, 135, 180, 405]);
    expect(made.remarques.get("dureeEnHeures")).toBe(6);
  },
);

describe("units", () => {
  it.each([
    ["duree-h", [252, 720, 90, 1800]],
    ["duree-en-mn", [240, 720, 90, 420]],
    ["format-min", [240, 720, 90, 420, 240]],
  ])("come from the title or the format: %s", async (nom, expected) => {
    const made = await plan(`09-unites/${nom}.xlsx`);
    expect(secondes(made)).toEqual(expected);
    expect(made.questions).toEqual([]);
  });

  it("are asked for once where nothing says them", async () => {
    const chemin = "09-unites/duree-en-minutes-sans-unite.xlsx";
    const made = await plan(chemin);
    expect(made.importees).toEqual([]);
    expect(made.ecartees.map(({ raisons }) => raisons)).toEqual(
      Array.from({ length: 6 }, () => ["dureeAPreciser"]),
    );
    expect(made.questions).toMatchObject([
      { kind: "nombres", key: "dureeSecondes", reponse: null },
    ]);
    expect(made.questions[0]).toMatchObject({
      propositions: [
        { valeur: "secondes", exemples: [{ avant: "4", apres: "00:04" }, {}, {}] },
        { valeur: "minutes", exemples: [{ avant: "4", apres: "04:00" }, {}, {}] },
        { valeur: "heures" },
      ],
    });
    const answered = await plan(chemin, [{ kind: "nombres", valeur: "minutes" }]);
    expect(secondes(answered)).toEqual([240, 720, 90, 420, 1500, 180]);
    expect(answered.questions.filter(isOpen)).toEqual([]);
  });
});

it("says that day and month were swapped, and swaps them back on request", async () => {
  const chemin = "10-jour-mois-inverses/suivi.xlsx";
  const made = await plan(chemin);
  expect(made.remarques.get("dateInversee")).toBe(3);
  expect(made.questions).toMatchObject([
    { kind: "dates", reponse: false, exemples: [{ avant: "01/02/2025", apres: "02/01/2025" }, {}] },
  ]);
  const swapped = await plan(chemin, [{ kind: "dates", valeur: true }]);
  expect(jours(swapped)).toEqual([
    ...["25/04/2025", "04/04/2025", "17/03/2025", "02/01/2025", "30/06/2025", "07/09/2025"],
    "13/02/2025",
  ]);
  expect(swapped.remarques.has("dateInversee")).toBe(false);
});

it("reads phone numbers whatever they carry", async () => {
  const { importees } = await plan("11-telephone-invisible/suivi.xlsx");
  const telephones = importees.map(({ cellules }) => cellules.telephone);
  expect(telephones).toHaveLength(15);
  expect(telephones.filter((telephone) => telephone !== "0656844329")).toEqual([
    "+33 6 56 84 43 29 / 01 45 67 89 01",
  ]);
});

it("gives merged cells to each row that they cover: one call, its seconds counted once", async () => {
  const { importees, remarques } = await plan("12-cellules-fusionnees/suivi.xlsx");
  const rows = importees.map(({ cellules }) => cellules);
  expect(rows).toMatchObject([
    { telephone: "0656844329", date: 45_759, dureeSecondes: 300, appel: 1 },
    { telephone: "0656844329", date: 45_759, dureeSecondes: 300, appel: 0 },
    { telephone: "0736839450", date: 45_760, dureeSecondes: 120, appel: 1 },
  ]);
  expect(rows[1]?.idAppel).toBe(rows[0]?.idAppel);
  expect(rows[2]?.idAppel).not.toBe(rows[0]?.idAppel);
  expect(remarques.get("appelFusionne")).toBe(2);
});

it("reads dates, times and durations that the file itself writes as such", async () => {
  const made = await plan("06-iso-dates/suivi.xlsx");
  expect(secondes(made)).toEqual([240, 740, 95, 60, 120, 245, 240, 240, 240]);
  expect(new Set(jours(made))).toEqual(new Set(["12/04/2025"]));
});

it("reads dates as people write them, and leaves out what is none", async () => {
  const made = await plan("15-dates-ecrites/suivi.xlsx");
  expect(new Set(jours(made))).toEqual(new Set(["12/04/2025", "01/04/2025"]));
  expect(jours(made).filter((jour) => jour === "01/04/2025")).toHaveLength(1);
  expect(made.ecartees.map(({ row, raisons }) => [row.rangee.numero, raisons])).toEqual([
    [13, ["dateIllisible"]],
    [19, ["dateIllisible"]],
    [20, ["dateIllisible"]],
  ]);
});

it("never takes a sign for an empty answer", async () => {
  const { source } = await analyze("17-reponses/suivi.xlsx");
  const strict = finish(planImport(source, finish(defaultChoix(source))));
  expect(strict.ecartees.map(({ row, raisons }) => [row.rangee.numero, raisons])).toEqual([
    [5, ["escaladeIllisible"]],
    [11, ["escaladeIllisible"]],
    [15, ["escaladeManquant"]],
    [17, ["escaladeIllisible"]],
  ]);
  const answers = strict.importees.map(({ row, cellules }) => [
    row.rangee.numero,
    cellules.resolu,
    cellules.escalade,
  ]);
  expect(answers).toContainEqual([4, "oui", "non"]);
  expect(answers).toContainEqual([16, "oui", "non"]);
  expect(answers).toContainEqual([18, "non", "oui"]);
  const lenient = finish(
    planImport(source, { ...finish(defaultChoix(source)), incompletes: true }),
  );
  const empty = lenient.importees.filter(({ cellules }) => cellules.escalade === "");
  expect(empty.map(({ row }) => row.rangee.numero)).toEqual([15]);
  expect(lenient.remarques.get("statutIncomplet")).toBe(1);
});

it("takes the day of the call, not that of the callback", async () => {
  const made = await plan("18-date-de-rappel/suivi.xlsx");
  expect(jours(made)).toEqual(["12/04/2025", "13/04/2025", "14/04/2025", "15/04/2025"]);
});
