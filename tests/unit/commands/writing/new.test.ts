import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { archiveFactsOf } from '../../../../src/commands/writing/archive-facts.ts';
import { askerOf, optionsFor } from '../../../../src/commands/writing/asker.ts';
import { dayOfAnswer } from '../../../../src/commands/writing/day-answer.ts';
import { likelyDuplicates } from '../../../../src/commands/writing/duplicates.ts';
import { slugOfHeadline } from '../../../../src/commands/writing/headline-slug.ts';
import { askItem, faultOfSlug, proposedSlug } from '../../../../src/commands/writing/item-answers.ts';
import { textProgramOf } from '../../../../src/commands/writing/text-program.ts';
import { translatedFields } from '../../../../src/commands/writing/translation.ts';

const item = (matter: string): string => `---\n${matter}---\n\nText.\n`;
const facts = archiveFactsOf(new Map([
  ['2023/02/mine-reopens.md', { text: item('title: Mine reopens\ndate: 2023-02-21\nsource: Fuxin Daily\neditor: Wang Fang\ntopics: [mining, energy]\n') }],
  ['2023/02/pit.md', { text: item('title: The pit\ndate: 2023-02-22\nsource: Fuxin Daily\ntopics: [mining]\naliases: [/2023/02/old-pit/]\n') }],
  ['2023/02/school.zh.md', { text: item('title: 学校开学\ndate: 2023-02-22\nsource: 阜新日报\n') }],
]));

/** A terminal in which somebody types: each entry once what is written before it has come to rest. */
function typing(...keys: string[]): { asker: ReturnType<typeof askerOf>; seen: () => string } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let seen = '';
  let rest: NodeJS.Immediate | undefined;
  const type = (): void => {
    const next = keys.shift();
    if (next !== undefined) input.write(next);
  };
  output.on('data', (part: Buffer) => {
    seen += part.toString();
    clearImmediate(rest);
    rest = setImmediate(type);
  });
  const [keyboard, screen] = [Object.assign(input, { isTTY: true, setRawMode: () => input }), Object.assign(output, { columns: 80, rows: 24, isTTY: true })];
  return { asker: askerOf(keyboard, screen), seen: () => seen };
}

const enter = '\r';

describe('the questions for a new item', () => {
  test('complete names by those in use, take new ones, and propose the address', async () => {
    const { asker, seen } = typing('Pit opens', enter, '2023-02-23', enter, 'fux', enter, enter, 'mi', enter, 'coal', enter, enter, enter);
    expect(await askItem(asker, {}, facts, '2023-03-01')).toEqual({
      title: 'Pit opens', date: '2023-02-23', source: 'Fuxin Daily', editor: '', topics: ['mining', 'coal'], language: 'en', story: '2023/02/pit-opens',
    });
    expect(seen()).toContain('Who published it first?');
  });

  test('are not put where all that is needed is given', async () => {
    const given = { title: '学校开学', date: '2023-02-22', source: '阜新日报' };
    expect(await askItem(typing().asker, given, facts, '2023-03-01')).toMatchObject({ language: 'zh', story: '2023/02/xuexiao-kaixue', topics: [] });
  });

  test('end by Escape, and nothing is written', async () => {
    await expect(askItem(typing('Pit', '\u0003').asker, {}, facts, '2023-03-01')).rejects.toThrow('Stopped.');
  });

  test('take a pasted text whole, blank lines and tabs included', async () => {
    const { asker } = typing('One.\r\rTwo\tthree.\r# Four\r.\r');
    expect(await asker.lines('The text')).toBe('One.\n\nTwo\tthree.\n# Four');
  });
});

test('names that begin with what is typed come first, whatever the capitals and accents, and what is typed comes last as a new one', () => {
  const known = ['Fuxin Daily', 'News of Fuxin', 'Café'].map((name) => ({ name, hint: '' }));
  expect(optionsFor('fux', known).map(({ label, hint }) => [label, hint])).toEqual([
    ['Fuxin Daily', undefined], ['News of Fuxin', undefined], ['fux', 'new name'],
  ]);
  expect(optionsFor('cafe', known)[0]?.value).toBe('Café');
  expect(optionsFor('Fuxin Daily', known).map(({ value }) => value)).toEqual(['Fuxin Daily']);
  expect(optionsFor('', known, '(none)')[0]).toEqual({ value: '', label: '(none)' });
});

