import { describe, expect, test } from 'vitest';
import { slugOfNames } from '../../../src/archive/hub-slug.ts';
import { AddressTree } from '../../../src/schema/address-tree.ts';
import { checkFileName } from '../../../src/schema/file-name.ts';
import { foldedName, portableFaultOf } from '../../../src/schema/host-names.ts';
import { checkPortableNames } from '../../../src/store/portable-names.ts';

describe('a name that cannot lie on every disk', () => {
  test.each([
    ['con', 'device'], ['NUL.md', 'device'],
    ['aux.zh.md', 'device'], ['COM1', 'device'], ['lpt9.html', 'device'], ['com².jpg', 'device'], ['a.', 'dot or space'],
    ['a ', 'dot or space'], ['...', 'dot or space'], ['a:b', 'sign :'], ['a<b', 'sign <'], ['a|b.jpg', 'sign |'], ['what?', 'sign ?'], ['a"b', 'sign "'],
    ['cafe\u0301.jpg', 'NFC'], ['\u1112\u1161\u11ab.jpg', 'NFC'],
  ])('is %s', (name, why) => {
    expect(portableFaultOf(name)).toContain(why);
  });

  test.each([
    'con-artists', 'console', 'null.md', 'com10', 'auxiliary.jpg', '煤矿.jpg', 'café.jpg', '한국.jpg', 'a.b', '.well-known', '', 'lpt',
  ])('is not %s', (name) => {
    expect(portableFaultOf(name)).toBeUndefined();
  });

  test('is found as that of an item, of a picture, and of one that only case or accents tell from another', () => {
    expect(checkFileName('2023/02/nul.zh.md').problems.map(({ rule, severity }) => [rule, severity])).toEqual([['name-portable', 'warning']]);
    const files = ['2023/02/aux.jpg', '2023/02/Pit.jpg', '2023/02/pit.JPG', '2023/02/café.jpg', '2023/02/cafe\u0301.jpg', '2023/03/pit.jpg', '2023/03/矿.jpg'];
    expect(checkPortableNames(files).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      '2023/02/aux.jpg: aux.jpg is a name that Windows keeps for a device.',
      '2023/02/pit.JPG: pit.JPG and Pit.jpg are one file on a disk that ignores case or accents.',
      expect.stringContaining('spells accented letters as letter and accent apart'),
      expect.stringContaining('are one file on a disk that ignores case or accents'),
    ]);
  });

  test('is never that of the page of a person, place or topic, and no two names share a page for it', () => {
    const slugs = ['Con', 'AUX', 'NUL', 'Com1', 'prn'].map((en) => slugOfNames({ en }));
    expect(slugs.map((slug) => portableFaultOf(slug))).toEqual(slugs.map(() => undefined));
    expect(new Set([...slugs, slugOfNames({ en: 'Con News' })]).size).toBe(6);
  });
});

test('two addresses are one where capitals make them so', () => {
  const tree = new AddressTree();
  expect(tree.claim('/2023/02/οδος/', 'a.md')).toBeUndefined();
  expect(tree.claim('/2023/02/οδοσ/', 'b.md')).toMatchObject({ kind: 'taken', owner: 'a.md' });
  expect(tree.claim('/2023/02/ſtraße/', 'c.md')).toBeUndefined();
  expect(tree.claim('/2023/02/strasse/', 'd.md')).toBeUndefined();
  expect(tree.claim('/2023/02/STRAßE/', 'e.md')).toMatchObject({ kind: 'taken', owner: 'c.md' });
  expect(foldedName('Été.JPG')).toBe('été.jpg');
});
