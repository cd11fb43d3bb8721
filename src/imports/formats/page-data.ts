import { fieldValueOf, type ForeignField, textsOf } from '../head/foreign-field.ts';
import { lineAt } from '../text/clean-text.ts';

/** What pages say of a story in JSON-LD, by the field each becomes. */
const keys: readonly (readonly [key: string, property: string])[] = [
  ['title', 'headline'], ['date', 'datePublished'], ['updated', 'dateModified'], ['author', 'author'], ['source', 'publisher'], ['summary', 'description'],
  ['topics', 'keywords'], ['language', 'inLanguage'],
];
const story = /(?:News|Reportage|Analysis|Opinion|Background|Review)?(?:Article|Posting)$/;
const script = /<script\b[^>]{0,500}type\s*=\s*["']?application\/ld\+json[^>]{0,500}>([\s\S]*?)<\/script>/gi;

/** Read what a page says of its story for search engines, in JSON-LD. The first story counts; what cannot be read is passed over. */
export function readPageData(html: string): ForeignField[] {
  for (const found of html.matchAll(script)) {
    const data = storyIn(parsed(found[1] ?? ''));
    if (data) return keys.flatMap(([key, property]) => fieldOf(key, data.get(property), lineAt(html, found.index)));
  }
  return [];
}

function fieldOf(key: string, data: unknown, line: number): ForeignField[] {
  const value = fieldValueOf(withNames(data));
  return textsOf(value).length === 0 ? [] : [{ key, value, line }];
}

/** People and bodies by their names alone. */
function withNames(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withNames);
  const name = mapOf(data)?.get('name');
  return typeof name === 'string' ? name : typeof data === 'object' ? undefined : data;
}

function storyIn(data: unknown): ReadonlyMap<string, unknown> | undefined {
  if (Array.isArray(data)) return data.map(storyIn).find((found) => found !== undefined);
  const map = mapOf(data);
  if (!map) return undefined;
  const isStory = [map.get('@type')].flat().some((type) => typeof type === 'string' && story.test(type));
  return isStory ? map : storyIn(map.get('@graph') ?? map.get('mainEntity'));
}

function mapOf(data: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? new Map(Object.entries(data)) : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return undefined;
  }
}
