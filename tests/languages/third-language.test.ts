import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { htmlFindings } from '../html.ts';
import { openWorkshop, roomIn, startBuild, type Workshop } from '../site/workshop.ts';
import { addThirdLanguage, inThird, third, thirdContent, timeMap } from './third-language.ts';

let shop: Workshop;
let out: string;
let pages: Map<string, string>;

beforeAll(async () => {
  shop = openWorkshop();
  addThirdLanguage(shop);
  shop.fill(thirdContent());
  const room = roomIn(shop, 'third');
  const { code, stderr } = await startBuild(shop, room, { now: '2026-11-01' }).ended;
  if (code !== 0) throw new Error(`The build ended with ${String(code)}: ${stderr}`);
  out = room.out;
  const all = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.html'));
  pages = new Map(all.sort().map((file) => [file, read(file)]));
});

afterAll(() => shop?.leave());

const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const own = (): [file: string, html: string][] => [...pages].filter(([file]) => file.startsWith(`${third}/`));

/** What is left of English in a text, without addresses and names in braces. */
const english = (text: string): string[] => text.replace(/(?:https?:|mailto:)\S+|\S+@\S+|\{\w+\}/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];

/** Attributes that are read to someone, or filled into a page. */
const spoken = [
  'title', 'ariaLabel', 'alt', 'placeholder', 'abbr', 'label',
  'dataLabels', 'dataDone', 'dataPlace', 'dataTitle', 'dataName', 'dataSource', 'dataInsert',
];

/** Every text of a page in its own language: what is marked as another's is left out, and so are styles of citation, which are English. */
function textsOf(node: Root | RootContent | ElementContent): string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && !isOwn(node)) return [];
  const children = node.type === 'element' && node.tagName === 'template' && node.content ? node.content.children : node.children;
  const attributes = node.type === 'element' ? spoken.flatMap((name) => textsIn(node.properties[name])) : [];
  return [...attributes, ...metaOf(node), ...children.flatMap((child) => textsOf(child as ElementContent))];
}

function isOwn({ tagName, properties }: Element): boolean {
  if (tagName === 'style' || (tagName === 'script' && properties['type'] !== 'application/ld+json')) return false;
  if (Array.isArray(properties['className']) && properties['className'].includes('cite')) return false;
  // A licence has one name everywhere.
  if (Array.isArray(properties['rel']) && properties['rel'].includes('license')) return false;
  // The search index has its own word for the kind of a text.
  if (String(properties['dataPagefindFilter']).startsWith('kind[')) return false;
  return properties['lang'] === undefined || properties['lang'] === third;
}

function metaOf(node: Root | Element | ElementContent | RootContent): string[] {
  if (node.type !== 'element' || node.tagName !== 'meta' || node.properties['name'] !== 'description') return [];
  return textsIn(node.properties['content']);
}

