import { describe, expect, test } from 'vitest';
import { changeShards, type ListedFile } from '../../../src/manifest/change-shards.ts';
import { levelsOf, narrowestShard } from '../../../src/manifest/levels.ts';
import { readRoot, rootText } from '../../../src/manifest/root.ts';
import { readShard, sealOf, shardText, type Shard } from '../../../src/manifest/shard.ts';
import { makeDice } from '../../site/dice.ts';

const seal = sealOf('A page.');

/** The text of every shard that lists something. */
function textsOf(shards: Iterable<[string, Shard]>): string[] {
  return [...shards].filter(([, { size }]) => size > 0).map(([name, shard]) => `${name}\n${shardText(shard)}`).sort();
}

describe('a shard', () => {
  test('reads back what was written, whatever signs a path has', () => {
    const names = ['a', 'with space', 'two\nlines', 'back\\slash', 'return\r', '中文', ' # bytes: 4', '𠮷'];
    const shard: Shard = new Map(names.map((file, at) => [file, { ...seal, bytes: at }]));
    expect(readShard(shardText(shard))).toEqual(new Map([...shard].sort()));
    expect(readShard(shardText(new Map()))).toEqual(new Map());
  });

  test('stands in the form that sha256sum reads', () => {
    expect(shardText(new Map([['b', sealOf('')], ['a\\b', sealOf('x')]]))).toBe([
      '\\2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  a\\\\b',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b',
      '# bytes: 1 0', '',
    ].join('\n'));
  });

  test.each(['', 'x', `${seal.sha256}  a\n`, `${seal.sha256}  a\n# bytes: 1 2\n`, `${seal.sha256}  a\n# bytes: x\n`, `${seal.sha256} a\n# bytes: 1\n`])(
    'is not read from another text: %j', (text) => expect(readShard(text)).toBeUndefined(),
  );
});

test('a root reads back what was written, and no other text is one', () => {
  const shards = ['2023', 'lists'].map((name) => ({ name, ...seal, files: 2, fileBytes: 14 }));
  expect(readRoot(rootText(shards.toReversed()))).toEqual(shards);
  expect(readRoot(rootText([]))).toEqual([]);
  const written = rootText(shards);
  for (const text of ['', '{}', 'null', '[]', written.replace('manifest 1', 'manifest 2'), written.replace('manifest/2023', '../etc/passwd')]) {
    expect(readRoot(text), text).toBeUndefined();
  }
});

test.each([
  ['zh/2023/02/slug/index.html', ['202', '2023', '2023-q1', '2023-q1-02']],
  ['2023/12/31/index.html', ['202', '2023', '2023-q4', '2023-q4-12']],
  ['topics/mining/2023/index.html', ['202', '2023', '2023-q0', '2023-q0-00']],
  ['sitemaps/2023.xml', ['202', '2023', '2023-q0', '2023-q0-00']],
  ['people/li-wei/index.html', ['names', 'names-2', 'names-27']],
  ['zh/people/li-wei/index.html', ['names', 'names-2', 'names-27']],
  ['index.html', ['lists', 'lists-e', 'lists-e3']],
  ['pictures/12345678abcdef00-640.webp', ['pictures', 'pictures-1', 'pictures-12']],
  ['search/volumes.json', ['lists', 'lists-e', 'lists-e3']],
  ['search/59ef621195258e36/pages.bin', ['search']],
])('%s stands in one of %j', (file, levels) => expect(levelsOf(narrowestShard(file))).toEqual(levels));

test('a large folder of the search index stands in a shard of its own', () => {
  expect(levelsOf(narrowestShard('search/59ef621195258e36/pages.bin', 600))).toEqual(['index-59ef621195258e36']);
});

test('what shards hold depends on the files alone, not on the way there', () => {
  const { roll, pick } = makeDice(1952);
  const names = Array.from({ length: 900 }, (_, at) => pick([
    `${1990 + roll(12)}/${String(1 + roll(12)).padStart(2, '0')}/item-${at}/index.html`, `people/p${at}/index.html`,
    `topics/t${at}/2001/index.html`, `topics/t${at}/index.html`,
    `search/${String(roll(9)).repeat(16)}/${at}.bin`, `f${at}.xml`,
  ]));
  const listed = (file: string): ListedFile => ({ file, seal: sealOf(`${file} ${roll(3)}`), inFolder: file < 'search/5' ? 40 : 3 });
  const site = new Map<string, ListedFile>();
  let shards = new Map<string, Shard>();
  for (let round = 0; round < 60; round++) {
    const put = Array.from({ length: roll(round < 30 ? 60 : 10) }, () => listed(pick(names)));
    const drop = [...site.keys()].filter((file) => roll(round < 30 ? 20 : 4) === 0 && !put.some((each) => each.file === file));
    for (const each of put) site.set(each.file, each);
    for (const file of drop) site.delete(file);
    const changed = changeShards(new Map([...shards].map(([name, { size }]) => [name, size])), { put, drop }, (name) => new Map(shards.get(name)), 20);
    shards = new Map([...shards, ...changed]);
    for (const [name, { size }] of changed) if (size === 0) shards.delete(name);
    const anew = changeShards(new Map(), { put: site.values(), drop: [] }, () => new Map(), 20);
    expect(textsOf(shards)).toEqual(textsOf(anew));
    expect([...shards.values()].reduce((sum, { size }) => sum + size, 0)).toBe(site.size);
  }
});

test('a folder that is gone takes its files along', () => {
  const put = ['search/aaaaaaaaaaaaaaaa/0.bin', 'search/aaaaaaaaaaaaaaaa/1.bin', 'search/bbbbbbbbbbbbbbbb/0.bin'].map((file) => ({ file, seal, inFolder: 40 }));
  const first = changeShards(new Map(), { put, drop: [] }, () => new Map());
  const counts = new Map([...first].map(([name, { size }]) => [name, size]));
  const second = changeShards(counts, { put: [], drop: ['search/aaaaaaaaaaaaaaaa/'] }, (name) => new Map(first.get(name)));
  expect([...second].map(([name, { size }]) => [name, size])).toEqual([['index-aaaaaaaaaaaaaaaa', 0]]);
});

test('a new item of an archive of 10,000 rewrites shards of its month and of the lists alone, and none of them is long', () => {
  const monthAt = (at: number): string => `${1950 + Math.floor(at / 200)}/${String(1 + (at % 12)).padStart(2, '0')}`;
  const filesOf = (at: number): ListedFile[] => ['index.html', 'index.md'].map((name) => ({ file: `${monthAt(at)}/item-${at}/${name}`, seal }));
  const lists = Array.from({ length: 200 }, (_, at) => ({ file: `list-${at}.xml`, seal }));
  const first = changeShards(new Map(), { put: [...lists, ...Array.from({ length: 10_000 }, (_, at) => filesOf(at)).flat()], drop: [] }, () => new Map());
  expect(Math.max(...[...first.values()].map(({ size }) => size))).toBeLessThanOrEqual(256);
  const counts = new Map([...first].map(([name, { size }]) => [name, size]));
  const second = changeShards(counts, { put: [...filesOf(10_000), { file: 'list-7.xml', seal }], drop: [] }, (name) => new Map(first.get(name)));
  const lines = [...second.values()].reduce((sum, { size }) => sum + size, 0);
  expect([second.size, lines <= 256]).toEqual([2, true]);
});
