import fc from 'fast-check';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { buildFeed } from '../../../../src/metadata/feeds/build-feed.ts';
import { escapeMarkup } from '../../../../src/metadata/xml.ts';
import { awkwardTexts } from './awkward-texts.ts';
import { jsonFeedFaults } from './json-feed-schema.ts';
import { makeEntry, makeFeed } from './make-feed.ts';
import { factsByFeedParser, readByFeedParser, readByRssParser, readByXml } from './readers.ts';

const html = unified().use(rehypeParse, { fragment: true });
/** What a reader sees of HTML. */
const seenIn = (text: string): string => toString(html.parse(text));

/** A text as it may stand in an archive: without what XML cannot hold, and without white space around. */
const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\uFDD0-\uFDD3\uFFFE\uFFFF]/gu, '').trim()).filter((text) => text !== '');
/** Texts that are made of what is told wrong easily. */
const hard = fc.array(fc.oneof(fc.constantFrom(...awkwardTexts), texts), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ').trim());

const feedOf = (words: readonly string[]) => makeFeed(words.map((title, at) => makeEntry(title, {
  id: `https://a.example/${at}/`, summary: title, html: `<p>${escapeMarkup(title)}</p>`, topics: [title], authors: [title], source: title,
  picture: { address: 'https://a.example/a.webp', width: 9, height: 8, alt: title, credit: title },
})), { title: words[0] ?? '', about: words[0] ?? '', author: words[0] ?? '', rights: words[0] ?? '' });

/** One of the readers takes what looks like an entity for one, however often it was escaped. */
const hasEntity = (text: string): boolean => /&#?\w+;/.test(text);

async function expectSame(words: readonly string[]): Promise<void> {
  const wanted = words.map((text) => text.trim());
  const feed = feedOf(wanted);
  const [atom, rss] = [buildFeed(feed, 'atom'), buildFeed(feed, 'rss')];
  expect([readByXml(atom, 'title'), readByXml(atom, 'summary'), readByXml(rss, 'title')]).toEqual([wanted, wanted, wanted]);
  expect([readByXml(rss, 'description'), readByXml(rss, 'content:encoded'), readByXml(atom, 'content')].map((each) => each.map(seenIn)))
    .toEqual([wanted, wanted, wanted]);
  const [ofAtom, ofRss] = [await readByRssParser(atom), await readByRssParser(rss)];
  expect([ofAtom.map(({ title }) => title), ofRss.map(({ title }) => title), ofAtom.map(({ summary }) => summary)]).toEqual([wanted, wanted, wanted]);
  expect([ofAtom.map((each) => seenIn(each.html)), ofRss.map((each) => seenIn(each.html)), ofRss.map(({ summary }) => seenIn(summary))])
    .toEqual([wanted, wanted, wanted]);
  const plain = wanted.filter((text) => !hasEntity(text));
  for (const read of [readByFeedParser(atom), readByFeedParser(rss)]) {
    expect(read.map(({ title }) => title).filter((_, at) => !hasEntity(wanted[at] ?? ''))).toEqual(plain);
    expect(read.map(({ summary }) => summary).filter((_, at) => !hasEntity(wanted[at] ?? ''))).toEqual(plain);
  }
  const json = JSON.parse(buildFeed(feed, 'json')) as { items: { title: string; summary: string; content_html: string }[] };
  expect(jsonFeedFaults(json)).toEqual([]);
  expect([json.items.map(({ title }) => title), json.items.map(({ summary }) => summary), json.items.map((item) => seenIn(item.content_html))])
    .toEqual([wanted, wanted, wanted]);
}

describe('a text', () => {
  test('comes out of every format as it went in, however awkward', async () => {
    await expectSame(awkwardTexts.filter((text) => text.trim() !== ''));
  });

  test('comes out of every format as it went in, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(texts, hard), { minLength: 1, maxLength: 5 }), expectSame), { numRuns: 25 });
  });

  test('that XML cannot hold leaves a mark, and the feed stays one', () => {
    const feed = feedOf(['a\u0001b\uFFFEc\uD800d\uFDD0e']);
    for (const format of ['atom', 'rss'] as const) expect(readByXml(buildFeed(feed, format), 'title')).toEqual(['a\uFFFDb\uFFFDc\uFFFDd\uFFFDe']);
  });

  test('keeps the lines of what is preformatted', async () => {
    const feed = makeFeed([makeEntry('A', { html: '<pre>a\n  b\n\n\tc</pre>\n<p>d</p>' })]);
    for (const format of ['atom', 'rss'] as const) expect((await readByRssParser(buildFeed(feed, format)))[0]?.html).toBe(feed.entries[0]?.html);
  });
});

describe('a plain text in a field that is HTML', () => {
  test('is written as HTML first, and then as XML', () => {
    const xml = buildFeed(makeFeed([makeEntry('Vec', { summary: 'A <summary> of <img src=x> & 1 < 2' })]), 'rss');
    expect(xml).toContain('<description>A &amp;lt;summary&amp;gt; of &amp;lt;img src=x&amp;gt; &amp;amp; 1 &amp;lt; 2</description>');
    expect(xml).toContain('<title>Vec</title>');
  });
});

