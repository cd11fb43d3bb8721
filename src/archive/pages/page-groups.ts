import { siteFolders } from '../../addresses.ts';
import { yearOf } from '../../schema/day.ts';
import { hubKinds, type NewsItem } from '../../schema/item.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { groupBy } from '../calendar.ts';
import type { Hub } from '../hubs.ts';
import { nearbyStories } from '../nearby.ts';
import { withNeighbours } from '../neighbours.ts';
import { isNearTurn, keyOfReports } from '../reports.ts';
import type { Story } from '../stories.ts';
import { anniversariesPage, anniversaryPage } from './anniversary-pages.ts';
import { articlePages, sealKeyOf } from './article-pages.ts';
import { calendarPages, daysOfOwn, timelinePage } from './calendar-pages.ts';
import { coveragePages, dataPages } from './data-pages.ts';
import { homePage } from './home-page.ts';
import { figuresOf, hubIndexPages, minNamesForLetters, newestIn } from './hub-index-pages.ts';
import { hubPages } from './hub-pages.ts';
import { recordKey, recordPages } from './record-pages.ts';
import { sideBySidePages } from './side-by-side-pages.ts';
import type { Page } from './views.ts';

/**
 * Pages that are looked through together, or passed over together. So that a build need not work out the key of every page of
 * the archive, a group's key changes whenever the key of any page in it does, or whenever a page comes or goes; it may change
 * more often, which costs time only.
 */
export interface PageGroup {
  name: string;
  /** Absent where it takes no longer to look through the group than to say what it depends on. */
  key?: string;
  /** The name whose pages these are: its feeds belong to the group. */
  hub?: Hub;
  /** The group, named before this one, on whose key this one's depends too. */
  after?: string;
  pages: () => Iterable<Page>;
}

/** Every page of the archive, in groups: by year, by day of the year, by name, and the rest. */
export function* pageGroups(archive: Archive): Generator<PageGroup> {
  const contentOf = contentsOf(archive.stories);
  yield { name: 'front', pages: () => frontPages(archive) };
  yield { name: recordGroup, key: recordKey(archive), pages: () => site.languages.flatMap((language) => [...recordPages(archive, language)]) };
  yield { name: naming, key: archive.hubs.naming, pages: () => [] };
  yield* yearGroups(archive, contentOf);
  yield* dateGroups(archive, contentOf);
  yield* nameGroups(archive, contentOf);
}

/** The name of the group whose pages may stand at a path. @param segments of the path, without the base and the language */
export function groupOf(segments: readonly string[]): string {
  const [first = '', second] = segments;
  if (/^\d{4}$/.test(first)) return `year ${first}`;
  if (first === siteFolders.record) return recordGroup;
  if (second === undefined || second === '') return hubKinds.some((kind) => kind === first) ? `index ${first}` : 'front';
  if (first === 'on') return `date ${second}`;
  return second.startsWith('-') ? `index ${first}` : `${first} ${second}`;
}

/** The group of the pages on corrections, withdrawals and the record. */
const recordGroup = 'record';

/** The group without pages that all others come after: how names are shown. */
const naming = 'naming';

function* frontPages(archive: Archive): Generator<Page> {
  const years = [...archive.calendar.years.keys()];
  const recorded = archive.record !== undefined;
  for (const language of site.languages) {
    yield homePage(archive, language);
    yield timelinePage(archive, language);
    yield anniversariesPage(archive, language);
    yield { place: { kind: 'search', language }, key: `${years.join(' ')} ${recorded}`, view: () => ({ kind: 'search', language, years, recorded }) };
    yield { place: { kind: 'reading-list', language }, key: String(recorded), view: () => ({ kind: 'reading-list', language, recorded }) };
    yield { place: { kind: 'about', language }, key: '', view: () => ({ kind: 'about', language }) };
  }
  yield* dataPages(archive);
  yield* coveragePages(archive);
}

/**
 * Articles and calendar pages of a year. They show stories of their own year and earlier ones, and of what is later the next
 * story in each source and series, the next stretches of the calendar, and the same report a few days on.
 */
