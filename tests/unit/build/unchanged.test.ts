import { expect, test } from 'vitest';
import { fingerprintOf, isUnchanged } from '../../../src/build/changes/unchanged.ts';
import type { Edition } from '../../../src/edition.ts';
import type { Settings } from '../../../src/settings.ts';

const at = (now: string): Settings => ({ content: 'content', out: 'dist', cache: '.backnumber', base: '/', now, dev: false });
const listing = { digest: 'files', isSettled: true };
const edition = { archive: { items: [1, 2], stories: [1] }, problems: [], listing, nextEmbargo: Date.parse('2023-03-01T06:00Z') } as unknown as Edition;
const noon = '2023-02-21T12:00Z';

test('a folder is as it was seen while its files, the code and the settings are the same', () => {
  const fingerprint = fingerprintOf(edition, at(noon));
  if (!fingerprint) throw new Error('nothing was seen');
  expect(isUnchanged(fingerprint, listing, at(noon))).toBe(true);
  expect(isUnchanged(fingerprint, { ...listing, digest: 'other files' }, at(noon))).toBe(false);
  expect(isUnchanged(fingerprint, listing, { ...at(noon), base: '/news/' })).toBe(false);
});

test('what was seen holds until the next embargo passes, and not for an earlier day', () => {
  const fingerprint = fingerprintOf(edition, at(noon));
  if (!fingerprint) throw new Error('nothing was seen');
  const heldAt = (now: string) => isUnchanged(fingerprint, listing, at(now));
  expect(['2023-02-21T11:59Z', noon, '2023-03-01T05:59Z', '2023-03-01T06:00Z', '2024-01-01T00:00Z'].map(heldAt)).toEqual([false, true, true, false, false]);
});

test('nothing is kept where a file was just written', () => {
  expect(fingerprintOf({ ...edition, listing: { ...listing, isSettled: false } }, at(noon))).toBeUndefined();
});
