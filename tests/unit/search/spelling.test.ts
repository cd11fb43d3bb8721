import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';
import { makeFolder, makeQuestion, makeRandom, openPage, publish, readDisk, type MadePage } from './make.ts';

/** Words as reports have them: names, long ones, inflected late, with letters twice. */
const words = ('passionate networking networked bankruptcy turbine government organisation parliament harvesting negotiations committees irrigation Zhangwu '
  + 'Hongyanhe Budapest reservoir engineers engineering flooded quarries schoolteacher locomotive electrification ceremonies delegates ballot coalition '
  + 'warehouse shipyard fisheries vaccination pensioners unemployment earthquake archaeologists hospitals surgeon verdict prosecutors fireworks '
  + 'libraries apprentices drought reforestation textile ambulance smuggling treaties corruption refinery Vladivostok Gdansk Zürich').split(' ');
const often = Array.from({ length: 20 }, (_, at): MadePage => ({
  url: `p${at}/`, day: '2021-05-07', title: `Passionate words ${at}`, text: 'Passionate words on networking; they networked.',
}));
const pages: MadePage[] = [
  ...words.map((word, at): MadePage => ({ url: `${at}/`, day: '2021-05-06', title: `${word} ${at}`, text: `Here ${word} is told.` })),
  ...often,
  { url: 'east/', day: '2021-05-08', title: 'Eastern wards', text: 'The wards vote.' },
  { url: 'west/', day: '2021-05-08', title: 'Western wards', text: 'The wards vote.' },
  { url: 'slip/', day: '2021-05-08', title: 'Letters', text: 'The mayor is a pasionate reader.' },
  { url: 'slip2/', day: '2021-05-08', title: 'Wires', text: 'They netwroked.' },
  { url: 'slip3/', day: '2021-05-08', title: 'Cables', text: 'All is netwroked.' },
  { url: 'signs/', day: '2021-05-08', title: 'Congress’s rules', text: 'The deepest–water port of Congress’s choice; l’Abbé spoke.' },
];
const folders = { out: makeFolder(), cache: makeFolder() };
let search: ArchiveSearch;
beforeAll(async () => {
  await publish(pages, folders);
  search = openPage(folders.out);
}, 60_000);

async function offered(text: string, asked = search): Promise<string[]> {
  const answer = await asked.ask(makeQuestion(text));
  if (!answer) return [];
  const spellings = answer.total.count === 0 ? (await asked.rescue(answer)).spellings : await asked.respell(answer);
  return spellings.map(({ near }) => near);
}

/** Every way to get one letter of a word wrong at a place. */
function slipsAt(word: string, place: number, letter: string): string[] {
  const [before, here, after] = [word.slice(0, place), word.slice(place, place + 1), word.slice(place + 1)];
  return [before + letter + here + after, before + after, before + letter + after, before + after.slice(0, 1) + here + after.slice(1)];
}

describe('a misspelt word', () => {
  test('leads to its word wherever the mistake is, and costs a few small files', async () => {
    const random = makeRandom(7);
    const known = new Set(words.map((word) => stemEnglish(word.toLowerCase())));
    const lost: string[] = [];
    let tried = 0;
    for (const word of words) {
      for (let place = 0; place < word.length; place++) {
        const letter = String.fromCharCode(97 + Math.floor(random() * 26));
        const typed = slipsAt(word.toLowerCase(), place, letter)[Math.floor(random() * 4)] ?? '';
        if (known.has(stemEnglish(typed))) continue;
        tried++;
        if (!(await offered(typed)).includes(word)) lost.push(`${typed} (${word})`);
      }
    }
    expect(tried).toBeGreaterThan(400);
    expect(lost.length / tried, lost.join(' ')).toBeLessThan(0.05);
  }, 60_000);

  test('is set right in a question of several, and as the archive writes it', async () => {
    expect(await offered('the bankrupcty verdict')).toEqual(['bankruptcy']);
    expect(await offered('gdasnk')).toEqual(['Gdansk']);
    expect(await offered('zurihc')).toEqual(['Zürich']);
    expect(await offered('networkijg')).toEqual(['networking']);
    expect([(await offered('pxssionate'))[0], (await offered('apssionate'))[0]]).toEqual(['passionate', 'passionate']);
  });

  test('leads there too where one item has the same mistake, beside that item', async () => {
    expect([(await search.ask(makeQuestion('pasionate')))?.total.count, await offered('pasionate')]).toEqual([1, ['passionate']]);
  });

  test('leads there too where it has three letters, and is no abbreviation', async () => {
    expect([await offered('vot'), await offered('votr'), await offered('VOT'), await offered('tld')]).toEqual([['vote'], ['vote'], [], ['told']]);
  });

  test('leads there where several items have the same mistake and many more have the word, and nothing is fetched for it', async () => {
    const asked: string[] = [];
    const noting = openPage(folders.out, 'en', (address) => (asked.push(address), readDisk(address)));
    expect([(await search.ask(makeQuestion('netwroked')))?.total.count, await offered('netwroked', noting)]).toEqual([2, ['networked']]);
    expect(asked.filter((address) => address.includes('near-'))).toEqual([]);
  });

  test('is not suspected where a rare word is right, and then next to nothing is fetched', async () => {
    expect([await offered('Hongyanhe'), await offered('passionate'), await offered('ballot')]).toEqual([[], [], []]);
    const asked: string[] = [];
    const noting = openPage(folders.out, 'en', (address) => (asked.push(address), readDisk(address)));
    expect([await offered('passionate', noting), asked.filter((address) => address.includes('near-')).length]).toEqual([[], 0]);
  });

  test('is suspected alone among words of which the archive has several', async () => {
    expect([await offered('wards bankrupcty'), (await offered('wrds bankrupcty')).toSorted()]).toEqual([['bankruptcy'], ['bankruptcy', 'wards', 'words']]);
  });

  test('leads to nothing but words that stand in the archive', async () => {
    for (const typed of ['congres', 'congresz', 'deepst', 'deepestw', 'bankruptci', 'labbe', 'irrigat']) {
      const stands = (near: string) => pages.some(({ title, text }) => new RegExp(`(?<!\\p{L})${near}(?!\\p{L})`, 'u').test(`${title} ${text}`));
      expect([typed, (await offered(typed)).filter((near) => !stands(near))]).toEqual([typed, []]);
    }
    expect(await offered('congresz')).toEqual(['Congress']);
  });

  test('of which nothing is near leads nowhere', async () => {
    expect([await offered('qqqqq'), await offered('xyz'), await offered('2021x'), await offered('“bankrupcty”')]).toEqual([[], [], [], []]);
  });
});
