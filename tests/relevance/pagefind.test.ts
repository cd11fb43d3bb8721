import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { PackedReader } from '../../src/search/format/packed-reader.ts';
import { beginFile } from '../../src/search/format/packed-writer.ts';
import { readPlaces } from '../../src/search/format/postings.ts';
import { buildPart } from '../../src/search/parts/build-part.ts';
import type { PartIndex } from '../../src/search/parts/part-file.ts';
import { termsOf } from '../../src/search/text/tokenize.ts';
import { makeDice } from '../site/dice.ts';

/** The part of Pagefind's interface that is asked here. */
interface Pagefind {
  createInstance: (options: { basePath: string }) => { init: () => Promise<void>; search: (words: string) => Promise<{ results: Result[] }> };
}

/** A page that Pagefind found, and at which words of its text: none where only its picture or its day says the word. */
interface Result {
  words: number[];
  data: () => Promise<{ url: string }>;
}

const out = join(inject('sample'), 'dist');
const seed = 7;
let served: Served;
let pagefind: Pagefind;
let parts: PartIndex[];
/** The text of each page as Pagefind read it, by address; a space without width shows where it cuts Chinese. */
let texts: Map<string, string>;

beforeAll(async () => {
  served = await serveSite({ folder: out, base: '/' }, { port: 0 });
  pagefind = await import(/* @vite-ignore */ pathToFileURL(join(out, 'pagefind/pagefind.js')).href) as Pagefind;
  texts = new Map(readdirSync(join(out, 'pagefind/fragment')).sort().map((name) => {
    const fragment = gunzipSync(readFileSync(join(out, 'pagefind/fragment', name))).toString().replace('pagefind_dcd', '');
    const { url, content } = JSON.parse(fragment) as { url: string; content: string };
    return [url, content];
  }));
  parts = await buildPart([...texts.keys()].map((url) => ({ url, day: '2023-02-21', source: { file: join(out, url, 'index.html') } })));
});

afterAll(async () => {
  Reflect.deleteProperty(globalThis, 'document');
  await served?.close();
});

/** Open Pagefind's own script as on a page of a language: that is all that it asks of a page. */
async function openPagefind(lang: string): Promise<(word: string) => Promise<string[]>> {
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => lang }) } });
  const opened = pagefind.createInstance({ basePath: `${served.address}pagefind/` });
  await opened.init();
  return async (word) => {
    // In quotation marks: without them it finds all words that begin so.
    const { results } = await opened.search(`"${word}"`);
    return Promise.all(results.filter(({ words }) => words.length > 0).map(async (result) => new URL((await result.data()).url, served.address).pathname));
  };
}

/** The pages in which our index has the words that a text is cut into side by side. */
function findOurs({ tag, words, pages }: PartIndex, text: string): string[] {
  let found: Map<number, readonly number[]> | undefined;
  for (const { word, step } of termsOf(text, tag)) {
    const here = placesOf(words, word);
    const before = found ?? here;
    found = new Map([...before].map(([page, places]) => [page, places.map((place) => place + step).filter((place) => here.get(page)?.includes(place))]));
  }
  const having = [...found ?? []].filter(([, places]) => places.length > 0);
  return having.map(([page]) => String((JSON.parse(pages[page]?.card ?? '[]') as string[])[0]));
}

/** The places of a word in each page that has it. */
function placesOf(words: PartIndex['words'], word: string): Map<number, readonly number[]> {
  const at = words.names.indexOf(word);
  if (at < 0) return new Map();
  const file = beginFile().number(words.pages[at] ?? 0).number(words.first[at] ?? 0);
  for (const stream of ['steps', 'counts', 'places'] as const) words.copy(stream, at, file);
  const places = readPlaces(new PackedReader(file.view()));
  return new Map(places.pages.map((page, index) => [page, places.at.slice(places.ends[index - 1] ?? 0, places.ends[index])]));
}

/** What a text has alone between blanks, and what only joined to others. */
interface Standing {
  alone: ReadonlySet<string>;
  has: (word: string) => boolean;
}

const stemOf = (word: string): string => termsOf(word, 'en')[0]?.word ?? '';

/** Words joined by a sign or a capital, as in “Shenyang–Dalian” and “SteelOrbis”, are several for us; the former are one for Pagefind. */
function standingInEnglish(text: string): Standing {
  const written = text.split(/\s+/).map((joined) => joined.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean).map(stemOf));
  const all = new Set(written.flat());
  return { alone: new Set(written.filter(({ length }) => length === 1).flat()), has: (stem) => all.has(stem) };
}

/**
 * We find a run of characters wherever it stands, and Pagefind where it is a word as its dictionary cuts. Where a heading ends without a sign it
 * writes a full stop, and we go on with the paragraph after it.
 */
function standingInChinese(text: string): Standing {
  const run = text.replaceAll(/\u200B|\. /g, '');
  return { alone: new Set(text.split(/[^\p{Script=Han}]+/u)), has: (word) => run.includes(word) };
}

/** Words of letters alone: of “2.5” Pagefind makes 25, and of “1980s” 1980 too. */
const englishIn = (text: string): string[] => text.match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? [];
const chineseIn = (text: string): string[] => text.split('\u200B').filter((word) => /^\p{Script=Han}+$/u.test(word));

describe.each([
  ['English', 'en', 400, englishIn, 1, standingInEnglish, stemOf, 0.95],
  ['Chinese', 'zh', 300, chineseIn, 2, standingInChinese, String, 0.6],
] as const)('words drawn out of the %s pages', (_, lang, count, wordsIn, fewest, standingIn, nameOf, least) => {
  test('are found by Pagefind in the pages of our index, but for where they are joined to others', async () => {
    const part = parts.find(({ tag }) => tag.startsWith(lang));
    if (!part) throw new Error(`No page is in ${lang}.`);
    const own = [...texts].filter(([url]) => url.startsWith('/zh/') === (lang === 'zh'));
    const counts = Map.groupBy(own.flatMap(([, text]) => [...new Set(wordsIn(text))]), String);
    const all = [...counts].filter(([, { length }]) => length >= fewest).map(([word]) => word).sort();
    const pages = own.map(([url, text]) => ({ url, ...standingIn(text) }));
    const { pick } = makeDice(seed);
    const drawn = new Set(Array.from({ length: count }, () => pick(all)));
    const findTheirs = await openPagefind(lang);
    const wrong: string[] = [];
    let [same, unknown] = [0, 0];
    for (const word of drawn) {
      const [ours, theirs] = [new Set(findOurs(part, word)), new Set(await findTheirs(word))];
      for (const { url, alone, has } of pages) {
        const [isAlone, isThere] = [alone.has(nameOf(word)), has(nameOf(word))];
        if (ours.has(url) !== isThere) wrong.push(`${word} in ${url} by our index: ${ours.has(url)}, by the text: ${isThere}`);
        // Pagefind cuts a question by itself: a rare cutting of a text is not its cutting of the same characters alone, and then it finds none.
        const isKnown = theirs.size > 0 && isAlone === isThere;
        if (isKnown && theirs.has(url) !== isThere) wrong.push(`${word} in ${url} by Pagefind: ${theirs.has(url)}, by the text: ${isThere}`);
      }
      if (ours.symmetricDifference(theirs).size === 0) same++;
      if (theirs.size === 0) unknown++;
    }
    expect(wrong).toEqual([]);
    expect(drawn.size).toBeGreaterThan(200);
    expect(unknown / drawn.size).toBeLessThan(0.02);
    expect(same / drawn.size).toBeGreaterThan(least);
  });
});
