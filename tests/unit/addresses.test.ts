import { expect, test } from 'vitest';
import { yearOfPath } from '../../src/addresses.ts';

test('the address of a year, of what lies in it and of a story says the year, in each language', () => {
  expect(['/2023/', '/2023/02/21/', '/zh/1987/05/slug/'].map(yearOfPath)).toEqual(['2023', '2023', '1987']);
});

test('the address of a name that looks like a year says none', () => {
  expect(['/', '/zh/', '/topics/1984/', '/zh/about/', '/on/02-21/'].map(yearOfPath)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
