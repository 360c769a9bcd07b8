/**
 * The order of the test files: what took long the last time first, as Jest does; where nothing is
 * known of the last time, as in a fresh clone, those that ask for the longest time limit first. The
 * last file to end would otherwise keep one core busy alone.
 */
const { readFileSync } = require("node:fs");
const Sequencer = require("@jest/test-sequencer").default;

/** The longest time limit that a test file asks for, in milliseconds; 0 when it asks for none. */
function longestLimit(path) {
  const limits = readFileSync(path, "utf8").matchAll(/(?:setTimeout\(|TIMEOUT_MS = )(\d[\d_]*)/g);
  return Math.max(0, ...[...limits].map(([, limit]) => Number(limit.replaceAll("_", ""))));
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const limits = new Map(sorted.map(({ path }) => [path, longestLimit(path)]));
    return [...sorted].sort((a, b) => limits.get(b.path) - limits.get(a.path));
  }
};
