import { monthOf, yearOf } from '../schema/day.ts';
import { hubKinds, type HubKind, type ItemCard, type NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { keyOfName, nameOf } from './hubs.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { ArticleView, Name, Page } from './views.ts';

/** The pages of all items in one language, withdrawn ones included. */
export function* articlePages(archive: Archive, language: Language): Generator<Page> {
  const orderOf = new Map(archive.stories.map((story, index) => [story.id, index]));
  const languagesOf = new Map<string, Language[]>();
  for (const item of archive.items) {
    const known = languagesOf.get(item.story);
    if (known) known.push(item.language);
    else languagesOf.set(item.story, [item.language]);
  }
  for (const item of archive.items) {
    if (item.language !== language) continue;
    const order = item.withdrawn ? undefined : orderOf.get(item.story);
    const surroundings = surroundingsOf(item, order, site.languages.filter((each) => each !== language && languagesOf.get(item.story)?.includes(each)), archive);
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
  stretches: string[];
  earlier?: Story;
  later?: Story;
  coverage: readonly Story[];
}

function surroundingsOf({ day }: ItemCard, order: number | undefined, translations: Language[], { stories, coverage, calendar }: Archive): Surroundings {
  const [year, month] = [yearOf(day), monthOf(day)];
  const stretches = [calendar.years.has(year) && year, calendar.months.has(month) && month, calendar.days.has(day) && day].filter((stretch) => stretch !== false);
  if (order === undefined) return { translations, stretches, coverage: [] };
  const [own, earlier, later] = [stories[order], stories[order - 1], stories[order + 1]];
  return { translations, stretches, ...(earlier && { earlier }), ...(later && { later }), coverage: (own && coverage.get(own)) ?? [] };
}

/** What stands on the page, shortened; the item's own digest stands for its words. */
function keyOf(item: ItemCard, { translations, stretches, earlier, later, coverage }: Surroundings, { hubs, teaserKeys }: Archive): string {
  const names = item.withdrawn ? [] : hubKinds.flatMap((kind) => hubs.of(item, kind).map((hub) => keyOfName(nameOf(hub, item.language))));
  const around = [earlier, later, ...coverage].map((story) => (story ? teaserKeys(story, item.language) : ''));
  return [item.digest, translations.join(' '), stretches.join(' '), ...around, ...names].join('\n');
}

function articleView(item: NewsItem, { translations, stretches, earlier, later, coverage }: Surroundings, { hubs }: Archive): ArticleView {
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
    ...(earlier && { earlier: tease(earlier) }),
    ...(later && { later: tease(later) }),
    coverage: coverage.map(tease),
  };
}
