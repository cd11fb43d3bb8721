import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer, ArchiveSearch, Hit, Question } from '../../../src/search/engine/answers.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import type { BuiltIndex } from '../../../src/search/volumes/build-volumes.ts';
import { makeFolder, makeQuestion, makeRandom, openAll, openPage, publish, readDisk, type MadePage } from './make.ts';

const characters = [...'煤矿的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，十三'];
const long = 'The county sets out what it will do this year for its fields and roads. '.repeat(6);
const items: MadePage[] = [
  { url: 'a/', day: '2023-02-21', title: 'Livestock plan', text: 'Mining towns keep livestock. Livestock pays.', source: 'Fuxin Daily', topics: ['farming'] },
  {
    url: 'b/', day: '2023-02-20', title: 'Party group meets', text: `${long} Livestock is named once. People came.`, source: 'Xinhua',
    topics: ['government', 'farming'],
  },
  {
    url: 'c/', day: '2010-06-01', title: 'Open pit closes',
    text: 'The open pit mine of 2.5 km closes on 2010-05-31, said O’Neil of the café “P5+1”. Zhang Wu (彰武) spoke.', source: 'Xinhua', topics: ['mining'],
  },
  { url: 'd/', day: '1953-07-01', title: 'Pit opens', text: 'A pit in the open: miners mine coal. Coal.', source: 'Fuxin Daily', topics: ['mining'] },
  { url: 'zh/a/', day: '2023-02-21', title: '畜牧计划', text: '阜新<b>煤</b>矿转产，２０２３年产量25,000吨，增长3.5%，5-10月开工。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
  { url: 'zh/d/', day: '1953-07-01', title: '露天煤矿投产', text: '海州露天矿投产，矿工清清楚楚。煤。矿。', tag: 'zh-Hans', source: '人民日报', topics: ['采矿'] },
];
const folders = { out: makeFolder(), cache: makeFolder() };
// Limits this low make a volume of each month.
const limits = { whole: 0, fresh: 3, year: 1, older: 1, freshPart: 1, part: 1 };
let shelf: BuiltIndex;
let english: ArchiveSearch;
let chinese: ArchiveSearch;
beforeAll(async () => {
  shelf = await publish(items, folders, limits);
  expect(shelf.volumes).toHaveLength(3);
  english = openPage(folders.out);
  chinese = openPage(folders.out, 'zh');
}, 60_000);

async function urlsOf(hits: readonly Hit[] = [], search = english): Promise<string> {
  return (await Promise.all(hits.map(async (hit) => (await search.readResult(hit)).url))).join(' ');
}
async function find(text: string, search = english, rest: Partial<Question> = {}): Promise<string> {
  return urlsOf((await search.ask(makeQuestion(text, { scope: search === english ? 'en' : 'zh', ...rest })))?.hits, search);
}
async function most(text: string, search = english, rest: Partial<Question> = {}): Promise<SearchAnswer['partial']> {
  return (await search.ask(makeQuestion(text, rest)))?.partial ?? [];
}

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
    expect(await find('mine', english, { order: 'latest' })).toBe('a/ c/ d/');
    expect(await find('MINES')).toBe(await find('mining'));
  });

  test('numbers, hyphens, marks over letters and apostrophes are found as typed', async () => {
    for (const query of ['2010-05-31', '2.5', "O'Neil", 'cafe', 'Café', 'P5+1']) expect([query, await find(query)]).toEqual([query, 'c/']);
  });

  test('words in quotation marks stand side by side and in order', async () => {
    expect(await find('open pit', english, { order: 'latest' })).toBe('c/ d/');
    expect(await find('"open pit"')).toBe('c/');
    expect(await find('"pit mine"')).toBe('c/');
    expect(await find('"mine pit"')).toBe('');
  });

  test('the parts of a name may stand in either order', async () => {
    expect([await find('Wu Zhang'), await find('Zhang Wu')]).toEqual(['c/', 'c/']);
  });
});

