import { readFileSync } from "node:fs";
import { join } from "node:path";
import { carryEnquete, readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { readVersionsEmbarquees } from "../../src/classeur/miseAJour/versionsEmbarquees";
import { readNomenclatureVersions } from "../../src/classeur/nomenclatureVersions";
import { readNomenclaturePubliee } from "../../src/classeur/sources";
import { formatDate } from "../../src/domain/dates";
import { SuiviError } from "../../src/domain/erreurs";
import { motifsOf, thematiquesOf } from "../../src/domain/nomenclature";

const ROOT = join(__dirname, "../..");
const FORMULAIRE = join(__dirname, "fixtures", "nomenclature-formulaire-2025-05.csv");
const HEADER = "code;niveau;thematique;motif;sous_motif;remplace;enquete;synonymes";
const GOOD = "A-1;1;Accès;Connexion;Mot de passe;;;";

function errorOf(csv: string): SuiviError {
  try {
    readNomenclatureCsv(csv);
  } catch (error) {
    if (error instanceof SuiviError) return error;
    throw error;
  }
  throw new Error("accepted");
}

const file = (...lines: string[]): string => [HEADER, ...lines].join("\n");

describe("the published nomenclature", () => {
  const { nomenclature, version, codes } = readNomenclaturePubliee(ROOT);

  test("is version 2025.1 of 13 May 2025", () => {
    expect([version.numero, formatDate(version.date)]).toEqual(["2025.1", "13/05/2025"]);
  });

  test("has its 38 lines under 7 thématiques, level 2 for technical matters", () => {
    expect(nomenclature.lignes).toHaveLength(38);
    expect(thematiquesOf(nomenclature)).toHaveLength(7);
    expect(nomenclature.parCode.get("TEC-INC-DYS")?.niveau).toBe("2");
    expect(motifsOf(nomenclature, "GESTION DES DEMANDES, MENAGES ET GROUPES DE PLACE")).toContain(
      "Gestion du ménage",
    );
  });

  test("flags the sous-motifs of the survey, in the form's order", () => {
    expect(nomenclature.lignes.filter((l) => l.enquete).map((l) => l.sousMotif)).toEqual([
      "Accès au compte",
      "Compte utilisateur",
      "Gestion des notifications",
      "Ajout/retrait d'une personne à une demande",
      "Utilisation des indicateurs métiers",
    ]);
  });

  test("comes with the codes of every published version: the next one may replace any of them", () => {
    expect([...codes]).toEqual(expect.arrayContaining([...nomenclature.parCode.keys()]));
    expect(codes).toContain("LEN-LEN-LEN");
  });

  test("may be followed by the support form's, as it is", () => {
    const lue = readNomenclatureCsv(readFileSync(FORMULAIRE, "utf8"), codes);
    expect(lue.nomenclature.lignes).toHaveLength(43);
    expect(lue.ditEnquete).toBe(false);
  });

  test("declares the labels by which old files differ", () => {
    const synonymesOf = (code: string) => nomenclature.parCode.get(code)?.synonymes;
    expect(synonymesOf("ACC-CNX-MDP")).toContain("Réinitialisation mot de passe");
    expect(synonymesOf("ACC-HAB-STR")).toContain("Modification de structure");
  });
});

describe("a nomenclature file", () => {
  test("may start with a byte order mark, end lines as Windows does and quote its cells", () => {
    const csv = `\ufeff${HEADER}\r\nA-1;1/2;"Accès; autres";Connexion;"Le ""mot""";;oui;a, b\r\n`;
    expect(readNomenclatureCsv(csv).nomenclature.lignes).toEqual([
      {
        code: "A-1",
        niveau: "1/2",
        thematique: "Accès; autres",
        motif: "Connexion",
        sousMotif: 'Le "mot"',
        remplace: [],
        enquete: true,
        synonymes: ["a", "b"],
        retiree: false,
      },
    ]);
  });

  test.each([
    ["code manquant", ";1;T;M;S;;;", "ligne 3, colonne code : le code manque"],
    [
      "niveau",
      "A-2;3;T;M;S;;;",
      "ligne 3, colonne niveau : le niveau doit être 1, 2 ou 1/2 (« 3 »)",
    ],
    ["libellé vide", "A-2;1;T;;S;;;", "ligne 3, colonne motif : le libellé manque"],
    ["code double", "A-1;1;T;M;S;;;", "ligne 3, colonne code : ce code est déjà pris"],
    ["nombre de colonnes", "A-2;1;T;M;S", "ligne 3 : 8 colonnes attendues, 5 trouvées"],
    ["cellule de trop", "A-2;1;T;M;S;;;;x", "ligne 3 : 8 colonnes attendues, 9 trouvées"],
    ["triple double", "A-2;1;ACCES;connexion;mot de passe;;;", "existent déjà ensemble"],
    ["remplace inconnu", "A-2;1;T;M;S;B-1;;", "ligne 3, colonne remplace : aucune version"],
    ["remplace en boucle", "A-2;1;T;M;S;A-2;;", "ligne 3, colonne remplace : cette ligne finit"],
    ["libellé trop long", `A-2;1;T;M;${"s".repeat(256)};;;`, "le libellé dépasse 255 caractères"],
    ["guillemet", 'A-2;1;"T;M;S;;;', "ligne 3 : guillemets ou séparateurs mal placés"],
  ])("is refused with line, column and reason: %s", (_what, line, message) => {
    const error = errorOf(file(GOOD, line));
    expect(error.code).toBe("NOMENCLATURE_INVALIDE");
    expect(error.details["fautes"]).toContain(message);
  });

  test("counts lines as a text editor does, blank ones included", () => {
    const error = errorOf(file(GOOD, "", "A-2;9;T;M;S;;;"));
    expect(error.details["fautes"]).toContain("ligne 4,");
  });

  test("names the line on which a record of several lines begins", () => {
    const error = errorOf(file(GOOD, 'A-2;1;T;M;"S\r\ns";;;', "A-3;9;T;M;S;;;"));
    expect(error.details["fautes"]).toBe(
      [
        "ligne 3, colonne sous_motif : le texte contient un retour à la ligne ou un caractère de contrôle (« S·s »)",
        "ligne 5, colonne niveau : le niveau doit être 1, 2 ou 1/2 (« 9 »)",
      ].join("\n"),
    );
  });

  test("reports every fault at once, of the table and of its lines", () => {
    expect(errorOf(file("A-1;9;;M;S;;;", "B;1")).details["nombre"]).toBe(3);
  });

  test("is refused with a quarter of a million faulty lines as with one, the first thousand being listed", () => {
    const faulty = "A-1;9;=t;;s;;;\n".repeat(250_000);
    const { code, details } = errorOf(file(GOOD, faulty));
    expect(code).toBe("NOMENCLATURE_INVALIDE");
    expect(details["nombre"]).toBeGreaterThan(750_000);
    const listed = String(details["fautes"]).split("\n");
    expect(listed).toHaveLength(1001);
    expect(listed.at(-1)).toBe(`… et ${Number(details["nombre"]) - 1000} autres`);
  });

  test("may leave out the optional columns, and have others", () => {
    const csv = "Sous motif,MOTIF,Thématique,Niveau,Code,lecture\ns,m,t,2,A-1,lue";
    const { nomenclature, ditEnquete } = readNomenclatureCsv(csv);
    expect(ditEnquete).toBe(false);
    expect(nomenclature.lignes).toMatchObject([{ code: "A-1", sousMotif: "s", enquete: false }]);
  });

  test("may end with lines that Excel left empty", () => {
    expect(readNomenclatureCsv(file(GOOD, ";;;;;;;", "")).nomenclature.lignes).toHaveLength(1);
  });

  test("is refused without its mandatory columns, or with one twice", () => {
    expect(errorOf("code;motif;Motif\nA;b;c").details["fautes"]).toBe(
      [
        "ligne 1 : la colonne « niveau » manque",
        "ligne 1 : la colonne « thematique » manque",
        "ligne 1 : la colonne « sous_motif » manque",
        "ligne 1 : la colonne « motif » figure deux fois",
      ].join("\n"),
    );
  });

  test("is refused without its header, or without a line", () => {
    expect(errorOf(GOOD).details["fautes"]).toContain("ligne 1");
    expect(errorOf("").details["fautes"]).toContain("ligne 1");
    expect(errorOf(file()).code).toBe("NOMENCLATURE_ABSENTE");
  });
});

describe("the versions that ship with the add-in", () => {
  test("are the workbook's, and the support form's, which no new workbook starts with yet", async () => {
    const versions = await readVersionsEmbarquees();
    expect(versions.map(({ version }) => version.numero)).toEqual(["2025.1", "2025.2"]);
    expect(readNomenclaturePubliee(ROOT).version.numero).toBe("2025.1");
  });

  test("give the support form's lines as they are, followed by the survey as the lines they replace", async () => {
    const [first, second] = await readVersionsEmbarquees();
    const codes = new Set(first?.nomenclature.parCode.keys());
    const { nomenclature } = readNomenclatureCsv(readFileSync(FORMULAIRE, "utf8"), codes);
    const wanted = carryEnquete(nomenclature, first!.nomenclature).nomenclature.lignes;
    const withoutSynonymes = second!.nomenclature.lignes.map((ligne) => ({
      ...ligne,
      synonymes: [],
    }));
    expect(withoutSynonymes).toEqual(wanted);
  });

  test("know the labels of before as synonyms of a renamed or replacing line", async () => {
    const [first, second] = await readVersionsEmbarquees();
    for (const { sousMotif, code, remplace, synonymes } of second!.nomenclature.lignes) {
      const former = [code, ...remplace].flatMap(
        (one) => first!.nomenclature.parCode.get(one)?.sousMotif ?? [],
      );
      expect([sousMotif, ...synonymes]).toEqual(expect.arrayContaining(former));
    }
  });
});

describe("the list of versions", () => {
  test.each([
    ["no list", "{}"],
    ["an empty list", "[]"],
    ["a version without a file", '[{"numero":"2025.1","date":"2025-05-13"}]'],
    ["a date that does not exist", '[{"numero":"1","date":"2025-02-31","fichier":"a.csv"}]'],
  ])("is refused when it is %s", (_what, json) => {
    expect(() => readNomenclatureVersions(JSON.parse(json))).toThrow(SuiviError);
  });
});
