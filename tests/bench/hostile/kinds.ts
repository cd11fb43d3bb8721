import { deflateSync } from 'node:zlib';
import yazl from 'yazl';
import { exampleItem } from '../../../src/schema/examples/example.ts';

/** What is given to a command, and whether it is an item of the content folder or a file to import. */
export interface HostileKind {
  name: string;
  way: 'item' | 'import';
  /** Files by their path: those of an item below the content folder. */
  files: () => Promise<Record<string, string | Uint8Array>>;
}

const largest = 990_000;
const head = '---\ntitle: A headline\ndate: 2020-05-06\n---\n\n';
const page = '<title>A headline</title><meta name=date content=2020-05-06>\n<body>\n';

/** A text of one thing over and over, of so many bytes. */
const row = (piece: string, bytes = largest): string => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
const item = (name: string, text: string | (() => string)): HostileKind => (
  { name, way: 'item', files: async () => ({ '2023/02/mine.md': typeof text === 'string' ? exampleItem('', text) : text() }) });
const taken = (name: string, file: string, text: () => string): HostileKind => (
  { name: `import: ${name}`, way: 'import', files: async () => ({ [file]: text() }) });

const items: HostileKind[] = [
  item('a file of 100 MB', () => exampleItem('', 'Words. '.repeat(15_000_000))),
  ...([
    ['quotations in quotations', '> '], ['lists in lists', '- '], ['brackets in brackets', '['], ['emphasis in emphasis', '*a **b '],
    ['HTML in HTML', '<div>'],
    ['rows of stars', '*'], ['marks of code', '` `` '], ['instructions', '<? '], ['comments', '<!-- '],
    ['addresses', 'https://a.example/ '], ['mail', 'a@b.example '],
    ['one word', 'a'], ['one word of hyphens', 'a-'], ['Chinese without a stop', '煤'], ['template tags', '{% '], ['entities', '&amp;'], ['backslashes', '\\'],
    ['spaces', ' '], ['a paragraph of words', 'word and '], ['tildes', '~~a '], ['exclamation marks', '![a]('], ['combining marks', '\u0301'],
  ] as const).map(([name, piece]) => item(name, () => exampleItem('', `Words.\n\n${row(piece, largest - 300)}b\n`))),
  ...([
    ['paragraphs', 'a\n\n'], ['headings', '# a\n\n'], ['list items', '- a\n'], ['definitions', '[a]: /b\n'], ['fences', '```\n'],
    ['rules', '---\n'], ['tables', '|a|\n|-|\n'],
  ] as const).map(([name, piece]) => item(`lines of ${name}`, () => exampleItem('', `Words.\n\n${row(piece, largest - 300)}`))),
  item('indented prose', () => exampleItem('', `    A ${row('word and ', largest - 300)}`)),
  item('a table of 100,000 columns', () => exampleItem('', `${row('|a', 200_000)}\n${row('|-', 200_000)}\n${row('|b', 200_000)}\n`)),
  item('100,000 footnotes', () => exampleItem('', Array.from({ length: 40_000 }, (_, at) => `[^${at}]\n\n[^${at}]: a`).join('\n\n').slice(0, largest))),
  item('lists that go in line by line', () => exampleItem('', Array.from({ length: 1200 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n').slice(0, largest))),
  item('names in YAML that stand for ten others', () => exampleItem(`a0: &a0 [x, x]\n${
    Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join()}]`).join('\n')}`)),
  item('lists in lists in YAML', () => exampleItem(`topics: ${'['.repeat(40_000)}`)),
  item('keys of YAML', () => exampleItem(Array.from({ length: 5000 }, (_, at) => `k${at}: a`).join('\n'))),
];

const imports: HostileKind[] = [
  ...([
    ['comments before words', '<!-- a -->\n'], ['points like keys', '- :\n'], ['instructions', '<? '], ['one word of hyphens', 'a-'], ['dots', 'a.'],
    ['comments of kramdown', '{::comment} '], ['attributes of kramdown', '{: '], ['lists of attributes', '{:a='], ['comments of templates', '{%comment%} '],
    ['links without words', '](<'], ['marks of quotation', '"'], ['headings of others', '{#a '], ['notes', '[^a'],
  ] as const).map(([name, piece]) => taken(name, 'a.md', () => head + row(piece, largest - 99))),
  taken('comments before all', 'a.md', () => row('<!-- a -->\n')),
  taken('points like keys before all', 'a.md', () => row('- :\n')),
  ...([
    ['programs', '<script '], ['elements of its head', '<meta '], ['doctypes', '<!doctype '], ['declarations', '<! '], ['letters', 'a'],
    ['captions', '[caption] '],
    ['line feeds', '\n'], ['lesser than', '< '], ['breaks', '<br>'], ['elements', '<div>'], ['closed elements', '<b>a</b> '], ['preformatted', '<pre>a '],
    ['stars', '* '],
  ] as const).map(([name, piece]) => taken(`a page of ${name}`, 'a.html', () => `${page}a${row(piece, 7_900_000)}b`)),
  taken('captions', 'a.md', () => `${head}${row('[caption] ', 9_000)}`),
  taken('a headline of breaks', 'a.md', () => `---\ntitle: "${row('<br>', 45_000)}"\ndate: 2020-05-06\n---\n\nWords.`),
];

const packed: HostileKind[] = [
  { name: 'import: a document that unpacks to 400 MB', way: 'import', files: async () => ({
    'a.docx': await zipOf({ 'word/document.xml': Buffer.alloc(400_000_000) }),
  }) },
  { name: 'import: a document of 60,000 files', way: 'import', files: async () => ({
    'a.docx': await zipOf(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`word/${at}.xml`, Buffer.alloc(1)]))),
  }) },
  { name: 'import: paragraphs in paragraphs of a document', way: 'import', files: async () => ({
    'a.docx': await zipOf({ 'word/document.xml': Buffer.from(`<w:document>${row('<w:p><mc:AlternateContent><w:pPr>', 15_000_000)}`) }),
  }) },
  ...([
    ['a picture of 50,000 by 50,000 that ends early', 50_000, 4], ['a picture of 12,000 by 12,000', 12_000, 12_000],
  ] as const).map(([name, size, rows]): HostileKind => (
    { name, way: 'item', files: async () => ({ '2023/02/mine.md': exampleItem('', '![A pit](pit.png)\n'), '2023/02/pit.png': pngOf(size, rows) }) })),
  { name: 'a drawing of drawings', way: 'item', files: async () => ({
    '2023/02/mine.md': exampleItem('', '![A pit](pit.svg)\n'),
    '2023/02/pit.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><defs><rect id="g0" width="9" height="9"/>${
      Array.from({ length: 9 }, (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#g9"/></svg>`,
  }) },
];

/** All kinds of hostile input that are tried. */
export const hostileKinds: readonly HostileKind[] = [...items, ...imports, ...packed];

function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name);
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
}

/** A grey PNG that says it is a square of a size, and holds so many of its rows. */
function pngOf(size: number, rows: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const shape = Buffer.alloc(13);
  shape.writeUInt32BE(size, 0);
  shape.writeUInt32BE(size, 4);
  shape.set([8, 0, 0, 0, 0], 8);
  const rest = [chunk('IHDR', shape), chunk('IDAT', deflateSync(Buffer.alloc((size + 1) * rows))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...rest]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
