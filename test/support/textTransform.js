/** For Jest what webpack's `asset/source` is for the pane: a text file (Markdown, CSV, CSS) as a module of its text. */
const { createHash } = require("node:crypto");

module.exports = {
  process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }),
  getCacheKey: (source) => createHash("sha256").update(`1${source}`).digest("hex"),
};
