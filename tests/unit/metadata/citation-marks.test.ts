import { expect, test } from 'vitest';
import { quotedTitle, sentences } from '../../../src/metadata/citation-marks.ts';

test.each([
  ['Who Pays for the Pit?', '“Who Pays for the Pit?”'], ['“Coal, Not Gold,” Says the Mayor', '“‘Coal, Not Gold,’ Says the Mayor.”'], ['He Said “Coal”',
  '“He Said ‘Coal.’”'],
  ['He Said “Coal!”', '“He Said ‘Coal!’”'], ['“Why ‘Gold’?” They Ask', '“‘Why “Gold”?’ They Ask.”'], ['Congress’s Pit', '“Congress’s Pit.”'],
  ['Miners’ Pay', '“Miners’ Pay.”'],
  ['“Miners’ Pay” Rises', '“‘Miners’ Pay’ Rises.”'], ['Say "Coal" Now', '“Say ‘Coal’ Now.”'], ['5" Pipe', '“5" Pipe.”'], ['‘Coal,’ He Said',
  '“‘Coal,’ He Said.”'],
  ['The ‘80s Pit’s End', '“The ‘80s Pit’s End.”'], ['[Trains Reach Fuxin?]', '“[Trains Reach Fuxin?].”'], ['Sold by Li Inc.', '“Sold by Li Inc.”'],
  ['An “Unclosed', '“An “Unclosed.”'],
  ['煤矿为何关闭？', '“煤矿为何关闭？”'], ['“关闭”之后', '“‘关闭’之后.”'], ['他说“不。”', '“他说‘不。’”'], ['《人民日报》报道〈煤〉', '“《人民日报》报道〈煤〉.”'], ['快报！', '“快报！”'],
])('the headline %s is quoted as %s', (title, quoted) => {
  expect(quotedTitle(title)).toBe(quoted);
});

test('sentences that end by themselves get no second stop', () => {
  expect(sentences(['Who pays?', '(2024)', 'Li Inc.', '煤。', 'He said “no.”', '[Why?]',
  'https://a.cn/'])).toBe('Who pays? (2024). Li Inc. 煤。 He said “no.” [Why?]. https://a.cn/');
});
