/*
 * What the files written for each host say of a path, read as that host reads them. Nothing of how they are written is used.
 */

/** What a host sends for a path: a status, and headers by their names in small letters. */
export interface Sent {
  status: number;
  headers: ReadonlyMap<string, string>;
  location?: string;
}

/** A path that is asked for, and the file that answers: `index.html` below a folder. */
export interface Asked {
  path: string;
  file: string;
}

interface Block {
  words: string[];
  body: (Block | string[])[];
}

/** What nginx sends by a file to be included in a server block. */
export function sentByNginx(text: string, { path, file }: Asked): Sent {
  const root: Block = { words: [], body: parseNginx(text) };
  const outer = locationFor(root, path);
  const inner = outer && (locationFor(outer, file) ?? outer);
  const exact = outer && locationFor(outer, path);
  const chosen = exact?.words[1] === '=' || exact?.body.some((each) => wordOf(each) === 'return') ? exact : inner;
  const [, status, location] = chosen?.body.find((each): each is string[] => wordOf(each) === 'return') ?? [];
  const levels = chosen === outer ? [outer] : [outer, chosen];
  // Headers of an outer block count only where the inner one has none.
  const from = levels.toReversed().find((block) => block?.body.some((each) => wordOf(each) === 'add_header'));
  const headers = new Map(linesOf(from).filter(([word]) => word === 'add_header').map(([, name = '', value = '']) => [name.toLowerCase(), value]));
  const types = levels.flatMap((block) => block?.body ?? []).findLast((each): each is Block => wordOf(each) === 'types');
  const type = types?.body.find((each): each is string[] => Array.isArray(each) && each[1] === file.split('.').at(-1))?.[0]
    ?? levels.flatMap(linesOf).findLast(([word]) => word === 'default_type')?.[1] ?? '';
  const hasCharset = linesOf(outer).some(([word, ...named]) => word === 'charset_types' && named.includes(type)) || type === 'text/html';
  if (status === undefined) headers.set('content-type', `${type}${hasCharset ? '; charset=utf-8' : ''}`);
  return { status: Number(status ?? 200), headers, ...(location !== undefined && { location }) };
}

/** What Caddy sends by a file to be imported into the block of a site. */
export function sentByCaddy(text: string, { path }: Asked): Sent {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  const headers = new Map<string, string>();
  const matchers = new Map<string, string[]>();
  let status = 200;
  let location: string | undefined;
  const fitsAny = (patterns: readonly string[] = []): boolean => patterns.some((each) => fitsCaddy(each, path));
  const fits = (name: string): boolean => (
    name.startsWith('@') ? fitsAny(matchers.get(name)) && !fitsAny(matchers.get(`not ${name}`)) : fitsCaddy(name, path));
  const old = new Map<string, string>();
  let block = '';
  for (const line of lines) {
    if (line.startsWith('handle_errors')) break;
    const [word = '', ...rest] = wordsOf(line);
    if (line.endsWith('{')) block = word;
    else if (line === '}') block = '';
    else if (block === 'header') headers.set(word.toLowerCase(), rest[0] ?? '');
    else if (block === 'map') old.set(word, rest[0] ?? '');
    else if (block.startsWith('@')) matchers.set(`${word === 'not' ? 'not ' : ''}${block}`, rest.filter((each) => each !== 'path'));
    else if (word.startsWith('@') && rest[0] === 'path') matchers.set(word, rest.slice(1));
    else if (word === 'redir' && rest[0] === '@old' && old.get(path)) [status, location] = [301, old.get(path)];
    else if (word === 'error' && fits(rest[0] ?? '') && status === 200) status = 404;
    // As Caddy does, which takes any other first word for the name of a header.
    else if (word === 'header' && !/^(?:\*$|[/@])/.test(rest[0] ?? '')) throw new Error(`Caddy knows no matcher ${rest[0]}`);
    else if (word === 'header' && fits(rest[0] ?? '')) headers.set((rest[1] ?? '').toLowerCase(), rest[2] ?? '');
  }
  if (status !== 200) headers.delete('content-type');
  return { status, headers, ...(location !== undefined && { location }) };
}

function fitsCaddy(pattern: string, path: string): boolean {
  const parts = pattern.split('*').length - 1;
  if (parts === 1 && pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
  if (parts === 1 && pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
  if (pattern.startsWith('*') && pattern.endsWith('*')) return path.includes(pattern.slice(1, -1));
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`).test(path);
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+)/g)].map(([, quoted, raw, bare]) => quoted ?? raw ?? bare ?? '');
}

const known = new Set([
  'location', 'types', 'default_type', 'add_header', 'return', 'index', 'autoindex', 'absolute_redirect', 'error_page', 'charset', 'charset_types', 'gzip',
  'gzip_static', 'gzip_vary', 'gzip_proxied', 'gzip_min_length', 'gzip_types',
]);

/** Read blocks and lines as nginx does: `words { … }` and `words;`. */
function parseNginx(text: string): Block['body'] {
  const tokens = [...text.replace(/^\s*#.*$/gm, '').matchAll(/"([^"]*)"|'([^']*)'|([{};])|([^\s{};"']+)/g)];
  const open: Block[] = [{ words: [], body: [] }];
  let words: string[] = [];
  for (const [, double, single, sign, bare] of tokens) {
    const top = open.at(-1);
    // As nginx does, which starts with no file that it does not know every word of.
    if ((sign === ';' || sign === '{') && top?.words[0] !== 'types' && !known.has(words[0] ?? '')) throw new Error(`nginx knows no ${words[0]}`);
    if (sign === ';') top?.body.push(words);
    if (sign === '{') open.push({ words, body: [] });
    if (sign === '}') {
      const done = open.pop();
      if (done) open.at(-1)?.body.push(done);
    }
    words = sign === undefined ? [...words, double ?? single ?? bare ?? ''] : [];
  }
  return open[0]?.body ?? [];
}

/** The location that nginx chooses: an exact one, the longest beginning if it says so, the first form that fits, else the longest beginning. */
function locationFor(block: Block, path: string): Block | undefined {
  const locations = block.body.filter((each): each is Block => !Array.isArray(each) && each.words[0] === 'location');
  const exact = locations.find(({ words }) => words.at(-1) === path && words.length === (words[1] === '=' ? 3 : 2) && words[1] === '=');
  if (exact) return exact;
  const beginnings = locations.filter(({ words }) => !['=', '~'].includes(words[1] ?? '') && path.startsWith(words.at(-1) ?? ''));
  const longest = beginnings.toSorted((one, other) => (other.words.at(-1) ?? '').length - (one.words.at(-1) ?? '').length)[0];
  if (longest?.words[1] === '^~') return longest;
  return locations.find(({ words }) => words[1] === '~' && new RegExp(words[2] ?? '').test(path)) ?? longest;
}

function linesOf(block: Block | undefined): string[][] {
  return (block?.body ?? []).filter((each): each is string[] => Array.isArray(each));
}

function wordOf(each: Block | string[]): string {
  return (Array.isArray(each) ? each : each.words)[0] ?? '';
}
