import type { HubKind } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { type Count, groupBy, keyOfCounts, runsOf } from '../calendar.ts';
import { hubFeedFormats } from '../feeds.ts';
import { foldedLeadKeyOf, foldedLeadOf, foldReports, type Folded } from '../folding.ts';
import { type Hub, type Name, hubNameOf } from '../hubs.ts';
import type { Story } from '../stories.ts';
import type { HubView } from './list-views.ts';
import { type Page } from './views.ts';

/** How much of a day a page's stories are counted by: its year on a hub's own page, its month on a year's, itself on a month's. */
const lengths = { whole: 4, year: 7, month: 10 } as const;
type Reach = keyof typeof lengths;

/** A hub's page and, where its list is long, one per year, and where a year is long, one per month of it. */
export function* hubPages(archive: Archive, hub: Hub, language: Language): Generator<Page> {
  yield* stretchPages(archive, hub, language, hub.stories, 'whole');
}

function* stretchPages(archive: Archive, hub: Hub, language: Language, stories: readonly Story[], reach: Reach, stretch?: string): Generator<Page> {
  const split = reach !== 'month' && stories.length > site.listLength;
  const runs = runsOf(stories, lengths[reach]);
  const shown = foldReports(split ? stories.slice(-site.latest) : stories, language, archive);
  const relatedNames = reach === 'whole' ? archive.relatedNames(hub) : [];
  const counts = runs.map(({ key, stories: ofKey }) => ({ key, stories: ofKey.length }));
  yield {
    place: { kind: 'hub', language, name: hub, ...(stretch !== undefined && { stretch }) },
    key: [
      keyOfNames(hub), stories[0]?.day, stories.at(-1)?.day, keyOfCounts(counts), hubFeedFormats(hub, language).join(' '),
      ...relatedNames.map((other) => archive.hubs.keyOf(other, language)),
      ...shown.map((folded) => foldedLeadKeyOf(folded, language, archive)),
    ].join('\n'),
    view: () => ({ ...hubView(archive, hub, language, { stories, shown, counts, split, relatedNames }), ...(stretch !== undefined && { stretch }) }),
  };
  if (!split) return;
  for (const { key, stories: ofKey } of runs) yield* stretchPages(archive, hub, language, ofKey, reach === 'whole' ? 'year' : 'month', key);
}

interface HubContents {
  /** All stories of the stretch, earliest first, and those of them that the page lists. */
  stories: readonly Story[];
  shown: readonly Folded[];
  counts: Count[];
  split: boolean;
  relatedNames: readonly Hub[];
}

function hubView(archive: Archive, hub: Hub, language: Language, { stories, shown, counts, split, relatedNames }: HubContents): HubView {
  const { [language]: _, ...otherNames } = hub.names;
  const inOrder = hub.kind === 'series' ? shown : [...shown].reverse();
  return {
    kind: 'hub',
    language,
    name: hubNameOf(hub, language),
    otherNames,
    stories: stories.length,
    first: stories[0]?.day ?? '',
    latest: stories.at(-1)?.day ?? '',
    teasers: inOrder.map((folded) => foldedLeadOf(folded, language, archive.hubs)),
    counts,
    split,
    feeds: hubFeedFormats(hub, language),
    relatedNames: Object.fromEntries(groupBy(relatedNames.map((other) => hubNameOf(other, language)), ({ kind }) => kind)) as Partial<Record<HubKind, Name[]>>,
  };
}

function keyOfNames({ slug, names }: Hub): string {
  return [slug, ...site.languages.map((language) => names[language])].join('\t');
}
