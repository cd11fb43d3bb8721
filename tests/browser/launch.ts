import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from './browser.ts';

/** Start the browser that was found for this run of the tests. */
export function launchBrowser(): Promise<Browser> {
  const start = inject('browser');
  if (!start) throw new Error('No browser starts.');
  return launch(start);
}
