import { describe, expect, test, beforeAll } from 'vitest';
import { openIndex, type Index } from '../../../src/search/engine.ts';
import { countFacet, narrow } from '../../../src/search/facets.ts';
import { sortHits, type Order } from '../../../src/search/order.ts';
import { clausesOf } from '../../../src/search/query.ts';
import { findItems, type Hit } from '../../../src/search/search.ts';
import { stateOf } from '../../../src/search/state.ts';
import { stemOf } from '../../../src/search/stem.ts';
import { publishVolumes } from '../../../src/search/volumes.ts';
import { makeFolder, makeSearched, openAll, readDisk, type MadePage } from './make.ts';

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
let english: Index[];
let chinese: Index[];
beforeAll(async () => {
  // Limits this low make a volume of each month.
  const { volumes } = await publishVolumes(items.map(makeSearched), folders, { whole: 0, fresh: 3, year: 1, older: 1 });
  expect(volumes).toHaveLength(3);
  [english, chinese] = [openAll(folders.out, volumes, 'en'), openAll(folders.out, volumes, 'zh-hans')];
});
const urlsOf = (hits: readonly Hit[]) => Promise.all(hits.map(async ({ index, page }) => (await index.readFragment(page)).url));
const find = async (query: string, indexes = english, order: Order = 'relevance') =>
  (await urlsOf(await sortHits((await findItems(indexes, clausesOf(query))).hits, order))).join(' ');

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

  test('scores do not depend on how the archive is cut into volumes', async () => {
    const out = makeFolder();
    const { volumes } = await publishVolumes(items.map(makeSearched), { out, cache: makeFolder() });
    const scores = async (indexes: Index[]) => (await findItems(indexes, ['pit'])).hits.map(({ score }) => score.toFixed(9)).sort();
    expect(volumes).toHaveLength(1);
    expect(await scores(openAll(out, volumes, 'en'))).toEqual(await scores(english));
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

describe('a volume that cannot be read', () => {
  test('is named, and the others are searched; asked again, it is read again', async () => {
    let broken = true;
    const [first, ...rest] = english;
    if (!first) throw new Error('There is no volume.');
    const root = new URL(`file://${folders.out}/search/`).href;
    const flaky = openIndex(root, first.volume, first.tag, async (address) => {
      if (broken) throw new Error('The network is away.');
      return readDisk(address);
    });
    const found = await findItems([flaky, ...rest], clausesOf('mine'));
    expect([found.missing, (await urlsOf(found.hits)).sort()]).toEqual([[first.volume], ['c/', 'd/']]);
    broken = false;
    expect((await findItems([flaky, ...rest], clausesOf('mine'))).hits).toHaveLength(3);
  });

  test('is noticed where a file is damaged', async () => {
    const [first] = english;
    if (!first) throw new Error('There is no volume.');
    const damaged = openIndex('x/', first.volume, 'en', async () => new TextEncoder().encode('<!doctype html>Not found'));
    await expect(damaged.readMeta()).rejects.toThrow(/is damaged: it does not begin as Pagefind's files do/);
  });
});

test('the stemmer cuts every word as Pagefind does', async () => {
  const words = 'adding agreed allegedly bankruptcy beautifully conditional dying early ecologists electricity emergency employees evening farming generously gently geologist happily hopping hoping internally ladies miners news organization pasted radically revitalization skies stationary university vying'.split(' ');
  const out = makeFolder();
  const { volumes } = await publishVolumes([makeSearched({ url: 'a/', day: '2023-02-21', title: 'x', text: words.join(' ') })], { out, cache: makeFolder() });
  const [index] = openAll(out, volumes);
  const missed: string[] = [];
  for (const word of words) if ((await index?.findWord(stemOf(word)))?.size !== 1) missed.push(word);
  expect(missed).toEqual([]);
});
