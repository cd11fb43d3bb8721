import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineMarkup } from '../../../src/components/stories/line-markup.ts';
import { site } from '../../../src/site.ts';
import { lineWordsOf } from '../../../src/wording/line-words.ts';

const wordsOf = (text: string): string[] => lineWordsOf(text, 'zh').map((piece) => piece.text);
const wholesOf = (text: string): string[] => lineWordsOf(text, 'en').flatMap((piece) => (piece.whole ? [piece.text] : []));

describe('the lines of a Chinese headline', () => {
  test('break between words, and neither before a mark that closes nor after one that opens', () => {
    expect(wordsOf('高铁通到阜新，最快47分钟到沈阳')).toEqual(['高铁通到阜新，', '最快', '47分钟到沈阳']);
    expect(wordsOf('辽宁带羽毛恐龙化石照片登上《纽约时报》').at(-1)).toBe('时报》');
  });

  test('have a number and its measure together', () => {
    expect(wordsOf('已投入4.9亿元')).toContain('4.9亿元');
    expect(wordsOf('设计年产煤300万吨。')).toEqual(['设计年产煤', '300万吨。']);
    expect(wordsOf('累计产煤2.44亿吨')).toEqual(['累计产煤', '2.44亿吨']);
    expect(wordsOf('风电场装机30万千瓦').at(-1)).toBe('30万千瓦');
    expect(wordsOf('辽宁男篮以100比88战胜广厦').find((word) => word.includes('100'))).toContain('100比88');
    expect(wordsOf('1953至2003年产煤2.1亿吨')[0]).toMatch(/^1953至2003年/);
    expect(wordsOf('歼20首飞')[0]).toMatch(/^歼20/);
  });
});

describe('the lines of an English headline', () => {
  test('have hyphenated words, numbers with their unit, and days with their month together', () => {
    expect(wholesOf('Datang restarts a coal-to-gas plant')).toEqual(['coal-to-gas']);
    expect(wholesOf('47 minutes from Shenyang, 375 kilometres by road')).toEqual(['47 minutes', '375 kilometres']);
    expect(wholesOf('Trains reach Fuxin on 29 December 2018, not on December 28.')).toEqual(['29 December', 'December 28.']);
  });

  test('break a word that is too long for a phone', () => {
    expect(wholesOf('The state-of-the-art-and-then-some plant')).toEqual([]);
  });
});

test('no letter of a text is lost or added, whatever it is', () => {
  const piece = fc.constantFrom('煤', '矿', '“', '”', '，', '47', ' ', 'a-b', '12 km', '《', '在', '<b>', '&');
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece).map((all) => all.join('')));
  fc.assert(fc.property(text, fc.constantFrom(...site.languages), (written, language) => {
    expect(lineWordsOf(written, language).map((piece) => piece.text).join('')).toBe(written);
    const read = lineMarkup(written, language).replace(/<wbr>|<span class="whole">|<\/span>/g, '');
    expect(read.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(written);
  }));
});
