import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { arrivalsOf } from '../arrivals.ts';
import type { Archive } from '../archive.ts';
import { countsOf, keyOfCounts } from '../calendar.ts';
import { foldedLeadKeyOf, foldedLeadOf, foldReports, type Folded } from '../folding.ts';
import { frontOf, longestRunning, sameWeek } from '../front.ts';
import { hubNameOf, type Hub } from '../hubs.ts';
import type { Story } from '../stories.ts';
import { teaserOf } from '../teasers.ts';
import { type Page } from './views.ts';

/** How many stories stand at the head of the home page: a picture makes room for more beside it. */
const [leads, leadsByPicture] = [3, 5];

/** The most stories in the box of those that the language of the page lacks. */
const maxForeign = 6;

/** How many of the stories that came last are named to who comes back. */
const maxAdded = 8;

/**
 * The front page: what is worth leading with among the newest stories in its language, the latest ones, those that another language alone
 * has, affairs that have run longest, the same week in earlier years, and every year as a way in. An empty archive has an empty one.
 */
export function homePage(archive: Archive, language: Language): Page {
  const { stories, calendar, hubs, teaserKeys, record } = archive;
  const room = { leads, leadsByPicture, latest: site.latest, foreign: maxForeign };
  const reports = new Map<Story, Folded['reports']>();
  const front = frontOf(stories, language, room, (newest) => foldReports(newest, language, archive).map(({ story, reports: under }) => {
    reports.set(story, under);
    return story;
  }));
  const foldedOf = (story: Story): Folded => ({ story, reports: reports.get(story) ?? [] });
  const [lead, latest, foreign] = [front.lead.map(foldedOf), front.latest.map(foldedOf), front.foreign];
  const years = countsOf(calendar.years);
  const running = longestRunning(hubs);
  const isOwn = (story: Story) => story.versions[language] !== undefined || foreign.length === 0;
  const newest = stories.at(-1)?.day;
  const week = sameWeek(calendar, newest, isOwn);
  const { days, isCut } = arrivalsOf(archive, language);
  const added = days.flatMap(({ day, stories: ofDay }) => ofDay.map((story) => ({ day, story }))).slice(0, maxAdded);
  const counts = days.map(({ day, stories: ofDay }) => ({ key: day, stories: ofDay.length }));
  const leading = new Set(front.lead);
  // No headline twice at the head of the page: an affair that leads it is told below by what came before.
  const latestOf = (hub: Hub) =>
    [hub.stories.findLast((story) => isOwn(story) && !leading.has(story)) ?? hub.stories.findLast(isOwn) ?? hub.stories.at(-1)]
      .filter((story) => story !== undefined);
  return {
    place: { kind: 'home', language },
    key: [
      keyOfCounts(years),
      ...lead.map((folded) => foldedLeadKeyOf(folded, language, archive)),
      'latest', ...latest.map((folded) => foldedLeadKeyOf(folded, language, archive)),
      'foreign', ...foreign.map((story) => teaserKeys(story, language)),
      ...running.flatMap((hub) => [
        hubs.keyOf(hub, language), hub.stories.length, hub.stories[0]?.day, ...latestOf(hub).map((story) => teaserKeys(story, language)),
      ]),
      'added', isCut, record !== undefined, keyOfCounts(counts), ...added.map(({ story }) => teaserKeys(story, language)),
      'week', newest, ...week.map((story) => teaserKeys(story, language)),
    ].join('\n'),
    view: () => ({
      kind: 'home',
      language,
      lead: lead.map((folded) => foldedLeadOf(folded, language, hubs)),
      latest: latest.map((folded) => foldedLeadOf(folded, language, hubs)),
      foreign: foreign.map((story) => teaserOf(story, language, hubs)),
      running: running.map((hub) => ({
        name: hubNameOf(hub, language),
        stories: hub.stories.length,
        first: hub.stories[0]?.day ?? '',
        latest: latestOf(hub).map((story) => teaserOf(story, language, hubs)),
      })),
      ...(newest !== undefined && { newest }),
      week: week.map((story) => teaserOf(story, language, hubs)),
      added: {
        days: counts, isCut, recorded: record !== undefined,
        latest: added.map(({ day, story }) => ({ day, teaser: teaserOf(story, language, hubs) })),
      },
      years,
      stories: stories.length,
    }),
  };
}
