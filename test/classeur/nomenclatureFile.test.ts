import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { currentVersion, readNomenclatureVersions } from "../../src/classeur/nomenclatureVersions";
import { formatDate } from "../../src/domain/dates";
import { SuiviError } from "../../src/domain/erreurs";
import { motifsOf, thematiquesOf } from "../../src/domain/nomenclature";

const ASSETS = join(__dirname, "../../assets/nomenclature");
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
  const version = currentVersion(
    readNomenclatureVersions(readFileSync(join(ASSETS, "versions.json"), "utf8")),
  );
  const nomenclature = readNomenclatureCsv(readFileSync(join(ASSETS, version.fichier), "utf8"));

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

  test("declares the labels by which old files differ", () => {
    expect(nomenclature.parCode.get("ACC-CNX-MDP")?.synonymes).toEqual([
      "Réinitialisation mot de passe",
    ]);
    expect(nomenclature.parCode.get("ACC-HAB-STR")?.synonymes).toEqual([
      "Modification de structure",
    ]);
  });
});

describe("a nomenclature file", () => {
  test("may start with a byte order mark, end lines as Windows does and quote its cells", () => {
    const csv = `\ufeff${HEADER}\r\nA-1;1/2;"Accès; autres";Connexion;"Le ""mot""";;oui;a, b\r\n`;
    expect(readNomenclatureCsv(csv).lignes).toEqual([
      {
        code: "A-1",
        niveau: "1/2",
        thematique: "Accès; autres",
        motif: "Connexion",
        sousMotif: 'Le "mot"',
        remplace: [],
        enquete: true,
        synonymes: ["a", "b"],
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
    ["nombre de colonnes", "A-2;1;T;M;S", "ligne 3 : 8 colonnes attendues"],
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

  test("reports every fault at once", () => {
    expect(errorOf(file("A-1;9;;M;S;;;")).details["nombre"]).toBe(2);
  });

  test("is refused without its header, or without a line", () => {
    expect(errorOf(GOOD).details["fautes"]).toContain("ligne 1");
    expect(errorOf("").details["fautes"]).toContain("ligne 1");
    expect(errorOf(file()).code).toBe("NOMENCLATURE_ABSENTE");
  });
});

describe("the list of versions", () => {
  test.each([
    ["no list", "{}"],
    ["an empty list", "[]"],
    ["a version without a file", '[{"numero":"2025.1","date":"2025-05-13"}]'],
    ["a date that does not exist", '[{"numero":"1","date":"2025-02-31","fichier":"a.csv"}]'],
  ])("is refused when it is %s", (_what, json) => {
    expect(() => readNomenclatureVersions(json)).toThrow(SuiviError);
  });
});
