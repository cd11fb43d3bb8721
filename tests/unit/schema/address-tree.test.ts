import { expect, test } from 'vitest';
import { addressKeyOf, AddressTree } from '../../../src/schema/address-tree.ts';

const clashesOf = (...addresses: string[]): unknown[] => {
  const tree = new AddressTree();
  return addresses.map((address, at) => tree.claim(address, `${at}.md`)?.kind);
};

test('paths that lead to one page are one address, and belong to who had it first', () => {
  expect(['/a', '/A/', '/%61', '/a/index.html', '/a/Index.HTML'].map(addressKeyOf)).toEqual(['/a', '/a', '/a', '/a', '/a']);
  expect(clashesOf('/a', '/A/', '/%61/index.html', '/b')).toEqual([undefined, 'taken', 'taken', undefined]);
  const tree = new AddressTree();
  expect([tree.claim('/a', 'one.md'), tree.claim('/a/', 'one.md'), tree.isOf('/A', 'one.md'), tree.isOf('/A', 'two.md')])
    .toEqual([undefined, undefined, true, false]);
});

test('a path that becomes a file cannot be a folder too, whichever comes first', () => {
  expect(clashesOf('/foo.html', '/foo.html/bar', '/Foo%2Ehtml/deep/x')).toEqual([undefined, 'below', 'below']);
  expect(clashesOf('/foo.html/bar/x', '/foo.html', '/foo.html/bar')).toEqual([undefined, 'above', undefined]);
  expect(clashesOf('/foo', '/foo/bar', '/foo.htm5/x', '/foo.htm5')).toEqual([undefined, undefined, undefined, undefined]);
});
