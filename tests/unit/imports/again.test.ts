import { describe, expect, test } from 'vitest';
import type { ExistingItems, Outcome } from '../../../src/imports/outcome.ts';
import { listingOfExisting } from '../../../src/imports/listing-of.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { isSealed, sealItem } from '../../../src/imports/seal.ts';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { importFiles, makeFolder, makeInput, tallyOf } from './make-input.ts';

/** An archive in memory: what an import wrote, by file. */
class Shelf {
  readonly files = new Map<string, string>();

  async bring(inputs: Record<string, string>): Promise<Outcome[]> {
    const made = Object.entries(inputs).map(([name, text]) => makeInput(name, text));
    const outcomes = await importFiles(made, { source: 'Gazette', today: '2024-01-01' }, this.#held(), () => makeFolder());
    for (const outcome of outcomes) if (outcome.kind === 'came') this.files.set(outcome.item.file, outcome.item.text);
    return outcomes;
  }

  async report(inputs: Record<string, string>): Promise<string> {
    return (await this.bring(inputs)).map(formatOutcome).join('\n');
  }

  #held(): ExistingItems {
    const imported = [...this.files].flatMap(([file, text]) => {
      const { matter } = checkItem(file, text);
      return matter?.imported ? [[matter.imported.sha256, listingOfExisting(file, matter, matter.imported.from, '2024-01-01')] as const] : [];
    });
    const aliases = new Set([...this.files].flatMap(([file, text]) => checkItem(file, text).matter?.aliases ?? []));
    return { files: new Set(this.files.keys()), imported: new Map(imported), aliases, textOf: (file) => this.files.get(file) ?? '' };
  }
}

const post = (body: string, { title = 'Fire', day = '2023-02-21', more = '' } = {}): string => `---\ntitle: "${title}"\ndate: ${day}\n${more}---\n\n${body}\n`;
const long = 'The fire began in the shed behind the school, and the men of the pit put it out before the roof fell.';

