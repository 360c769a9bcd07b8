/** SWC for Jest, with the change of the environment's `MUTATION` made to the one file that it names. */
const { createTransformer } = require("@swc/jest");
const { join } = require("node:path");

const { file, start, end, text } = JSON.parse(process.env.MUTATION);
const FILE = join(__dirname, "../..", file);

const mutated = (source, path) =>
  path === FILE ? source.slice(0, start) + text + source.slice(end) : source;

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      ...swc,
      process: (source, path, jest) => swc.process(mutated(source, path), path, jest),
      getCacheKey: (source, path, jest) => swc.getCacheKey(mutated(source, path), path, jest),
    };
  },
};
