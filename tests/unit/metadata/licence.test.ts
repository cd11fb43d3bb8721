import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildFeed } from '../../../src/metadata/feeds/build-feed.ts';
import { entryOf } from '../../../src/metadata/feeds/entry.ts';
import { columns } from '../../../src/metadata/data/columns.ts';
import { workOf } from '../../../src/metadata/work.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import { site } from '../../../src/site.ts';
import { makeItem } from '../archive/make.ts';
import { jsonFeedFaults } from './feeds/json-feed-schema.ts';
import { makeFeed } from './feeds/make-feed.ts';

const paths = pathsFor('/');
const own = { name: 'CC0 <1.0>', address: 'https://licence.example/cc0' };
const itemOf = (matter: Partial<FrontMatter>) => makeItem('2018/12/trains.md', matter);
const columnsOf = (matter: Partial<FrontMatter>) => columns.filter(({ name }) => name.startsWith('licence'))
  .map(({ valueOf }) => valueOf({ item: itemOf(matter), text: '', translations: [], paths }));

test('an item’s own licence stands in the place of the archive’s, for pages, programs and data', () => {
  expect(workOf(itemOf({}), paths).licence).toEqual(site.licence);
  expect(workOf(itemOf({ licence: own }), paths).licence).toEqual(own);
  expect(columnsOf({})).toEqual([site.licence.name, site.licence.address]);
  expect(columnsOf({ licence: own })).toEqual([own.name, own.address]);
});

test('one without an address does not take that of the archive’s', () => {
  expect(workOf(itemOf({ licence: { name: 'All rights reserved' } }), paths).licence).toEqual({ name: 'All rights reserved', address: '' });
  expect(columnsOf({ licence: { name: 'All rights reserved' } })).toEqual(['All rights reserved', undefined]);
});

test('feeds say it of the entry, and say nothing of those that have the archive’s', () => {
  const entries = [{ licence: own }, {}].map((matter) => entryOf(itemOf(matter), { storyOf: () => undefined, html: () => '<p>Words.</p>', paths }));
  const terms = 'https://a.example/about/#licence';
  const feed = { ...makeFeed(entries), licence: site.licence.address, rights: site.licence.name, terms };
  const [atom, rss] = [buildFeed(feed, 'atom'), buildFeed(feed, 'rss')];
  for (const text of [atom, rss]) expect(text.split(own.address)).toHaveLength(2);
  expect(atom.match(/<rights[ >]/g)).toHaveLength(2);
  expect(rss.match(/<dc:rights>/g)).toHaveLength(1);
  const json = JSON.parse(buildFeed(feed, 'json')) as { _licence: unknown; items: { _licence?: unknown }[] };
  expect(jsonFeedFaults(json)).toEqual([]);
  expect([json, ...json.items].map(({ _licence: said }) => said)).toEqual([
    { about: terms, name: site.licence.name, url: site.licence.address }, { about: terms, name: own.name, url: own.address }, undefined,
  ]);
});

test('a feed in JSON names a licence that has no address, or nothing where none holds', () => {
  const bare = entryOf(itemOf({ licence: { name: 'All rights reserved' } }), { storyOf: () => undefined, html: () => '<p>Words.</p>', paths });
  const json = JSON.parse(buildFeed(makeFeed([bare]), 'json')) as { items: unknown[] };
  expect(jsonFeedFaults(json)).toEqual([]);
  expect(json).not.toHaveProperty('_licence');
  expect(json.items).toMatchObject([{ _licence: { name: 'All rights reserved' } }]);
});