describe('signs before a word', () => {
  test('a hyphen keeps items away, also before a quotation and a name', async () => {
    expect(await find('livestock -people')).toBe('a/');
    expect(await find('pit -"open pit"')).toBe('d/');
    expect(await find('livestock -source:xinhua')).toBe('a/');
    expect(await find('煤矿 -露天', chinese)).toBe('zh/a/');
  });

  test('where nothing else is asked, a hyphen is just a hyphen', async () => {
    expect(await find('-livestock')).toBe('a/ b/');
  });

  test('title: asks for words of the headline, in quotation marks too', async () => {
    expect(await find('title:livestock')).toBe('a/');
    expect(await find('title:"pit opens"')).toBe('d/');
    expect(await find('title:"pit closes" title:open')).toBe('c/');
    expect(await find('标题：煤矿', chinese)).toBe('zh/d/');
  });

  test('source:, topic: and the like ask for part of a name, its words in any order', async () => {
    expect(await find('mine source:daily', english, { order: 'latest' })).toBe('a/ d/');
    expect(await find('source:"dail fuxin" topic:min')).toBe('d/');
    expect(await find('来源：人民', chinese)).toBe('zh/d/');
    expect(await find('topic:nothing')).toBe('');
  });

  test('date: asks for a year, month or day, or a range', async () => {
    expect(await find('date:2023', english, { order: 'latest' })).toBe('a/ b/');
    expect(await find('livestock date:2023-02-20')).toBe('b/');
    expect(await find('pit date:1953-01..2010-05')).toBe('d/');
    expect(await find('date:..1999')).toBe('d/');
    expect(await find('日期：2023-2', chinese)).toBe('zh/a/');
  });
});

describe('Chinese', () => {
  test('any run of characters is found where it stands, and only there', async () => {
    expect(await find('煤矿', chinese, { order: 'latest' })).toBe('zh/a/ zh/d/');
    expect(await find('天煤矿投', chinese)).toBe('zh/d/');
    expect(await find('矿煤', chinese)).toBe('');
    expect(await find('清清楚', chinese)).toBe('zh/d/');
  });

  test('numbers and letters beside characters are found, full-width or not', async () => {
    for (const query of ['2023年', '２０２３年产', '25,000吨', '3.5%', '5-10月', '阜新 25,000']) expect([query, await find(query, chinese)]).toEqual([query, 'zh/a/']);
  });

  test('traditional characters find simplified ones and the other way round, and the table for it is fetched only then', async () => {
    expect([await find('煤礦轉產', chinese), await find('２０２３年產', chinese), await find('-露天 煤礦', chinese)]).toEqual(['zh/a/', 'zh/a/', 'zh/a/']);
    const out = makeFolder();
    await publish([{ url: 't/', day: '2023-02-21', title: '畜牧計劃', text: '阜新煤礦轉產。', tag: 'zh-Hant' }], { out, cache: makeFolder() });
    const asked: string[] = [];
    const languages = [{ language: 'zh', tag: 'zh-Hant', name: '中文' }];
    const search = openPage(out, 'zh', (address) => (asked.push(address), readDisk(address)), languages);
    expect([await find('煤矿转产', search), asked.filter((file) => file.endsWith('han.bin')).length]).toEqual(['t/', 0]);
    expect([await find('煤礦轉產', search), asked.filter((file) => file.endsWith('han.bin')).length]).toEqual(['t/', 1]);
    expect([await find('計劃', search), await find('无此', search)]).toEqual(['t/', '']);
  });

  test('characters in an English text are found too', async () => {
    expect(await find('彰武')).toBe('c/');
  });
});

