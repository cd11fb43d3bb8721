import { beforeAll, describe, expect, test } from 'vitest';
import { openIndexes, type IndexReader } from '../../../src/search/engine/index-reader.ts';
import { readAtOnce } from '../../../src/search/engine/read-ahead.ts';
import { queryOf } from '../../../src/search/query/query.ts';
import { makeFolder, makeQuestion, openPage, publish, readDisk, type MadePage } from './make.ts';

const titles = ['Night ferry', 'Night train', 'Ferry timetable', 'Runners meet', 'Runnel dry', 'Runnymede fair'];
const pages = titles.map((title, at): MadePage => ({ url: `${at}/`, day: '2021-05-06', title, text: `${title} begins.` }));
const folders = { out: makeFolder(), cache: makeFolder() };
beforeAll(async () => publish(pages, folders), 60_000);

/** What is fetched while a text is being typed, and what more when it is asked. */
async function fetched(begun: string, whole: string): Promise<{ ahead: string[]; more: string[] }> {
  const asked: string[] = [];
  const search = openPage(folders.out, 'en', (address) => (asked.push(address.replace(/.*\//, '')), readDisk(address)));
  await search.expect(makeQuestion(begun));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const ahead = asked.splice(0);
  await search.ask(makeQuestion(whole));
  return { ahead, more: asked };
}

describe('while a question is being typed', () => {
  test('what its finished words need is fetched, and nothing twice', async () => {
    const { ahead, more } = await fetched('night fer', 'night ferry');
    expect([ahead.toSorted(), more]).toEqual([['0.bin', 'pages.bin', 'volumes.json', 'words-0.bin'], []]);
  });

  test('where a word stands that is begun or whole, and what its first results are called', async () => {
    for (const [begun, whole] of [['ferr', 'ferry'], ['ferry', 'ferry'], ['night trai', 'night train']] as const) {
      const { ahead, more } = await fetched(begun, whole);
      const needed = ['0.bin', 'cards-0.bin', 'pages.bin', 'volumes.json', 'words-0.bin'];
      expect([begun, ahead.toSorted(), more]).toEqual([begun, expect.arrayContaining(needed), []]);
    }
  });

  test('nothing is fetched but the word list where nothing begins so, or more than one word as often', async () => {
    for (const begun of ['ferk', 'runn']) {
      const { ahead } = await fetched(begun, '');
      expect([begun, ahead]).toEqual([begun, ['volumes.json', '0.bin']]);
    }
  });

  test('nothing is fetched for a beginning that says too little, a word that only asks, or a number', async () => {
    for (const begun of ['fer', '1998', 'where is ', '“night fer']) expect([begun, (await fetched(begun, '')).ahead]).toEqual([begun, ['volumes.json']]);
  });
});

test('where the words of a later question stand is asked for beside the word lists, and of the first after them', async () => {
  const read: string[] = [];
  const index = (isOpen: boolean) => ({
    tag: 'en', isOpen, entry: { path: '', items: 9 }, readPages: async () => ({}), findWord: async (word: string) => read.push(word),
  }) as unknown as IndexReader;
  const clauses = queryOf('how the "night ferry" trains run 煤矿').wanted;
  readAtOnce([index(false)], clauses);
  expect(read).toEqual([]);
  readAtOnce([index(true), index(false)], clauses);
  expect(read).toEqual(['train', 'run']);
  // In many volumes a rare word would cost too much.
  readAtOnce(Array.from({ length: 9 }, () => index(true)), clauses);
  expect(read).toHaveLength(2);
});

test('an index is open once something of it was read', async () => {
  const asked: string[] = [];
  const { catalogue } = await publish(pages, { out: makeFolder(), cache: makeFolder() });
  const [index] = openIndexes('https://host.example/search/', JSON.parse(catalogue), async (address) => (asked.push(address), new Uint8Array()));
  expect(index?.isOpen).toBe(false);
  await index?.findWord('ferri').catch(() => undefined);
  expect([index?.isOpen, asked.length]).toEqual([true, 1]);
});
