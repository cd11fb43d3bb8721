import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Host, Sent } from '../browser/host.ts';
import type { Network } from '../browser/pipe.ts';
import { Tab } from '../browser/tab.ts';
import { roundTrips, type Trip } from './round-trips.ts';
import type { SearchPage } from './search-page.ts';

/** What a reader who searched had to wait for, and what came over the network for it. */
export interface Found {
  /** Milliseconds from the key until results were shown; undefined where none were. */
  first: number | undefined;
  /** Until the number of results stood that stood in the end. */
  counted: number | undefined;
  /** Until the answer was complete. */
  complete: number;
  count: number | undefined;
  /** What had come until results were shown, with the page itself, and until nothing more came. */
  bytes: { first: number | undefined; all: number };
  requests: number;
  /** How many requests waited for one another from the key until results were shown. */
  trips: number;
}

/** How a reader types. */
export interface Manner {
  enter?: boolean;
  byLetter?: boolean;
}

/** How long a reader takes from one letter to the next on a phone; before the page asks, it waits a little longer. */
const letterMs = 140;

/** How a reader meets the page. */
export interface Conditions {
  network?: Network;
  /** How many times slower the processor is. */
  slowdown?: number;
}

/** A reader with an empty cache and a search page open, who has typed nothing yet. */
export class Visit {
  readonly #tab: Tab;
  readonly #host: Host;
  readonly #way: SearchPage;

  private constructor(tab: Tab, host: Host, way: SearchPage) {
    this.#tab = tab;
    this.#host = host;
    this.#way = way;
  }

  static async begin(browser: Browser, host: Host, way: SearchPage, language: 'en' | 'zh', { network, slowdown = 1 }: Conditions = {}): Promise<Visit> {
    const tab = await Tab.open(browser, [412, 915]);
    host.connect(network);
    await tab.go(host.address + way.path[language], (field) => document.readyState === 'complete' && document.querySelector(field) !== null, way.field);
    await host.rest(200);
    if (slowdown > 1) await tab.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return new Visit(tab, host, way);
  }

  /** Type words in one go, or letter by letter, and Enter where the reader is to press it. Times count from the last key. */
  async search(text: string, { enter = false, byLetter = false }: Manner = {}): Promise<Found> {
    if (await this.#tab.run(emptyField, this.#way.field)) await this.#host.rest(400);
    // Only now: some load their engine when the field is entered.
    await this.#tab.run((field) => document.querySelector<HTMLElement>(field)?.focus(), this.#way.field);
    const before = this.#host.sent.length;
    const letters = [...text];
    const last = byLetter ? letters.pop() ?? '' : text;
    for (const letter of byLetter ? letters : []) {
      await this.#tab.type(letter);
      await wait(letterMs);
    }
    await this.#tab.run(watchResults, this.#way);
    await this.#tab.type(last);
    if (enter) await this.#tab.pressEnter();
    await this.#tab.until(() => (globalThis as unknown as { watched: Watched }).watched.complete !== undefined, undefined, 60_000).catch(() => undefined);
    await this.#host.rest(400);
    const { began, first, complete, counts } = await this.#tab.run(() => (globalThis as unknown as { watched: Watched }).watched, undefined);
    const trips = (await this.#tab.run(tripsSince, began)).filter(({ to }) => first === undefined || to <= first);
    const { sent } = this.#host;
    const counted = counts.at(-1);
    return {
      first: first && first - began,
      counted: counted && (counts.find(({ count }) => count === counted.count)?.at ?? 0) - began,
      complete: (complete ?? Number.NaN) - began,
      count: counted?.count,
      bytes: { first: first && bytesOf(sent.filter(({ at }) => at <= first)), all: bytesOf(sent) },
      requests: sent.length - before,
      trips: roundTrips(trips),
    };
  }

  /** What has come so far. */
  get sent(): readonly Sent[] {
    return this.#host.sent;
  }

  async leave(): Promise<void> {
    await this.#tab.close();
  }
}

function bytesOf(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What the page is seen to do; each time by `Date.now()`. */
interface Watched {
  began: number;
  first?: number;
  complete?: number;
  counts: { at: number; count: number }[];
}

/** What the page has fetched from the network since a time by `Date.now()`. Runs in the page. */
function tripsSince(time: number): Trip[] {
  const { timeOrigin } = performance;
  return performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming && entry.transferSize > 0)
    .map((entry) => ({ from: timeOrigin + entry.startTime, to: timeOrigin + entry.startTime + entry.duration })).filter(({ from }) => from >= time);
}

/** Empty a field as a reader would; say whether anything was in it. Runs in the page. */
function emptyField(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field || field.value === '') return false;
  field.focus();
  field.select();
  // Deprecated for pages, but what is typed by it comes as from a reader.
  return document.execCommand('delete');
}

/** Look at each frame that the browser shows. Runs in the page. */
function watchResults({ field, result, count, busy }: SearchPage): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const old = new Map(Array.from(document.querySelectorAll<HTMLAnchorElement>(result), (link) => [link, link.href]));
  const watched: Watched = { began: now(), counts: [] };
  // The browser keeps 250 by itself.
  performance.setResourceTimingBufferSize(10_000);
  Object.assign(globalThis, { watched });
  document.querySelector(field)?.addEventListener('input', () => (watched.began = now()), { once: true });
  const saidBefore = document.querySelector(count)?.textContent;
  let wasBusy = false;
  const look = (): void => {
    if ((globalThis as unknown as { watched: Watched }).watched !== watched || watched.complete !== undefined) return;
    const link = document.querySelector<HTMLAnchorElement>(result);
    if (link && old.get(link) !== link.href) watched.first ??= now();
    const said = document.querySelector<HTMLElement>(count);
    const isBusy = document.querySelector(busy)?.getAttribute('aria-busy') === 'true';
    wasBusy ||= isBusy;
    // A text without a number says that there are none.
    const number = said?.dataset['count'] ?? /\d[\d,]*/.exec(said?.textContent ?? '')?.[0].replaceAll(',', '') ?? (wasBusy && !isBusy ? '0' : undefined);
    const told = number !== undefined && number !== '' && (said?.textContent !== saidBefore || wasBusy);
    if (told && watched.counts.at(-1)?.count !== Number(number)) watched.counts.push({ at: now(), count: Number(number) });
    if (told && !isBusy && (watched.first !== undefined || Number(number) === 0)) watched.complete = now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
