import { expect, test } from 'vitest';
import { fullKind } from '../../bench/pages/choose.ts';

test.each([
  ['hub', '/people/a/', 'hub of people'],
  ['hub', '/zh/topics/coal/2018/', 'hub of topics'],
  ['hub-index', '/zh/series/', 'hub-index of series'],
  ['hub', '/tags/coal/', 'hub'],
  ['article', '/2018/12/people/', 'article'],
])('a page of kind %s at %s counts as %s', (kind, path, full) => {
  expect(fullKind({ kind, path })).toBe(full);
});