test.each([
  ['today', '2023-03-01'], ['Yesterday', '2023-02-28'], ['2023-2-21', '2023-02-21'], ['21 February 2023', '2023-02-21'], ['2023年2月21日', '2023-02-21'],
])('%s is a day', (answer, day) => {
  expect(dayOfAnswer(answer, '2023-03-01')).toEqual({ day });
});

test.each([['02/03/2023', /could be two days/], ['soon', /not in a form/], ['2023-02-30', /not a day/], ['2023-03-02', /still to come/], ['', /empty/]])(
  '%s is no day', (answer, fault) => {
    expect(dayOfAnswer(answer, '2023-03-01')).toEqual({ fault: expect.stringMatching(fault) as string });
  },
);

test.each([
  ['Mine reopens: “again”', 'mine-reopens-again'], ['重庆银行行长', 'chongqing-yinhang-hangzhang'], ['阜新2023年GDP', 'fuxin-2023-nian-gdp'],
  ['Größe und Gewicht', 'groesse-und-gewicht'],
  ['Привет, мир', 'privet-mir'], ['！？', ''], ['21', 'news-21'],
])('the headline %s has the address %s', (headline, slug) => {
  expect(slugOfHeadline(headline)).toBe(slug);
});

test('an address that another story has or had gets a number, and cannot be asked for', () => {
  expect(proposedSlug('Mine reopens', '2023-02-01', facts)).toBe('mine-reopens-2');
  expect(proposedSlug('Old pit', '2023-02-01', facts)).toBe('old-pit-2');
  expect(proposedSlug('School', '2023-02-01', facts)).toBe('school-2');
  expect(proposedSlug('Mine reopens', '2023-03-01', facts)).toBe('mine-reopens');
  expect(faultOfSlug('school', '2023-02-01', facts)).toMatch(/is there already/);
  expect(faultOfSlug('Mine', '2023-02-01', facts)).toMatch(/cannot be an address/);
});

test('a story is likely there already by its headline, its source’s address, or most words of a headline of its day', () => {
  const found = (title: string, date: string, file = '2023/02/x.md'): string[] => (
    likelyDuplicates({ file, title, date, sourceUrl: '' }, facts.items).map((each) => each.file)
  );
  expect(found('MINE REOPENS!', '2019-01-01')).toEqual(['2023/02/mine-reopens.md']);
  expect(found('Mine reopens after long winter', '2023-02-21')).toEqual(['2023/02/mine-reopens.md']);
  expect(found('Mine reopens after long winter', '2023-02-22')).toEqual([]);
  expect(found('学校昨日开学', '2023-02-22', '2023/02/x.zh.md')).toEqual(['2023/02/school.zh.md']);
  expect(found('Mine reopens', '2023-02-21', '2023/02/x.zh.md')).toEqual([]);
});

test('a translation has the facts and the paired names of its original, and says which names have no pair', () => {
  const original = item([
    'title: A', 'date: 2023-02-21', 'digest: true', 'source: Fuxin Daily', 'sourceUrl: https://x.org/', 'summary: S', 'topics: [mining, new]',
    'updated: 2023-03-01', '',
  ].join('\n'));
  const pairs = [{ en: 'Mining', zh: '采矿' }, { en: 'Fuxin Daily', zh: '阜新日报' }];
  expect(translatedFields(original, 'en', 'zh', () => pairs)).toEqual({
    values: { date: '2023-02-21', digest: 'true', source: '阜新日报', sourceUrl: 'https://x.org/', topics: ['采矿', 'new'] }, unpaired: ['new'],
  });
});

test('the program for texts is the one that was chosen, not the one that npm falls back on', () => {
  expect(textProgramOf({ EDITOR: 'vi', npm_lifecycle_event: 'new' })).toBeUndefined();
  expect(textProgramOf({ EDITOR: 'vi' })).toBe('vi');
  expect(textProgramOf({ EDITOR: 'vi', VISUAL: 'code --wait', npm_lifecycle_event: 'new' })).toBe('code --wait');
  expect(textProgramOf({ EDITOR: 'nano', npm_lifecycle_event: 'new' })).toBe('nano');
});
