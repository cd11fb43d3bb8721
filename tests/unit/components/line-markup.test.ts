import { expect, test } from 'vitest';
import { lineMarkup } from '../../../src/components/stories/line-markup.ts';

test('Chinese lines are told where to break, but beside marks, where they do by themselves', () => {
  expect(lineMarkup('高铁通到阜新，最快47分钟', 'zh')).toBe('高铁通到阜新，最快<wbr>47分钟');
  expect(lineMarkup('据《辽宁日报》统计', 'zh')).toBe('据《辽宁<wbr>日报》统计');
});

test('a text with spaces keeps a hyphenated word whole, and every text is escaped', () => {
  expect(lineMarkup('A coal-to-gas plant & more', 'en')).toBe('A <span class="whole">coal-to-gas</span> plant &amp; more');
});
