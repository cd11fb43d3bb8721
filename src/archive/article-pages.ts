import { monthOf, yearOf } from '../schema/day.ts';
import { hubKinds, type HubKind, type ItemCard, type NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { nameOf, type Hub, type Hubs } from './hubs.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { ArticleView, Name, Page } from './views.ts';

/** The pages of all items in one language, withdrawn ones included. */
export function* articlePages(archive: Archive, language: Language): Generator<Page> {
  const storyOf = new Map(archive.stories.map((story) => [story.id, story]));
  const neighboursOf = neighboursIn(archive.hubs);
  const languagesOf = new Map<string, Language[]>();
  for (const item of archive.items) {
    const known = languagesOf.get(item.story);
    if (known) known.push(item.language);
    else languagesOf.set(item.story, [item.language]);
  }
  for (const item of archive.items) {
    if (item.language !== language) continue;
    const story = item.withdrawn ? undefined : storyOf.get(item.story);
    const surroundings = surroundingsOf(item, story && { story, ...neighboursOf(story, item) }, site.languages.filter((each) => each !== language && languagesOf.get(item.story)?.includes(each)), archive);
    yield {
      place: { kind: 'article', language, story: item.story },
      key: keyOf(item, surroundings, archive),
      view: () => articleView(item, surroundings, archive),
      ...(!item.withdrawn && !item.draft && { searched: item.day }),
    };
  }
}

/** What stands around an article's own words. */
interface Surroundings {
  translations: Language[];
  beside: Language[];
  stretches: string[];
  earlier?: Story;
  later?: Story;
  coverage: readonly Story[];
}

function surroundingsOf({ day }: ItemCard, own: { story: Story; earlier?: Story; later?: Story } | undefined, translations: Language[], { coverage, calendar }: Archive): Surroundings {
  const [year, month] = [yearOf(day), monthOf(day)];
  const stretches = [calendar.years.has(year) && year, calendar.months.has(month) && month, calendar.days.has(day) && day].filter((stretch) => stretch !== false);
  if (!own) return { translations, beside: [], stretches, coverage: [] };
  const { story, ...neighbours } = own;
  return { translations, beside: translations.filter((each) => story.versions[each]), stretches, ...neighbours, coverage: coverage.get(story) ?? [] };
}

/** The way from a story to those next to it in the item's own source: a new story changes the pages of two of them at most. */
function neighboursIn(hubs: Hubs): (story: Story, item: ItemCard) => { earlier?: Story; later?: Story } {
  const orders = new Map<Hub, Map<Story, number>>();
  return (story, item) => {
    const [source] = hubs.of(item, 'sources');
    if (!source) return {};
    const order = orders.get(source) ?? new Map(source.stories.map((each, index) => [each, index]));
    orders.set(source, order);
    const at = order.get(story) ?? 0;
    const [earlier, later] = [source.stories[at - 1], source.stories[at + 1]];
    return { ...(earlier && { earlier }), ...(later && { later }) };
  };
}

/** What stands on the page, shortened; the item's own digest stands for its words. */
function keyOf(item: ItemCard, { translations, beside, stretches, earlier, later, coverage }: Surroundings, { hubs, teaserKeys }: Archive): string {
  const names = item.withdrawn ? [] : hubKinds.flatMap((kind) => hubs.of(item, kind).map((hub) => hubs.keyOf(hub, item.language)));
  const around = [earlier, later, ...coverage].map((story) => (story ? teaserKeys(story, item.language) : ''));
  return [item.digest, translations.join(' '), beside.join(' '), stretches.join(' '), ...around, ...names].join('\n');
}

function articleView(item: NewsItem, { translations, beside, stretches, earlier, later, coverage }: Surroundings, { hubs }: Archive): ArticleView {
  const { story, language, matter, standfirst, headings, length, picture } = item;
  const names = Object.fromEntries(
    hubKinds.map((kind) => [kind, item.withdrawn ? [] : hubs.of(item, kind).map((hub) => nameOf(hub, language))]),
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
    beside,
    ...(earlier && { earlier: tease(earlier) }),
    ...(later && { later: tease(later) }),
    coverage: coverage.map(tease),
  };
}
