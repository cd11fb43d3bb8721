import { describe, expect, test } from 'vitest';
import { decodeText, hasUnfitCharacters } from '../../../src/schema/text.ts';
import { printed } from './make-item.ts';

const file = '2023/02/mine.md';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? utf8(part) : part)]));
const reportOf = (content: Uint8Array): string => printed(decodeText(file, content).problems);

describe('a text file', () => {
  test('is read as it is', () => {
    expect(decodeText(file, utf8('阜新\tnews\n'))).toEqual({ text: '阜新\tnews\n', problems: [] });
  });

  test('may begin with a byte-order mark, which is named and left out', () => {
    expect(decodeText(file, utf8('\uFEFF---\n')).text).toBe('---\n');
    expect(reportOf(utf8('\uFEFF---\n'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  warning: The file begins with a byte-order mark, which UTF-8 does not need — save it as UTF-8 without BOM.  byte-order-mark
          ---
          ^"
    `);
  });

  test('may come from Windows or an old Macintosh, and is read with line feeds', () => {
    expect(decodeText(file, utf8('one\r\ntwo\rthree\n')).text).toBe('one\ntwo\nthree\n');
    expect(reportOf(utf8('one\r\ntwo\r\n'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:4  warning: Lines end in CR LF, as Windows writes them — save the file with line endings LF (“Unix”).  line-endings
          one
             ^"
    `);
    expect(reportOf(utf8('one\rtwo\r'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:4  warning: Lines end in CR alone, as old Macintoshes wrote them — save the file with line endings LF (“Unix”).  line-endings
          one
             ^"
    `);
  });

  test('that ends within a character says so', () => {
    expect(reportOf(bytes('阜新', [0xe7, 0x9f]))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:3  The file ends within a character — save the file as UTF-8 and put back the characters that were lost.  encoding
          阜新�
          　　^"
    `);
  });

  test('in GB18030 is recognised', () => {
    // 阜新矿业 in GB18030.
    expect(reportOf(bytes('---\ntitle: ', [0xb8, 0xb7, 0xd0, 0xc2, 0xbf, 0xf3, 0xd2, 0xb5], '\n'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:2:8  Byte B8 here is not UTF-8; the file looks like GB18030 (GBK) — save the file as UTF-8, or bring the text in with \`npm run import\`.  encoding
          title: ���¿�ҵ
                 ^"
    `);
  });

  test('in Latin-1 is not taken for Chinese', () => {
    expect(reportOf(bytes('A caf', [0xe9], ' in the town'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:6  Byte E9 here is not UTF-8 — save the file as UTF-8 and put back the characters that were lost.  encoding
          A caf� in the town
               ^"
    `);
  });

  test('in UTF-8 with one broken byte is not taken for GB18030', () => {
    expect(reportOf(bytes('阜新矿业集团\r\n工作', [0xff], '恢复\n'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:2:3  Byte FF here is not UTF-8 — save the file as UTF-8 and put back the characters that were lost.  encoding
          工作�恢复
          　　^"
    `);
  });

  test('in UTF-16 is recognised', () => {
    expect(reportOf(bytes([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00]))).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  Byte FF here is not UTF-8; the file looks like UTF-16 — save the file as UTF-8.  encoding
          ��-␀-␀
          ^"
    `);
  });

  test('holds something', () => {
    expect(reportOf(utf8(''))).toMatchInlineSnapshot(`"2023/02/mine.md:1:1  The file is empty — write the item, or delete the file.  file-empty"`);
    expect(decodeText(file, utf8(' \n\n')).text).toBeUndefined();
  });

  test('is no larger than a million bytes, and a larger one is not read', () => {
    expect(reportOf(new Uint8Array(5_000_000))).toMatchInlineSnapshot(
      '"2023/02/mine.md:1:1  The file has 5,000,000 bytes, more than the 1,000,000 that one item may have — split it into several items, or take out what '
        + 'is not text.  file-size"',
    );
    expect(decodeText(file, new Uint8Array(1_000_000).fill(97)).problems).toEqual([]);
    expect(decodeText('names.yaml', new Uint8Array(1_000_001).fill(97), 2_000_000).problems).toEqual([]);
  });

  test('holds no lost and no control characters, each named once at its first place', () => {
    expect(reportOf(utf8('one\ntw\u0007o \uFFFD\nthree \uFFFD \uFFFD'))).toMatchInlineSnapshot(`
      "2023/02/mine.md:2:3  Found U+0007: a control character, which no reader can see — delete it, or put the character there that was meant.  character
          tw␇o �
            ^
      2023/02/mine.md:2:6  Found U+FFFD, and in 2 other places below: the sign for a character that was lost — put back the character that the original has there.  character
          tw␇o �
               ^"
    `);
  });

  test('in one line of the largest size is cut around the place', () => {
    const [problem] = decodeText(file, utf8(`${'字'.repeat(300_000)}\u0000${'字'.repeat(30_000)}`)).problems;
    expect(problem?.column).toBe(300_001);
    expect(problem?.excerpt?.length).toBeLessThan(200);
  });
});

test('characters that no item may hold are found also where they were written as codes', () => {
  expect(['\u0000', '\u0085', '\uFFFE', '\uD800'].map(hasUnfitCharacters)).toEqual([true, true, true, true]);
  expect(['a\tb\n', '阜新', '👍'].map(hasUnfitCharacters)).toEqual([false, false, false]);
});
