import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishVolumes } from '../../../src/search/volumes.ts';
import { makeFolder, makeSearched, openAll, type MadePage } from './make.ts';

const limits = { whole: 2, fresh: 10, year: 10, older: 10 };
const items: MadePage[] = [
  { url: '2023/02/eight-measures/', day: '2023-02-21', title: 'Eight measures', text: 'The party group met.' },
  { url: 'zh/2023/02/eight-measures/', day: '2023-02-21', title: '八项举措', text: '市政府党组召开会议。', tag: 'zh-Hans' },
  { url: '2023/01/wind/', day: '2023-01-05', title: 'Wind farm', text: 'A farm on the grid.' },
  { url: '1953/07/pit/', day: '1953-07-01', title: 'Open pit', text: 'Mining begins.' },
];
const publish = (pages: MadePage[], places: { out: string; cache: string }) => publishVolumes(pages.map(makeSearched), places, limits);
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
const bytesOf = (folder: string) => Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));

describe('publishing volumes', () => {
  test('each volume lies in a folder named by what is in it, with nothing that no one reads', async () => {
    const out = makeFolder();
    const { volumes } = await publish(items, { out, cache: makeFolder() });
    expect(volumes.map(({ from, to, indexes }) => [from, to, Object.entries(indexes).map(([tag, index]) => `${tag} ${index.items}`)])).toEqual([
      ['2023-02-21', '2023-02-21', ['en 1', 'zh-hans 1']],
      ['2023-01-05', '2023-01-05', ['en 1']],
      ['1953-07-01', '1953-07-01', ['en 1']],
    ]);
    expect([...new Set(filesOf(join(out, 'search')).map((file) => file.replace(/[0-9a-f]{7,}/g, '#')))]).toMatchInlineSnapshot(`
      [
        "#/filter/en_#.pf_filter",
        "#/fragment/en_#.pf_fragment",
        "#/index/en_#.pf_index",
        "#/pagefind.en_#.pf_meta",
        "#/filter/zh-hans_#.pf_filter",
        "#/fragment/zh-hans_#.pf_fragment",
        "#/index/zh-hans_#.pf_index",
        "#/pagefind.zh-hans_#.pf_meta",
        "volumes.json",
      ]
    `);
    expect(JSON.parse(readFileSync(join(out, 'search/volumes.json'), 'utf8'))).toEqual({ format: 1, volumes });
  });

  test('a new item builds the latest volume only, and what is published is what a clean run makes', async () => {
    const [out, cache, cleanOut] = [makeFolder(), makeFolder(), makeFolder()];
    await publish(items, { out, cache });
    const more = [...items, { url: '2023/02/later/', day: '2023-02-22', title: 'Later', text: 'New.' }];
    expect(await publish(more, { out, cache })).toMatchObject({ built: 1, reused: 2 });
    await publish(more.toReversed(), { out: cleanOut, cache: makeFolder() });
    expect(bytesOf(out)).toEqual(bytesOf(cleanOut));
  });

  test('a folder that is not a volume stays, a volume that is no more goes away', async () => {
    const [out, cache] = [makeFolder(), makeFolder()];
    const { volumes: [first] } = await publish(items.slice(0, 1), { out, cache });
    writeFileSync(join(out, 'search/index.html'), 'the page');
    await publish(items.slice(1, 2), { out, cache });
    expect(existsSync(join(out, 'search', first?.path ?? ''))).toBe(false);
    expect(readFileSync(join(out, 'search/index.html'), 'utf8')).toBe('the page');
  });

  test('a page that cannot be indexed is named, with the reason, and what was published stays', async () => {
    const [out, cache] = [makeFolder(), makeFolder()];
    await publish(items, { out, cache });
    const before = bytesOf(out);
    const broken = publishVolumes([{ url: '2023/03/broken/', day: '2023-03-01', html: () => '<p>', digest: 'x' }], { out, cache });
    await expect(broken).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: The search volume all could not be built.]`);
    const reason = await broken.catch((problem: unknown) => (problem instanceof Error && problem.cause instanceof Error ? problem.cause.message : ''));
    expect(reason).toMatchInlineSnapshot(`"The page 2023/03/broken/ cannot be indexed for search. The page states no language. Write lang on its html element."`);
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(cache, 'volumes')).filter((name) => name.startsWith('draft'))).toEqual([]);
  });

  test('an archive without items has a catalogue without volumes', async () => {
    const out = makeFolder();
    await publish([], { out, cache: makeFolder() });
    expect(readFileSync(join(out, 'search/volumes.json'), 'utf8')).toBe('{"format":1,"volumes":[]}\n');
  });

  test('the process that builds a volume says what it lacks', () => {
    const file = new URL('../../../src/search/volume-process.ts', import.meta.url).pathname;
    expect(() => execFileSync(process.execPath, [file], { input: '', stdio: 'pipe' })).toThrow('Name the folder that receives the volume.');
  });
});

describe('an index', () => {
  test('its pages are in the order they were handed in, latest first', async () => {
    const out = makeFolder();
    const many = Array.from({ length: 150 }, (_, at) => ({ url: `2023/02/${at}/`, day: `2023-02-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`, title: `Item ${at}`, text: 'x '.repeat((at * 37) % 400) }));
    const { volumes } = await publishVolumes(many.map(makeSearched), { out, cache: makeFolder() });
    const [index] = openAll(out, volumes);
    const days = (await index?.readFilter('day'))?.map(([day]) => day) ?? [];
    expect(days).toHaveLength(150);
    expect(days).toEqual(days.toSorted().reverse());
  });

  test('words of the marks and of the frame are not found, those of the text are', async () => {
    const out = makeFolder();
    const { volumes } = await publish([{ ...items[0], url: 'a/', day: '2023-02-21', title: 'Eight measures', text: 'The group met.', source: 'Xinhua', topics: ['mining'] }], { out, cache: makeFolder() });
    const [index] = openAll(out, volumes);
    const found = await Promise.all(['measur', 'group', 'xinhua', 'mine', '2023', '20230221', 'framework', 'colophon'].map(async (word) => (await index?.findWord(word))?.size));
    expect(found).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });
});
