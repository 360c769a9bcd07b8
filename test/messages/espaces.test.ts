import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const { withFrenchSpaces } = jest.requireActual<{
  withFrenchSpaces: (source: string) => string;
}>("../../src/tooling/frenchSpaces");

const SRC = join(__dirname, "../../src");
const CATALOGUE = [
  ...readdirSync(join(SRC, "messages")).map((name) => join("messages", name)),
  ...["Poste", "Classeur", "Historique"].map((of) => join("domain/diagnostic", `sondes${of}.ts`)),
];

/** All texts of a module, those between the parts of a template apart. */
function textsOf(source: string, name = "one.ts"): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    // What is only said aloud has no lines.
    if (ts.isJsxAttribute(node) && node.name.getText().startsWith("aria-")) return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node);
    if (isText) texts.push(node.text);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return texts;
}

it.each(CATALOGUE)("no line of %s can begin with a sign that follows a space", (name) => {
  const source = readFileSync(join(SRC, name), "utf8");
  const texts = textsOf(withFrenchSpaces(source));
  expect(texts.filter((text) => /(?<! ) [:;?!%»]|« /.test(text))).toEqual([]);
  expect(texts.map((text) => text.replaceAll("\u00a0", " "))).toEqual(
    textsOf(source).map((text) => text.replaceAll("\u00a0", " ")),
  );
});

it("nor any line that a screen puts together itself", () => {
  const screens = join(__dirname, "../../src/taskpane");
  const found = readdirSync(screens, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => textsOf(readFileSync(join(screens, name), "utf8"), name))
    .filter((text) => / [:;?!%»]|« /.test(text));
  expect(found).toEqual([]);
});

it("leaves code and comments alone", () => {
  const source =
    "/** « Une » ? */\nexport const T = { a: (n: number) => (n > 1 ? `« ${n} » !` : 'b ; c') };";
  expect(withFrenchSpaces(source)).toBe(
    "/** « Une » ? */\nexport const T = { a: (n: number) => (n > 1 ? `«\u00a0${n}\u00a0»\u00a0!` : 'b\u00a0; c') };",
  );
});
