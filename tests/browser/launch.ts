import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** Start the browser that was found for this run of the tests. */
export function launchBrowser(): Promise<Browser> {
  const start = inject('browser');
  if (!start) throw new Error('No browser starts.');
  return chromium.launch(start);
}
