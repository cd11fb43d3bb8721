import { expect, test } from 'vitest';
import { meantKey } from '../../../src/schema/fields/keys.ts';
import { knownFields } from '../../../src/schema/fields/known-fields.ts';
import { nearestOf } from '../../../src/schema/nearest.ts';

const known = ['title', 'date', 'source', 'sourceUrl', 'summary', 'topics'];

test('a letter added, dropped, changed or swapped is forgiven', () => {
  expect(['tittle', 'titl', 'titla', 'tilte'].map((word) => nearestOf(word, known))).toEqual(['title', 'title', 'title', 'title']);
});

test('case, hyphens and underscores do not count', () => {
  expect(['Title', 'source_url', 'source-url'].map((word) => nearestOf(word, known))).toEqual(['title', 'sourceUrl', 'sourceUrl']);
});

test('of two words equally near the earlier wins', () => {
  expect(nearestOf('bat', ['cat', 'hat'])).toBe('cat');
});

test('a word that is near to none has no nearest', () => {
  expect(['weather', '', 'x', 'a'.repeat(100_000)].map((word) => nearestOf(word, known))).toEqual([undefined, undefined, undefined, undefined]);
});

test('keys of other systems are understood', () => {
  expect(['headline', 'published', 'byline', 'description', 'tags', 'categories', 'lastmod', 'redirect_from', '标题'].map((key) => meantKey(key, knownFields)))
    .toEqual(['title', 'date', 'author', 'summary', 'topics', 'topics', 'updated', 'aliases', 'title']);
});
