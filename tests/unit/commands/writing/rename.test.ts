import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../../src/commands/writing/carry-out.ts';
import { readItemTexts } from '../../../../src/commands/writing/item-texts.ts';
import { bringPictures, dropPictures } from '../../../../src/commands/writing/move-pictures.ts';
import { withMovedLinks } from '../../../../src/commands/writing/moved-links.ts';
import { newStoryOf } from '../../../../src/commands/writing/new-name.ts';
import { renamePlan } from '../../../../src/commands/writing/rename-plan.ts';
import { itemFileOf } from '../../../../src/commands/writing/target-file.ts';
import { filesIn, makeContent } from './make-content.ts';

const item = (body: string, more = '', date = '2023-02-03'): string => `---\ntitle: T\ndate: ${date}\nsource: S\n${more}---\n\n${body}\n`;

async function rename(content: string, file: string, story: string): Promise<Record<string, string>> {
  const plan = renamePlan(content, readItemTexts(content), file, story);
  await carryOut(plan.rewrites, { content, isDry: false, force: false }, () => bringPictures(content, plan.pictures));
  await dropPictures(content, plan.pictures);
  return filesIn(content);
}

describe('an item that gets another name', () => {
  test('moves with its versions, and its old addresses lead to the new ones', async () => {
    const content = makeContent({ '2023/02/a.md': item('Text.'), '2023/02/a.zh.md': item('文。', 'aliases: [/zh/old/]\n'), '2023/02/ab.md': item('Other.') });
    expect(await rename(content, '2023/02/a.zh.md', '2023/02/b')).toEqual({
      '2023/02/ab.md': item('Other.'),
      '2023/02/b.md': item('Text.', 'aliases: [/2023/02/a/]\n'),
      '2023/02/b.zh.md': item('文。', 'aliases: [/zh/old/, /zh/2023/02/a/]\n'),
    });
  });

  test('takes its pictures along to another month, but for those that a neighbour shows, and links go on leading where they led', async () => {
    const content = makeContent({
      '2023/02/a.md': item('![p](p.png) ![q](q.png) [n](n.md#x) [m](../01/m.md)\n\n[r]: n.md', 'image: { src: lead.png, alt: L }\n', '2023-03-01'),
      '2023/02/n.md': item('[a](a.md "A") ![q](q.png) `[a](a.md)`\n\n    [a](a.md)\n\n[to]: <a.md>'),
      '2023/01/m.md': item('[a](../02/a.md?x#y) [page](/2023/02/a/#z) [web](https://x.org/2023/02/a.md)', '', '2023-01-01'),
      '2023/02/p.png': 'P', '2023/02/q.png': 'Q', '2023/02/lead.png': 'L',
    });
    expect(await rename(content, '2023/02/a.md', '2023/03/c')).toEqual({
      '2023/01/m.md': item('[a](../03/c.md?x#y) [page](/2023/03/c/#z) [web](https://x.org/2023/02/a.md)', '', '2023-01-01'),
      '2023/02/n.md': item('[a](../03/c.md "A") ![q](q.png) `[a](a.md)`\n\n    [a](a.md)\n\n[to]: <../03/c.md>'),
      '2023/02/q.png': 'Q',
      '2023/03/c.md': item(
        '![p](p.png) ![q](q.png) [n](../02/n.md#x) [m](../01/m.md)\n\n[r]: ../02/n.md',
        'image: { src: lead.png, alt: L }\naliases: [/2023/02/a/]\n', '2023-03-01',
      ),
      '2023/03/lead.png': 'L', '2023/03/p.png': 'P', '2023/03/q.png': 'Q',
    });
  });

  test('and gets its old one back is as it was, and the name between leads to it', async () => {
    const content = makeContent({ '2023/02/a.md': item('T.'), '2023/02/n.md': item('[a](a.md)') });
    const before = filesIn(content);
    await rename(content, '2023/02/a.md', '2023/02/b');
    expect(await rename(content, '2023/02/b.md', '2023/02/a')).toEqual({ ...before, '2023/02/a.md': item('T.', 'aliases: [/2023/02/b/]\n') });
  });

  test('gets no alias while it is a draft, which nobody has seen', async () => {
    const content = makeContent({ '2023/02/a.md': item('T.', 'draft: true\n') });
    expect(await rename(content, '2023/02/a.md', '2023/02/b')).toEqual({ '2023/02/b.md': item('T.', 'draft: true\n') });
  });

  test.each<[why: string, files: Record<string, string>, story: string, said: RegExp]>([
    ['an item lies there', { '2023/02/b.md': item('B.') }, '2023/02/b', /b\.md is there already/],
    ['another language has an item there', { '2023/02/b.zh.md': item('B.') }, '2023/02/b', /b\.zh\.md is there already/],
    ['another item had that address', { '2023/02/c.md': item('C.', 'aliases: [/2023/02/b/]\n') }, '2023/02/b', /an old address of 2023\/02\/c\.md/],
    ['its day lies in another month', {}, '2023/04/a', /move the file to 2023\/02/],
    ['another picture lies there', { '2023/04/p.png': 'other' }, '2023/04/a', /p\.png cannot come along/],
  ])('is refused where %s, and nothing is written', async (_, files, story, said) => {
    const content = makeContent({ '2023/02/a.md': item('![p](p.png)'), '2023/02/p.png': 'P', ...files });
    const before = filesIn(content);
    await expect((async () => rename(content, '2023/02/a.md', story))()).rejects.toThrow(said);
    expect(filesIn(content)).toEqual(before);
  });
});

