import { expect, test } from 'vitest';
import type { Hit } from '../../../src/search/engine/answers.ts';
import { makeFolder, makeQuestion, openPage, publish } from './make.ts';

/** Made words, none of which is another's stem. */
const words = (kind: string, count: number): string => Array.from(
  { length: count }, (_, at) => `${kind}${'bdfgklmnpr'[at % 10]}${'aiou'[Math.floor(at / 10) % 4]}${kind}`,
).join(' ');

test('of a pasted paragraph all words count, and not its few rarest alone', async () => {
  const folders = { out: makeFolder(), cache: makeFolder() };
  const [names, matter] = [words('zam', 24), words('tov', 40)];
  await publish([
    { url: 'names/', day: '2021-03-01', title: 'A list', text: names },
    { url: 'about/', day: '2021-03-02', title: 'One', text: matter },
    ...Array.from({ length: 20 }, (_, at) => ({ url: `other-${at}/`, day: '2021-02-01', title: 'Else', text: 'Another matter of the week. '.repeat(20) })),
    { url: 'again/', day: '2021-03-03', title: 'Two', text: `${matter} with more that was told of it in the week` },
  ], folders);
  const search = openPage(folders.out);
  const { partial = [] } = await search.ask(makeQuestion(`${names} ${matter}`)) ?? {};
  const found = await Promise.all(partial.map(async (hit) => (await search.readResult(hit)).url));
  expect([found, partial[0]?.lacking]).toEqual([['about/', 'again/', 'names/'], names.split(' ')]);
});

test('a long quotation that stands nowhere is looked for by its words, and a short one is not', async () => {
  const folders = { out: makeFolder(), cache: makeFolder() };
  await publish([
    { url: 'told/', day: '2021-03-01', title: 'The report', text: 'Wardens count the vipers of the island each autumn, the report says.' },
    { url: 'other/', day: '2021-03-02', title: 'Else', text: 'Another matter of the week.' },
  ], folders);
  const search = openPage(folders.out);
  const found = async (text: string) => {
    const { partial = [] } = await search.ask(makeQuestion(text)) ?? {};
    return [await Promise.all(partial.map(async (hit) => (await search.readResult(hit)).url)), partial.flatMap(({ lacking }) => lacking)];
  };
  const long = '"wardens of the island counted its vipers in autumn"';
  expect(await found(long)).toEqual([['told/'], [long]]);
  expect(await found('"vipers island wardens"')).toEqual([[], []]);
});

test('an item that lacks one word of what its headline is about stands among those with all, and where none has all, among those that lack some', async () => {
  const folders = { out: makeFolder(), cache: makeFolder() };
  const scattered = 'Ferry of the week. '.repeat(30) + 'Other matter '.repeat(60);
  await publish([
    { url: 'all/', day: '2021-03-01', title: 'A long digest', text: `${scattered} The island waits. ${scattered} A new timetable. ${scattered} It is big.` },
    { url: 'headed/', day: '2021-03-02', title: 'Island ferry has a timetable', text: 'The ferry to the island has one.' },
    ...Array.from({ length: 9 }, (_, at) => ({ url: `other-${at}/`, day: '2021-02-01', title: 'Else', text: 'A big matter of the week.' })),
  ], folders);
  const search = openPage(folders.out);
  const found = async (text: string) => {
    const answer = await search.ask(makeQuestion(text));
    const urls = async (hits: readonly Hit[] = []) => Promise.all(
      hits.map(async (hit) => [(await search.readResult(hit)).url, ...hit.lacking].join(' ')),
    );
    return [answer?.total.count, await urls(answer?.hits), (await urls(answer?.partial))[0]];
  };
  expect(await found('island ferry timetable big')).toEqual([1, ['headed/ big', 'all/'], undefined]);
  for (const word of ['else', 'zebra']) expect(await found(`island ferry timetable ${word}`)).toEqual([0, [], `headed/ ${word}`]);
});
