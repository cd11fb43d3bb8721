import { expect, test } from 'vitest';
import { timeMapOf } from '../../../src/metadata/preservation.ts';

test('a story names the list of its copies where a web archive keeps them, by its address as it stands', () => {
  expect(timeMapOf('/2023/02/a%20$&/', 'https://web.archive.example/timemap/link/{address}')).toBe(
    'https://web.archive.example/timemap/link/https://fuxin-news-archive.example/2023/02/a%20$&/',
  );
  expect(timeMapOf('/2023/02/a/', '')).toBeUndefined();
});
