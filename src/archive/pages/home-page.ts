import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { countsOf, keyOfCounts } from '../calendar.ts';
import { longestRunning, sameWeek } from '../front.ts';
import { hubNameOf, type Hub } from '../hubs.ts';
import { versionFor } from '../stories.ts';
import { leadOf, teaserOf } from '../teasers.ts';
import { type Page } from './views.ts';

/** The most stories at the head of the home page. */
const maxLeads = 3;

/**
 * The front page: the newest stories, affairs that have run longest, the same week in earlier years, and every year as a way in.
 * An empty archive has an empty one.
 */
export function homePage({ stories, calendar, hubs, teaserKeys }: Archive, language: Language): Page {
  const newest = stories.slice(-(maxLeads + site.latest)).reverse();
  const years = countsOf(calendar.years);
  const running = longestRunning(hubs);
  const week = sameWeek(calendar, newest[0]?.day);
  const latestOf = (hub: Hub) => hub.stories.slice(-1);
  return {
    place: { kind: 'home', language },
    key: [
      keyOfCounts(years),
      ...newest.map((story) => teaserKeys(story, language)),
      ...newest.slice(0, maxLeads).map((story) => versionFor(story, language).lead),
      ...running.flatMap((hub) => [
        hubs.keyOf(hub, language), hub.stories.length, hub.stories[0]?.day, ...latestOf(hub).map((story) => teaserKeys(story, language)),
      ]),
      'week', ...week.map((story) => teaserKeys(story, language)),
    ].join('\n'),
    view: () => ({
      kind: 'home',
      language,
      lead: newest.slice(0, maxLeads).map((story) => leadOf(story, language, hubs)),
      latest: newest.slice(maxLeads).map((story) => teaserOf(story, language, hubs)),
      running: running.map((hub) => ({
        name: hubNameOf(hub, language),
        stories: hub.stories.length,
        first: hub.stories[0]?.day ?? '',
        latest: latestOf(hub).map((story) => teaserOf(story, language, hubs)),
      })),
      week: week.map((story) => teaserOf(story, language, hubs)),
      years,
      stories: stories.length,
    }),
  };
}
