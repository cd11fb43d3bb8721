import { describe, expect, test } from 'vitest';
import { mergePlan } from '../../../../src/commands/writing/merge-names.ts';
import { nameListText } from '../../../../src/commands/writing/name-list.ts';
import { nameUses } from '../../../../src/commands/writing/name-uses.ts';
import { likelySpellings } from '../../../../src/commands/writing/spellings.ts';
import { type NameMerge, pairsIn } from '../../../../src/editing/name-pairs.ts';
import { fileDigest, type ReadFile } from '../../../../src/editing/save-file.ts';

const item = (matter: string): string => `---\n${matter}---\n\nText.\n`;
const read = (text: string): ReadFile => ({ text, digest: fileDigest(text) });
const pairs = '# One thing.\npeople:\n  - { en: Li Wei, zh: 李伟 } # the mayor\n  - { en: Li Wey, zh: 李玮 }\n  - { en: Cao Yuan, zh: Cao Yuan }\n';

/** The files after a merge, of those that it changes. */
function merged(files: Readonly<Record<string, string>>, merge: NameMerge, names?: string): Record<string, string | undefined> {
  const texts = new Map(Object.entries(files).map(([file, text]) => [file, read(text)]));
  return Object.fromEntries(mergePlan(texts, names === undefined ? undefined : read(names), merge).map(({ file, after }) => [file, after]));
}

describe('a name that becomes another', () => {
  test('does so in every field and style, and once where both stand', () => {
    const files = {
      '2023/02/a.md': item('people: [Li Wei, "Li Wey"] # both\nauthor: Li Wey\neditor: "Li Wey"\n'),
      '2023/02/b.md': item('people:\n  # first\n  - "Li Wey" # x\n  - Wu\n').replaceAll('\n', '\r\n'),
      '2023/02/c.md': item('title: Li Wey\npeople: [Li Weyden]\n'),
    };
    expect(merged(files, { from: 'Li Wey', into: 'Li Wei' })).toEqual({
      '2023/02/a.md': item('people: [Li Wei] # both\nauthor: Li Wei\neditor: Li Wei\n'),
      '2023/02/b.md': item('people:\n  # first\n  - "Li Wei" # x\n  - Wu\n').replaceAll('\n', '\r\n'),
    });
  });

  test('takes its pair along, and two pairs that become one thing become one in every language', () => {
    const files = { '2023/02/a.md': item('people: [Li Wey]\n'), '2023/02/a.zh.md': item('people: [李玮, 李伟]\n') };
    expect(merged(files, { from: 'Li Wey', into: 'Li Wei' }, pairs)).toEqual({
      '2023/02/a.md': item('people: [Li Wei]\n'),
      '2023/02/a.zh.md': item('people: [李伟]\n'),
      'names.yaml': '# One thing.\npeople:\n  - { en: Li Wei, zh: 李伟 } # the mayor\n  - { en: Cao Yuan, zh: Cao Yuan }\n',
    });
    expect(merged({ '2023/02/a.md': item('people: [Li Wei]\n') }, { from: 'Li Wei', into: 'Li Wei the Elder' }, pairs)['names.yaml']).toBe(
      pairs.replace('en: Li Wei,', 'en: Li Wei the Elder,'),
    );
  });

  test('changes in one language only where that is wished', () => {
    const files = { '2023/02/a.md': item('people: [Cao Yuan]\n'), '2023/02/a.zh.md': item('people: [Cao Yuan]\n') };
    expect(merged(files, { from: 'Cao Yuan', into: '曹缘', language: 'zh' }, pairs)).toEqual({
      '2023/02/a.zh.md': item('people: [曹缘]\n'), 'names.yaml': pairs.replace('zh: Cao Yuan', 'zh: 曹缘'),
    });
    expect(pairsIn(pairs, 'people')[2]).toEqual({ en: 'Cao Yuan', zh: 'Cao Yuan' });
  });

  test('is refused where nothing uses it, where both are one thing already, and where a file cannot be changed', () => {
    const files = { '2023/02/a.md': item('people: [Li Wei]\n') };
    expect(() => merged(files, { from: 'Nobody', into: 'Li Wei' })).toThrow('No item uses the name Nobody.');
    expect(() => merged(files, { from: 'Li Wei', into: '李伟' }, pairs)).toThrow(/one thing already/);
    expect(() => merged({ 'a.md': item('people: [Li Wei]\npeople: [Li Wei]\n') }, { from: 'Li Wei', into: 'X' })).toThrow('a.md: people stands twice');
  });
});

describe('names that are likely one', () => {
  const likely = (...names: string[]): string[][] => likelySpellings(names.map((name, at) => ({ kind: 'people', language: 'en', name, count: 9 - at })))
    .map((pair) => pair.map(({ name }) => name).toSorted());

  test.each([
    ['Zhou Pengju', 'Zhou Peng Ju'], ['Li Wei', 'Wei Li'], ['Lü Zun’e', "Lu Zun'e"], ['FUXIN DAILY', 'Fuxin Daily'],
    ['Haizhou', 'Haizhuo'], ['Mongolian', 'Mongolians'],
    ['阜新市人民政府', '阜新市人民 政府'], ['辽宁工程技术大学', '辽宁工程枝术大学'],
  ])('are %s and %s', (one, other) => {
    expect(likely(one, other)).toEqual([[one, other].toSorted()]);
  });

  test.each([['Li Wei', 'Li Wen'], ['Mine No. 1', 'Mine No. 2'], ['王伟', '王玮'], ['Fuxin', 'Shenyang'], ['2023', '2024']])('are not %s and %s', (one, other) => {
    expect(likely(one, other)).toEqual([]);
  });
});

test('the list of names says how often each is used, with its name in the other language', () => {
  const uses = nameUses([
    { file: '2023/02/a.md', text: item('topics: [mining, energy]\nsource: Fuxin Daily\n') },
    { file: '2023/02/a.zh.md', text: item('topics: [采矿]\nsource: 阜新日报\n') },
    { file: '2023/02/b.md', text: item('topics: [mining, Mining]\nsource: Fuxin Daily\n') },
  ]);
  expect(nameListText(uses, (kind) => (kind === 'topics' ? [{ en: 'mining', zh: '采矿' }] : []), likelySpellings(uses))).toMatchInlineSnapshot(`
    "topics
          3  mining (en 2) · 采矿 (zh 1)
          1  Mining (en 1)
          1  energy (en 1)

    sources
          2  Fuxin Daily (en 2)
          1  阜新日报 (zh 1)

    Likely two spellings of one name
      Mining (en 1) and mining (en 2)
        npm run names -- --merge "Mining" --into "mining" --kind topics"
  `);
});
