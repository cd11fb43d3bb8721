import { describe, expect, test, beforeAll } from 'vitest';
import type { Index } from '../../../src/search/engine.ts';
import { countFacet, narrow } from '../../../src/search/facets.ts';
import { sortHits, type Order } from '../../../src/search/order.ts';
import { clausesOf } from '../../../src/search/query.ts';
import { countItems, findItems, type Hit } from '../../../src/search/search.ts';
import { stateOf } from '../../../src/search/state.ts';
import { stemOf } from '../../../src/search/stem.ts';
import type { BuiltShelf } from '../../../src/search/volumes.ts';
import type { LookUp } from '../../../src/search/word-counts.ts';
import { makeFolder, makeRandom, openAll, publish, readDisk, type MadePage } from './make.ts';

const characters = [...'煤矿的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，十三'];
const long = 'The county sets out what it will do this year for its fields and roads. '.repeat(6);
const items: MadePage[] = [
  { url: 'a/', day: '2023-02-21', title: 'Livestock plan', text: 'Mining towns keep livestock. Livestock pays.', source: 'Fuxin Daily', topics: ['farming'] },
  { url: 'b/', day: '2023-02-20', title: 'Party group meets', text: `${long} Livestock is named once. People came.`, source: 'Xinhua', topics: ['government', 'farming'] },
  { url: 'c/', day: '2010-06-01', title: 'Open pit closes', text: 'The open pit mine of 2.5 km closes on 2010-05-31, said O’Neil of the café “P5+1”. Zhang Wu (彰武) spoke.', source: 'Xinhua', topics: ['mining'] },
  { url: 'd/', day: '1953-07-01', title: 'Pit opens', text: 'A pit in the open: miners mine coal. Coal.', source: 'Fuxin Daily', topics: ['mining'] },
  { url: 'zh/a/', day: '2023-02-21', title: '畜牧计划', text: '阜新<b>煤</b>矿转产，２０２３年产量25,000吨，增长3.5%，5-10月开工。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
  { url: 'zh/d/', day: '1953-07-01', title: '露天煤矿投产', text: '海州露天矿投产，矿工清清楚楚。煤。矿。', tag: 'zh-Hans', source: '人民日报', topics: ['采矿'] },
];
const folders = { out: makeFolder(), cache: makeFolder() };
// Limits this low make a volume of each month.
const limits = { whole: 0, fresh: 3, year: 1, older: 1, freshPart: 1, part: 1 };
let shelf: BuiltShelf;
let english: Index[];
let chinese: Index[];
let lookUp: LookUp;
beforeAll(async () => {
  shelf = await publish(items, folders, limits);
  expect(shelf.volumes).toHaveLength(3);
  ({ indexes: english, lookUp } = openAll(folders.out, shelf, 'en'));
  chinese = openAll(folders.out, shelf, 'zh-hans').indexes;
}, 60_000);
const urlsOf = (hits: readonly Hit[]) => Promise.all(hits.map(async ({ index, page }) => (await index.readCard(page)).url));
const find = async (query: string, indexes = english, order: Order = 'relevance') =>
  (await urlsOf(await sortHits((await findItems(indexes, clausesOf(query), lookUp)).hits, order))).join(' ');

describe('words', () => {
  test('every word must stand in an item, whichever volume it is in', async () => {
    expect(await find('livestock')).toBe('a/ b/');
    expect(await find('livestock people')).toBe('b/');
    expect(await find('livestock coal')).toBe('');
    expect(await find('pays people')).toBe('');
  });

  test('a word that no item has finds nothing, even where its beginning is a word', async () => {
    expect(await find('peopleish')).toBe('');
    expect(await find('livestock peopleish')).toBe('');
  });

  test('forms of a word find one another', async () => {
    expect(await find('mine', english, 'latest')).toBe('a/ c/ d/');
    expect(await find('MINES')).toBe(await find('mining'));
  });

  test('numbers, hyphens, marks over letters and apostrophes are found as typed', async () => {
    for (const query of ['2010-05-31', '2.5', "O'Neil", 'cafe', 'Café', 'P5+1']) expect([query, await find(query)]).toEqual([query, 'c/']);
  });

  test('words in quotation marks stand side by side and in order', async () => {
    expect(await find('open pit', english, 'latest')).toBe('c/ d/');
    expect(await find('"open pit"')).toBe('c/');
    expect(await find('"pit mine"')).toBe('c/');
    expect(await find('"mine pit"')).toBe('');
  });
});

describe('Chinese', () => {
  test('any run of characters is found where it stands, and only there', async () => {
    expect(await find('煤矿', chinese, 'latest')).toBe('zh/a/ zh/d/');
    expect(await find('天煤矿投', chinese)).toBe('zh/d/');
    expect(await find('矿煤', chinese)).toBe('');
    expect(await find('清清楚', chinese)).toBe('zh/d/');
  });

  test('numbers and letters beside characters are found, full-width or not', async () => {
    for (const query of ['2023年', '２０２３年产', '25,000吨', '3.5%', '5-10月', '阜新 25,000']) expect([query, await find(query, chinese)]).toEqual([query, 'zh/a/']);
  });

  test('characters in an English text are found too', async () => {
    expect(await find('彰武')).toBe('c/');
  });
});

describe('order', () => {
  test('what has a word in its headline and more often stands first', async () => {
    expect(await find('livestock')).toBe('a/ b/');
    expect(await find('pit')).toBe('d/ c/');
  });

  test('the order by day is exact over volumes and languages, and items of one day stand alike each time', async () => {
    expect(await find('', [...english, ...chinese], 'latest')).toBe('a/ zh/a/ b/ c/ d/ zh/d/');
    expect(await find('', [...chinese, ...english].reverse(), 'latest')).toBe('a/ zh/a/ b/ c/ d/ zh/d/');
    expect(await find('', english, 'earliest')).toBe('d/ c/ b/ a/');
  });

  test('scores do not depend on how the archive is cut into volumes, nor on what is opened', async () => {
    const out = makeFolder();
    const shelf = await publish(items, { out, cache: makeFolder() });
    const whole = openAll(out, shelf, 'en');
    expect(shelf.volumes).toHaveLength(1);
    for (const query of ['pit', 'open mine', '"open pit" closes', 'livestock']) {
      const scores = async (indexes: Index[], counts?: LookUp) => (await findItems(indexes, clausesOf(query), counts)).hits.map(({ score }) => score.toFixed(9)).sort();
      expect([query, await scores(whole.indexes, whole.lookUp)]).toEqual([query, await scores(english, lookUp)]);
    }
  });
});

describe('facets', () => {
  const hitsOf = async (query: string) => (await findItems(english, clausesOf(query))).hits;

  test('values are counted among the hits: years latest first, others by number', async () => {
    const hits = await hitsOf('');
    expect(await countFacet(hits, stateOf('').choice, 'year')).toEqual([{ value: '2023', items: 2 }, { value: '2010', items: 1 }, { value: '1953', items: 1 }]);
    expect(await countFacet(hits, stateOf('').choice, 'topic')).toEqual([{ value: 'farming', items: 2 }, { value: 'mining', items: 2 }, { value: 'government', items: 1 }]);
  });

  test('of several values in one facet any will do, several facets must all hold', async () => {
    const hits = await hitsOf('');
    const narrowed = async (address: string) => (await urlsOf(await sortHits(await narrow(hits, stateOf(address).choice), 'latest'))).join(' ');
    expect(await narrowed('?year=2023&year=1953')).toBe('a/ b/ d/');
    expect(await narrowed('?year=2023&year=1953&source=Fuxin+Daily&topic=mining')).toBe('d/');
    expect(await narrowed('?year=1900')).toBe('');
  });

  test('a facet counts what its own values would add, and keeps a chosen value that no hit has', async () => {
    const { choice } = stateOf('?year=1900&source=Xinhua');
    expect(await countFacet(await hitsOf(''), choice, 'year')).toEqual([{ value: '2023', items: 1 }, { value: '2010', items: 1 }, { value: '1900', items: 0 }]);
  });
});

/** Open the English indexes anew, and note which files are read of which volume. */
function openNoting(fail = (_address: string) => false) {
  const asked: string[] = [];
  const opened = openAll(folders.out, shelf, 'en', async (address) => {
    asked.push(address.replace(/.*\/search\//, ''));
    if (fail(address)) throw new Error('The network is away.');
    return readDisk(address);
  });
  return { ...opened, asked, volumesAsked: () => shelf.volumes.filter(({ path }) => asked.some((file) => file.startsWith(path))).map(({ to }) => to.slice(0, 4)) };
}

describe('the word lists', () => {
  const count = (query: string, indexes = english) => countItems(indexes, clausesOf(query), lookUp);

  test('one word or two characters are counted exactly, and no volume is opened', async () => {
    const { indexes, lookUp: counts, volumesAsked } = openNoting();
    expect(await countItems(indexes, ['livestock'], counts)).toBe(2);
    expect(volumesAsked()).toEqual([]);
    for (const query of ['mining', 'open', 'the', 'peopleish', '彰武', '武彰']) expect([query, await count(query)]).toEqual([query, (await findItems(english, [query])).hits.length]);
    for (const query of ['煤矿', '煤', '矿煤', '清楚', '年产']) expect([query, await count(query, chinese)]).toEqual([query, (await findItems(chinese, [query])).hits.length]);
    expect(await count('煤矿', [...english, ...chinese])).toBe(2);
  });

  test('what they cannot tell is not counted', async () => {
    expect([await count('open pit'), await count('"open pit"'), await count('天煤矿', chinese), await count('')]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('a volume that lacks a word is not opened', async () => {
    const { indexes, lookUp: counts, asked, volumesAsked } = openNoting();
    expect((await findItems(indexes, ['livestock'], counts)).hits).toHaveLength(2);
    expect(volumesAsked()).toEqual(['2023']);
    expect((await findItems(indexes, ['pays', 'pit'], counts)).hits).toEqual([]);
    expect((await findItems(indexes, ['zebra'], counts)).hits).toEqual([]);
    expect(volumesAsked()).toEqual(['2023']);
    expect(asked.filter((file) => file.includes('places'))).toEqual([]);
  });

  test('without them every volume is searched', async () => {
    const { indexes, lookUp: counts, volumesAsked } = openNoting((address) => shelf.units.slice(shelf.volumes.length).some(({ name }) => address.includes(name)));
    expect(await urlsOf((await findItems(indexes, ['livestock'], counts)).hits)).toEqual(['a/', 'b/']);
    expect(volumesAsked()).toEqual(['2023', '2010', '1953']);
  });
});

describe('a volume that cannot be read', () => {
  test('is named, and the others are searched; asked again, it is read again', async () => {
    let broken = true;
    const { indexes, lookUp: counts } = openNoting((address) => broken && address.includes(shelf.volumes[0]?.path ?? ''));
    const found = await findItems(indexes, clausesOf('mine'), counts);
    expect([found.missing, (await urlsOf(found.hits)).sort()]).toEqual([[shelf.volumes[0]], ['c/', 'd/']]);
    broken = false;
    expect((await findItems(indexes, clausesOf('mine'), counts)).hits).toHaveLength(3);
  });

  test('is noticed where a file is damaged, or another stands in its place', async () => {
    const pages = async (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => {
      const [first] = openAll(folders.out, shelf, 'en', async (address) => change(await readDisk(address))).indexes;
      return first?.readPages();
    };
    await expect(pages(() => new TextEncoder().encode('<!doctype html>Not found'))).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: The file is damaged: it does not begin as a volume’s files do.]`);
    await expect(pages((bytes) => bytes.slice(0, -9))).rejects.toThrow();
    await expect(pages((bytes) => bytes.map((byte, at) => (at === 14 ? byte ^ 1 : byte)))).rejects.toThrow();
  });
});

test('the stemmer cuts every word as Pagefind does', async () => {
  const words = 'adding agreed allegedly bankruptcy beautifully conditional dying early ecologists electricity emergency employees evening farming generously gently geologist happily hopping hoping internally ladies miners news organization pasted radically revitalization skies stationary university vying'.split(' ');
  const out = makeFolder();
  const { indexes: [index] } = openAll(out, await publish([{ url: 'a/', day: '2023-02-21', title: 'x', text: words.join(' ') }], { out, cache: makeFolder() }));
  const missed: string[] = [];
  for (const word of words) if ((await index?.findWord(stemOf(word)))?.size !== 1) missed.push(word);
  expect(missed).toEqual([]);
});

test('any run of characters is found in just the texts that have it, and two are counted', async () => {
  const random = makeRandom(1952);
  const texts = Array.from({ length: 120 }, () => Array.from({ length: 60 }, () => characters[Math.floor(random() * random() * characters.length)] ?? '').join(''));
  const out = makeFolder();
  const pages = texts.map((text, at): MadePage => ({ url: `${at}/`, day: `${1990 + (at % 8)}-01-01`, title: '题', text, tag: 'zh-Hans' }));
  const { indexes, lookUp: counts } = openAll(out, await publish(pages, { out, cache: makeFolder() }, { ...limits, fresh: 20, older: 40, freshPart: 20, part: 20 }));
  const wrong: string[] = [];
  for (let tries = 0; tries < 500; tries++) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const start = Math.floor(random() * 54);
    const run = text.slice(start, start + 1 + (tries % 6)).replace(/，.*/, '');
    const having = texts.flatMap((each, at) => (each.includes(run) ? [`${at}/`] : []));
    if (run === '') continue;
    const found = await urlsOf((await findItems(indexes, [run], counts)).hits);
    if (found.sort().join() !== having.sort().join()) wrong.push(run);
    if (run.length <= 2 && await countItems(indexes, [run], counts) !== having.length) wrong.push(`${run} counted`);
  }
  expect(wrong).toEqual([]);
}, 60_000);
