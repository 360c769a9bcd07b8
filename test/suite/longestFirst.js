/**
 * The order of the test files: what took long the last time first, as Jest does; where nothing is known
 * of the last time, as in a fresh clone, the folders whose files take longest first. The last file to
 * end would otherwise keep one core busy alone.
 */
const { relative } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

/** What goes through a browser, a build, LibreOffice or a whole history; then the screens. */
const FOLDERS = ["e2e", "tooling", "excel", "classeur", "consolidation", "taskpane"];

/** 0-based place of a file's folder; the last one for all others. */
function placeOf({ path, context }) {
  const [, folder] = relative(context.config.rootDir, path).split(/[\\/]/);
  const place = FOLDERS.indexOf(folder);
  return place < 0 ? FOLDERS.length : place;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
};