function* yearGroups(archive: Archive, contentOf: ContentOf): Generator<PageGroup> {
  const { items, calendar, hubs, reports } = archive;
  const beyond = new Map<string, string[]>();
  const note = (year: string, text: string) => beyond.set(year, [...beyond.get(year) ?? [], text]);
  for (const { kind, slug, stories } of [...hubs.all.sources.values(), ...hubs.all.series.values()]) {
    eachTurn(stories.map(({ day }) => day), (year, at) => note(year, `${kind} ${slug} ${contentOf(stories[at])}`));
  }
  for (const stretches of [calendar.years, calendar.months, daysOfOwn(archive)]) {
    const keys = [...stretches.keys()];
    eachTurn(keys, (year, at) => note(year, `${keys[at]} ${contentOf(stretches.get(keys[at] ?? '')?.[0])}`));
  }
  for (const item of items) if (isNearTurn(item.day)) note(yearOf(item.day), keyOfReports(reports(item), hubs));
  let after = naming;
  for (const [year, ofYear] of [...groupBy(items, ({ day }) => yearOf(day))].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = `year ${year}`;
    yield {
      name,
      key: [...ofYear.map((item) => `${item.digest} ${sealKeyOf(item, archive.record)}`), ...beyond.get(year) ?? []].join('\n'),
      after,
      pages: () => pagesOfYear(archive, year, ofYear),
    };
    after = name;
  }
}

/** Call `turn` for the last place of each year but the last, with the place that follows. @param days days, months or years, earliest first */
function eachTurn(days: readonly string[], turn: (year: string, next: number) => void): void {
  for (let at = 1; at < days.length; at++) {
    const year = yearOf(days[at - 1] ?? '');
    if (year !== yearOf(days[at] ?? '')) turn(year, at);
  }
}

function* pagesOfYear(archive: Archive, year: string, items: readonly NewsItem[]): Generator<Page> {
  for (const language of site.languages) {
    yield* articlePages(archive, language, year, items);
    yield* sideBySidePages(archive.calendar.years.get(year) ?? [], language);
    yield* calendarPages(archive, language, year);
  }
}

function* dateGroups(archive: Archive, contentOf: ContentOf): Generator<PageGroup> {
  for (const [date, stories, near] of withNeighbours(archive.calendar.dates)) {
    const nearby = nearbyStories(archive.calendar.dates, stories, near);
    yield {
      name: `date ${date}`,
      key: [near.earlier, near.later, contentOf(nearby.before), contentOf(nearby.after), ...stories.map(contentOf)].join('\n'),
      after: naming,
      pages: () => site.languages.map((language) => anniversaryPage(archive, language, date, stories, near)),
    };
  }
}

function* nameGroups(archive: Archive, contentOf: ContentOf): Generator<PageGroup> {
  const { all } = archive.hubs;
  const tellingOf = (hub: Hub, names: number) =>
    (names < minNamesForLetters ? site.languages.map((language) => contentOf(newestIn(hub, language))).join(' ') : '');
  for (const kind of hubKinds) {
    const hubs = [...all[kind].values()];
    yield {
      name: `index ${kind}`,
      key: hubs.map((hub) => `${hub.slug} ${JSON.stringify(hub.names)} ${figuresOf(hub)} ${tellingOf(hub, hubs.length)}`).join('\n'),
      after: naming,
      pages: () => site.languages.flatMap((language) => [...hubIndexPages(archive, kind, language)]),
    };
    for (const hub of hubs) {
      yield {
        name: `${kind} ${hub.slug}`,
        hub,
        key: [JSON.stringify(hub.names), ...hub.stories.map(contentOf)].join('\n'),
        after: naming,
        pages: () => site.languages.flatMap((language) => (hub.names[language] === undefined ? [] : [...hubPages(archive, hub, language)])),
      };
    }
  }
}

/** Gives a text that changes whenever anything that any version of a story says does; empty for no story. */
type ContentOf = (story: Story | undefined) => string;

function contentsOf(stories: readonly Story[]): ContentOf {
  const contents = new Map<Story | undefined, string>(stories.map((story) => [story, Object.values(story.versions).map(({ digest }) => digest).join(' ')]));
  return (story) => contents.get(story) ?? '';
}
