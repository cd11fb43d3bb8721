import { describe, expect, test } from 'vitest';
import { frontOf } from '../../../src/archive/front.ts';
import type { Story } from '../../../src/archive/stories.ts';
import type { NewsItem } from '../../../src/schema/item.ts';

const most = { leads: 3, leadsByPicture: 5, latest: 2, foreign: 2 };

/** Stories, earliest first, of which only what the front page looks at is made. */
function makeStories(...told: readonly { in?: string; picture?: true; series?: true; length?: number }[]): Story[] {
  return told.map(({ in: languages = 'en', picture, series, length = 50 }, at) => {
    const item = { ...(picture && { lead: 'p' }), names: series ? { series: ['S'] } : {}, length } as unknown as NewsItem;
    const versions = Object.fromEntries(languages.split(' ').map((each) => [each, item]));
    return { id: String(at), day: `2024-01-${String(at + 1).padStart(2, '0')}`, versions };
  });
}

const idsOf = (stories: readonly Story[]): string => stories.map(({ id }) => id).join(' ');

describe('the front page', () => {
  test('is in its own language, and has what that lacks apart', () => {
    const { lead, latest, foreign } = frontOf(makeStories({ in: 'zh' }, {}, { in: 'en zh' }, {}, {}), 'zh', most);
    expect([idsOf(lead), idsOf(latest), idsOf(foreign)]).toEqual(['2 0', '', '4 3']);
  });

  test('shows every story where its language has none of its own', () => {
    const { lead, foreign } = frontOf(makeStories({}, {}), 'zh', most);
    expect([idsOf(lead), foreign]).toEqual(['1 0', []]);
  });

  test('leads with the newest, unless one of the last few has more to show', () => {
    expect(idsOf(frontOf(makeStories({}, {}, {}), 'en', most).lead)).toBe('2 1 0');
    expect(idsOf(frontOf(makeStories({}, { picture: true }, {}, {}), 'en', most).lead)).toBe('1 3 2 0');
    expect(idsOf(frontOf(makeStories({ picture: true }, {}, {}, {}, {}), 'en', most).lead)).toBe('4 3 2');
    expect(idsOf(frontOf(makeStories({}, { series: true, length: 300 }, {}), 'en', most).lead)).toBe('1 2 0');
  });

  test('has more stories beside a picture than beside none', () => {
    const six = makeStories({}, {}, {}, {}, {}, { picture: true });
    expect([idsOf(frontOf(six, 'en', most).lead), idsOf(frontOf(six.slice(0, 5), 'en', most).lead)]).toEqual(['5 4 3 2 1', '4 3 2']);
  });

  test('of an empty archive is empty', () => {
    expect(frontOf([], 'en', most)).toEqual({ lead: [], latest: [], foreign: [] });
  });
});
