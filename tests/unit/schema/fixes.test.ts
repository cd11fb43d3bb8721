import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf } from '../../../src/schema/examples/example.ts';
import { examples } from '../../../src/schema/examples/examples.ts';
import { applyFixes } from '../../../src/schema/fix.ts';
import { readItem } from '../../../src/store/reader.ts';

const file = '2023/02/mine.md';
const settings = { content: '/nowhere', out: '/nowhere', cache: '/nowhere', base: '/', now: '2026-01-01T00:00:00Z', dev: false };

const wrong = Object.values(examples);
const matterLines = wrong.flatMap((example) => ('matter' in example ? [...example.matter] : [])).filter((lines) => lines.length < 200);
const texts = wrong.flatMap((example) => ('text' in example ? [...example.text] : [])).filter((text) => text.length < 500);
/** Lines of front matter: those of the examples, and any text under any key, with comments, odd spaces and signs of all kinds. */
const slips = ['2023-2-21', '1984', 'yes', '"x"', '[a, a]', 'a, b', '# b', 'pi\u200Bt', 'Itâ€™s'];
const keys = ['title', 'titel', 'date', 'topics', 'digest', 'aliases', 'x', '# note'];
const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom(...slips));
const line = fc.oneof(
  fc.constantFrom(...matterLines),
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(': ', ':', '：', ':  '), value).map((parts) => parts.join('')),
);
const item = fc.record({
  mark: fc.constantFrom('', '', '\uFEFF'), feed: fc.constantFrom('\n', '\r\n', '\r'), blank: fc.constantFrom('', '', '\n'),
  lines: fc.array(line, { maxLength: 8 }), text: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme' }).map((text) => `${text}\n`)),
}).map(({ mark, feed, blank, lines, text }) => mark + `${blank}---\n${['source: Fuxin Daily', ...lines].join('\n')}\n---\n\n${text}`.replaceAll('\n', feed));

async function fixesOf(text: string) {
  const { problems } = await readItem(file, Buffer.from(text), '', settings);
  return problems.filter(({ fix }) => fix !== undefined);
}

/** A text with all its fixes applied, and those that they make room for. */
async function mended(text: string): Promise<string> {
  const after = applyFixes(text, await fixesOf(text));
  return after === text ? text : mended(after);
}

test('mending leaves every line that no fix touches as it was, byte by byte, and ends: mended once more a text stays', async () => {
  await fc.assert(fc.asyncProperty(item, async (written) => {
    // What is no text in UTF-8 is not read at all.
    const text = Buffer.from(written).toString();
    const problems = await fixesOf(text);
    const after = applyFixes(text, problems);
    const edits = problems.flatMap(({ fix }) => fix ?? []);
    const kept = [...text.matchAll(/[^\r\n]+/g)].filter(({ 0: each, index }) => edits.every(({ from, to }) => to < index || from > index + each.length));
    let at = 0;
    for (const [each] of kept) {
      const found = after.indexOf(each, at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + each.length;
    }
    const end = await mended(text);
    expect(applyFixes(end, await fixesOf(end))).toBe(end);
  }), { numRuns: 200 });
});

test('the wrong examples can all be mended in one go where they stand in one file', async () => {
  const text = filesOf(examples['line-endings'], 'wrong')[file];
  expect(await mended(`\uFEFF\r\n${String(text).replace('date: 2023-02-21', 'date: 2023-2-21')}`)).toBe(filesOf(examples['line-endings'], 'right')[file]);
});
