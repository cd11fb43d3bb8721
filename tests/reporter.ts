import { DefaultReporter, type TestModule } from 'vitest/node';

type Ended = Parameters<DefaultReporter['onTestRunEnd']>;

/** Vitest's own report, and after it one last line that says how it went: `12 passed, 0 failed`. */
export default class Reporter extends DefaultReporter {
  override onTestRunEnd(...[modules, errors, reason]: Ended): void {
    super.onTestRunEnd(modules, errors, reason);
    const { passed, failed, skipped } = countsOf(modules, errors.length);
    if (passed + failed === 0) process.exitCode = 1;
    this.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}

/** Count the tests of a run. What fails outside a test, such as a file that does not load or a hook, counts as one failed test each. */
function countsOf(modules: readonly TestModule[], errors: number): { passed: number; failed: number; skipped: number } {
  const counts = { passed: 0, failed: errors, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) counts[outcomeOf(test.result().state)]++;
  }
  return counts;
}

/** A test that was begun and never ended has failed: its process died under it. */
function outcomeOf(state: 'passed' | 'failed' | 'skipped' | 'pending'): 'passed' | 'failed' | 'skipped' {
  return state === 'pending' ? 'failed' : state;
}
