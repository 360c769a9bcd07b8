import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { runCommande } from "../../src/classeur/cli/commande";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { SHEETS, TABLES } from "../../src/domain/classeur";
import { toSerial } from "../../src/domain/dates";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";

const ROOT = join(__dirname, "../..");
const FORMULAIRE = join(__dirname, "fixtures", "nomenclature-formulaire-2025-05.csv");
const TODAY = toSerial({ year: 2026, month: 11, day: 21 });
const WHOLE_RUN_MS = 120_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "classeur-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...argv: string[]): Run {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const dist = join(folder, "dist");
  const code = runCommande(argv, { root: ROOT, dist, today: TODAY, stdout, stderr });
  const textOf = (stream: PassThrough): string => String(stream.read() ?? "");
  return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
}

const dist = (...names: string[]): string => join(folder, "dist", ...names);

/** By a reader that is not ours. */
function cellNamed(bytes: Uint8Array, name: string): unknown {
  const workbook: WorkBook = read(bytes);
  const reference = workbook.Workbook?.Names?.find(({ Name }) => Name === name)?.Ref ?? "";
  const [, sheet = "", cell = ""] = /^'?(.*?)'?!(.*)$/.exec(reference.replace(/\$/g, "")) ?? [];
  const { v } = (workbook.Sheets[sheet]?.[cell] ?? {}) as { v?: unknown };
  return v;
}

const webExtension = (file: string): string | undefined => {
  const part = unzipSync(readFileSync(file))["xl/webextensions/webextension1.xml"];
  return part && new TextDecoder().decode(part);
};

describe("the survey's calendar", () => {
  test.each([["--national"], ["--departement=2A"], []])(
    "is kept in the workbook of %j, out of sight",
    (...options) => {
      const fichier = join(folder, "calendrier.csv");
      writeFileSync(fichier, "periode;ouverture;cloture\n2026-10;28/10/2026;02/11/2026\n");
      const sortie = join(folder, "avec.xlsx");
      const { code, stderr } = run(...options, "--calendrier", fichier, "--sortie", sortie);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const { tables } = readWorkbook(readFileSync(sortie));
      expect(tables.find(({ name }) => name === TABLES.calendrier)).toMatchObject({
        sheet: SHEETS.technique,
      });
      const technique = read(readFileSync(sortie)).Sheets[SHEETS.technique]!;
      const jours = [
        [2026, 10, 1],
        [2026, 10, 31],
        [2026, 10, 28],
        [2026, 11, 2],
      ] as const;
      const serials = jours.map(([year, month, day]) => toSerial({ year, month, day }));
      expect(utils.sheet_to_csv(technique, { rawNumbers: true })).toContain(serials.join(","));
    },
  );

  test("is refused with its line before anything is written", () => {
    const fichier = join(folder, "calendrier.csv");
    writeFileSync(fichier, "periode;ouverture;cloture\n2026-13;28/10/2026;02/11/2026\n");
    const { code, stderr } = run("--departement", "2A", "--calendrier", fichier);
    expect(code).toBe(2);
    expect(stderr).toContain("ligne 2");
    expect(readdirSync(folder)).toEqual(["calendrier.csv"]);
  });
});

