/**
 * A reporter of jest for CI: the last line of the output is the count alone. A test file that does not load
 * counts as one failure, a test that is still to be written as skipped.
 */
export default class CountReporter {
  onRunComplete(_, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    process.once('exit', () => console.log(line));
  }
}
