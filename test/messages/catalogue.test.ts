import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ANNONCES } from "../../src/messages/annonces";
import { CONTROLE } from "../../src/messages/controle";
import { ECARTS } from "../../src/messages/ecarts";
import { ENQUETE } from "../../src/messages/enquete";
import { ENTRETIEN } from "../../src/messages/entretien";
import { GRAPHIQUES, RESULTATS } from "../../src/messages/resultats";
import { IMPORTATION } from "../../src/messages/importation";
import { LIGNES } from "../../src/messages/lignes";
import { RGPD } from "../../src/messages/rgpd";
import { ENVOI } from "../../src/messages/envoi";
import { FAUTES, SAISIE } from "../../src/messages/saisie";
import { MISE_A_JOUR } from "../../src/messages/miseAJour";
import { PANE } from "../../src/messages/pane";
import { REGLAGES } from "../../src/messages/reglages";
import { SUIVI } from "../../src/messages/suivi";

const SRC = join(__dirname, "../../src");

function filesUnder(folder: string): string[] {
  return readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(SRC, folder, file));
}

/** Texts and attribute values that a user would read or hear. */
function spokenLiterals(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText(source);
      if (/^(aria-label|label|title|placeholder|hint|alt|caption)$/.test(name))
        found.push(node.initializer.text);
    }
    if (ts.isStringLiteralLike(node) && /[À-ÿ«»…]/.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /\p{L}/u.test(text));
}

it("holds every text that the screens show", () => {
  const offenders = filesUnder("taskpane").flatMap((file) =>
    spokenLiterals(file).map((text) => `${file}: ${text}`),
  );
  expect(offenders).toEqual([]);
});

const code = ["taskpane", "commands"]
  .flatMap(filesUnder)
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

const CATALOGUES = {
  ANNONCES,
  CONTROLE,
  ECARTS,
  ENQUETE,
  ENTRETIEN,
  ENVOI,
  GRAPHIQUES,
  IMPORTATION,
  LIGNES,
  MISE_A_JOUR,
  PANE,
  REGLAGES,
  RESULTATS,
  RGPD,
  SAISIE,
  SUIVI,
};

it.each(Object.entries(CATALOGUES))("%s has no text that nobody shows", (name, texts) => {
  const unused = Object.keys(texts).filter((key) => !code.includes(`${name}.${key}`));
  expect(unused).toEqual([]);
});

it.each(Object.entries(FAUTES))("says what is wrong in a sentence: %s", (_, sentence) => {
  expect(sentence).toMatch(/^[A-Z].*\.$/u);
});
