import { percentDecoded } from '../../schema/percent.ts';

/** Headers that `_headers` adds to responses for paths that match. */
export interface HeaderRule {
  fits: (path: string) => boolean;
  headers: (readonly [name: string, value: string])[];
}

/** An old path and where it leads, from a line of `_redirects`. */
export interface RedirectRule {
  to: string;
  status: number;
}

/** Read `_headers` as static hosts do: a path, where `*` stands for anything and `:name` for one part, and below it one header a line, indented. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(text)) {
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else rules.push({ fits: matcherOf(line.trim()), headers: [] });
  }
  return rules;
}

/** The headers for a path. Where several rules give the same one, their values stand together, as hosts send them. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of rules.filter((rule) => rule.fits(path)).flatMap((rule) => rule.headers)) {
    const key = name.toLowerCase();
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/** Read `_redirects`: an old path, a new one and a status a line, 301 where none is given. A path means the same with and without its last slash. */
export function readRedirects(text: string): Map<string, RedirectRule> {
  const redirects = new Map<string, RedirectRule>();
  for (const line of linesOf(text)) {
    const [from, to, status = '301'] = line.trim().split(/\s+/);
    if (from && to && !redirects.has(bareOf(from))) redirects.set(bareOf(from), { to, status: Number.parseInt(status, 10) });
  }
  return redirects;
}

/** Where an old path leads, or undefined where it is none. */
export function redirectFor(path: string, redirects: ReadonlyMap<string, RedirectRule>): RedirectRule | undefined {
  return redirects.get(bareOf(path));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
}

function matcherOf(pattern: string): (path: string) => boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  const form = new RegExp(`^${escaped.replace(/(?<=\/):\w+/g, '[^/]+')}$`);
  return (path) => form.test(path);
}

function bareOf(path: string): string {
  return decoded(path).replace(/(?<=.)\/$/, '');
}

/** A path with its percent signs read, or as it stands where they make no sense. */
export function decoded(path: string): string {
  return percentDecoded(path) ?? path;
}
