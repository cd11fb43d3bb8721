import { readFileSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hasBundle } from '../../../src/search/parts/bundle-files.ts';
import { buildBundle, type SearchBundle } from '../../../src/search/volumes/build-bundle.ts';
import { bytesOf } from '../../site/folders.ts';
import { makeFolder, makeItem, makePage, type MadePage } from './make.ts';

const mine: MadePage = { url: '2023/02/mine/', day: '2023-02-21', title: 'Mine', text: 'Coal was found.', topics: ['mining'] };
const code: MadePage = {
  url: '2022/02/code/', day: '2022-02-21', title: 'Code', text: '<code>data-pagefind-filter="day[data-day],source[data-source]"</code>',
};
const chinese: MadePage = { url: 'zh/2023/02/mine/', day: '2023-02-21', title: '煤矿', text: '煤矿开工。', tag: 'zh-Hans' };
const pages = [mine, chinese, code];

function build(kept: string, of: readonly MadePage[], isLive = false): Promise<SearchBundle & { indexed: number }> {
  let indexed = 0;
  const source = ({ page }: { page: MadePage }) => (indexed++, { html: makePage(page) });
  return buildBundle(of.map(makeItem), { kept, source, isLive: () => isLive }).then((bundle) => ({ ...bundle, indexed }));
}

/** What Pagefind keeps of a page, by its address. */
function fragmentsIn(folder: string): Map<string, { meta: object; filters: object; content: string }> {
  return new Map(readdirSync(join(folder, 'fragment')).map((name) => {
    const fragment = JSON.parse(gunzipSync(readFileSync(join(folder, 'fragment', name))).toString().replace(/^pagefind_dcd/, ''));
    return [fragment.url, fragment];
  }));
}

describe('Pagefind’s own bundle', () => {
  test('knows of a story its address, text, day, source and facets', async () => {
    const { folder } = await build(makeFolder(), pages);
    const fragments = fragmentsIn(folder);
    expect(fragments.get('/2023/02/mine/')).toMatchObject({
      content: 'Mine. Coal was found.', meta: { title: 'Mine', date: '2023-02-21', source: 'Fuxin Daily' },
      filters: { year: ['2023'], source: ['Fuxin Daily'], language: ['en'], topic: ['mining'] },
    });
    expect(fragments.get('/2022/02/code/')?.content).toContain('data-pagefind-filter="day[data-day],source[data-source]"');
    const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    expect(Object.keys(languages).sort()).toEqual(['en', 'zh']);
  });

  test('tells facts so that they mean nothing where a program puts them into its page as HTML, and read the same', async () => {
    const name = 'A &lt;img src=x onerror=a()&gt; &amp;lt;b&amp;gt; AT&amp;T < 3';
    const { folder } = await build(makeFolder(), [{ ...mine, title: name, topics: [name], source: name }]);
    const { meta, filters } = fragmentsIn(folder).get('/2023/02/mine/') ?? {};
    const read = 'A <\u2060img src=x onerror=a()> &\u2060lt;b&\u2060gt; AT&T < 3';
    expect([meta, filters]).toMatchObject([{ title: read, source: read, date: '2023-02-21' }, { topic: [read], source: [read] }]);
  });

  test('is the same bytes for the same stories, wherever it is made, and ends with the file that names the others', async () => {
    const [one, other] = [await build(makeFolder(), pages), await build(makeFolder(), pages)];
    expect(bytesOf(one.folder)).toEqual(bytesOf(other.folder));
    expect(one.files.map(([path]) => path).toSorted()).toEqual([...bytesOf(one.folder).keys()]);
    expect(one.files.at(-1)?.[0]).toBe('pagefind-entry.json');
  });

  test('is made again only where a story changed, and then holds nothing of what went', async () => {
    const kept = makeFolder();
    expect((await build(kept, pages)).indexed).toBe(3);
    expect((await build(kept, pages)).indexed).toBe(0);
    const { folder, indexed } = await build(kept, [mine, chinese]);
    expect([indexed, [...fragmentsIn(folder).keys()].sort()]).toEqual([2, ['/2023/02/mine/', '/zh/2023/02/mine/']]);
    expect(bytesOf(folder)).toEqual(bytesOf((await build(makeFolder(), [mine, chinese])).folder));
    expect(readdirSync(kept).filter((name) => name !== 'parts')).toHaveLength(1);
  });

  test('is made again where a file of it was damaged, unless the live site has it whole', async () => {
    const kept = makeFolder();
    const { folder } = await build(kept, pages);
    truncateSync(join(folder, 'pagefind.js'), 10);
    expect((await build(kept, pages, true)).indexed).toBe(0);
    expect((await build(kept, pages)).indexed).toBe(3);
    expect(bytesOf(folder)).toEqual(bytesOf((await build(makeFolder(), pages)).folder));
  });

  test('stands beside archives of up to 2,000 items, and above where it is asked for', () => {
    expect([hasBundle(0, false), hasBundle(2_000, false), hasBundle(2_001, false), hasBundle(2_001, true)]).toEqual([true, true, false, true]);
  });
});
