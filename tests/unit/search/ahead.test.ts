import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, makeQuestion, openPage, publish, readDisk, type MadePage } from './make.ts';

const titles = ['Night ferry', 'Night train', 'Ferry timetable'];
const pages = titles.map((title, at): MadePage => ({ url: `${at}/`, day: '2021-05-06', title, text: `${title} runs.` }));
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

  test('the word list of a word that is begun is fetched, and not where it stands', async () => {
    const { ahead, more } = await fetched('ferr', 'ferry');
    expect([ahead, more.toSorted()]).toEqual([['volumes.json', '0.bin'], ['pages.bin', 'words-0.bin']]);
  });

  test('nothing is fetched for a beginning that says too little, a word that only asks, or a number', async () => {
    for (const begun of ['fer', '1998', 'where is ', '“night fer']) expect([begun, (await fetched(begun, '')).ahead]).toEqual([begun, ['volumes.json']]);
  });
});
