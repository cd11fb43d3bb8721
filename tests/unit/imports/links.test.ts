import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/imports/head/facts.ts';
import { newAddressOf } from '../../../src/imports/body/links.ts';
import { importFiles, makeFolder, makeInput, nothingHeld, remarksOf } from './make-input.ts';

const post = (title: string, body = 'Text.', lines = ''): string => `---\ntitle: ${title}\ndate: 2023-02-21\n${lines}---\n${body}`;

/** What the text of the first of some files becomes, and what is said of it. */
async function linkFrom(from: string, link: string, others: Record<string, string>, options: ImportOptions = {}): Promise<[text: string, remarks: string[]]> {
  const inputs = [makeInput(from, post('Here', `[x](${link})`)), ...Object.entries(others).map(([name, text]) => makeInput(name, text))];
  const [first] = await importFiles(inputs.map((input) => ({ ...input, folder: '/old/blog' })), { source: 'X', ...options }, nothingHeld, () => makeFolder());
  if (!first) throw new Error('An import gave no outcome.');
  return [first.kind === 'came' ? (first.item.text.split('---\n\n')[1] ?? '').trim() : JSON.stringify(first), remarksOf(first)];
}

describe('a link to a page of the old site', () => {
  test.each<[string, string, string, string]>([
    ['week.md', '/blog/release/v1.2.0/', 'release/v1.2.0.md', 'v1-2-0.md'], ['week.md', '/release/v1.2.0', 'release/v1.2.0.md', 'v1-2-0.md'],
    ['week.md', '/en/blog/release/v1.2.0/#top', 'release/v1.2.0.md', 'v1-2-0.md'], ['week.md', '/blog/fire/', 'fire.md', 'fire.md'],
    ['week.md', '/blog/fire.html', 'fire.md', 'fire.md'], ['week.md', '/news/2023/fire', 'news/2023/fire.md', 'fire.md'],
    ['a/week.md', 'fire/', 'a/fire.md', 'fire.md'], ['a/week.md', './fire.md', 'a/fire.md', 'fire.md'], ['a/week.md', '../b/fire.md', 'b/fire.md', 'fire.md'],
    ['a/week.md', '../b/fire/', 'b/fire.md', 'fire.md'], ['a/week.md', '../b/fire', 'b/fire/index.md', 'fire.md'], ['week.md', '@/b/fire.md', 'b/fire.md',
    'fire.md'],
    ['week.md', '/fire/', '_posts/2023-02-21-fire.md', 'fire.md'], ['week.md', '/fire.html', '_posts/2023-02-21-fire.md', 'fire.md'],
    ['week.md', '/2023/02/21/fire', '_posts/2023-02-21-fire.md', 'fire.md'], ['week.md', '/blog/2023/02/21/fire/', '2023-02-21-fire.md', 'fire.md'],
    ['week.md', '/release/1.2', 'release/1.2.md', 'other.md'], ['week.md', '/faq/q7/', 'faq/q7.md', 'q7.md'], ['week.md', '/新闻/矿井/', '新闻/矿井.md', '矿井.md'],
    ['week.md', '/%E6%96%B0%E9%97%BB/%E7%9F%BF%E4%BA%95/', '新闻/矿井.md', '矿井.md'], ['week.md', '/Release/V1.2.0/', 'release/v1.2.0.md', 'v1-2-0.md'],
    ['week.md', '/blog/release/notes/index.html', 'release/notes.md', 'notes.md'],
  ])('from %s to %s leads to the item of %s', async (from, link, name, file) => {
    const [text] = await linkFrom(from, link, { [name]: post('Other') });
    expect(text).toBe(`[x](${file})`);
  });

  test.each([
    ['/about/', { 'news/about.md': post('About') }], ['/docs/v1.2.0/', { 'release/v1.2.0.md': post('V') }], ['/fire/', { 'news/fire.md': post('Fire') }],
    ['/other/fire/', { 'fire.md': post('Fire') }], ['/a/b/', { 'x/a/b.md': post('B'), 'y/a/b.md': post('B2') }],
    ['/2023/03/21/fire/', { '2023-02-21-fire.md': post('Fire') }],
  ])('of another folder, day or with two answers is no guess: %s', async (link, others) => {
    const [text, remarks] = await linkFrom('week.md', link, others);
    expect([text, remarks]).toEqual(['x', [`link-site 5 ${link}`]]);
  });

  test.each(['published: false\n', 'draft: true\n', 'private: true\n', 'embargo: 2099-01-01T00:00+08:00\n'])(
    'that is a draft now comes as words, and is told: %j', async (lines) => {
      const [text, remarks] = await linkFrom('week.md', '/blog/fire/', { 'fire.md': post('Fire', 'Text.', lines) }, { today: '2024-01-01' });
      expect([text, remarks]).toEqual(['x', ['link-draft 5 /blog/fire/']]);
    },
  );

  test('from one draft to another is kept', async () => {
    const inputs = [makeInput('_drafts/a.md', post('A', '[b](b.md)')), makeInput('_drafts/b.md', post('B'))];
    const [first] = await importFiles(inputs, { source: 'X' }, nothingHeld, () => makeFolder());
    expect(first?.kind === 'came' && first.item.text).toContain('[b](b.md)');
  });

  test('to a draft that an earlier import brought comes as words', async () => {
    const listed = { file: '2023/02/fire.md', language: 'en' as const, day: '2023-02-21', from: 'fire.md', slugs: ['fire'], aliases: [], isHidden: true };
    const held = { ...nothingHeld, files: new Set(['2023/02/fire.md']), imported: new Map([['0'.repeat(64), listed]]) };
    const [first] = await importFiles([makeInput('a.md', post('A', '[b](fire.md)'))], { source: 'X' }, held, () => makeFolder());
    expect([first?.kind === 'came' && first.item.text.split('---\n\n')[1], first && remarksOf(first)]).toEqual(['b\n', ['link-draft 5 fire.md']]);
  });
});

