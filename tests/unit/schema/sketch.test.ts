import { expect, test } from 'vitest';
import { sketchOf } from '../../../src/schema/sketch.ts';

/* Sketches of one archive are compared with those that earlier runs kept, so that a text has the same for ever. */
const mine = 'The mine at Fuxin opened in 1953 and closed in 2005; it gave 210 million tonnes, said Mr. O’Neill — “no more coal”.';

test.each([
  ['words and figures', mine.repeat(2), 'cabc6ae1f5ff093c35427fc1c469'],
  ['accents, marks and figures of other scripts', 'Ähre naïve Ørsted ١٢٣ Ⅷ ² 12a a12 x_y e\u0301te '.repeat(4), '3500239d8d09001b2767'],
  ['characters beyond the first plane, and half of one', '𝒜𝒷 𐐀𐐨 😀 word 😀😀 \ud800 half '.repeat(6), '2632dde4ed6eb158'],
  ['signs that part no words', '煤矿 1953年 opened 海州 mine 210 万吨 カナ '.repeat(5), '940acbfff5d64ddf7fc1c469'],
  ['few words', 'Only a few words stand here in 1953.', undefined],
])('%s', (_, text, sketch) => {
  expect(sketchOf(text)).toBe(sketch);
});