describe('a file that comes again', () => {
  test.each<[string, string, string]>([
    ['its words were mended', post('First version.'), post('First version, mended.')],
    ['its text is another under its headline', post('One.'), post('Quite different words.')],
    ['its headline was changed', post(long), post(long, { title: 'Fire at the school' })],
    ['a field was added', post(long), post(long, { more: 'author: Ann Miller\n' })],
    ['its day was mended within the month', post(long), post(long, { day: '2023-02-22' })],
    ['it became a draft', post(long), post(long, { more: 'draft: true\n' })],
    ['it is Chinese', post('矿井星期二重新开工，工人们都回来了。', { title: '矿井' }), post('矿井星期二上午重新开工，工人们都回来了。', { title: '矿井重开' })],
  ])('changed, where no editor touched its item, makes that anew: %s', async (_, first, second) => {
    const shelf = new Shelf();
    await shelf.bring({ '2023-02-21-one.md': first });
    const [file] = [...shelf.files.keys()];
    const report = await shelf.report({ '2023-02-21-one.md': second });
    expect([...shelf.files.keys()]).toEqual([file]);
    expect(report).toContain('changed since it came, and no editor had changed its item');
    expect(await shelf.report({ '2023-02-21-one.md': second })).toBe(`2023-02-21-one.md  already there as ${file}`);
  });

  test('changed, where an editor touched its item, leaves that as it is and says what to do', async () => {
    for (const touch of [(text: string) => `${text}\nA line more.\n`, (text: string) => text.replace('title: Fire', 'title: A '
      + 'fire'), (text: string) => text.replace(/^draft: true\n/m, '')]) {
      const shelf = new Shelf();
      await shelf.bring({ 'one.md': post(long, { more: 'draft: true\n' }) });
      const touched = touch(shelf.files.get('2023/02/one.md') ?? '');
      shelf.files.set('2023/02/one.md', touched);
      expect((await shelf.report({ 'one.md': post(`${long} More.`) })).replace(/[0-9a-f]{64}/, 'DIGEST')).toBe(
        'one.md  refused: The file has changed since it came as 2023/02/one.md, and that item is no longer as the import wrote it — take what is new over by '
          + 'hand and write imported.sha256 DIGEST in the item, or delete the item and import the file again.',
      );
      expect([...shelf.files]).toEqual([['2023/02/one.md', touched]]);
    }
  });

  test('is told from another story of its name: one of another day is new, one of its day is asked about', async () => {
    const shelf = new Shelf();
    await shelf.bring({ 'week.md': post('The council met.', { title: 'The week' }) });
    await shelf.bring({ 'week.md': post('Wheat was sown, and the snow melted in the hills.', { title: 'The week', day: '2023-02-28' }) });
    expect([...shelf.files.keys()]).toEqual(['2023/02/week.md', '2023/02/week-2.md']);
    expect(await shelf.report({ 'week.md': post('Nothing of the kind was ever seen.', { title: 'Other' }) })).toContain(
      'A file of this name and day came before as 2023/02/week.md, and its words are others — if this is another story, give the file another name.',
    );
    expect(shelf.files.size).toBe(2);
  });

  test('with a day of another month, or in another language, is no second story', async () => {
    const shelf = new Shelf();
    await shelf.bring({ 'one.md': post(long) });
    expect(await shelf.report({ 'one.md': post(long, { day: '2023-03-21' }) })).toContain('belongs elsewhere by its day or language now');
    expect([...shelf.files.keys()]).toEqual(['2023/02/one.md']);
  });

  test('keeps its old addresses when it is made anew', async () => {
    const shelf = new Shelf();
    await shelf.bring({ 'one.md': post(long, { more: 'aliases: [/old/one/]\n' }) });
    await shelf.bring({ 'one.md': post(`${long} More.`, { more: 'aliases: [/old/one/, /older/]\n' }) });
    expect(shelf.files.get('2023/02/one.md')).toContain('aliases: [/old/one/, /older/]\n');
  });

  test('among others is linked to as before', async () => {
    const shelf = new Shelf();
    await shelf.bring({ 'one.md': post('First.'), 'two.md': post('See [one](one.md).', { title: 'Two' }) });
    await shelf.bring({ 'one.md': post('First, mended. See [two](two.md).'), 'two.md': post('See [one](one.md).', { title: 'Two' }) });
    expect([...shelf.files.keys()]).toEqual(['2023/02/one.md', '2023/02/two.md']);
    expect(shelf.files.get('2023/02/one.md')).toContain('[two](two.md)');
  });

  test('of one name in two folders, each is known for itself', async () => {
    const shelf = new Shelf();
    await shelf.bring({ 'index.md': post(long) });
    const known = listingOfExisting('2023/02/fire.md', { date: '2023-02-21', aliases: [] }, 'index.md', '');
    const other = await importFiles([makeInput('index.md', post(long)), makeInput('index.md', post('Snow '
      + 'fell.', { title: 'Snow' }))], { source: 'Gazette' }, {
      files: new Set(shelf.files.keys()), aliases: new Set(), textOf: (file) => shelf.files.get(file) ?? '',
      imported: new Map([[makeInput('index.md', post(long)).sha256, known]]),
    }, () => makeFolder());
    expect(other.map(({ kind }) => kind)).toEqual(['there', 'came']);
  });
});

test('the report counts like refusals as one', async () => {
  const shelf = new Shelf();
  await shelf.bring({ 'a.md': post(long, { title: 'A' }), 'b.md': post(`${long} B.`, { title: 'B' }) });
  for (const [file, text] of shelf.files) shelf.files.set(file, `${text}\nMore.\n`);
  const outcomes = await shelf.bring({ 'a.md': post(`${long} X.`, { title: 'A' }), 'b.md': post(`${long} Y.`, { title: 'B' }) });
  expect(tallyOf(outcomes, false)).toMatch(/^ {2}2 {2}The file has changed since it came as …/m);
});

test('the seal of an item holds through other ends of lines, and breaks by one sign', () => {
  const text = sealItem(`---\ntitle: A\nimported:\n  from: a.md\n  sha256: ${'a1'.repeat(32)}\n---\n\nText.\n`);
  expect([text, text.replaceAll('\n', '\r\n'), `${text} `, text.replace('Text', 'text'), text.replace('title: A', 'title: B')].map(isSealed)).toEqual(
    [true, true, false, false, false],
  );
  expect(checkItem('2023/02/a.md', text.replace('title: A', 'title: A\ndate: 2023-02-21\nsource: X')).problems).toEqual([]);
});
