import { storyFolder } from '../../addresses.ts';
import type { SealedText } from '../../record/history.ts';
import { monthOf, yearOf } from '../../schema/day.ts';
import { hubKinds, type HubKind, type ItemCard, type NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { type Hubs, type Name, hubNameOf } from '../hubs.ts';
import { keyOfReports, reportOf } from '../reports.ts';
import type { Story } from '../stories.ts';
import { teaserOf } from '../teasers.ts';
import type { ArticleView, Page } from './views.ts';

/** The pages in one language of the items of a year, withdrawn ones included. */
export function* articlePages(archive: Archive, language: Language, year: string, items: readonly NewsItem[]): Generator<Page> {
  const storyOf = new Map(archive.calendar.years.get(year)?.map((story) => [story.id, story]));
  const languagesOf = new Map<string, Language[]>();
  for (const item of items) {
    const known = languagesOf.get(item.story);
    if (known) known.push(item.language);
    else languagesOf.set(item.story, [item.language]);
  }
  for (const item of items) {
    if (item.language !== language) continue;
    const story = item.withdrawn ? undefined : storyOf.get(item.story);
    const translations = site.languages.filter((each) => each !== language && languagesOf.get(item.story)?.includes(each));
    const surroundings = surroundingsOf(item, story && { story, ...neighboursOf(story, item, archive.hubs) }, translations, archive);
    yield {
      place: { kind: 'article', language, story: item.story },
      key: keyOf(item, surroundings, archive),
      view: () => articleView(item, surroundings, archive),
      ...(isSearched(item) && { searched: item.day }),
      items: [item],
    };
  }
}

/** Answer whether readers can find an item by searching. */
export function isSearched({ withdrawn, draft }: { withdrawn?: object | true | undefined; draft?: true | undefined }): boolean {
  return !withdrawn && !draft;
}

interface Neighbours {
  earlier?: Story;
  later?: Story;
  /** True where they are of the same series, and not merely of the same source. */
  inSeries?: true;
}

/** Where the record tells of a text. */
type Seal = Pick<SealedText, 'edition' | 'index'>;

/**
 * The edition of the record in which the text of an item was sealed as it is now, whoever gets that edition back gets this text, and the place
 * of its entry. A later edition that tells nothing of the item changes nothing here, and so leaves its page alone.
 */
function sealOf({ story, language, sha256 }: ItemCard, record: Archive['record']): Seal | undefined {
  const sealed = record?.history.texts.get(`/${storyFolder(story, language)}`);
  return sealed?.sha256 === sha256 ? sealed : undefined;
}

/** A text that changes whenever what an item's page says of the record does. */
export function sealKeyOf(item: ItemCard, record: Archive['record']): string {
  const seal = sealOf(item, record);
  return seal ? `${seal.edition}.${seal.index}` : '';
}

/** What stands around an article's own words. */
interface Surroundings extends Neighbours {
  translations: Language[];
  /** Translations that are withdrawn. */
  withdrawn: Language[];
  stretches: string[];
  coverage: readonly Story[];
  /** The same report after other sources. */
  reports: readonly NewsItem[];
  seal?: Seal | undefined;
}

/** @param own the item's story and its neighbours; none where the item is withdrawn */
function surroundingsOf(
  item: ItemCard, own: ({ story: Story } & Neighbours) | undefined, translations: Language[], { coverage, calendar, record, reports }: Archive,
): Surroundings {
  const { day } = item;
  const seal = sealOf(item, record);
  const [year, month] = [yearOf(day), monthOf(day)];
  const stretches = [
    ...(calendar.years.has(year) ? [year] : []), ...(calendar.months.has(month) ? [month] : []), ...(calendar.days.has(day) ? [day] : []),
  ];
  if (!own) return { translations, withdrawn: [], stretches, coverage: [], reports: [], seal };
  const { story, ...neighbours } = own;
  const others = translations.filter((each) => !story.versions[each]);
  return { translations, withdrawn: others, stretches, ...neighbours, coverage: coverage(story), reports: reports(item), seal };
}

/**
 * The stories next to one in its series, if that tells more than one, else in the item's own source: a new story changes the pages of two of
 * either at most.
 */
function neighboursOf(story: Story, item: ItemCard, hubs: Hubs): Neighbours {
  const hub = [...hubs.of(item, 'series').filter(({ stories }) => stories.length > 1), ...hubs.of(item, 'sources')][0];
  if (!hub) return {};
  const at = hubs.placeOf(hub, story);
  const [earlier, later] = [hub.stories[at - 1], hub.stories[at + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }), ...(hub.kind === 'series' && { inSeries: true }) };
}

/** What stands on the page, shortened; the item's own digest stands for its words. */
function keyOf(
  item: ItemCard, { translations, withdrawn, stretches, earlier, later, inSeries, coverage, reports }: Surroundings,
  { hubs, teaserKeys, record }: Archive,
): string {
  const names = item.withdrawn ? [] : hubKinds.flatMap((kind) => hubs.of(item, kind).map((hub) => hubs.keyOf(hub, item.language)));
  const around = [earlier, later, ...coverage].map((story) => (story ? teaserKeys(story, item.language) : ''));
  const own = [item.digest, sealKeyOf(item, record), translations.join(' '), withdrawn.join(' '), stretches.join(' '), inSeries ? 'series' : ''];
  return [...own, ...around, ...names, ...(reports.length > 0 ? [`also ${keyOfReports(reports, hubs)}`] : [])].join('\n');
}

function articleView(
  item: NewsItem, { translations, withdrawn, stretches, earlier, later, inSeries, coverage, reports, seal }: Surroundings,
  { hubs }: Archive,
): ArticleView {
  const { story, language, matter, standfirst, headings, length, picture } = item;
  const names = Object.fromEntries(
    hubKinds.map((kind) => [kind, item.withdrawn ? [] : hubs.of(item, kind).map((hub) => hubNameOf(hub, language))]),
  ) as Record<HubKind, Name[]>;
  const tease = (other: Story) => teaserOf(other, language, hubs);
  return {
    kind: 'article',
    language,
    item: { story, language, matter, standfirst, headings, length, ...(picture && { picture }) },
    stretches,
    digest: item.digest,
    names,
    translations,
    ...(withdrawn.length > 0 && { withdrawn }),
    ...(earlier && { earlier: tease(earlier) }),
    ...(later && { later: tease(later) }),
    ...(inSeries && { inSeries }),
    coverage: coverage.map(tease),
    ...(reports.length > 0 && { reports: reports.map((each) => reportOf(each, hubs)) }),
    ...(seal && { edition: seal.edition, entry: seal.index }),
  };
}
