import { expect, test } from 'vitest';
import { tooDeepIn } from '../../../src/markdown/nesting.ts';
import { makeBody, problemsOf } from './make-body.ts';

test('quotations and lists in one another have an end', async () => {
  expect(await problemsOf(`One.\n\n${'> - '.repeat(60)}a`, { firstLine: 5 })).toMatchInlineSnapshot(`
    "
    2023/03/item.md:7:1  Lists, quotations or emphasis stand in one another too deeply to be set — write the passage with fewer of them inside one another, 100 at most.  nesting
        > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - > - …
        ^
    "
  `);
});

test('so have lists that grow line by line', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => `${' '.repeat(200 * index)}${'- '.repeat(100)}a`);
  const { problems, html } = await makeBody(lines.join('\n'));
  expect(problems.map(({ rule }) => rule)).toEqual(['nesting']);
  expect(html).toBe('');
}, 60_000);

test('a line of rules is no nesting, and a quotation in a quotation is none to speak of', async () => {
  const { problems } = await makeBody(`${'* '.repeat(150)}\n\n${'- '.repeat(150)}\n\n> > > - 1. a`);
  expect(problems).toEqual([]);
});

test('lists that go in line by line, further than any can, are told before they are parsed', () => {
  const lines = (signs: string) => Array.from({ length: 1000 }, (_, at) => `${signs.repeat(at)}- a`);
  expect([tooDeepIn(lines('  '))?.line, tooDeepIn(lines('\t'))?.line, tooDeepIn(lines('  ').slice(0, 200))]).toEqual([201, 101, undefined]);
});
