import { monthOf, yearOf } from '../schema/day.ts';
import { hubKinds, type HubKind, type NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { nameOf } from './hubs.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { ArticleView, Name } from './views.ts';

/** The pages of all items in one language, withdrawn ones included. */
export function* articleViews(archive: Archive, language: Language): Generator<ArticleView> {
  const orderOf = new Map(archive.stories.map((story, index) => [story.id, index]));
  const languagesOf = new Map<string, Language[]>();
  for (const item of archive.items) languagesOf.set(item.story, [...(languagesOf.get(item.story) ?? []), item.language]);
  for (const item of archive.items) {
    if (item.language !== language) continue;
    const order = item.matter.withdrawn ? undefined : orderOf.get(item.story);
    yield {
      ...articleOf(item, archive),
      translations: site.languages.filter((each) => each !== language && languagesOf.get(item.story)?.includes(each)),
      ...(order !== undefined && placeOf(archive, order, language)),
    };
  }
}

function articleOf(item: NewsItem, { hubs, calendar }: Archive): ArticleView {
  const { story, language, matter, standfirst, headings, length, picture } = item;
  const names = Object.fromEntries(
    hubKinds.map((kind) => [kind, matter.withdrawn ? [] : hubs.of(item, kind).map((hub) => nameOf(hub, language))]),
  ) as Record<HubKind, Name[]>;
  return {
    kind: 'article',
    language,
    item: { story, language, matter, standfirst, headings, length, ...(picture && { picture }) },
    stretches: [
      ...[yearOf(matter.date)].filter((year) => calendar.years.has(year)),
      ...[monthOf(matter.date)].filter((month) => calendar.months.has(month)),
      ...[matter.date].filter((day) => calendar.days.has(day)),
    ],
    digest: item.digest,
    names,
    translations: [],
    coverage: [],
  };
}

/** Where a story stands among the others. */
function placeOf({ stories, coverage, hubs }: Archive, order: number, language: Language): Partial<ArticleView> {
  const tease = (story: Story) => teaserOf(story, language, hubs);
  const [own, earlier, later] = [stories[order], stories[order - 1], stories[order + 1]];
  return {
    ...(earlier && { earlier: tease(earlier) }),
    ...(later && { later: tease(later) }),
    coverage: ((own && coverage.get(own)) ?? []).map(tease),
  };
}