describe("one workbook", () => {
  test("is written for nobody yet, with what it weighs and holds", () => {
    const { code, stdout, stderr } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/suivi\.xlsx : \d+,\d Ko\nNomenclature 2025\.1 : 38 lignes\n$/);
    expect(readdirSync(dist())).toEqual(["suivi.xlsx"]);
    expect(cellNamed(readFileSync(dist("suivi.xlsx")), "Departement") ?? "").toBe("");
  });

  test.each(["2A", "2a", "Corse-du-Sud", "corse du sud"])("is filled for « %s »", (text) => {
    expect(run("--departement", text).code).toBe(0);
    const bytes = readFileSync(dist("suivi-2A-corse-du-sud.xlsx"));
    expect(cellNamed(bytes, "Departement")).toBe("Corse-du-Sud");
  });

  test("goes where it is asked to, over an earlier one", () => {
    const file = join(folder, "autre", "ain.xlsx");
    expect(run("--departement", "1", "--sortie", file).code).toBe(0);
    expect(run("--departement=01", "--sortie", file).code).toBe(0);
    expect(readdirSync(join(folder, "autre"))).toEqual(["ain.xlsx"]);
    expect(cellNamed(readFileSync(file), "Departement")).toBe("Ain");
  });

  test("has the same bytes on the same date, others on another", () => {
    const files = ["13/05/2026", "2026-05-13", "14/05/2026"].map((date, index) => {
      const file = join(folder, `${index}.xlsx`);
      expect(run("--date", date, "--sortie", file).code).toBe(0);
      return readFileSync(file);
    });
    expect(files[0]!.equals(files[1]!)).toBe(true);
    expect(files[0]!.equals(files[2]!)).toBe(false);
  });

  test.each([
    [[], 'store="EXCatalog" storeType="EXCatalog"'],
    [["--volet", "centre"], 'store="EXCatalog" storeType="EXCatalog"'],
    [["--volet", "developpeur"], 'store="developer" storeType="Registry"'],
    [["--volet", "\\\\srv\\siao"], 'store="\\\\srv\\siao" storeType="FileSystem"'],
    [["--volet", "//srv/siao/"], 'store="\\\\srv\\siao" storeType="FileSystem"'],
  ])("with %j names the add-in's place: %s", (argv, reference) => {
    expect(run(...argv).code).toBe(0);
    expect(webExtension(dist("suivi.xlsx"))).toContain(reference);
  });

  test("may have no pane", () => {
    expect(run("--volet", "aucun").code).toBe(0);
    expect(webExtension(dist("suivi.xlsx"))).toBeUndefined();
  });
});

describe("another nomenclature", () => {
  test("is taken, with the survey's lines of the published one", () => {
    const { code, stdout } = run("--nomenclature", FORMULAIRE, "--date", "01/09/2025");
    expect(code).toBe(0);
    expect(stdout).toContain("reprises de la version 2025.1 : ");
    expect(stdout).toContain("DEM-PRI-PER, IND-EXT-REA.");
    expect(stdout).toContain(": 43 lignes");
    const version = String(cellNamed(readFileSync(dist("suivi.xlsx")), "Version_Nomenclature"));
    expect(version).toContain("nomenclature-formulaire-2025-05");
  });

  test.each([
    ["nomenclature-2025.2.csv", [], "2025.2"],
    ["ma liste.csv", [], "ma liste"],
    ["nomenclature-2025.2.csv", ["--version-nomenclature", "2026.1"], "2026.1"],
  ])("of the file %s with %j has its version number", (name, argv, numero) => {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(FORMULAIRE));
    expect(run("--nomenclature", file, ...argv).stdout).toContain(`Nomenclature ${numero} :`);
  });

  test("is refused with every fault, and nothing is written", () => {
    const file = join(folder, "faux.csv");
    writeFileSync(
      file,
      "code;niveau;thematique;motif;sous_motif;remplace\nA;3;T;M;S;\n;1;T;M;R;X\n",
    );
    const { code, stdout, stderr } = run("--tous", "--nomenclature", file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Nomenclature refusée, 3 fautes. Rien n'a été écrit.");
    expect(stderr).toContain("ligne 2, colonne niveau : le niveau doit être 1, 2 ou 1/2 (« 3 »)");
    expect(stderr).toContain("ligne 3, colonne code : le code manque");
    expect(stderr).toContain("ligne 3, colonne remplace : aucune version publiée");
    expect(readdirSync(folder)).toEqual(["faux.csv"]);
  });
});

