/** Jest for `npm run bench -- mutations`: the unit and contract tests, with one change made to one file. */
const { join } = require("node:path");
const { projects, testTimeout } = require("../../jest.config.js");

const ROOT = join(__dirname, "../..");
const node = projects.find(({ displayName }) => displayName === "node");
const [typescript, [, options]] = Object.entries(node.transform).find(([, one]) =>
  Array.isArray(one),
);

module.exports = {
  ...node,
  rootDir: ROOT,
  // Without it a slow machine would notice every change.
  testTimeout,
  testSequencer: "<rootDir>/test/bench/shortestFirst.js",
  transform: {
    ...node.transform,
    [typescript]: ["<rootDir>/test/bench/mutatingTransform.js", options],
  },
};
