import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackDay } from '../../../src/search/format/page-list.ts';
import { runInProcess } from '../../../src/search/volumes/task-run.ts';
import { runTask } from '../../../src/search/volumes/tasks.ts';
import { buildVolumes, type VolumeOptions } from '../../../src/search/volumes/build-volumes.ts';
import type { SearchFolder } from '../../../src/search/volumes/search-folder.ts';
import { lowLimits, makeFolder, makeItem, makePage, openAll, publish, type MadePage } from './make.ts';

const items: MadePage[] = [
  { url: '2023/02/eight-measures/', day: '2023-02-21', title: 'Eight measures', text: 'The party group met.' },
  { url: 'zh/2023/02/eight-measures/', day: '2023-02-21', title: '八项举措', text: '市政府党组召开会议。', tag: 'zh-Hans' },
  { url: '2023/01/wind/', day: '2023-01-05', title: 'Wind farm', text: 'A farm on the grid.' },
  { url: '1953/07/pit/', day: '1953-07-01', title: 'Open pit', text: 'Mining begins.' },
];
const later: MadePage = { url: '2023/02/later/', day: '2023-02-22', title: 'Later', text: 'New.' };
/** So many that they are indexed in processes of their own. */
const many = Array.from({ length: 210 }, (_, at): MadePage => ({ url: `${at}/`, day: `2023-02-${10 + (at % 15)}`, title: `Item ${at}`, text: `Text ${at}.` }));
const apart = { ...lowLimits, fresh: 300, freshPart: 80 };
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
/** The folder in the cache of what a unit belongs to: of a volume it is that above the folders of its indexes. */
const homeOf = (folder: string): string => (basename(folder) === 'site' ? dirname(folder) : homeOf(dirname(folder)));
const bytesOf = (folder: string) => Object.fromEntries(filesOf(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
const build = (pages: readonly MadePage[], cache: string, options: Partial<VolumeOptions<ReturnType<typeof makeItem>>> = {}) =>
  buildVolumes(pages.map(makeItem), { cache, source: ({ page }) => ({ html: makePage(page) }), limits: lowLimits, ...options });
/** Processes take their time on a busy machine. */
const slow = { timeout: 60_000 };
const refuse = () => {
  throw new Error('No page is to be read.');
};
const reasonOf = (problem: unknown): string => (problem instanceof Error ? `${problem.message}${problem.cause ? ` ← ${reasonOf(problem.cause)}` : ''}` : '');

describe('the search index of a site', slow, () => {
  test('is a folder for each volume and for word lists, named by what is in them, and a catalogue', async () => {
    const out = makeFolder();
    const { volumes, units, catalogue } = await publish(items, { out, cache: makeFolder() }, lowLimits);
    expect(volumes.map(({ from, to, indexes }) => [from, to, Object.entries(indexes).map(([tag, index]) => `${tag} ${index.items}`)])).toEqual([
      ['2023-02-21', '2023-02-21', ['en 1', 'zh-hans 1']],
      ['2023-01-05', '2023-01-05', ['en 1']],
      ['1953-07-01', '1953-07-01', ['en 1']],
    ]);
    expect(
      filesOf(join(out, 'search')).map((file) => file.replace(/^[0-9a-f]{16}/, (name) => `#${units.findIndex((unit) => unit.name === name)}`)).sort(),
    ).toMatchInlineSnapshot(`
      [
        "#0/cards-0.bin",
        "#0/pages.bin",
        "#0/places-0.bin",
        "#0/words-0.bin",
        "#1/cards-0.bin",
        "#1/pages.bin",
        "#1/places-0.bin",
        "#1/words-0.bin",
        "#2/cards-0.bin",
        "#2/pages.bin",
        "#2/places-0.bin",
        "#2/words-0.bin",
        "#3/cards-0.bin",
        "#3/pages.bin",
        "#3/places-0.bin",
        "#3/words-0.bin",
        "#4/0.bin",
        "#5/near-0.bin",
        "#6/0.bin",
        "#7/near-0.bin",
        "#8/han.bin",
        "volumes.json",
      ]
    `);
    expect(JSON.parse(catalogue)).toEqual({
      format: 6, volumes,
      words: [[4, 1], [6, 2]].map(([at = 0, number]) => ({
        path: units[at]?.name, firsts: [''], near: { files: 1, folders: [units[at + 1]?.name] }, volumes: number,
      })),
      folding: units[8]?.name,
    });
    expect(units.map(({ folder, files }) => files.toSorted().join() === filesOf(folder).join())).toEqual(units.map(() => true));
    expect(units.map(({ folder, files, bytes }) => bytes - files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0))).toEqual(
      units.map(() => 0),
    );
  });

  test('says the same of the same articles, in whatever order they come; and its form is known by the recipe in its name', async () => {
    const [one, other] = [makeFolder(), makeFolder()];
    const { units } = await publish(items, { out: one, cache: makeFolder() }, lowLimits);
    await publish(items.toReversed(), { out: other, cache: makeFolder() }, lowLimits);
    expect(bytesOf(one)).toEqual(bytesOf(other));
    // Where this changes and the articles above did not: change the recipe in `shelf-names.ts`, or old caches stay in use.
    const plain = units.slice(0, 2).flatMap(
      ({ name, folder, files }) => [name, ...files.toSorted().map((file) => `${file} ${gunzipSync(readFileSync(join(folder, file))).toString('base64')}`)],
    );
    expect(plain.join('\n')).toMatchInlineSnapshot(`
      "90eb306ea8a43974
      cards-0.bin Ym4xCjpbIjIwMjMvMDIvZWlnaHQtbWVhc3VyZXMvIiwiRWlnaHQgbWVhc3VyZXMiLCJGdXhpbiBEYWlseSJd
      pages.bin Ym4xCgEGc291cmNlARbf9y0AAQ8BC0Z1eGluIERhaWx5AQA=
      places-0.bin Ym4xCgVlaWdodAYBAALRAgAFZ3JvdXAFAQACMQgGbWVhc3VyBgEAAtECAgNtZXQFAQACMQoFcGFydGkFAQACMQYDdGhlBQEAAjEE
      words-0.bin Ym4xCgVlaWdodAMBAB0FZ3JvdXADAQAEBm1lYXN1cgMBAB0DbWV0AwEABAVwYXJ0aQMBAAQDdGhlAwEABA==
      1656e8e33008cdd8
      cards-0.bin Ym4xCjtbInpoLzIwMjMvMDIvZWlnaHQtbWVhc3VyZXMvIiwi5YWr6aG55Li+5o6qIiwiRnV4aW4gRGFpbHkiXQ==
      pages.bin Ym4xCgEGc291cmNlAR/f9y0AAQ8BC0Z1eGluIERhaWx5AQA=
      places-0.bin Ym4xCgPkuL4GAQAC0QIEA+S8mgUBAAIxFgPlhZoFAQACMQ4D5YWrBgEAAtECAAPlj6wFAQACMRID5biCBQEAAjEIA+W6nAUBAAIxDAPlvIAFAQACMRQD5o6qBgEAAtECBgPmlL8FAQACMQoD57uEBQEAAjEQA+iurgUBAAIxGAPpobkGAQAC0QIC
      words-0.bin Ym4xCgPkuL4DAQAdA+S8mgMBAAQD5YWaAwEABAPlhasDAQAdA+WPrAMBAAQD5biCAwEABAPlupwDAQAEA+W8gAMBAAQD5o6qAwEAHQPmlL8DAQAEA+e7hAMBAAQD6K6uAwEABAPpobkDAQAd"
    `);
  });

  test('without articles it is a catalogue alone', async () => {
    expect((await build([], makeFolder())).catalogue).toBe('{"format":6,"volumes":[],"words":[],"folding":""}\n');
  });

  test('stays small in its catalogue and in its number of files', async () => {
    const { units, catalogue } = await build(many.slice(0, 200), makeFolder(), { limits: undefined });
    expect(units.reduce((sum, { files }) => sum + files.length, 0)).toBeLessThan(20);
    expect(catalogue.length).toBeLessThan(320);
  });
});

describe('building it again', slow, () => {
  test('a new item binds the latest volume and its words anew, leaves its other language as it was, and the result is that of a clean run', async () => {
    const [out, cache, cleanOut] = [makeFolder(), makeFolder(), makeFolder()];
    const before = await publish(items, { out, cache }, lowLimits);
    const after = await publish([...items, later], { out, cache }, lowLimits);
    expect(after).toMatchObject({ bound: 1, indexed: 3 });
    const isNew = ({ name }: SearchFolder) => before.units.every((unit) => unit.name !== name);
    expect(after.units.map(isNew)).toEqual([true, false, false, false, true, true, false, false, false]);
    const files = after.units.filter(isNew).flatMap((unit) => unit.files);
    expect(files.sort()).toEqual(['0.bin', 'cards-0.bin', 'near-0.bin', 'pages.bin', 'places-0.bin', 'words-0.bin']);
    await publish([...items, later].toReversed(), { out: cleanOut, cache: makeFolder() }, lowLimits);
    expect(bytesOf(out)).toEqual(bytesOf(cleanOut));
  });

  test('an edit that brings no new word leaves the words as they are written alone', async () => {
    const cache = makeFolder();
    const before = await build(items, cache);
    const after = await build(items.map((page) => ({ ...page, text: page.text.replace('Mining', 'Mining, Mining') })), cache);
    const nearIn = ({ units }: typeof before) => units.filter(({ files }) => files.includes('near-0.bin')).map(({ name }) => name);
    expect([nearIn(after), after.bound]).toEqual([nearIn(before), 1]);
  });

  test('only the part with the changed item is indexed, though its whole volume is bound', async () => {
    const month = Array.from({ length: 9 }, (_, at): MadePage => ({ url: `${at}/`, day: `2023-02-0${at + 1}`, title: `Item ${at}`, text: 'Text.' }));
    const cache = makeFolder();
    expect(await build(month, cache)).toMatchObject({ bound: 1, indexed: 9 });
    const asked: string[] = [];
    const edited = month.map((page, at) => (at === 8 ? { ...page, text: 'Other.' } : page));
    expect(await build(edited, cache, { source: ({ page }) => (asked.push(page.url), { html: makePage(page) }) })).toMatchObject({ bound: 1, indexed: 2 });
    expect(asked).toEqual(['8/', '7/']);
  });

  test('nothing new: no page is read, and no file that the live site has', async () => {
    const cache = makeFolder();
    const { units } = await build(items, cache);
    for (const { folder } of units) rmSync(folder, { recursive: true });
    const again = await build(items, cache, { source: refuse, isLive: () => true });
    expect(again).toMatchObject({ bound: 0, indexed: 0, due: [] });
    expect(again.units).toEqual(units);
  });

  test('what the live site lacks is due, even where the cache has it', async () => {
    const cache = makeFolder();
    const { units } = await build(items, cache);
    const { due, bound } = await build(items, cache, { source: refuse, isLive: (name) => name !== units[1]?.name });
    expect([due, bound]).toEqual([[units[1]], 0]);
  });

  test('volumes and parts that are no more leave the cache, and what a killed run had begun', async () => {
    const cache = makeFolder();
    await build(items.slice(0, 1), cache);
    mkdirSync(join(cache, 'volumes/draft-999999999-x/site'), { recursive: true });
    mkdirSync(join(cache, `volumes/draft-${process.pid}-x`));
    const { units } = await build(items.slice(2, 3), cache);
    expect(readdirSync(join(cache, 'volumes')).sort()).toEqual(
      [...new Set(units.map(({ folder }) => basename(homeOf(folder)))), `draft-${process.pid}-x`, 'parts'].sort(),
    );
    expect(readdirSync(join(cache, 'volumes/parts'))).toHaveLength(1);
  });

  test('tells how many items are indexed so far, of how many', async () => {
    const told: string[] = [];
    await build(items, makeFolder(), { report: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});

describe('a cache that was damaged', slow, () => {
  const damages: readonly [what: string, damage: (unit: { folder: string; files: string[] }) => void][] = [
    ['a file is gone', ({ folder, files }) => rmSync(join(folder, files[0] ?? ''))],
    ['a file is cut short', ({ folder, files }) => truncateSync(join(folder, files.at(-1) ?? ''), 20)],
    ['a bit has flipped', ({ folder, files }) => flip(join(folder, files[2] ?? files[0] ?? ''))],
    ['the note is gone', ({ folder }) => rmSync(join(homeOf(folder), 'note'))],
    ['the note is cut short', ({ folder }) => truncateSync(join(homeOf(folder), 'note'), 30)],
    [
      'the note says another number',
      ({ folder }) => writeFileSync(join(homeOf(folder), 'note'), readFileSync(join(homeOf(folder), 'note'), 'utf8').replace('"items":1', '"items":7')),
    ],
    ['its parts are cut short too', ({ folder, files }) => {
      rmSync(join(folder, files[0] ?? ''));
      for (const part of filesOf(join(dirname(homeOf(folder)), 'parts'))) truncateSync(join(dirname(homeOf(folder)), 'parts', part), 40);
    }],
    ['its parts have a bit flipped too', ({ folder, files }) => {
      rmSync(join(folder, files[0] ?? ''));
      for (const part of filesOf(join(dirname(homeOf(folder)), 'parts'))) flip(join(dirname(homeOf(folder)), 'parts', part));
    }],
    ['all is gone', ({ folder }) => rmSync(dirname(homeOf(folder)), { recursive: true })],
  ];
  test.each(damages)('is noticed where %s, and made good', async (_, damage) => {
    const [cache, out, again] = [makeFolder(), makeFolder(), makeFolder()];
    const { units } = await publish(items, { out, cache }, lowLimits);
    for (const at of [0, 5]) {
      const unit = units[at];
      if (!unit || !existsSync(unit.folder)) continue;
      damage(unit);
    }
    await publish(items, { out: again, cache }, lowLimits);
    expect(bytesOf(again)).toEqual(bytesOf(out));
  });

  test('is noticed in the words kept beside a volume, where they are needed', async () => {
    const [cache, out, clean] = [makeFolder(), makeFolder(), makeFolder()];
    const { units: [volume] } = await build(items, cache);
    truncateSync(join(homeOf(volume?.folder ?? ''), 'words'), 30);
    const { units } = await build(items, cache, { isLive: (name) => name === volume?.name });
    rmSync(homeOf(units[4]?.folder ?? ''), { recursive: true });
    await publish(items, { out, cache }, lowLimits);
    await publish(items, { out: clean, cache: makeFolder() }, lowLimits);
    expect(bytesOf(out)).toEqual(bytesOf(clean));
  });
});

describe('a run that is killed', slow, () => {
  const home = new URL('../../../src/search/', import.meta.url).href;
  const program = (cache: string) => `
    import { buildVolumes } from '${home}volumes/build-volumes.ts';
    const items = ${JSON.stringify(many.map((page) => ({ ...makeItem(page), page: makePage(page) })))};
    const source = ({ page }) => ({ html: page });
    const report = (done) => done === 150 && process.kill(process.pid, 'SIGKILL');
    await buildVolumes(items, { cache: ${JSON.stringify(cache)}, source, report, limits: ${JSON.stringify(apart)} });`;

  test('leaves nothing behind that the next one takes for whole, and no process', async () => {
    const [cache, out, clean] = [makeFolder(), makeFolder(), makeFolder()];
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', program(cache)], { encoding: 'utf8' })).toMatchObject({ signal: 'SIGKILL' });
    expect(readdirSync(join(cache, 'volumes')).some((name) => name.startsWith('draft'))).toBe(true);
    await publish(many, { out, cache }, apart);
    await publish(many, { out: clean, cache: makeFolder() }, apart);
    expect(bytesOf(out)).toEqual(bytesOf(clean));
    expect(readdirSync(join(cache, 'volumes')).filter((name) => name.startsWith('draft'))).toEqual([]);
  });
});

describe('what goes wrong', slow, () => {
  test('a page that cannot be indexed is named, with the reason, and what was built before stays', async () => {
    const cache = makeFolder();
    const { units } = await build(items, cache);
    const broken = { ...later, url: '2023/03/broken/', day: '2023-03-01' };
    const problem = await build([...items, broken], cache, { source: ({ page }) => ({ html: page === broken ? '<p>' : makePage(page) }) }).catch(reasonOf);
    expect(problem).toMatchInlineSnapshot(
      '"The search volume 2023-03 could not be built. ← The page 2023/03/broken/ cannot be indexed for search. ← The page states no language. Write lang on '
        + 'its html element."',
    );
    expect((await build(items, cache, { source: refuse })).units).toEqual(units);
    expect(filesOf(join(cache, 'volumes')).filter((file) => file.startsWith('draft'))).toEqual([]);
  });

  test('in a process of its own it is named as well', async () => {
    const problem = await build(
      many, makeFolder(), { source: ({ page }) => ({ html: page.url === '7/' ? '<html lang="en">' : makePage(page) }), limits: apart },
    ).catch(reasonOf);
    expect(problem).toMatchInlineSnapshot(
      '"The search volume 2023-02 could not be built. ← The page 7/ cannot be indexed for search. The page marks nothing for search. Put data-pagefind-body '
        + 'on the article."',
    );
  });

  test('a page that cannot be read is a problem too, and leaves no process behind', async () => {
    const problem = await build(items, makeFolder(), { source: refuse }).catch(reasonOf);
    // Several volumes are built at once, and any of them may be the first to fail.
    expect(problem).toMatch(/^The search volume 2023(-\d\d)? could not be built\. ← No page is to be read\.$/);
  });

  test('Pagefind, where it cannot write, ends the work and says why', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/fragment'), 'a file where a folder is to be');
    const page = { url: 'a/', day: '2023-02-21', source: { html: makePage({ ...later, url: 'a/' }) } };
    await expect(runTask({ kind: 'bundle', to: folder }, [page])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: Pagefind ended before its work was done, with code 101.]`,
    );
    // Which of the files it cannot write it meets first differs from run to run, and the system's words with it.
    await expect(runInProcess({ kind: 'bundle', to: folder }, [page])).rejects.toThrow(
      /^Pagefind ended before its work was done, with code 101\. It said: (File exists|Not a directory)\.$/,
    );
    await runTask({ kind: 'bundle', to: makeFolder() }, [page]);
  });

  test('the process that does a task says what it lacks', () => {
    const file = new URL('../../../src/search/volumes/task-process.ts', import.meta.url).pathname;
    const said = (...lines: string[]) => spawnSync(process.execPath, [file], { input: lines.map((line) => `${line}\n`).join(''), encoding: 'utf8' });
    expect(said('{}')).toMatchObject({ status: 1, stdout: 'Name the task as JSON: {"kind": "part", "to": …}.', stderr: '' });
    const task = JSON.stringify({ kind: 'part', to: makeFolder() });
    expect(said(task, '{"url":"a/"}')).toMatchObject(
      { status: 1, stdout: 'A line of the input is no page. Write {"url": …, "day": …, "source": …}.', stderr: '' },
    );
  });
});

describe('an index', slow, () => {
  test('its pages are in the order they were handed in, latest first, over all parts', async () => {
    const out = makeFolder();
    const mixed = Array.from({ length: 150 }, (_, at) =>
      ({ url: `2023/02/${at}/`, day: `2023-02-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`, title: `Item ${at}`, text: 'x '.repeat((at * 37) % 400) }));
    const { indexes: [index] } = openAll(out, await publish(mixed, { out, cache: makeFolder() }, { ...lowLimits, fresh: 200, freshPart: 70 }));
    const days = (await index?.readPages())?.dates.map(unpackDay) ?? [];
    const cards = await Promise.all(days.map((_, page) => index?.readCard(page)));
    const sorted = mixed.toSorted((one, other) => (one.day === other.day ? (one.url < other.url ? -1 : 1) : one.day < other.day ? 1 : -1));
    expect(days).toEqual(sorted.map(({ day }) => day));
    expect(cards).toEqual(sorted.map(({ url, title }) => ({ url, title, sources: ['Fuxin Daily'] })));
  });

  test('words of the marks and of the frame are not found, those of the text are', async () => {
    const out = makeFolder();
    const { indexes: [index] } = openAll(out, await publish(
      [{ url: 'a/', day: '2023-02-21', title: 'Eight measures', text: 'The group met.', source: 'Xinhua', topics: ['mining'] }], { out, cache: makeFolder() },
    ));
    const found = await Promise.all(
      ['measur', 'group', 'xinhua', 'mine', '2023', '20230221', 'framework', 'colophon'].map(async (word) => (await index?.findWord(word))?.pages.length),
    );
    expect(found).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });

  test('addresses are those handed in, whatever signs they have', async () => {
    const out = makeFolder();
    const urls = ['2023/02/煤矿/', '2023/02/%E7%85%A4/', '2023/02/a b/'];
    const { indexes: [index] } = openAll(
      out, await publish(urls.map((url) => ({ url, day: '2023-02-21', title: 'x', text: 'x' })), { out, cache: makeFolder() }),
    );
    expect((await Promise.all(urls.map((_, page) => index?.readCard(page)))).map((card) => card?.url).sort()).toEqual(urls.toSorted());
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}
