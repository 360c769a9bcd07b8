/** The test files that lie closest to the changed one first, then the smallest: the first red one ends the run. */
const Sequencer = require("@jest/test-sequencer").default;
const { statSync } = require("node:fs");

const { file } = JSON.parse(process.env.MUTATION);

/** How many folders two files share from the root, `src` and `test` being mirrors of each other. */
function nearness(path) {
  const mirrored = file.replace(/^src\//, "test/").split("/");
  const parts = path.replaceAll("\\", "/").split("/");
  const own = parts.slice(parts.lastIndexOf("test"));
  const different = mirrored.findIndex((part, index) => part !== own[index]);
  return different === -1 ? mirrored.length : different;
}

module.exports = class ShortestFirst extends Sequencer {
  sort(tests) {
    const known = tests.map((test) => ({
      test,
      near: nearness(test.path),
      size: statSync(test.path).size,
    }));
    return known.sort((a, b) => b.near - a.near || a.size - b.size).map(({ test }) => test);
  }
};
