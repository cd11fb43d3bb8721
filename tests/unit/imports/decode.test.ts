import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/imports/text/clean-text.ts';
import { garbledLinesOf } from '../../../src/schema/signs/garble.ts';
import { firstFaultIn, recogniseText } from '../../../src/schema/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
// 阜新新闻 in GB 2312.
const fuxinNews = Uint8Array.from([0xb8, 0xb7, 0xd0, 0xc2, 0xd0, 0xc2, 0xce, 0xc5]);

describe('the encoding of a file', () => {
  test('UTF-8 is read with or without a byte-order mark', () => {
    expect(recogniseText(utf8('\uFEFF阜新'))).toEqual({ text: '阜新', encoding: 'UTF-8' });
    expect(recogniseText(utf8('阜新'))).toEqual({ text: '阜新', encoding: 'UTF-8' });
  });

  test('Chinese in GB18030 is recognised, even when short', () => {
    expect(recogniseText(fuxinNews)).toEqual({ text: '阜新新闻', encoding: 'GB18030' });
  });

  test('UTF-16 is recognised by its mark', () => {
    expect(recogniseText(Uint8Array.from([0xff, 0xfe, 0x1c, 0x96]))).toEqual({ text: '阜', encoding: 'UTF-16' });
  });

  test('accented letters of another encoding are not taken for Chinese', () => {
    const latin1 = Uint8Array.from([...'Line\ncaf'].map((sign) => sign.charCodeAt(0)).concat([0xe9, 0x74, 0xe9, 0x20]));
    expect(recogniseText(latin1)).toBeUndefined();
    expect(firstFaultIn(latin1).place.line).toBe(2);
  });
});

describe('the characters of a text', () => {
  test('all line ends become line feeds, and control characters go with their line told', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0007\n')).toEqual({ text: 'a\nb\nc\nd\n', lines: [4] });
  });

  test('signs of a wrong encoding are found by line', () => {
    expect(garbledLinesOf('Sound\nItâ€™s cafÃ©\n锟斤拷\nlost \uFFFD')).toEqual([
      { line: 2, sample: 'â€™', gone: false },
      { line: 3, sample: '锟斤拷', gone: true },
      { line: 4, sample: '\uFFFD', gone: true },
    ]);
  });

  test('accents, currency and Chinese are no signs of it', () => {
    expect(garbledLinesOf('Ça coûte 5 €, à São Paulo, “naïve” NÃO\n拷贝文件，烫伤')).toEqual([]);
  });
});