test('no letter of any text changes but those of addresses, whatever stands around them', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '[a](a.md)', '![](x.png)', '[b]: a.md "t"', '`a.md`', '<a.md>', '\n\n', '    ', '> ', '- ', '[^1]', '|a|', '“a.md”', '采矿[甲](a.md)。', '\\[a](a.md)',
      '[a](a.md', '\t',
    ),
    fc.string({ maxLength: 6 }),
  );
  const moves = new Map([['2023/02/a.md', '2024/11/else.md']]);
  fc.assert(fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (parts, lineEnd) => {
    const raw = item(parts.join('').replace(/\r/g, '')).replaceAll('\n', lineEnd);
    const changed = withMovedLinks(raw, '2023/03/n.md', new Map([['2023/03/a.md', '2024/11/else.md'], ...moves]));
    expect(changed.replaceAll('../../2024/11/else.md', 'a.md')).toBe(raw);
  }), { numRuns: 200 });
});

test('an item is found by its file, from here or from the content folder, and by the address of its page', () => {
  const content = makeContent({ '2023/02/a.md': item('T.'), '2023/02/a.zh.md': item('T.') });
  for (const typed of ['2023/02/a.md', '2023/02/a', '/2023/02/a/', 'https://news.example/2023/02/a/?x#y', `${content}/2023/02/a.md`, 'a.md']) {
    expect([typed, itemFileOf(typed, content, `${content}/2023/02`)]).toEqual([typed, '2023/02/a.md']);
  }
  expect(itemFileOf('/zh/2023/02/a/', content, '/')).toBe('2023/02/a.zh.md');
  expect(() => itemFileOf('2023/02/aa.md', content, '/')).toThrow('Did you mean 2023/02/a.md?');
});

test('an address with a slip in it names no item, and is no fault', () => {
  const content = makeContent({ '2023/02/mine.md': item('Text.') });
  for (const typed of ['http://[bad/', 'https://', 'http://:80/2023/02/x/', 'https:/2023', '%E0%A4%A', 'http://x/%E0%A4%A/']) {
    expect(() => itemFileOf(typed, content, content)).toThrow(/^There is no item /);
  }
});

test('a new name is a slug, or a path or address with its month', () => {
  expect(['b', 'b.zh.md', '2023/03/b.md', 'content/2023/03/b', '/2023/03/b/'].map((typed) => newStoryOf(typed, '2023/02/a.zh.md'))).toEqual(
    ['2023/02/b', '2023/02/b', '2023/03/b', '2023/03/b', '2023/03/b'],
  );
  expect(() => newStoryOf('Pit_Opens', '2023/02/a.md')).toThrow('Write a name such as pit-opens');
  expect(() => newStoryOf('21', '2023/02/a.md')).toThrow(/belongs to the page of a day/);
  expect(() => newStoryOf('a', '2023/02/a.md')).toThrow(/is called already/);
});
