/* eslint-disable max-lines -- one folder is consolidated once, and everything is asked of what came of it */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { unzipSync } from "fflate";
import { runConsolidation } from "../../src/consolidation/commande";
import { chiffresOfMesures, comptesOf } from "../../src/domain/consolidation/mesures";
import { groupBy } from "../../src/domain/resultats/regroupements";
import { formatDate, fromSerial } from "../../src/domain/dates";
import type { LigneHistorique } from "../../src/domain/historique";
import { versionReelle } from "../domain/miseAJour/versionsReelles";
import { TODAY } from "../support/builders";
import { compteIndependant, mesuresDuClasseur } from "./compteIndependant";
import { duckdbInstalled, loadDuckdb, mesuresEcrites, queriesOfTheReadme } from "./duckdb";
import { lignesGenerees, PERSONNEL, writeSuivi } from "./dossier";

/** The command as people run it, on a folder as they have it: its report, its files, and what is in none of them. */

const ROOT = join(__dirname, "..", "..");
jest.setTimeout(120_000);

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...argv: string[]): Run {
  const cli = join(ROOT, "src", "consolidation", "cli.ts");
  const words = [require.resolve("tsx/cli"), cli, ...argv, "--date", formatDate(TODAY)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  return { code: status, stdout, stderr };
}

interface Fichier {
  readonly fichier: string;
  readonly etat: string;
  readonly departement: string | null;
  readonly lignes: number;
  readonly comptees: number;
  readonly misesAPart: number;
  readonly message: string;
  readonly anomalies: Readonly<Record<string, number>>;
}

let racine: string;
let dossier: string;
let premiere: Run;
const sorties = (essai: string) =>
  [
    "--sortie",
    join(racine, essai, "national.xlsx"),
    "--mesures",
    join(racine, essai, "mesures.csv"),
  ].concat(["--parquet", join(racine, essai, "lignes"), "--json"]);

const annee = ({ date }: Pick<LigneHistorique, "date">): number => fromSerial(date).year;
const AIN = lignesGenerees(400, 1);
const AIN_RECENTES = AIN.filter((ligne) => annee(ligne) >= 2025);
const AIN_ANCIENNES = AIN.filter((ligne) => annee(ligne) === 2023);
const CORSE = lignesGenerees(150, 2);
const ALLIER = lignesGenerees(54, 3);
/** A department that took the next nomenclature. */
const SUIVANTE = versionReelle("2025.2");
const HAUTES_ALPES = lignesGenerees(120, 4, SUIVANTE.nomenclature);
/** Faults that people make: a day in words, a duration in words, a motif of one's own, no answer. */
const FAUTES = [
  [50, "date", "hier matin"],
  [51, "dureeSecondes", "vingt minutes"],
  [52, "sousMotif", "ZZMOTIF de Mme Martin"],
  [52, "code", ""],
  [53, "resolu", ""],
] as const;

beforeAll(() => {
  racine = mkdtempSync(join(tmpdir(), "consolidation-"));
  dossier = join(racine, "dossier");
  writeSuivi(dossier, "01", AIN_RECENTES);
  copyFileSync(join(dossier, "suivi-01.xlsx"), join(dossier, "suivi-01-copie.xlsx"));
  writeSuivi(dossier, "01", AIN_ANCIENNES, { nom: "suivi-01-2023.xlsx" });
  writeSuivi(join(dossier, "corse"), "2A", CORSE);
  writeSuivi(dossier, "03", ALLIER, { fautes: FAUTES });
  writeSuivi(dossier, "05", HAUTES_ALPES, { nomenclature: SUIVANTE });
  for (const modele of ["1.0", "1.1"])
    copyFileSync(
      join(ROOT, "test", "fixtures", "modeles", `suivi-${modele}.xlsx`),
      join(dossier, `modele-${modele}.xlsx`),
    );
  writeSuivi(dossier, "01", AIN_RECENTES.slice(3), { nom: "suivi-75-paris.xlsx" });
  writeSuivi(dossier, "", AIN_RECENTES.slice(5), { nom: "classeur.xlsx" });
  writeFileSync(join(dossier, "budget.csv"), "Date;Montant\n12/04/2025;240\n");
  writeFileSync(
    join(dossier, "abime.xlsx"),
    readFileSync(join(dossier, "suivi-01.xlsx")).subarray(0, 9000),
  );
  writeFileSync(join(dossier, "~$suivi-01.xlsx"), "");
  premiere = run(dossier, ...sorties("un"));
});
afterAll(() => rmSync(racine, { recursive: true }));

const rapport = (): { fichiers: Fichier[] } & Record<string, unknown> =>
  JSON.parse(premiere.stdout) as { fichiers: Fichier[] } & Record<string, unknown>;

it("tells of each file what became of it, and goes on with the others", () => {
  expect(premiere.code).toBe(3);
  const etats = rapport().fichiers.map(({ fichier, etat, departement }) => [
    fichier,
    etat,
    departement,
  ]);
  expect(etats).toEqual([
    ["abime.xlsx", "refuse", null],
    ["budget.csv", "refuse", null],
    ["classeur.xlsx", "aVerifier", null],
    [join("corse", "suivi-2A.xlsx"), "ajoute", "2A"],
    ["modele-1.0.xlsx", "ajoute", "44"],
    ["modele-1.1.xlsx", "ajoute", "44"],
    ["suivi-01-2023.xlsx", "ajoute", "01"],
    ["suivi-01-copie.xlsx", "ajoute", "01"],
    ["suivi-01.xlsx", "inchange", "01"],
    ["suivi-03.xlsx", "ajoute", "03"],
    ["suivi-05.xlsx", "ajoute", "05"],
    ["suivi-75-paris.xlsx", "aVerifier", null],
  ]);
  const [, budget] = rapport().fichiers;
  expect(budget?.message).toMatch(/pas un classeur de suivi/);
  expect(rapport().fichiers.at(-1)?.message).toMatch(/dit Ain, son nom dit Paris/);
  expect(premiere.stderr).toMatch(/12\/12 fichiers/);
});

it("accounts for every row: counted, or set aside, and faulty ones by kind", () => {
  for (const { lignes, comptees, misesAPart } of rapport().fichiers)
    expect(comptees + misesAPart).toBe(lignes);
  const comptes = rapport().fichiers.filter(({ etat }) => etat === "ajoute");
  for (const key of ["lignes", "comptees", "misesAPart"] as const)
    expect(rapport()[key]).toBe(comptes.reduce((total, fichier) => total + fichier[key], 0));
  expect(comptes.filter(({ departement }) => departement === "01")).toHaveLength(2);
  // Under either nomenclature, a row is right by what its own workbook offers.
  for (const departement of ["2A", "05"]) {
    const propre = comptes.find((fichier) => fichier.departement === departement);
    expect(
      Object.keys(propre?.anomalies ?? {}).filter((genre) => genre !== "doublonProbable"),
    ).toEqual([]);
  }
  const sale = rapport().fichiers.find(({ departement }) => departement === "03");
  expect(sale).toMatchObject({ lignes: 54, comptees: 53, misesAPart: 1 });
  expect(sale?.anomalies).toMatchObject({
    dateIllisible: 1,
    reponseManquante: 1,
    tripleInconnu: 1,
  });
});

it("counts what another library counts in the same files", () => {
  const files = ["suivi-01-2023.xlsx", "suivi-01.xlsx", "suivi-03.xlsx", "suivi-05.xlsx"];
  // Of two files of a department for the same months, the later one counts.
  const others = [join("corse", "suivi-2A.xlsx"), "modele-1.1.xlsx"];
  const attendu = compteIndependant([...files, ...others].map((file) => join(dossier, file)));
  expect(attendu.size).toBeGreaterThan(300);
  expect(mesuresDuClasseur(join(racine, "un", "national.xlsx"))).toEqual(attendu);
});

it("counts the rows of a former nomenclature under the lines that replaced theirs, or under themselves, and tells", () => {
  const csv = readFileSync(join(racine, "un", "mesures.csv"), "utf8");
  const codes = (departement: string): Set<string> =>
    new Set(
      csv
        .split("\r\n")
        .filter((line) => line.startsWith(`${departement};`))
        .map((line) => line.split(";").slice(2, 4).join(" < ")),
    );
  expect(codes("01")).toContain("DEM-GES-SUI < DEM-GES-MAJ");
  expect(codes("01")).toContain("TEC-INC-DYS < TEC-INC-DYS");
  expect(codes("05")).toContain("SAV-SAV-SAV < SAV-SAV-SAV");
  const message = (nom: string) =>
    rapport().fichiers.find(({ fichier }) => fichier === nom)?.message;
  expect(message("suivi-01-copie.xlsx")).toMatch(/Sans successeur certain : .*TEC-INC-DYS/);
  expect(message("suivi-05.xlsx")).not.toMatch(/Sans successeur|motif inconnu/);
});

/** The national figures of the periods that people ask for, by the other library: sums over what it counted. */
it.each([
  ["a month", (mois: string) => mois === "2026-10"],
  ["a quarter", (mois: string) => mois >= "2026-10" && mois <= "2026-12"],
  ["a year", (mois: string) => mois.startsWith("2026-")],
])("gives the figures of %s that follow from another library's count", (_, isIn) => {
  const files = ["suivi-01.xlsx", "suivi-03.xlsx", "suivi-05.xlsx", "modele-1.1.xlsx"];
  const attendus = compteIndependant(
    [...files, join("corse", "suivi-2A.xlsx")].map((file) => join(dossier, file)),
  );
  const somme = [0, 0, 0, 0, 0, 0];
  for (const [key, nombres] of attendus)
    if (isIn(key.split(" ")[1] ?? ""))
      nombres.forEach((nombre, place) => (somme[place] = (somme[place] ?? 0) + nombre));
  const [lignes = 0, appels = 0, secondes = 0, resolues = 0, escaladees = 0, emails = 0] = somme;
  expect(lignes).toBeGreaterThan(0);
  const mesures = mesuresEcrites(join(racine, "un", "mesures.csv"));
  const chiffres = chiffresOfMesures(mesures.filter(({ mois }) => isIn(mois)));
  expect(chiffres).toMatchObject({
    ...{ sollicitations: lignes, appels },
    dureeMoyenne: expect.closeTo(secondes / appels, 9) as number,
    tauxResolution: expect.closeTo(resolues / (lignes - emails), 9) as number,
    tauxEscalade: expect.closeTo(escaladees / (lignes - emails), 9) as number,
  });
});

it("writes the same bytes again for the same files on the same day", () => {
  expect(run(dossier, ...sorties("deux")).code).toBe(3);
  const files = (essai: string) =>
    readdirSync(join(racine, essai), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(xlsx|csv|parquet)$/.test(name))
      .sort();
  expect(files("un").length).toBeGreaterThan(5);
  expect(files("deux")).toEqual(files("un"));
  for (const file of files("un"))
    expect(
      readFileSync(join(racine, "deux", file)).equals(readFileSync(join(racine, "un", file))),
    ).toBe(true);
});

it("lets no personal data out, in any byte of any part of what it writes", () => {
  const bytes = readdirSync(join(racine, "un"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(xlsx|csv|parquet)$/.test(name))
    .flatMap((name) => {
      const file = readFileSync(join(racine, "un", name));
      return name.endsWith(".xlsx") ? Object.values(unzipSync(file)) : [file];
    })
    .concat(Buffer.from(premiere.stdout));
  expect(bytes.length).toBeGreaterThan(30);
  // The texts are in the departments' files, or their absence would say nothing.
  const source = Object.values(unzipSync(readFileSync(join(dossier, "suivi-01.xlsx"))));
  const marks = [...Object.values(PERSONNEL), "ZZMOTIF"];
  for (const mark of Object.values(PERSONNEL))
    expect(source.some((part) => Buffer.from(part).includes(mark))).toBe(true);
  const found = marks.filter((mark) =>
    bytes.some((part) =>
      [Buffer.from(mark), Buffer.from(mark, "utf16le")].some((text) =>
        Buffer.from(part).includes(text),
      ),
    ),
  );
  expect(found).toEqual([]);
});

describe("the counted rows in Parquet", () => {
  const duckdb = duckdbInstalled();
  const withDuckdb = duckdb ? it : it.skip;

  withDuckdb(
    duckdb
      ? "give in DuckDB the figures of Mesures"
      : "NOT CHECKED: @duckdb/node-api is not installed",
    async () => {
      const { DuckDBInstance } = await loadDuckdb();
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const source = `read_parquet('${join(racine, "un", "lignes")}/*/*/*.parquet', hive_partitioning = true, hive_types = {'annee': INTEGER, 'departement': VARCHAR})`;
      const reader = await connection.runAndReadAll(
        `SELECT departement, mois, code_origine, count(*), sum(appel), sum(secondes), count(*) FILTER (resolue),
                count(*) FILTER (escaladee), count(*) FILTER (email)
         FROM ${source} GROUP BY ALL`,
      );
      const comptes = new Map(
        reader
          .getRows()
          .map(([departement, mois, code, ...sommes]) => [
            [departement, mois, code].map(String).join(" "),
            sommes.map((somme) => Number(somme ?? 0)),
          ]),
      );
      expect(comptes).toEqual(mesuresDuClasseur(join(racine, "un", "national.xlsx")));
      const columns = await connection.runAndReadAll(
        `SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`,
      );
      expect(columns.getRows().flat()).toEqual([
        ...[
          "jour",
          "mois",
          "code",
          "code_origine",
          "thematique",
          "motif",
          "sous_motif",
          "email",
          "appel",
        ],
        ...[
          "appel_mesure",
          "secondes",
          "duree_illisible",
          "resolue",
          "escaladee",
          "annee",
          "departement",
        ],
      ]);
      const queries = queriesOfTheReadme(ROOT, join(racine, "un", "lignes"));
      expect(queries).toHaveLength(4);
      const answers: unknown[][][] = [];
      for (const query of queries) answers.push((await connection.runAndReadAll(query)).getRows());
      const mesures = mesuresEcrites(join(racine, "un", "mesures.csv"));
      const trimestre = mesures.filter(({ mois }) => mois >= "2026-10" && mois <= "2026-12");
      const chiffres = chiffresOfMesures(trimestre);
      expect(answers[1]?.[0]?.map(Number)).toEqual(
        (
          ["sollicitations", "appels", "dureeMoyenne", "tauxResolution", "tauxEscalade"] as const
        ).map((key) => expect.closeTo(chiffres[key] ?? 0, 9) as number),
      );
      const parMois = groupBy(mesures, ({ mois }) => mois);
      expect(answers[2]?.map(([mois, appels]) => [mois, Number(appels)])).toEqual(
        [...parMois].sort().map(([mois, siennes]) => [mois, comptesOf(siennes).appels]),
      );
      // The third: what a sous-motif takes, and what of it is not solved at once.
      expect(answers[3]).toHaveLength(10);
      const attendues = await connection.runAndReadAll(
        "SELECT thematique, motif, sous_motif, email, resolue, secondes FROM lignes",
      );
      const parMotif = new Map<string, [number, number, number, number]>();
      for (const [thematique, motif, sousMotif, email, resolue, secondes] of attendues.getRows()) {
        const key = [thematique, motif, sousMotif].join("|");
        const [lignes, duree, appels, resolus] = parMotif.get(key) ?? [0, 0, 0, 0];
        const isAppel = email === true ? 0 : 1;
        parMotif.set(key, [
          lignes + 1,
          duree + Number(secondes ?? 0),
          appels + isAppel,
          resolus + (resolue === true ? isAppel : 0),
        ]);
      }
      const premieres = [...parMotif].sort(([, [, a]], [, [, b]]) => b - a).slice(0, 10);
      expect(
        answers[3]?.map(([thematique, motif, sousMotif, ...nombres]) => [
          [thematique, motif, sousMotif].join("|"),
          ...nombres.map(Number),
        ]),
      ).toEqual(
        premieres.map(([key, [lignes, duree, appels, resolus]]) => [
          ...[key, lignes, duree],
          expect.closeTo((appels - resolus) / appels, 9) as number,
        ]),
      );
      connection.closeSync();
    },
  );
});

it.each([
  [["--aide"], 0, /Utilisation : npm run consolidation/],
  [[], 2, /Donnez le dossier/],
  [["a", "b"], 2, /Mot inattendu : « b »/],
  [["a", "--periode", "hiver"], 2, /Période inconnue/],
  [["a", "--sortie", "a.ods"], 2, /doit se terminer par \.xlsx/],
  [["nulle-part"], 1, /n'existe pas/],
])("answers %j", async (argv, code, texte) => {
  const { sortie, ...rest } = await runHere(...argv);
  expect(rest.code).toBe(code);
  expect(sortie).toMatch(texte);
});

it("keeps a folder of something else from being replaced by Parquet, before anything is read", async () => {
  const ailleurs = join(racine, "ailleurs");
  writeSuivi(ailleurs, "01", AIN_RECENTES.slice(0, 3));
  const { code, sortie } = await runHere(dossier, "--parquet", ailleurs);
  expect([code, sortie]).toEqual([
    2,
    expect.stringMatching(/autre chose que des lignes en Parquet/),
  ]);
  expect(readdirSync(ailleurs)).toEqual(["suivi-01.xlsx"]);
});

/** What needs no thread of its own. */
async function runHere(...argv: string[]): Promise<{ code: number; sortie: string }> {
  const stream = new PassThrough();
  const code = await runConsolidation(argv, {
    ...{ root: ROOT, dist: join(racine, "dist"), today: TODAY, stdout: stream, stderr: stream },
  });
  return { code, sortie: String(stream.read() ?? "") };
}
