const ts = require("typescript");

/**
 * A webpack loader for the catalogue of French texts: the spaces that French puts before « : ; ? ! % » » and
 * after « « » are made non-breaking, so that no line begins with such a sign. In the sources, in what is
 * written into a workbook or printed by a command, and for the tests, they stay plain spaces.
 */
module.exports = function frenchSpaces(source) {
  return withFrenchSpaces(source, this.resourcePath);
};

const NBSP = "\u00a0";

/** The spaces of one text, as French typography wants them. */
const typeset = (text) => text.replace(/ (?=[:;?!%»])/g, NBSP).replace(/« /g, `«${NBSP}`);

/** The same TypeScript source, with its texts typeset; code and comments stay as they are. */
function withFrenchSpaces(source, fileName = "messages.ts") {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const parts = [];
  let done = 0;
  const visit = (node) => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      parts.push(source.slice(done, node.getStart(file)));
      parts.push(typeset(source.slice(node.getStart(file), node.end)));
      done = node.end;
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return parts.join("") + source.slice(done);
}

module.exports.withFrenchSpaces = withFrenchSpaces;
