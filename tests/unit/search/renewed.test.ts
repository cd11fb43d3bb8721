import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { snippetOf } from '../../../src/search/engine/snippet.ts';
import { makeFolder, makeQuestion, openPage, publish, type MadePage } from './make.ts';

const page = (name: string, text: string): MadePage => ({ url: `/2023/02/${name}/`, day: '2023-02-01', title: `Story ${name}`, text });

test('an open tab finds what was published since, without being loaded again', async () => {
  const [out, cache] = [makeFolder(), makeFolder()];
  const folders = { out: join(out, 'site'), cache };
  await publish([page('one', 'The pit was shut.')], folders);
  const search = openPage(folders.out);
  expect((await search.ask(makeQuestion('pit')))?.total.count).toBe(1);
  await publish([page('one', 'The pit was shut.'), page('two', 'A lantern was lit.')], folders);
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
  expect((await search.ask(makeQuestion('lantern')))?.total.count).toBe(1);
  vi.restoreAllMocks();
});

test('the snippet of a very long article with a word thousands of times is cut at once', () => {
  const begin = performance.now();
  const { pieces } = snippetOf({ text: 'coal is dug here and '.repeat(20_000) + 'gold', tag: 'en', sections: [] }, ['coal', 'gold']);
  expect(performance.now() - begin).toBeLessThan(3000);
  // The stretch with both words is best.
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toContain('gold');
});
