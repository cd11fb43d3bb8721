import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';
import { en } from '../../src/languages/en.ts';
import { facets } from '../../src/schema/facets.ts';
import type { PageLabels } from '../../src/search/page/labels.ts';
import { searchKinds, searchLabels } from '../../src/wording/search.ts';

/** A server of the search script and the style sheets as they stand in `src/`, of volumes, and of a bare search page in each language. */
export interface SearchRoom {
  address: string;
  /** Addresses asked for since the last look. */
  asked: string[];
  /** Paths that hold this text are answered with 404, until it is empty. */
  lost: string;
  close(): Promise<void>;
}

const facetNames: PageLabels['facets'] = {
  source: 'Source', topic: 'Topic', series: 'Series', person: 'Person', place: 'Place', organisation: 'Organisation', editor: 'Editor', kind: 'Kind',
};
const labels: PageLabels = {
  ...searchLabels.en, facets: facetNames, kinds: searchKinds.en,
  locale: en.locale, stories: en.counts.stories, stretch: '{stretch}: {stories}', dayForm: en.days.short, monthForm: en.days.month, months: en.days.shortMonths,
};
const languages = [{ language: 'en', tag: 'en', name: 'English' }, { language: 'zh', tag: 'zh-Hans', name: '中文' }];
const attribute = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** As strict as the site's own pages. */
const policy = "default-src 'none'; font-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";

/** A page with all that the search script needs, and nothing else. It lies under a base, as an archive may. */
const pageIn = (language: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/src/styles/site.css"><link rel="stylesheet" href="/src/styles/search/search.css"><script src="/news/reader.js"></script><body class="search"><main>
<div data-search data-language="${language}" data-base="/news/" data-labels="${attribute(labels)}" data-languages="${attribute(languages)}">
<form><input type="search" name="q" aria-label="Words"><button>Search</button></form>
<div data-tools hidden><button type="button" data-insert="title:word">title:word</button>
<details class="help" data-compare><summary>Compare</summary><form><input name="against" aria-label="Compare with"><button>Compare</button></form></details>
<label>Sort <select name="sort"><option value="relevance">Best<option value="latest">Latest<option value="earliest">Earliest</select></label>
<label>Language <select name="lang"><option value="">Own<option value="en">English<option value="zh">中文<option value="all">All</select></label>
<details class="narrow" data-narrow><summary>Filters</summary><label>Dates <input name="date" title="Write a year."></label><label>Added since <input type="date" name="since"></label><div data-facets>${facets.map((facet) => `<details data-facet="${facet}">`
  + `<summary>${facetNames[facet]}</summary></details>`).join('')}</div></details></div>
<div class="told"><p><output data-count></output> <span data-took></span></p><p data-remark></p><p data-elsewhere></p><p class="sr-only" role="status" data-said></p></div>
<ul data-applied></ul><div data-years role="group" aria-label="Years"></div><div data-compared></div><ul data-names></ul><ul data-rescue></ul>
<ol data-results></ol><button type="button" data-more hidden>More</button>
<div class="aside"><p data-note></p><button type="button" data-retry hidden>Try again</button><button type="button" data-offer hidden></button></div></div></main>
<script type="module" src="/src/search/page/search-page.ts"></script></html>`;

/** Serve volumes below `out`, and the pages in them by their address, under `/news/`. */
export async function openSearchRoom(out: string, pages: ReadonlyMap<string, string>): Promise<SearchRoom> {
  const room: SearchRoom = { address: '', asked: [], lost: '', close: () => closeServer(server) };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    room.asked.push(path);
    const answer = (room.lost === '' || !path.includes(room.lost)) && answerOf(path, out, pages);
    if (!answer) return void response.writeHead(404).end('<!doctype html>Not found');
    response.writeHead(200, { 'content-type': answer.type, 'content-security-policy': policy }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  room.address = typeof place === 'object' && place ? `http://127.0.0.1:${place.port}/news/` : '';
  return room;
}

function answerOf(path: string, out: string, pages: ReadonlyMap<string, string>): { type: string; body: string | Buffer } | undefined {
  if (path === '/news/search/') return { type: 'text/html', body: pageIn('en') };
  if (path === '/news/zh/search/') return { type: 'text/html', body: pageIn('zh') };
  if (/^\/src\/(search|schema|languages|record)\//.test(path)) {
    return { type: 'text/javascript', body: withPaths(stripTypeScriptTypes(readFileSync(join(project, path), 'utf8'))) };
  }
  if (/^\/node_modules\/date-fns\/[\w/-]+\.js$/.test(path)) return { type: 'text/javascript', body: readFileSync(join(project, path)) };
  const [, face] = /^\/src\/styles\/tokens\/(@fontsource-variable\/.+\.woff2)$/.exec(path) ?? [];
  if (face !== undefined) return { type: 'font/woff2', body: readFileSync(join(project, 'node_modules', face)) };
  if (/^\/src\/styles\//.test(path)) return { type: 'text/css', body: readFileSync(join(project, path)) };
  if (path === '/news/reader.js') return { type: 'text/javascript', body: readFileSync(join(project, 'public/reader.js')) };
  const file = join(out, path.slice('/news/'.length));
  if (path.startsWith('/news/search/') || path.startsWith('/news/record/')) {
    return !existsSync(file) ? undefined : { type: extname(path) === '.json' ? 'application/json' : 'application/octet-stream', body: readFileSync(file) };
  }
  const page = pages.get(path.slice('/news/'.length));
  return page === undefined ? undefined : { type: 'text/html; charset=utf-8', body: page.replace('<title>', '<link rel="icon" href="data:,"><title>') };
}

/** Name a package's files by their paths, since a browser knows no packages. The site's own bundle leaves these out. */
function withPaths(code: string): string {
  return code.replace(/(?<=from ')date-fns\/[^']+(?=')/g, (specifier) => `/node_modules/${specifier}.js`);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