describe("a command that cannot be run", () => {
  test.each([
    [["--foo"], 2, "Option inconnue : --foo."],
    [["-d", "2A"], 2, "Option inconnue : -d."],
    [["2A"], 2, "Mot inattendu : « 2A »."],
    [["--date"], 2, "L'option --date attend une valeur."],
    [["--date", "--tous"], 2, "L'option --date attend une valeur."],
    [["--date", "31/02/2026"], 2, "Date inconnue : « 31/02/2026 »."],
    [["--date", "01/01/1900"], 2, "Date inconnue : « 01/01/1900 »."],
    [["--departement", "99"], 2, "Département inconnu : « 99 »."],
    [["--departement", "2A", "--departement", "2B"], 2, "est donnée deux fois"],
    [["--departement", "2A", "--tous"], 2, "ne vont pas ensemble"],
    [["--tous=oui"], 2, "ne prend pas de valeur"],
    [["--version-nomenclature", "1"], 2, "ne va qu'avec --nomenclature"],
    [
      ["--nomenclature", "x.csv", "--version-nomenclature", "=1"],
      2,
      "« =1 » ne peut pas être un numéro de version",
    ],
    [["--volet", "\\\\srv"], 2, "Volet inconnu"],
    [["--volet", "constructor"], 2, "Volet inconnu"],
    [["--sortie", "suivi.ods"], 2, "doit se terminer par .xlsx"],
    [["--nomenclature", "absente.csv"], 1, "absente.csv : ce fichier ou ce dossier n'existe pas."],
  ])("%j ends with %i: %s", (argv, code, sentence) => {
    const result = run(...argv);
    expect(result).toMatchObject({ code, stdout: "" });
    expect(result.stderr).toContain(sentence);
    expect(result.stderr.trimEnd()).not.toContain("\n");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("leaves a file that it cannot replace as it was", () => {
    mkdirSync(join(folder, "dossier.xlsx"));
    const { code, stderr } = run("--sortie", join(folder, "dossier.xlsx"));
    expect(code).toBe(1);
    expect(stderr).toContain("dossier.xlsx : c'est un dossier, pas un fichier.");
    expect(readdirSync(folder)).toEqual(["dossier.xlsx"]);
  });

  test("never empties a folder of other files", () => {
    writeFileSync(join(folder, "photo.png"), "");
    const { code, stderr } = run("--tous", "--sortie", folder);
    expect(code).toBe(2);
    expect(stderr).toContain("photo.png");
    expect(readdirSync(folder)).toEqual(["photo.png"]);
  });
});

test("--aide names every option", () => {
  const { code, stdout } = run("--aide");
  expect(code).toBe(0);
  for (const option of "departement tous sortie nomenclature version-nomenclature date volet".split(
    " ",
  ))
    expect(stdout).toContain(`--${option} `);
});

test(
  "all departments are written with a zip of them, the same bytes each time, no earlier file left",
  () => {
    mkdirSync(dist("classeurs"), { recursive: true });
    writeFileSync(dist("classeurs", "suivi-20-corse.xlsx"), "");
    const first = run("--tous", "--date", "13/05/2026");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^26\/101 classeurs\n.*101\/101 classeurs\n/s);
    const names = readdirSync(dist("classeurs")).filter((name) => name.endsWith(".xlsx"));
    expect(readdirSync(dist())).toEqual(["classeurs"]);
    expect(readdirSync(dist("classeurs"))).toEqual([...names, "suivi-departements.zip"].sort());
    expect(names).toHaveLength(101);

    const zip = readFileSync(dist("classeurs", "suivi-departements.zip"));
    const zipped = unzipSync(zip);
    expect(Object.keys(zipped)).toEqual(names);
    const departements = names.map((name) => {
      const bytes = readFileSync(dist("classeurs", name));
      expect(bytes.equals(zipped[name]!)).toBe(true);
      return cellNamed(bytes, "Departement");
    });
    expect(departements).toEqual(DEPARTEMENTS.map(({ nom }) => nom));

    expect(run("--tous", "--date", "13/05/2026").code).toBe(0);
    expect(readFileSync(dist("classeurs", "suivi-departements.zip")).equals(zip)).toBe(true);
  },
  WHOLE_RUN_MS,
);

test(
  "the command runs from a shell",
  () => {
    const file = join(folder, "paris.xlsx");
    const tsx = join(ROOT, "node_modules", ".bin", "tsx");
    const argv = ["src/classeur/cli.ts", "--departement", "Paris", "--sortie", file];
    const stdout = execFileSync(process.execPath, [tsx, ...argv], { cwd: ROOT, encoding: "utf8" });
    expect(stdout).toContain("paris.xlsx : ");
    expect(cellNamed(readFileSync(file), "Departement")).toBe("Paris");
  },
  WHOLE_RUN_MS,
);