/** A text, or the texts in it where it is JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return /^[[{]"/.test(value) ? valuesOf(JSON.parse(value)) : [value];
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // Names of schema.org's types and of the language itself are for machines.
  const isForMachines = (key: string): boolean => /^(@.*|inLanguage|creativeWorkStatus|encodingFormat|tag|language|locale)$/.test(key);
  return Object.entries(value).filter(([key]) => !isForMachines(key)).flatMap(([, part]) => valuesOf(part));
}

const leftIn = (html: string): string[] => {
  const tree = unified().use(rehypeParse).parse(html);
  const texts = textsOf(tree).flatMap((text) => (text.startsWith('{"@context"') ? valuesOf(JSON.parse(text)) : [text]));
  return texts.flatMap(english);
};

test('a third language has a page of every kind', () => {
  const kinds = new Set(own().map(([, html]) => /<body class="([^"]*)"/.exec(html)?.[1]));
  expect([...kinds].sort()).toEqual([
    'about', 'anniversaries', 'anniversary', 'article', 'both', 'coverage', 'data', 'home', 'hub', 'hub-index', 'month', 'reading-list',
    'record', 'search', 'timeline', 'year',
  ]);
});

test('its pages say so, and run from right to left', () => {
  expect(own().filter(([, html]) => !html.includes(`<html lang="${third}" dir="rtl">`)).map(([file]) => file)).toEqual([]);
  expect([...pages].filter(([file, html]) => !file.startsWith(`${third}/`) && / dir="rtl">\s*<head/.test(html)).map(([file]) => file)).toEqual([]);
});

test('what another language says there runs as that does, and what it says elsewhere runs from right to left', () => {
  expect(read(`${third}/2023/02/index.html`)).toMatch(/<h\d class="headline" lang="zh-Hans" dir="ltr"/);
  expect(read('2024/07/index.html')).toMatch(new RegExp(`<h\\d class="headline" lang="${third}" dir="rtl"`));
});

test('nothing on its pages is English', () => {
  expect(own().flatMap(([file, html]) => leftIn(html).map((word) => `${file}: ${word}`))).toEqual([]);
});

test('its pages are HTML as the standard has it', () => {
  const kindOf = (html: string): string => /<body class="([^"]*)"/.exec(html)?.[1] ?? '';
  const oneOfEach = new Map(own().map(([file, html]) => [kindOf(html), [file, html] as const])).values();
  expect([...oneOfEach].flatMap(([file, html]) => htmlFindings(html).map((finding) => `${file}: ${finding}`))).toEqual([]);
});

test('the page for unknown addresses speaks it too', () => {
  const section = new RegExp(`<section lang="${third}" dir="rtl">[\\s\\S]*?</section>`).exec(read('404.html'))?.[0] ?? '';
  expect(section).toContain(inThird('Page not found'));
  expect(leftIn(section)).toEqual([]);
});

test('its feed, its ribbon of years and its search are in it', () => {
  const plain = (xml: string): string => xml.replace(/<(language|pubDate|lastBuildDate|style)>[^]*?<\/\1>/g, ' ')
    .replace(/&lt;.*?&gt;/g, ' ').replace(/ aria-label="([^"]*)"/g, '> $1 <').replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ')
    .replaceAll(site.licence.name, ' ');
  expect(english(plain(read(`${third}/feed.xml`)))).toEqual([]);
  expect(read(`${third}/feed.xml`)).toContain(`<language>${third}</language>`);
  expect(english(plain(read(`${third}/ribbon.svg`)))).toEqual([]);
  expect(read(`${third}/ribbon.svg`)).toContain('aria-label="');
  expect(english(plain(read(`${third}/llms.txt`)).replaceAll('English', ' '))).toEqual([]);
});

test('its articles and lists stand in the sitemap', () => {
  const sitemap = readdirSync(join(out, 'sitemaps')).map((file) => read(`sitemaps/${file}`)).join('\n');
  for (const path of [`${third}/2024/07/latest/`, `${third}/2023/`, `${third}/`]) expect(sitemap).toContain(`/${path}</loc>`);
});

test('its names are found under its own letters', () => {
  expect(read(`${third}/organisations/index.html`)).toContain(`<h2 id="letter-${inThird('L')}">${inThird('L')}</h2>`);
});

test('a story it does not have is listed with the language that has it', () => {
  expect(read(`${third}/2023/02/index.html`)).toMatch(new RegExp(`<strong class="only">\\S+ ${inThird('only')}</strong>`));
});

test('by choice each year’s page permits LOCKSS to keep it, in the words that its crawlers look for, and each story names the list of its copies', () => {
  const sentence = 'LOCKSS system has permission to collect, preserve, and serve this open access Archival Unit.';
  const years = [...pages].filter(([, html]) => html.includes('<body class="year"'));
  expect(years.length).toBeGreaterThan(3);
  expect(years.filter(([, html]) => !html.includes(`<p class="permission" lang="en">${sentence}</p>`)).map(([file]) => file)).toEqual([]);
  const copies = timeMap.replace('{address}', `${site.origin}/${third}/2021/03/long/`);
  expect(read(`${third}/2021/03/long/index.html`)).toContain(`<link rel="timemap" type="application/link-format" href="${copies}">`);
});
