import { monthOf, yearOf } from '../schema/day.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { countsOf, groupBy } from './calendar.ts';
import { nameOf, type Hub } from './hubs.ts';
import { collatorFor, letterOf } from './letters.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { HubIndexView, HubView, Name } from './views.ts';

/** All names of one kind by first letter. */
export function hubIndexView({ hubs }: Archive, kind: HubKind, language: Language): HubIndexView {
  const collator = collatorFor(language);
  const names = [...hubs.all[kind].values()]
    .map((hub) => ({ ...nameOf(hub, language), stories: hub.stories.length }))
    .sort((one, other) => collator.compare(one.name, other.name) || (one.slug < other.slug ? -1 : 1));
  const groups = new Map<string, (Name & { stories: number })[]>();
  for (const name of names) {
    const letter = letterOf(name.name);
    groups.set(letter, [...(groups.get(letter) ?? []), name]);
  }
  const letters = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return { kind: 'hub-index', language, hubs: kind, groups: letters.map(([letter, ofLetter]) => ({ letter, names: ofLetter })) };
}

/** A hub's page and, where its list is long, one per year, and where a year is long, one per month of it. */
export function* hubViews(archive: Archive, hub: Hub, language: Language): Generator<HubView> {
  const years = groupBy(hub.stories, (story) => yearOf(story.day));
  const whole = stretchView(archive, hub, language, hub.stories, years);
  yield whole;
  if (whole.parts.length === 0) return;
  for (const [year, stories] of years) {
    const months = groupBy(stories, (story) => monthOf(story.day));
    const ofYear = { ...stretchView(archive, hub, language, stories, months), stretch: year };
    yield ofYear;
    if (ofYear.parts.length === 0) continue;
    for (const [month, ofMonth] of months) yield { ...stretchView(archive, hub, language, ofMonth, new Map()), stretch: month };
  }
}

function stretchView(archive: Archive, hub: Hub, language: Language, stories: readonly Story[], parts: ReadonlyMap<string, Story[]>): HubView {
  const isLong = stories.length > site.listLength && parts.size > 0;
  const shown = isLong ? stories.slice(-site.latest) : stories;
  const { [language]: _own, ...otherNames } = hub.names;
  const [first, latest] = [stories[0], stories.at(-1)];
  return {
    kind: 'hub',
    language,
    name: nameOf(hub, language),
    otherNames: hub.names[language] === undefined ? {} : otherNames,
    stories: stories.length,
    first: first?.day ?? '',
    latest: latest?.day ?? '',
    teasers: [...shown].reverse().map((story) => teaserOf(story, language, archive.hubs)),
    parts: isLong ? countsOf(parts) : [],
  };
}
