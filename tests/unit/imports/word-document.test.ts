import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { AlignmentType, Document, FootnoteReferenceRun, Header, HeadingLevel, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../src/imports/formats/zip.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importOne } from './make-input.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`samples/${name}`, import.meta.url));
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await importOne(bytes, { name: 'a.docx' });
  return outcome.kind === 'came' ? outcome.item.text.replace(/^imported:\n(?: .*\n)*/m, '') : formatOutcome(outcome);
};
const line = (text: string): Paragraph => new Paragraph(text);

/** A zip of one deflated file, which says that it has this many bytes. */
function makeZip(name: string, content: Buffer, says = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(says, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('a document of a word processor', () => {
  test('that another program wrote comes with its head, headings, lists and tables', async () => {
    expect(await textOf(sample('bridge.docx'))).toBe(
      '---\ntitle: The bridge is open again\ndate: 2021-05-04\nsource: Ford Gazette\n---\n\n'
        + 'The bridge over the *Black River* carried its first cart on **Tuesday**.\n\n- Two lanes\n- One footway\n\n'
        + '| Year | Carts |\n| - | - |\n| 1952 | 12 |\n\nIt had been closed since the flood.\n',
    );
    expect(await textOf(sample('mine-in-chinese.docx'))).toBe(
      '---\ntitle: 矿井重开\ndate: 2023-02-21\nsource: 阜新日报\n---\n\n矿井星期二重新开工。\n\n工人们说，他们等了整整一个冬天。\n',
    );
  });

  test('keeps notes and changes as if accepted, and says what it left', async () => {
    const document = new Document({
      footnotes: { 1: { children: [line('The paper of that day.')] } },
      sections: [{
        headers: { default: new Header({ children: [line('Town Crier')] }) },
        children: [
          new Paragraph({ text: 'Mine reopens', heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          line('Date: 2023-02-21'), line('Source: Gazette'),
          new Paragraph({ children: [new TextRun('The pit '), new InsertedTextRun({ text: 'opened', id: 1, author: 'x', date: '2023-01-01T00:00:00Z' }),
            new FootnoteReferenceRun(1)] }),
        ],
      }],
    });
    const outcome = await importOne(await Packer.toBuffer(document), { name: 'a.docx' });
    expect(formatOutcome(outcome)).toBe('a.docx  → 2023/02/mine-reopens.md  (words around the text, as of menus, headers and footers, left behind – '
      + '2: Town Crier; changes that nobody has accepted or turned down yet, which came as if accepted)');
    expect(outcome.kind === 'came' && outcome.item.text).toContain('\n\nThe pit opened[^1]\n\n[^1]: The paper of that day.\n');
    expect(outcome.kind === 'came' && outcome.item.balance).toEqual({ in: 8, out: 8, told: 0 });
  });

  test('with text that its program does not show is a draft', async () => {
    const hidden = new Paragraph({ children: [new TextRun('The pit.'), new TextRun({ text: 'Who', vanish: true })] });
    const children = [line('Date: 2023-02-21'), line('Source: Gazette'), hidden];
    expect(await textOf(await Packer.toBuffer(new Document({ sections: [{ children }] })))).toContain('draft: true');
  });

  test('is no bomb: what would unpack to too much, or to more than it says, is refused before it is read', async () => {
    const much = Buffer.alloc(30_000_000, 'a');
    expect(await textOf(makeZip('word/document.xml', much))).toContain('it would unpack to more than a document holds');
    expect(await textOf(makeZip('word/document.xml', much, 1000))).toContain('a file in it is damaged, or larger than it says');
    expect(await textOf(sample('bridge.docx').subarray(0, 3000))).toContain('refused: The document cannot be read: it is cut off, or no document — open it');
    const deep = Buffer.from(`<w:document>${'<w:p><w:pPr>'.repeat(100_000)}`);
    expect(await textOf(makeZip('word/document.xml', deep))).toContain('its elements stand in one another more than 500 times');
    const many = Buffer.from(`<w:document>${'<w:p></w:p><w:p/>'.repeat(100_000)}</w:document>`);
    expect(await textOf(makeZip('word/document.xml', many))).toContain('a file in it has more than 150,000 elements');
    expect(unzip(makeZip('a.xml', Buffer.from('<a/>')))).toEqual(new Map([['a.xml', Buffer.from('<a/>')]]));
  });
});
