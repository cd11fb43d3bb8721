import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { openIndex, type Index, type ReadBytes } from '../../../src/search/engine.ts';
import type { VolumeEntry } from '../../../src/search/catalogue.ts';

/** What a made page says. */
export interface MadePage {
  url: string;
  day: string;
  title: string;
  text: string;
  tag?: string;
  source?: string;
  topics?: string[];
}

/** A published page as the site makes it: a frame around the article, with the article's marks. */
export function makePage({ day, title, text, tag = 'en', source = 'Fuxin Daily', topics = [] }: MadePage): string {
  const marks = topics.map((topic) => `<span data-pagefind-filter="topic[data-name]" data-name="${topic}"></span>`).join('');
  return `<!doctype html><html lang="${tag}"><head><title>${title} – Archive</title></head><body><nav>Framework</nav><main><article data-pagefind-body>`
    + `<div hidden data-pagefind-ignore data-pagefind-meta="title[data-title]" data-title="${title}" data-pagefind-filter="day[data-day],source[data-source]" data-day="${day}" data-source="${source}">${marks}</div>`
    + `<h1>${title}</h1><p>${text}</p></article></main><footer>Colophon</footer></body></html>`;
}

/** A page as `publishVolumes` takes it. */
export function makeSearched(page: MadePage): { url: string; day: string; html: () => string } {
  return { url: page.url, day: page.day, html: () => makePage(page) };
}

/** An empty folder that goes away after the file's tests. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-search-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Read files from disk where the browser would ask the network. */
export const readDisk: ReadBytes = async (address) => new Uint8Array(readFileSync(new URL(address)));

/** Open all indexes of published volumes, those of one language tag if one is given. */
export function openAll(out: string, volumes: readonly VolumeEntry[], tag?: string): Index[] {
  const root = pathToFileURL(join(out, 'search/')).href;
  return volumes.flatMap((volume) => Object.keys(volume.indexes).filter((each) => each === (tag ?? each)).map((each) => openIndex(root, volume, each, readDisk)));
}
