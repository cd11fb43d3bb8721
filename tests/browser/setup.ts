import type { TestProject } from 'vitest/node';
import { folderOfRun, keepingTemporary } from '../run/temporary.ts';
import { startBrowser, type BrowserStart } from './browser.ts';
import { useOwnFonts } from './fonts.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How the browser of this run is started; null where none starts, and no test that needs one is run. */
    browser: BrowserStart | null;
  }
}

/** Find a browser once for all tests. Where none starts, that is one failure of the run, and the tests that need one are skipped. */
export default async function setup(tests: TestProject): Promise<void> {
  try {
    // Where it does not start, files that it made stay behind.
    const { browser, start } = await keepingTemporary(folderOfRun('browser'), () => startBrowser());
    await browser.close();
    tests.provide('browser', { ...start, env: { ...start.env, ...await useOwnFonts(folderOfRun('fonts')) } });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tests.vitest.state.catchError({ name: 'Error', message, stack: '' }, 'No browser');
    tests.provide('browser', null);
  }
}
