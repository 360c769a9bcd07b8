/** Prints, last, one plain line that any script can read: `N passed, N failed` (with skipped tests where there are any). */
module.exports = class PlainSummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    // Jest prints its own summary after its reporters: this line comes when the process ends.
    process.on("exit", () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed${skipped}\n`);
    });
  }
};
