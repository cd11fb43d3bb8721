import { beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import { makeFolder, openPage, publish, type MadePage } from './make.ts';

/** Words as headlines have them, most of them longer than their stems. */
const words = ('turbine bankruptcy farming cities mining relational generously happily government nationalization studies running stopped electricity '
  + 'emergencies employees livestock organisation photographers conditional useful usefulness hopping hoping dying skies early business businesses '
  + 'revitalization university ecologists universities flooded flooding families historically possibility possibilities argued arguing decisive '
  + 'creation creative operators operating machinery ladies policemen activists competitiveness reliable reliability sensational quietly').split(' ');
const folders = { out: makeFolder(), cache: makeFolder() };
let search: ArchiveSearch;
beforeAll(async () => {
  const pages = words.map((word, at): MadePage => ({ url: `${word}/`, day: '2021-05-06', title: `Xu${at} ${word} qo${at}`, text: `${word} vy${at}.` }));
  await publish(pages, folders);
  search = openPage(folders.out);
}, 60_000);

describe('a suggested headline', () => {
  test('stays while its word is typed to the end, letter by letter', async () => {
    const lost: string[] = [];
    for (const word of words) {
      for (let length = 4; length <= word.length; length++) {
        const urls = (await search.suggest(word.slice(0, length))).map(({ url }) => url);
        // Three words are looked for: others may begin alike.
        const isOther = words.filter((each) => each.startsWith(word.slice(0, length))).length > 3;
        if (!urls.includes(`${word}/`) && !isOther) lost.push(`${word.slice(0, length)}|${word.slice(length)}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('stays also where the word is the last of several, and in capitals', async () => {
    for (const typed of ['xu1 bankruptcy', 'XU1 BANKRUPTCY', 'Xu2 farmi']) expect([typed, (await search.suggest(typed)).length]).toEqual([typed, 1]);
  });

  test('does not come for a word that no item has', async () => {
    for (const typed of ['farmz', 'turbinex', 'zzzing', 'minister']) expect([typed, await search.suggest(typed)]).toEqual([typed, []]);
  });
});
