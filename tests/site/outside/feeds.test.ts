import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { site } from '../../../src/site.ts';
import { runScript } from '../command.ts';
import { bytesOf, itemText, makeRoom, soundMatter, type Room } from '../folders.ts';

let room: Room;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

const isFeed = (file: string): boolean => /(^|\/)(atom(-\d+)?\.xml|feed\.(xml|json))$/.test(file);
const fileAt = (address: string): string => decodeURIComponent(new URL(address).pathname.slice(1));

/** The sample as it was built, and what a new story of a new month makes of it. */
beforeAll(async () => {
  room = makeRoom();
  cpSync(inject('sample'), dirname(room.content), { recursive: true, preserveTimestamps: true });
  before = bytesOf(room.out);
  room.write('2026/10/vec.md', itemText(
    soundMatter('2026-10-05', 'topics: [mining]\nsummary: "A <summary> of <img src=x onerror=alert(1)> sorts & 1 < 2"\n')
      .replace('A headline', "'Vec<T> in a Headline'"),
  ));
  const { code, stderr } = await runScript('build', room.flags);
  if (code !== 0) throw new Error(stderr);
  after = bytesOf(room.out);
});

afterAll(() => room.leave());

/** The addresses of a feed’s entries, and of the document before it. */
function readFeed(file: string): { entries: string[]; links: Map<string, string> } {
  const xml = room.read(file);
  const links = [...xml.slice(0, xml.search(/<entry|<\/feed>/)).matchAll(/<link href="([^"]*)" rel="([^"]*)"/g)];
  return {
    entries: [...xml.matchAll(/<entry[^]*?<\/entry>/g)].map(([entry]) => /<id>([^<]*)<\/id>/.exec(entry)?.[1] ?? ''),
    links: new Map(links.map(([, href = '', rel = '']) => [rel, href])),
  };
}

describe('the feeds of a site', () => {
  test.each(site.languages)('lead from the newest story to the first, and each story of %s is met once', (language) => {
    const home = language === 'en' ? '' : `${language}/`;
    const [met, walked]: [string[], string[]] = [[], []];
    const { entries: newest } = readFeed(`${home}atom.xml`);
    for (let file: string | undefined = `${home}atom.xml`; file !== undefined;) {
      const { entries, links } = readFeed(file);
      walked.push(file);
      const isArchive = room.read(file).includes('<fh:archive/>');
      expect([isArchive, links.get('current')], file).toEqual(walked.length === 1 ? [false, undefined] : [true, `${site.origin}/${home}atom.xml`]);
      // The feed itself repeats the latest few that documents hold: a program knows them by their ids.
      met.push(...(isArchive ? entries.filter((id) => !newest.includes(id)) : entries));
      const earlier = links.get('prev-archive');
      file = earlier === undefined ? undefined : fileAt(earlier);
    }
    const article = new RegExp(`^${home}\\d{4}/\\d\\d/(?!\\d\\d/)[^/]+/index\\.html$`);
    const pages = [...after.keys()].filter((file) => article.test(file));
    expect(met.map((id) => `${fileAt(id)}index.html`).sort()).toEqual(pages.sort());
    expect(walked.length).toBeGreaterThan(20);
  });

  test('are sound XML or JSON, and two other libraries read all entries of each', async () => {
    const faults: string[] = [];
    for (const file of [...after.keys()].filter(isFeed)) {
      const text = room.read(file);
      if (file.endsWith('.json')) {
        if ((JSON.parse(text) as { items: unknown[] }).items.length === 0) faults.push(`${file}: empty`);
        continue;
      }
      const entries = text.match(/<(entry|item)[ >]/g)?.length ?? 0;
      const [one, other] = [parseFeed(text).items, (await new Parser().parseString(text)).items];
      // Nothing in the sample was corrected or withdrawn.
      const isEmpty = entries === 0 && !/(^|\/)record\//.test(file);
      if (XMLValidator.validate(text) !== true || isEmpty || one.length !== entries || other.length !== entries) faults.push(file);
    }
    expect(faults).toEqual([]);
  });

  test('name only addresses in full, and pages and files that are there', () => {
    const dead = new Set<string>();
    for (const file of [...after.keys()].filter((each) => isFeed(each) && each.endsWith('.xml'))) {
      for (const [, address = ''] of room.read(file).matchAll(/(?: (?:href|src|url)=(?:&quot;|")|<(?:link|id)>)(.*?)(?:&quot;|"|<)/g)) {
        const isOurs = address.startsWith(`${site.origin}/`);
        const path = isOurs ? join(room.out, fileAt(address)) : undefined;
        const isDead = path === undefined ? !/^(https?|mailto):/.test(address) : !existsSync(path.endsWith('/') ? `${path}index.html` : path);
        if (isDead) dead.add(`${file}: ${address}`);
      }
    }
    expect([...dead]).toEqual([]);
  });

  test('are named by the pages that show the same', () => {
    const linksOf = (file: string) =>
      [...room.read(file).matchAll(/<link rel="alternate" type="application[^>]* href="([^"]*)"/g)].map(([, path]) => path);
    expect(linksOf('index.html')).toEqual(['/atom.xml', '/feed.xml', '/feed.json']);
    expect(linksOf('zh/index.html')).toEqual(['/zh/atom.xml', '/zh/feed.xml', '/zh/feed.json']);
    expect(linksOf('topics/mining/index.html')).toEqual(['/topics/mining/atom.xml', '/topics/mining/feed.xml', '/topics/mining/feed.json', '/feed.xml']);
    expect(linksOf('2023/index.html')).toEqual(['/feed.xml']);
    for (const file of ['index.html', 'topics/mining/index.html']) {
      expect(room.read(file)).toMatch(/<a href="[^"]*atom\.xml" type="application\/atom\+xml"[^>]*>Follow by feed</);
    }
    for (const file of [...after.keys()].filter((each) => isFeed(each) && !/^(zh\/)?\d{4}\//.test(each))) {
      const page = join(dirname(file), 'index.html');
      expect(room.read(page), file).toContain(`href="/${encodeURI(file)}"`);
    }
  });

  test('change little when a story comes: those of the newest, of its names, and the month that ended', () => {
    const changed = [...after].filter(([file, digest]) => isFeed(file) && before.get(file) !== digest).map(([file]) => file).sort();
    const ended = readFeed('atom.xml').links.get('prev-archive') ?? '';
    expect(changed).toEqual([
      'atom.xml', 'feed.json', 'feed.xml', 'topics/mining/atom.xml', 'topics/mining/feed.json', 'topics/mining/feed.xml', fileAt(ended),
    ].sort());
    expect(before.has(fileAt(ended))).toBe(false);
    expect([...before.keys()].filter((file) => isFeed(file) && !after.has(file))).toEqual([]);
  });

  test('show a plain standfirst as it was written, in a field that is HTML', async () => {
    const { items } = await new Parser<object, { description: string }>({ customFields: { item: ['description'] } }).parseString(room.read('feed.xml'));
    expect(items[0]).toMatchObject({
      title: 'Vec<T> in a Headline', description: 'A &lt;summary&gt; of &lt;img src=x onerror=alert(1)&gt; sorts &amp; 1 &lt; 2',
    });
  });
});
