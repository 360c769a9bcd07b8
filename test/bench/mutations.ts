import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One small change to a file of `src`, such as a person makes by mistake. */
export interface Mutation {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Offsets in the file's text: what stands from `start` to before `end` becomes `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly was: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "&&": "||",
  "||": "&&",
  "??": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
};

/** What could be put in place of a node; nothing for most nodes. */
function replacementsOf(node: ts.Node): string[] {
  const text = node.getText();
  if (ts.isIfStatement(node.parent) && node === node.parent.expression) return [`!(${text})`];
  if (ts.isConditionalExpression(node.parent) && node === node.parent.condition)
    return [`!(${text})`];
  if (ts.isBinaryExpression(node)) return swappedOperator(node);
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ["false"];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ["true"];
  if (ts.isAwaitExpression(node)) return [node.expression.getText()];
  if (ts.isExpressionStatement(node)) return [";"];
  if (ts.isIfStatement(node) && !node.elseStatement) return [";"];
  return [];
}

function swappedOperator({ left, operatorToken, right }: ts.BinaryExpression): string[] {
  const swapped = SWAPPED[operatorToken.getText()];
  // A text that is put together is not calculated with.
  const texts = [left, right].some((side) => ts.isStringLiteralLike(side));
  if (swapped === undefined || texts) return [];
  return [`((${left.getText()}) ${swapped} (${right.getText()}))`];
}

/** Types, imports and names are gone or mean nothing once the program runs. */
function isLeftOut(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

/** Every mutation that a file allows, in the order of its text. */
export function mutationsOf(file: string, source: string): Mutation[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true, kind);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return;
    if (node !== tree) {
      const start = node.getStart();
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      for (const text of replacementsOf(node))
        found.push({ file, line, start, end: node.getEnd(), text, was: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Every mutation of a layer's files, such as those of `src/excel`, under the root. */
export function mutationsOfLayer(root: string, layer: string): Mutation[] {
  return readdirSync(join(root, "src", layer), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${layer}/${path.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .flatMap((file) => mutationsOf(file, readFileSync(join(root, file), "utf8")));
}
