import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Element, Root } from 'hast';
import { Ajv } from 'ajv';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, inject, test } from 'vitest';
import { site } from '../../../src/site.ts';
import { schemaOrgFindings } from './schema-org.ts';

/** What programs read in the head of a page. */
interface Head {
  canonical: string[];
  versions: Map<string, string>;
  alternates: string[];
  facts: Map<string, string>;
  data: string[];
  scripts: number;
}

let out: string;
let heads: Map<string, Head>;

beforeAll(() => {
  out = join(inject('sample'), 'dist');
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html')).sort();
  heads = new Map(files.map((file) => [`${site.origin}/${encodeURI(file.replace(/index\.html$/, ''))}`, headOf(readFileSync(join(out, file), 'utf8'))]));
});

function headOf(html: string): Head {
  const head: Head = { canonical: [], versions: new Map(), alternates: [], facts: new Map(), data: [], scripts: 0 };
  // The head alone: no page's text is wanted.
  const tree: Root = unified().use(rehypeParse).parse(html.slice(0, html.indexOf('</head>')));
  visit(tree, 'element', (element: Element) => {
    const { tagName, properties } = element;
    const [rel, href, content] = [[properties['rel']].flat().join(' '), String(properties['href']), String(properties['content'])];
    if (tagName === 'script') head.scripts += 1;
    if (properties['type'] === 'application/ld+json') head.data.push(element.children.map((part) => (part.type === 'text' ? part.value : '')).join(''));
    if (tagName === 'meta') head.facts.set(String(properties['name'] ?? properties['property']), content);
    if (rel === 'canonical') head.canonical.push(href);
    if (rel === 'alternate' && properties['hrefLang'] !== undefined) head.versions.set(String(properties['hrefLang']), href);
    else if (rel === 'alternate' || rel === 'search') head.alternates.push(href);
  });
  return head;
}

const articles = () => [...heads].filter(([, { facts }]) => facts.has('citation_title'));

test('the canonical address of every page is its own, and that of its card too', () => {
  const strange = [...heads].filter(([address, { canonical, facts }]) => canonical.join(' ') !== address || (facts.get('og:url') ?? address) !== address);
  expect(strange.map(([address]) => address)).toEqual([]);
  expect(articles().filter(([, { facts }]) => !facts.has('og:url')).map(([address]) => address)).toEqual([]);
});

test('versions of a page name each other and themselves, and a default that is one of them', () => {
  const strange = [...heads].filter(([address, { versions }]) => {
    if (versions.size === 0) return false;
    const { 'x-default': preferred, ...others } = Object.fromEntries(versions);
    const addresses = Object.values(others);
    return !addresses.includes(address) || !addresses.includes(preferred ?? '') || addresses.some((other) => {
      const back = heads.get(other)?.versions;
      return !back || JSON.stringify([...back]) !== JSON.stringify([...versions]);
    });
  });
  expect(strange.map(([address]) => address)).toEqual([]);
  expect([...heads].filter(([, { versions }]) => versions.size > 0).length).toBeGreaterThan(100);
});

test('every other form of a page that its head names is a file of the site, and so is the picture of its card', () => {
  const named = new Set([...heads.values()].flatMap(({ alternates, facts }) => [...alternates, facts.get('og:image') ?? '/card.png']));
  const gone = [...named].map((path) => decodeURIComponent(path.replace(site.origin, ''))).filter((path) => !existsSync(join(out, path)));
  expect(gone).toEqual([]);
});

test('a page that is no article says how a browser searches the archive', () => {
  const isSearch = (path: string) => path.endsWith('/opensearch.xml');
  const silent = [...heads].filter(([, { alternates, facts }]) => alternates.some(isSearch) === facts.has('citation_title'));
  expect(silent.map(([address]) => address)).toEqual([]);
});

test('an article tells its facts in JSON-LD that keeps to schema.org, and which break out of no script', () => {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('schemaorg-jsd/package.json')), 'schema');
  const schemas = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object);
  const formats = { 'date': /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT/, 'uri-reference': (text: string) => URL.canParse(text) };
  const ajv = new Ajv({ strict: false, validateSchema: false, schemas, formats });
  // The package fetches this one from another host; it says how JSON-LD is written, and nothing of schema.org.
  ajv.addSchema({}, 'https://json-ld.org/schemas/jsonld-schema.json');
  const check = ajv.getSchema('https://chharvey.github.io/schemaorg-jsd/schema/NewsArticle.jsd');
  const findings = articles().flatMap(([address, { data }]) => data.flatMap((text) => {
    const told = JSON.parse(text) as Record<string, unknown>;
    const wrong = check?.(told) ? [] : [ajv.errorsText(check?.errors)];
    const others = [told['translationOfWork'] ?? [], told['workTranslation'] ?? []].flat() as { '@id': string }[];
    const lost = others.filter((other) => !heads.has(other['@id'])).map((other) => `${other['@id']} is no page`);
    return [...wrong, ...schemaOrgFindings(told), ...lost, ...(told['url'] === address ? [] : ['another address'])].map((finding) => `${address}: ${finding}`);
  }));
  expect(findings).toEqual([]);
  expect(articles().filter(([, { data, scripts }]) => data.length !== 1 || scripts !== 2).map(([address]) => address)).toEqual([]);
});
