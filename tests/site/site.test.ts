import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathsFor } from '../../src/addresses.ts';
import { responseTo } from '../../src/commands/server/static-host.ts';
import { readOldAddresses } from '../../src/hosts/old-addresses.ts';
import { policyOf } from '../../src/hosts/policy.ts';
import { languageFacts } from '../../src/languages/languages.ts';
import { site } from '../../src/site.ts';
import { questionsOf } from '../bench/hosts/questions.ts';
import { htmlFindings } from '../html.ts';
import { runScript } from './command.ts';
import { copySample, itemText, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';

let room: Room;
let pages: Map<string, string>;

beforeAll(async () => {
  room = makeReadyRoom();
  copySample(room);
  room.write('2024/03/held.md', itemText(soundMatter('2024-03-01', 'embargo: 2026-11-01T00:01+08:00\n')));
  room.write('2024/03/shown.md', itemText(soundMatter('2024-03-01', 'embargo: 2026-10-31T23:59+08:00\n')));
  room.write('2024/03/unfinished.md', itemText(soundMatter('2024-03-01', 'draft: true\n')));
  room.write('2024/03/gone.md', itemText(
    soundMatter('2024-03-02', 'people: [Nobody Else]\nwithdrawn: { date: 2024-04-01, reason: The report was false. }\n'), 'Words of the withdrawn xylophone.',
  ));
  room.write('2024/03/moved.md', itemText(soundMatter('2024-03-03', 'aliases: [/news/7.html, /old/新闻, /feeds]\ntitleSupplied: true\nlang: ar\n')));
  room.write(
    '2024/03/corrected.md',
    itemText(soundMatter('2024-03-04', 'updated: 2024-03-06\ncorrections:\n  - { date: 2024-03-05, text: The pit is 300 metres deep. }\n')),
  );
  room.write(
    '2024/03/pictured.md',
    itemText(soundMatter('2024-03-05', 'image: { src: pit.png, alt: A grey field, credit: Li Wei }\n'), '![Another](pit.png "A caption")'),
  );
  room.write('2024/03/saved.md', `\uFEFF${itemText(soundMatter('2024-03-07', '# Seen by Li Wei\n')).replaceAll('\n', '\r\n')}`);
  room.write('2024/03/pit.png', await sharp({ create: { width: 700, height: 300, channels: 3, background: '#888' } }).png().toBuffer());
  room.write('2024/03/short.zh.md', itemText(soundMatter('2024-03-06', 'topics: [采矿, 未配对]\n'), '只有几个字。'));
  const ended = await runScript('build', [...room.flags, '--for', 'nginx,caddy']);
  expect(ended.stderr).not.toContain('error');
  expect(ended.code).toBe(0);
  const files = readdirSync(room.out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  pages = new Map(files.map((file) => [file, readFileSync(join(room.out, file), 'utf8')]));
});

afterAll(() => room.leave());

/** Answer whether a static host finds a file at this path. */
function isThere(path: string): boolean {
  const file = join(room.out, decodeURIComponent(path));
  return statSync(path.endsWith('/') ? join(file, 'index.html') : file, { throwIfNoEntry: false })?.isFile() ?? false;
}

test('every link, picture and style of every page leads to a file of the site', () => {
  const dead = new Set<string>();
  for (const [file, html] of pages) {
    const targets = [...html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
    const sizes = [...html.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, set]) => (set ?? '').split(', ').map((one) => one.split(' ')[0] ?? ''));
    for (const target of [...targets, ...sizes]) if (!isThere(target.split(/[?#]/)[0] ?? '')) dead.add(`${file}: ${target}`);
  }
  expect([...dead]).toEqual([]);
});

test('every fragment leads to an id of its page', () => {
  const dead = new Set<string>();
  for (const [file, html] of pages) {
    for (const [, path = '', id = ''] of html.matchAll(/ href="([^"#]*)#([^"]+)"/g)) {
      if (/^https?:/.test(path)) continue;
      const target = path ? pages.get(`${decodeURIComponent(path.slice(1))}index.html`) : html;
      if (!target?.includes(` id="${decodeURIComponent(id)}"`)) dead.add(`${file}: ${path}#${id}`);
    }
  }
  expect([...dead]).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = [...pages].filter(([, html]) => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    return new Set(ids).size < ids.length;
  });
  expect(twice.map(([file]) => file)).toEqual([]);
});

test('every page is HTML as the standard has it', () => {
  expect([...pages].flatMap(([file, html]) => htmlFindings(html).map((finding) => `${file}: ${finding}`))).toEqual([]);
}, 300_000);

test('a page brings scripts that bring no other, the search page one more, and none is the bundler’s own', () => {
  const scripts = new Map(
    readdirSync(join(room.out, '_astro')).filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(join(room.out, '_astro', file), 'utf8')])
  );
  const brought = (text: string) => [...text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, file]) => file ?? '');
  const entriesOf = (page: string) => [...pages.get(page)?.matchAll(/<script type="module" src="\/_astro\/([^"]+)"/g) ?? []].map(([, file]) => file ?? '');
  expect([...entriesOf('index.html'), ...entriesOf('404.html')].map((file) => brought(scripts.get(file) ?? ''))).toEqual([[], [], [], []]);
  expect(entriesOf('search/index.html').map((file) => brought(scripts.get(file) ?? ''))).toEqual([[expect.stringMatching(/^search\./)]]);
  expect([...scripts].filter(([, text]) => /preloadError|modulepreload|mapDeps/.test(text)).map(([file]) => file)).toEqual([]);
});

test('no script holds the words of pages: a reader is sent those of one language, in the page', () => {
  const scripts = readdirSync(join(room.out, '_astro')).filter((file) => file.endsWith('.js'));
  const words = Object.values(languageFacts).flatMap(({ frame, days }) => [frame.skip, days.full, days.weekdays[3]]);
  expect(scripts.filter((file) => words.some((word) => readFileSync(join(room.out, '_astro', file), 'utf8').includes(word)))).toEqual([]);
});

test('versions in other languages name each other', () => {
  for (const [file, html] of pages) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    for (const [, address = ''] of html.matchAll(/<link rel="alternate" hreflang="(?!x-default)[^"]*" href="([^"]*)"/g)) {
      const target = decodeURIComponent(address.slice(site.origin.length));
      expect(pages.get(`${target.slice(1)}index.html`), `${path} → ${target}`).toContain(` href="${site.origin}${encodeURI(path)}"`);
    }
  }
});

describe('an item', () => {
  test('under embargo or unfinished is nowhere in the site', () => {
    expect(isThere('/2024/03/shown/')).toBe(true);
    const everything = readdirSync(room.out, { recursive: true, encoding: 'utf8' });
    expect(everything.filter((file) => /held|unfinished/.test(file))).toEqual([]);
    expect([...pages.values(), room.read('feed.xml'), room.read('sitemaps/2024.xml')].filter((text) => /\/(held|unfinished)\//.test(text))).toEqual([]);
  });

  test('withdrawn keeps its page with the reason, and stands in no list, feed or sitemap but that of withdrawals', () => {
    const page = pages.get('2024/03/gone/index.html');
    expect(page).toContain('The report was false.');
    expect(page).not.toContain('xylophone');
    expect(page).not.toContain('data-pagefind-body');
    expect([...pages].filter(([, html]) => html.includes('href="/2024/03/gone/"')).map(([file]) => file)).toEqual(['record/index.html']);
    expect(room.read('feed.xml') + room.read('sitemaps/2024.xml')).not.toContain('gone');
    expect(isThere('/people/nobody-else/')).toBe(false);
  });

  test('answers at its old addresses', () => {
    for (const path of ['/news/7.html', '/old/新闻/', '/feeds/']) expect(isThere(path), path).toBe(true);
    expect(room.read('news/7.html')).toMatch(
      /<meta http-equiv="refresh" content="0; url=\/2024\/03\/moved\/">\n<link rel="canonical" href="https:[^"]+\/2024\/03\/moved\/">/,
    );
    expect(room.read('_redirects')).toBe('/news/7.html /2024/03/moved/ 301\n/old/%E6%96%B0%E9%97%BB /2024/03/moved/ 301\n/feeds /2024/03/moved/ 301\n');
  });

  test('lies beside its page byte for byte as its editor wrote it, where readers can read it', () => {
    const texts = readdirSync(room.out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.md')).sort();
    const fileOf = (text: string) => `${text.replace(/^zh\//, '').slice(0, -'/index.md'.length)}${text.startsWith('zh/') ? '.zh' : ''}.md`;
    const differing = texts.filter((text) => !readFileSync(join(room.out, text)).equals(readFileSync(join(room.content, fileOf(text)))));
    expect(differing).toEqual([]);
    const written = readdirSync(room.content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const unread = ['gone', 'held', 'unfinished'].map((name) => `2024/03/${name}.md`);
    expect(texts.map(fileOf).sort()).toEqual(written.filter((file) => !unread.includes(file)).sort());
    for (const text of texts) {
      const page = pages.get(text.replace(/md$/, 'html')) ?? '';
      expect(page, text).toMatch(new RegExp(`<link rel="alternate" type="text/markdown" href="/${encodeURI(text)}">[^]*<a href="/${encodeURI(text)}"`));
    }
    expect(pages.get('2024/03/gone/index.html')).not.toContain('index.md');
  });

  test('with a supplied headline shows it in square brackets, in lists too', () => {
    expect(pages.get('2024/03/moved/index.html')).toMatch(/<h1[^>]*>.*\[.*A headline.*\]/);
    expect(pages.get('2024/03/index.html')).toMatch(/\[[^\]]*A headline/);
  });

  test('tells its corrections with their days', () => {
    expect(pages.get('2024/03/corrected/index.html')).toMatch(/5 March 2024[\s\S]*The pit is 300 metres deep\./);
  });

  test('shows its pictures with sizes, and only published pictures are there', () => {
    const page = pages.get('2024/03/pictured/index.html') ?? '';
    expect(page.match(/<img [^>]*width="700" height="300"/g)).toHaveLength(2);
    expect(page).toContain('Li Wei');
    const namedIn = (html: string): string[] => [...html.matchAll(/\/pictures\/([\w.-]+)/g)].map(([, name]) => name ?? '');
    expect([...new Set(namedIn(page).map((name) => name.split('-').at(-1)))].sort()).toEqual(['480.webp', '700.webp']);
    expect(readdirSync(join(room.out, 'pictures')).toSorted()).toEqual([...new Set([...pages.values()].flatMap(namedIn))].toSorted());
  });

  test('in one language stands in the other’s lists, marked with its own', () => {
    const month = pages.get('2024/03/index.html') ?? '';
    expect(month).toMatch(/href="\/zh\/2024\/03\/short\/"[^>]*/);
    expect(month).toMatch(/lang="zh-Hans"/);
    expect(isThere('/2024/03/short/')).toBe(false);
    expect(isThere('/topics/未配对/')).toBe(false);
    expect(isThere('/zh/topics/未配对/')).toBe(true);
  });

  test('a story in a language that the site does not have is marked with it, on its page and in lists', () => {
    const own = pages.get('2024/03/moved/index.html') ?? '';
    expect([...own.matchAll(/<(h1|div)(?: class="prose")? [^>]*lang="ar"[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<h1 lang="ar" dir="rtl">', '<div class="prose" lang="ar" dir="rtl">',
    ]);
    expect(pages.get('2024/03/index.html')).toMatch(/<h\d class="headline" lang="ar" dir="rtl">/);
  });
});

describe('what machines read', () => {
  test('a feed has the latest items of its language, newest first, with absolute addresses', () => {
    const feed = room.read('zh/feed.xml');
    const links = [...feed.matchAll(/<item>\s*<title>[^<]*<\/title>\s*<link>([^<]*)</g)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(site.latest);
    expect(links.every((link) => link.startsWith(`${site.origin}/zh/`))).toBe(true);
    const days = [...feed.matchAll(/<pubDate>([^<]*)</g)].map(([, day]) => Date.parse(day ?? ''));
    expect(days).toEqual(days.toSorted((one, other) => other - one));
    expect(feed).not.toMatch(/(href|src)=(&quot;|")[/#]/);
  });

  test('sitemaps name every article once and nothing that is not there', () => {
    const parts = [...room.read('sitemap.xml').matchAll(/<loc>[^<]*\/(sitemaps\/[^<]*)</g)].map(([, part]) => part ?? '');
    const paths = parts.flatMap((part) => [...room.read(part).matchAll(/<loc>([^<]*)</g)].map(([, address]) => (address ?? '').slice(site.origin.length)));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    const articles = [...pages.keys()].filter((file) => /^(zh\/)?\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/index\.html$/.test(file) && !file.includes('gone'));
    expect(articles.filter((file) => !paths.map(decodeURIComponent).includes(`/${file.replace('index.html', '')}`))).toEqual([]);
  });

  test('robots.txt names the sitemap', () => {
    expect(room.read('robots.txt')).toContain(`Sitemap: ${site.origin}/sitemap.xml`);
  });
});

describe('hosts', () => {
  test('are answered for by the preview as their policy says, with every kind of file, old addresses and what is not there', () => {
    const redirects = readOldAddresses(readFileSync(join(room.out, '_redirects'), 'utf8'));
    const questions = questionsOf(room.out, policyOf(pathsFor('/')), redirects);
    expect(questions.length).toBeGreaterThan(50);
    for (const { kind, path, status, headers, file, location } of questions) {
      const answer = responseTo(path, { folder: room.out, base: '/' });
      expect([kind, answer.status, answer.headers['location'], answer.file]).toEqual([kind, status, location, file && join(room.out, file)]);
      for (const [name, value] of headers) expect([kind, name, answer.headers[name]]).toEqual([kind, name, value]);
    }
  });

  test('of one’s own get their files beside the site, with its old addresses', () => {
    for (const ending of ['.nginx.conf', '.Caddyfile']) expect(readFileSync(`${room.out}${ending}`, 'utf8')).toMatch(/"\/old\/新闻\/" .*\/2024\/03\/moved\//);
  });
});
