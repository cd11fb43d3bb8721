import type { Page } from 'playwright-core';

/** What a page did that its reader did not ask for. Both lists grow while the page is used. */
export interface Watched {
  /** Console messages, errors of scripts and refusals by the Content-Security-Policy. */
  messages: string[];
  /** Addresses on other hosts that the page asked for. */
  strangers: string[];
}

/** Watch a page from now on: call this before it opens anything. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { messages: [], strangers: [] };
  page.on('console', (message) => watched.messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => watched.messages.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? '';
    // What a page still waits for when its reader goes on is given up by the browser.
    if (error !== 'net::ERR_ABORTED') watched.messages.push(`failed: ${request.url()} ${error}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') watched.strangers.push(request.url());
  });
  return watched;
}