const entry = makeEntry('Mine', {
  id: 'https://a.example/2022/01/pit/', updated: '2023-03-01', language: 'pt-BR', authors: ['Li Wei', 'Zhang San'], topics: ['coal', 'steel & "iron"'],
  source: 'Gazette', original: 'https://b.example/?a=1&b=2', summary: 'Opens.',
  versions: [{ language: 'zh-Hans', address: 'https://a.example/zh/2023/02/mine/' }],
  picture: { address: 'https://a.example/p.webp', width: 9, height: 8, alt: 'The pit', credit: 'Li' },
});
const full = makeFeed([entry], {
  icon: 'https://a.example/icon.svg', rights: 'CC BY', licence: 'https://l.example/',
  formats: [{ format: 'atom', address: 'https://a.example/atom.xml' }, { format: 'rss', address: 'https://a.example/feed.xml' }],
});

describe('an entry', () => {
  test('is told alike by Atom and RSS: its id, address, day, authors, topics and picture', () => {
    for (const format of ['atom', 'rss'] as const) {
      const [read] = factsByFeedParser(buildFeed(full, format));
      expect(read).toEqual({
        id: entry.id, url: entry.address, published: '2023-02-21', authors: ['Li Wei', 'Zhang San'], categories: ['coal', 'steel & "iron"'],
        image: 'https://a.example/p.webp',
      });
    }
  });

  test('in JSON has the fields that the format names, and no others', () => {
    expect((JSON.parse(buildFeed(full, 'json')) as { items: unknown[] }).items).toEqual([{
      id: entry.id, url: entry.address, external_url: entry.original, title: 'Mine', content_html: '<p>Text.</p>', summary: 'Opens.',
      date_published: '2023-02-21T12:00:00.000Z', date_modified: '2023-03-01T12:00:00.000Z', authors: [{ name: 'Li Wei' }, { name: 'Zhang San' }],
      tags: ['coal', 'steel & "iron"'], language: 'pt-BR', image: 'https://a.example/p.webp',
    }]);
  });

  test('in Atom and RSS leads to its versions in other languages and to the report that it follows', () => {
    for (const format of ['atom', 'rss'] as const) {
      expect(buildFeed(full, format)).toMatch(/link href="https:\/\/a\.example\/zh\/2023\/02\/mine\/" rel="related" type="text\/html" hreflang="zh-Hans"\/>/);
      expect(buildFeed(full, format)).toContain('link href="https://b.example/?a=1&amp;b=2" rel="via"/>');
    }
  });

  test('says where its language is not that of the feed, and when it was changed', () => {
    expect(buildFeed(full, 'atom')).toMatch(/<entry xml:lang="pt-BR">[^]*<updated>2023-03-01T12:00:00\.000Z<\/updated>/);
    expect(buildFeed(full, 'rss')).toMatch(/<atom:updated>2023-03-01T12:00:00\.000Z<\/atom:updated>[^]*<dc:language>pt-BR<\/dc:language>/);
  });

  test('that was renamed keeps an id that is no address any more', () => {
    expect(buildFeed(full, 'rss')).toContain('<guid isPermaLink="false">https://a.example/2022/01/pit/</guid>');
    expect(buildFeed(makeFeed([makeEntry('Mine')]), 'rss')).toContain('<guid isPermaLink="true">https://a.example/2023/02/mine/</guid>');
  });
});

describe('a feed', () => {
  test('is as old as its last change, and the same feed is the same bytes', () => {
    const feed = makeFeed([makeEntry('New'), makeEntry('Old', { published: '1952-01-01', updated: '2024-05-06' })]);
    expect(buildFeed(feed, 'atom')).toMatch(/^[^]*?<updated>2024-05-06T12:00:00\.000Z<\/updated>[^]*?<entry>/);
    expect(buildFeed(feed, 'rss')).toContain('<lastBuildDate>Mon, 06 May 2024 12:00:00 GMT</lastBuildDate>');
    expect(buildFeed(feed, 'atom')).toBe(buildFeed(feed, 'atom'));
  });

  test('names its other formats and the licence of its texts', () => {
    expect(buildFeed(full, 'rss')).toContain('<atom:link href="https://a.example/atom.xml" rel="alternate" type="application/atom+xml"/>');
    expect(buildFeed(full, 'rss')).not.toContain('href="https://a.example/feed.xml" rel="alternate"');
    expect(buildFeed(full, 'atom')).toMatch(/<link href="https:\/\/l\.example\/" rel="license"\/>\n {2}<rights>CC BY<\/rights>/);
  });

  test('without entries is a feed in every format', async () => {
    const empty = makeFeed([]);
    expect(readByXml(buildFeed(empty, 'atom'), 'title')).toEqual([]);
    expect(await readByRssParser(buildFeed(empty, 'rss'))).toEqual([]);
    expect(jsonFeedFaults(JSON.parse(buildFeed(empty, 'json')))).toEqual([]);
  });

  test('that is a document of an archive says so, and leads to the feed and to the document before', () => {
    const xml = buildFeed({ ...full, current: 'https://a.example/atom.xml', earlier: 'https://a.example/2023/01/atom.xml' }, 'atom');
    expect(xml).toMatch(/<feed [^>]*xmlns:fh="http:\/\/purl\.org\/syndication\/history\/1\.0"[^>]*>\s*<fh:archive\/>/);
    expect(xml).toMatch(/<link href="https:\/\/a\.example\/atom\.xml" rel="current" type="application\/atom\+xml"\/>/);
    expect(xml).toMatch(/<link href="https:\/\/a\.example\/2023\/01\/atom\.xml" rel="prev-archive" type="application\/atom\+xml"\/>/);
    expect(readByXml(xml, 'title')).toEqual(['Mine']);
    expect(buildFeed(full, 'atom')).not.toContain('fh:');
  });
});
