import { exampleItem, type Example } from './example.ts';

/** Examples of bytes and characters of any text file. */
export const signExamples = {
  encoding: {
    files: [{ '2023/02/mine.md': { bytes: [0xbf, 0xf3] } }, { '2023/02/mine.md': exampleItem('title: 矿') }],
    found: 'Byte BF here is not UTF-8; the file looks like GB18030 (GBK). Save the file as UTF-8, or bring the text in with `npm run import`.',
  },
  'byte-order-mark': {
    file: [`\uFEFF${exampleItem()}`, exampleItem()],
    found: 'The file begins with a byte-order mark, which UTF-8 does not need. Save it as UTF-8 without BOM.',
  },
  'line-endings': {
    file: [exampleItem().replaceAll('\n', '\r\n'), exampleItem()],
    found: 'Lines end in CR LF, as Windows writes them. Save the file with line endings LF (“Unix”).',
  },
  character: {
    text: ['The pit\u0008 takes up work again.\n', 'The pit takes up work again.\n'],
    found: 'Found U+0008: a control character, which no reader can see. Delete it, or put the character there that was meant.',
  },
  garbled: {
    text: ['The mineâ€™s owner says so.\n', 'The mine’s owner says so.\n'],
    found: 'â€™ comes of text that was read in a wrong encoding. Write ’, or open the original as UTF-8 and copy it anew.',
  },
  'unseen-sign': {
    text: ['The pi\u200Bt takes up work again.\n', 'The pit takes up work again.\n'],
    found: 'Found U+200B: a space without width. Delete it; it parts the word for search and for lists of names.',
  },
  'file-empty': {
    file: ['', exampleItem()],
    found: 'The file is empty. Write the item, or delete the file.',
  },
  'file-size': {
    file: [exampleItem('', 'The pit takes up work again.\n'.repeat(40_000)), exampleItem()],
    found: 'The file has 1,160,086 bytes, more than the 1,000,000 that one item may have. Split it into several items, or take out what is not text.',
  },
} as const satisfies Record<string, Example>;