test.each([
  ['https://a.example/x|y', 'https://a.example/x%7Cy'], ['https://a.example/{id}', 'https://a.example/%7Bid%7D'], ['https://a.example/a^b',
  'https://a.example/a%5Eb'],
  ['https://a.example/`x`', 'https://a.example/%60x%60'], ['https://a.example/a"b"', 'https://a.example/a%22b%22'], ['https://a.example/a b',
  'https://a.example/a%20b'],
  ['http://a.example/?q={a|b}', 'http://a.example/?q=%7Ba%7Cb%7D'],
])('signs that an address may not have are written as codes: %s', (written, url) => {
  expect(newAddressOf(written, { fileOf: () => undefined, origin: '', pictureOf: () => undefined })).toEqual({ url });
});

describe('an old address', () => {
  const aliasesOf = async (name: string, lines: string, others: [string, string][] = []): Promise<unknown[]> => {
    const outcomes = await importFiles([name, ...others.map(([other]) => other)].map((each, at) => makeInput(each, at === 0
      ? post('A', 'Text.', lines) : (others[at - 1]?.[1] ?? ''))), { source: 'X' }, nothingHeld, () => makeFolder());
    const [first] = outcomes;
    return [first?.kind === 'came' && (/^aliases: \[(.*)\]$/m.exec(first.item.text)?.[1]?.split(', ') ?? []), first && remarksOf(first)];
  };

  test('that the item has anyway is none, and one that another page has is told', async () => {
    expect(await aliasesOf('fire.md', 'url: /2023/02/fire/\naliases: [/old/fire/]\n')).toEqual([['/old/fire/'], []]);
    expect(await aliasesOf('fire.md', 'aliases: [/2023/02/smoke, /2023/02/smoke/zh/]\n', [['smoke.md', post('Smoke')]])).toEqual(
      [[], ['alias-left /2023/02/smoke', 'alias-left /2023/02/smoke/zh/']],
    );
  });

  test('that differs in its last slash, its letters or an index page alone is taken once', async () => {
    expect(await aliasesOf('fire.md', 'aliases: [/old/fire/, /Old/Fire]\n')).toEqual([['/old/fire/'], ['alias-left /Old/Fire']]);
  });

  test.each(['/robots.txt', '/feed.xml', '/search/x', '/sitemap.xml', '/zh/', '/2023/', '/2023/02/21/', '/topics/coal/', '/404.html', '/_headers'])(
    'of the archive’s own pages cannot be one: %s', async (alias) => {
      const [aliases, remarks] = await aliasesOf('fire.md', `aliases: [${alias}]\n`);
      expect(aliases).toEqual([]);
      expect(String(remarks)).toContain('alias-left');
    },
  );
});
