import { monthOf, yearOf } from '../schema/day.ts';
import type { HubKind } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import type { Archive } from './archive.ts';
import { countsOf, groupBy } from './calendar.ts';
import { keyOfName, nameOf, type Hub } from './hubs.ts';
import { collatorFor, letterOf } from './letters.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import { keyOfCounts, type HubIndexView, type HubView, type Name, type Page } from './views.ts';

/** All names of one kind by first letter. */
export function hubIndexPage({ hubs }: Archive, kind: HubKind, language: Language): Page {
  const all = [...hubs.all[kind].values()];
  return {
    place: { kind: 'hub-index', language, hubs: kind },
    key: all.map((hub) => `${keyOfName(nameOf(hub, language))} ${hub.stories.length}`).sort().join('\n'),
    view: () => hubIndexView(all, kind, language),
  };
}

/** A hub's page and, where its list is long, one per year, and where a year is long, one per month of it. */
export function* hubPages(archive: Archive, hub: Hub, language: Language): Generator<Page> {
  const names = keyOfNames(hub);
  const page = (stories: readonly Story[], partOf: (story: Story) => string, stretch?: string): { page: Page; parts: Map<string, Story[]> } => {
    const isLong = stories.length > site.listLength && stretch?.length !== 7;
    const parts = isLong ? groupBy(stories, partOf) : new Map<string, Story[]>();
    const shown = isLong ? stories.slice(-site.latest) : stories;
    const keys = [names, stories.length, stories[0]?.day, stories.at(-1)?.day, keyOfCounts(countsOf(parts)), ...shown.map((story) => archive.teaserKeys(story, language))];
    return {
      page: {
        place: { kind: 'hub', language, name: hub, ...(stretch !== undefined && { stretch }) },
        key: keys.join('\n'),
        view: () => ({ ...hubView(archive, hub, language, stories, shown, parts), ...(stretch !== undefined && { stretch }) }),
      },
      parts,
    };
  };
  const whole = page(hub.stories, (story) => yearOf(story.day));
  yield whole.page;
  for (const [year, ofYear] of whole.parts) {
    const inYear = page(ofYear, (story) => monthOf(story.day), year);
    yield inYear.page;
    for (const [month, ofMonth] of inYear.parts) yield page(ofMonth, (story) => story.day, month).page;
  }
}

function hubIndexView(all: readonly Hub[], kind: HubKind, language: Language): HubIndexView {
  const collator = collatorFor(language);
  const names = all
    .map((hub) => ({ ...nameOf(hub, language), stories: hub.stories.length }))
    .sort((one, other) => collator.compare(one.name, other.name) || (one.slug < other.slug ? -1 : 1));
  const groups = new Map<string, (Name & { stories: number })[]>();
  for (const name of names) {
    const letter = letterOf(name.name);
    const group = groups.get(letter);
    if (group) group.push(name);
    else groups.set(letter, [name]);
  }
  const letters = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return { kind: 'hub-index', language, hubs: kind, groups: letters.map(([letter, ofLetter]) => ({ letter, names: ofLetter })) };
}

function hubView(archive: Archive, hub: Hub, language: Language, stories: readonly Story[], shown: readonly Story[], parts: ReadonlyMap<string, Story[]>): HubView {
  const { [language]: own, ...otherNames } = hub.names;
  return {
    kind: 'hub',
    language,
    name: nameOf(hub, language),
    otherNames: own === undefined ? {} : otherNames,
    stories: stories.length,
    first: stories[0]?.day ?? '',
    latest: stories.at(-1)?.day ?? '',
    teasers: [...shown].reverse().map((story) => teaserOf(story, language, archive.hubs)),
    parts: countsOf(parts),
  };
}

function keyOfNames({ slug, names }: Hub): string {
  return [slug, ...site.languages.map((language) => names[language])].join('\t');
}
