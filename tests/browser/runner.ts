import { inject, test, TestRunner } from 'vitest';

/** Runs tests that need a browser; where none starts, each file is one skipped test. */
export default class BrowserRunner extends TestRunner {
  override importFile(file: string, source: Parameters<TestRunner['importFile']>[1]): unknown {
    if (source === 'collect' && inject('browser') === null) return test.skip('needs a browser', () => {});
    return super.importFile(file, source);
  }
}