describe('most of the words', () => {
  test('items that lack some follow those that have all, and each says which it lacks', async () => {
    const answer = await english.ask(makeQuestion('livestock people came'));
    expect([await urlsOf(answer?.hits), await urlsOf(answer?.partial)]).toEqual(['b/', 'a/']);
    expect(answer?.partial[0]?.lacking).toEqual(['people', 'came']);
  });

  test('a word that no item has hides nothing', async () => {
    const hits = await most('livestock peopleish');
    expect([await urlsOf(hits), hits[0]?.lacking]).toEqual(['a/ b/', ['peopleish']]);
  });

  test('a question in Chinese counts by its characters two by two', async () => {
    expect(await urlsOf(await most('海州的露天矿投产了吗', chinese))).toMatch(/^zh\/d\//);
    expect(await urlsOf(await most('阜新的煤矿转产', chinese))).toMatch(/^zh\/a\//);
  });

  test('words put together of others count by these', async () => {
    expect(await urlsOf(await most('pit-people'))).toBe('d/ c/ b/');
  });

  test('what is in quotation marks stays whole, and what is not wanted or chosen stays away', async () => {
    expect(await urlsOf(await most('"mine pit" livestock'))).toBe('a/ b/');
    expect(await urlsOf(await most('livestock coal -people'))).toBe('d/ a/');
    expect(await urlsOf(await most('livestock coal', english, { from: '2000-01-01' }))).toBe('a/ b/');
  });
});

describe('order', () => {
  test('what has a word in its headline and more often stands first', async () => {
    expect(await find('livestock')).toBe('a/ b/');
    expect(await find('pit')).toBe('d/ c/');
  });

  test('the order by day is exact over volumes and languages, and items of one day stand alike each time', async () => {
    const all = { scope: 'all', from: '1900-01-01' };
    expect(await find('', english, { ...all, order: 'latest' })).toBe('a/ zh/a/ b/ c/ d/ zh/d/');
    expect(await find('', chinese, { ...all, order: 'latest' })).toBe('a/ zh/a/ b/ c/ d/ zh/d/');
    expect(await find('', english, { ...all, order: 'earliest', scope: 'en' })).toBe('d/ c/ b/ a/');
  });

  test('scores do not depend on how the archive is cut into volumes, nor on what is opened', async () => {
    const out = makeFolder();
    const { volumes } = await publish(items, { out, cache: makeFolder() });
    expect(volumes).toHaveLength(1);
    const whole = openPage(out);
    for (const text of ['pit', 'open mine', '"open pit" closes', 'livestock coal', 'livestock']) {
      const scores = async (search: ArchiveSearch) => {
        const { hits = [], partial: rest = [] } = await search.ask(makeQuestion(text)) ?? {};
        return [...hits, ...rest].map(({ score }) => score.toFixed(9));
      };
      expect([text, await scores(whole)]).toEqual([text, await scores(english)]);
    }
  });
});

describe('what is chosen', () => {
  const choose = (chosen: Partial<Question['filters']>) => ({ filters: { ...noFilters, ...chosen } });
  const countIn = async (facet: 'source' | 'topic', rest: Partial<Question>, text = '') => {
    const answer = await english.ask(makeQuestion(text, rest));
    return answer && Object.fromEntries((await english.countFacet(answer, facet)).map(({ value, items: count }) => [value, count]));
  };

  test('of several values in one facet any will do, several facets must all hold, and some must not', async () => {
    const narrowed = (chosen: Partial<Question['filters']>) => find('', english, { ...choose(chosen), order: 'latest' });
    expect(await narrowed({ topic: { any: ['mining', 'government'], none: [] } })).toBe('b/ c/ d/');
    expect(await narrowed({ topic: { any: ['mining', 'government'], none: [] }, source: { any: ['Xinhua'], none: [] } })).toBe('b/ c/');
    expect(await narrowed({ topic: { any: [], none: ['mining'] } })).toBe('a/ b/');
    expect(await narrowed({ topic: { any: ['farming'], none: ['government'] } })).toBe('a/');
    expect(await narrowed({ topic: { any: ['nothing'], none: [] } })).toBe('');
  });

  test('a facet counts what its own values would add, and keeps a chosen value that no hit has', async () => {
    expect(await countIn('topic', { from: '1900-01-01' })).toEqual({ farming: 2, mining: 2, government: 1 });
    expect(await countIn('topic', choose({ topic: { any: ['nothing'], none: [] }, source: { any: ['Xinhua'], none: [] } }))).toEqual(
      { farming: 1, government: 1, mining: 1, nothing: 0 },
    );
    expect(await countIn('source', choose({ source: { any: ['Xinhua'], none: [] } }), 'livestock')).toEqual({ 'Fuxin Daily': 1, Xinhua: 1 });
  });

  test('years and months are counted without regard to the range, empty ones between others too', async () => {
    const answer = await english.ask(makeQuestion('mine', { from: '2020-01-01' }));
    expect(await urlsOf(answer?.hits)).toBe('a/');
    const years = answer ? await english.countStretches(answer, 'year') : [];
    expect([years.length, years[0], years[1], years.find(({ name }) => name === '2010'), years.at(-1)])
      .toEqual([71, { name: '1953', items: 1 }, { name: '1954', items: 0 }, { name: '2010', items: 1 }, { name: '2023', items: 1 }]);
    const livestock = await english.ask(makeQuestion('livestock'));
    expect(livestock && await english.countStretches(livestock, 'month')).toEqual([{ name: '2023-02', items: 2 }]);
  });

  test('where nothing has all words, those with most of them are counted', async () => {
    expect(await countIn('source', {}, 'livestock peopleish')).toEqual({ 'Fuxin Daily': 1, Xinhua: 1 });
  });
});

describe('where nothing is found', () => {
  const rescue = async (text: string, rest: Partial<Question> = {}) => {
    const answer = await english.ask(makeQuestion(text, rest));
    if (!answer) throw new Error('Nothing was asked.');
    return english.rescue(answer);
  };

  test('it is told which word to leave out, and what is then found', async () => {
    expect((await rescue('livestock peopleish')).without).toEqual([{ word: 'peopleish', text: 'livestock', count: 2, exact: true }]);
    expect((await rescue('livestock "mine pit" people')).without).toEqual([{ word: '"mine pit"', text: 'livestock people', count: 1, exact: true }]);
    expect((await rescue('coal source:xinhua')).without).toEqual(
      [{ word: 'coal', text: 'source:xinhua', count: 2, exact: true }, { word: 'source:xinhua', text: 'coal', count: 1, exact: true }],
    );
  });

  test('near spellings are words of the archive as they are written there', async () => {
    const near = async (text: string) => (await rescue(text)).spellings.map(({ near: word, text: whole, count }) => [word, whole, count]);
    expect(await near('livestok')).toEqual([['livestock', 'livestock', 2]]);
    expect(await near('the lviestock pays')).toEqual([['livestock', 'the livestock pays', 2]]);
    expect(await near('Zhagn')).toEqual([['Zhang', 'Zhang', 1]]);
    expect(await near('minimg')).toEqual([['Mining', 'Mining', 3]]);
    expect([await near('livestock'), await near('xq'), await near('“livestok”')]).toEqual([[], [], []]);
  });

  test('of several filters the one is named without which most is found', async () => {
    const { filter } = await rescue('pit', { from: '2020-01-01', filters: { ...noFilters, topic: { any: ['farming'], none: [] } } });
    expect(filter).toBeUndefined();
    const chosen = await rescue('mine', { from: '1953-01-01', to: '2010-12-31', filters: { ...noFilters, topic: { any: ['farming'], none: [] } } });
    expect([chosen.filter?.facet, chosen.filter?.values, chosen.filter?.count, await find('', english, chosen.filter?.question)]).toEqual(
      ['topic', ['farming'], 2, 'd/ c/'],
    );
  });
});

describe('suggestions', () => {
  const suggest = async (typed: string, search = english) =>
    (await search.suggest(typed)).map(({ kind, text, url, items: count }) => [kind, text, url ?? count]);

  test('are names that begin so, by any of their words, and headlines with the word', async () => {
    expect(await suggest('min')).toEqual([['topic', 'mining', 2]]);
    expect(await suggest('livest')).toEqual([['headline', 'Livestock plan', 'a/']]);
    expect(await suggest('open pi')).toEqual([['headline', 'Open pit closes', 'c/'], ['headline', 'Pit opens', 'd/']]);
    expect(await suggest('露天', chinese)).toEqual([['headline', '露天煤矿投产', 'zh/d/']]);
    expect([await suggest(' '), await suggest('zzz')]).toEqual([[], []]);
  });
});

/** Open the archive anew, and note which files are read. */
function openNoting(fail = (_address: string) => false) {
  const asked: string[] = [];
  const search = openPage(folders.out, 'en', async (address) => {
    asked.push(address.replace(/.*\/search\//, ''));
    if (fail(address)) throw new Error('The network is away.');
    return readDisk(address);
  });
  return { search, asked, volumesAsked: () => shelf.volumes
    .filter(({ indexes }) => Object.values(indexes).some(({ path }) => asked.some((file) => file.startsWith(path))))
    .map(({ to }) => to.slice(0, 4)) };
}

describe('the word lists', () => {
  const first = async (text: string, search = english, rest: Partial<Question> = {}): Promise<SearchAnswer | undefined> => {
    let told: SearchAnswer | undefined;
    const last = await search.ask(makeQuestion(text, rest), (answer) => (told ??= answer));
    return told ?? last;
  };

  test('one word or two characters are counted exactly before a volume is opened', async () => {
    for (const text of ['mining', 'open', 'the', 'peopleish', '彰武', '武彰']) {
      const last = await english.ask(makeQuestion(text, { scope: 'en' }));
      expect([text, (await first(text, english, { scope: 'en' }))?.total]).toEqual([text, { count: last?.hits.length, exact: true }]);
    }
    for (const text of ['煤矿', '煤', '矿煤', '清楚', '年产']) {
      const last = await chinese.ask(makeQuestion(text, { scope: 'zh' }));
      expect([text, (await first(text, chinese, { scope: 'zh' }))?.total]).toEqual([text, { count: last?.hits.length, exact: true }]);
    }
    expect((await first('mining'))?.hits).toEqual([]);
    expect((await first('煤矿', english, { scope: 'all' }))?.total).toEqual({ count: 2, exact: true });
  });

  test('what they cannot tell is counted when all is read', async () => {
    for (const text of ['open pit', '"open pit"', 'title:pit', 'mine -coal', 'mine source:xinhua']) {
      const told: SearchAnswer[] = [];
      const last = await english.ask(makeQuestion(text), (answer) => told.push(answer));
      expect(told.every(({ total }) => !total.exact)).toBe(true);
      expect(last?.total).toEqual({ count: last?.hits.length, exact: true });
    }
  });

  test('a volume that lacks a word is not opened', async () => {
    const { search, asked, volumesAsked } = openNoting();
    expect((await search.ask(makeQuestion('livestock')))?.hits).toHaveLength(2);
    expect(volumesAsked()).toEqual(['2023']);
    expect((await search.ask(makeQuestion('zebra', { scope: 'en' })))?.hits).toEqual([]);
    expect(volumesAsked()).toEqual(['2023']);
    expect(asked.filter((file) => file.includes('places'))).toEqual([]);
  });

  test('without them every volume is searched', async () => {
    const { search, volumesAsked } = openNoting((address) => shelf.units.slice(shelf.volumes.length).some(({ name }) => address.includes(name)));
    expect(await urlsOf((await search.ask(makeQuestion('livestock')))?.hits, search)).toBe('a/ b/');
    expect(volumesAsked()).toEqual(['2023', '2010', '1953']);
  });
});

describe('an answer while it is worked out', () => {
  test('grows volume by volume, and says what is still to be read', async () => {
    const told: SearchAnswer[] = [];
    const last = await english.ask(makeQuestion('the', { order: 'latest' }), (answer) => told.push(answer));
    expect([told[0]?.complete, told[0]?.pending.length, last?.complete, last?.pending]).toEqual([false, 3, true, []]);
    for (const { hits, settled } of told) expect(hits.slice(0, settled)).toEqual(last?.hits.slice(0, settled));
  });

  test('is told no more when another question was asked', async () => {
    const told: string[] = [];
    const [older, newer] = await Promise.all(
      [english.ask(makeQuestion('mine'), () => told.push('older')), english.ask(makeQuestion('pit'), () => told.push('newer'))],
    );
    expect([older, newer?.question.text, told.includes('older')]).toEqual([undefined, 'pit', false]);
  });

  test('is undefined where nothing is asked', async () => {
    expect([await english.ask(makeQuestion('')), await english.ask(makeQuestion(' … '))]).toEqual([undefined, undefined]);
    expect(await find('', english, { order: 'earliest' })).toBe('d/ c/ b/ a/');
  });

  test('is in the other language where the page’s own has nothing', async () => {
    const answer = await english.ask(makeQuestion('畜牧'));
    expect([answer?.foreign, await urlsOf(answer?.hits)]).toEqual([true, 'zh/a/']);
    expect((await english.ask(makeQuestion('畜牧', { scope: 'en' })))?.hits).toEqual([]);
  });
});

describe('the other language', () => {
  test('is counted beside the page’s own, without regard to names chosen', async () => {
    const elsewhere = async (text: string, rest: Partial<Question> = {}) => (await english.ask(makeQuestion(text, rest)))?.elsewhere;
    expect(await elsewhere('煤矿')).toEqual([{ language: 'zh', count: 2, exact: true }]);
    expect(await elsewhere('畜牧 煤矿', { filters: { ...noFilters, source: { any: ['Xinhua'], none: [] } } })).toEqual([{ language: 'zh', count: 1, exact: true }]);
    expect(await elsewhere('煤矿', { from: '2000-01-01' })).toEqual([{ language: 'zh', count: 1, exact: true }]);
    expect(await elsewhere('livestock')).toEqual([{ language: 'zh', count: 0, exact: true }]);
    expect(await elsewhere('livestock', { scope: 'all' })).toEqual([]);
  });
});

describe('a volume that cannot be read', () => {
  test('is named, and the others are searched; asked again, it is read again', async () => {
    let broken = true;
    const { search } = openNoting((address) => broken && address.includes(shelf.volumes[0]?.indexes['en']?.path ?? ''));
    const answer = await search.ask(makeQuestion('mine open'));
    expect([answer?.missing, answer?.total.exact, await urlsOf(answer?.hits, search)]).toEqual([[{ from: '2023-02-20', to: '2023-02-21' }], true, 'd/ c/']);
    const other = await search.ask(makeQuestion('pit -livestock title:pit'));
    expect(other?.missing).toEqual([]);
    const lacking = await search.ask(makeQuestion('mine keep', { order: 'latest' }));
    expect([lacking?.missing, lacking?.total]).toEqual([[{ from: '2023-02-20', to: '2023-02-21' }], { count: 0, exact: false }]);
    broken = false;
    expect(await urlsOf((await search.ask(makeQuestion('mine keep')))?.hits, search)).toBe('a/');
  });

  test('is named too where only items with most of the words may lie in it', async () => {
    const { search } = openNoting((address) => address.includes(shelf.volumes[0]?.indexes['en']?.path ?? ''));
    const answer = await search.ask(makeQuestion('coal livestock'));
    expect([answer?.missing, await urlsOf(answer?.partial, search)]).toEqual([[{ from: '2023-02-20', to: '2023-02-21' }], 'd/']);
  });

  test('is noticed where a file is damaged, or another stands in its place', async () => {
    const pages = async (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) => {
      const [first] = openAll(folders.out, shelf, 'en', async (address) => change(await readDisk(address))).indexes;
      return first?.readPages();
    };
    await expect(pages(() => new TextEncoder().encode('<!doctype html>Not found'))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: The file is damaged: it does not begin as a volume’s files do.]`,
    );
    await expect(pages((bytes) => bytes.slice(0, -9))).rejects.toThrow();
    await expect(pages((bytes) => bytes.map((byte, at) => (at === 14 ? byte ^ 1 : byte)))).rejects.toThrow();
  });
});

test('any run of characters is found in just the texts that have it', async () => {
  const random = makeRandom(1952);
  const texts = Array.from(
    { length: 120 }, () => Array.from({ length: 60 }, () => characters[Math.floor(random() * random() * characters.length)] ?? '').join(''),
  );
  const out = makeFolder();
  const pages = texts.map((text, at): MadePage => ({ url: `${at}/`, day: `${1990 + (at % 8)}-01-01`, title: '题', text, tag: 'zh-Hans' }));
  await publish(pages, { out, cache: makeFolder() }, { ...limits, fresh: 20, older: 40, freshPart: 20, part: 20 });
  const search = openPage(out, 'zh');
  const wrong: string[] = [];
  for (let tries = 0; tries < 500; tries++) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const start = Math.floor(random() * 54);
    const run = text.slice(start, start + 1 + (tries % 6)).replace(/，.*/, '');
    const having = texts.flatMap((each, at) => (each.includes(run) ? [`${at}/`] : []));
    if (run === '') continue;
    const found = (await urlsOf((await search.ask(makeQuestion(tries % 3 === 0 ? `“${run}”` : run)))?.hits, search)).split(' ');
    if (found.sort().join() !== having.sort().join()) wrong.push(run);
  }
  expect(wrong).toEqual([]);
}, 60_000);
