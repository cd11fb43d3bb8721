import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { pagePath } from '../../../src/archive/pages/page-path.ts';
import { groupOf, pageGroups } from '../../../src/archive/pages/page-groups.ts';
import { buildPages } from '../../../src/archive/pages/pages.ts';
import type { PagePlace } from '../../../src/archive/pages/views.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import type { NamePair } from '../../../src/schema/names.ts';
import { makeItem } from './make.ts';

const paths = pathsFor('/');

/** Numbers below a bound that look random and are the same in every run: a linear congruence, as in Numerical Recipes. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * sides);
  };
}

const pick = <T>(from: readonly T[], roll: (sides: number) => number): T => from[roll(from.length)] as T;

function randomMatter(roll: (sides: number) => number): Partial<FrontMatter> {
  const some = (names: readonly string[]) => names.filter(() => roll(3) === 0);
  return {
    title: `Title ${roll(1000)}`,
    ...(roll(5) === 0 && { titleSupplied: true }),
    source: pick(['Gazette', 'Daily', 'Tribune'], roll),
    topics: roll(2) ? ['mining', ...some(['energy', '采矿'])] : some(['mining', '采矿', 'sport']),
    ...(roll(3) === 0 && { series: pick(['The pit', '矿坑'], roll) }),
    people: some(['Li', 'Wang', '李', 'Zhao']),
    places: some(['Fuxin', '阜新']),
    ...(roll(12) === 0 && { withdrawn: { date: '2030-01-01', reason: 'wrong' } }),
    ...(roll(12) === 0 && { draft: true }),
  };
}

function randomItem(
  roll: (sides: number) => number, number: number, file = `20${10 + roll(4)}/0${1 + roll(9)}/n${number}${roll(3) === 0 ? '.zh' : ''}.md`,
): NewsItem {
  const picture = { file: `p${roll(9)}.webp`, width: 10, height: 10, sizes: [] };
  const pictured = roll(3) === 0;
  const matter = randomMatter(roll);
  const item = makeItem(
    file, { ...matter, ...(pictured && { image: { src: 'p.jpg', alt: `Alt ${roll(4)}` } }) }, pictured ? { picture, pictureFiles: [picture.file] } : {},
  );
  const standfirst = `Standfirst ${roll(1000)}`;
  const again = makeItem(file, item.matter, { ...(pictured && { picture, pictureFiles: [picture.file] }), standfirst });
  const lead = again.lead && `${again.lead} ${picture.file}`;
  // Several bring the same report.
  const sketch = roll(2) === 0 ? { sketch: '0123456789abcdef' } : {};
  return { ...again, digest: `${file} ${roll(1_000_000)}`, teaser: `${again.teaser} ${standfirst}`, ...(lead && { lead }), ...sketch };
}

/** The same file with one thing about it changed, or all. */
function changed(item: NewsItem, roll: (sides: number) => number): NewsItem {
  if (roll(4) === 0) return randomItem(roll, 0, item.file);
  const { matter } = item;
  if (roll(3) === 0 && item.picture) {
    return { ...item, digest: `${item.file} ${roll(1_000_000)}`, matter: { ...matter, image: { src: 'p.jpg', alt: 'New words' } }, lead: 'New words' };
  }
  const [key, value] = pick<[keyof FrontMatter, FrontMatter[keyof FrontMatter]]>(
    [['title', 'Another title'], ['source', 'Courier'], ['topics', ['sport']], ['people', ['Zhao']], ['titleSupplied', true]], roll,
  );
  const again = makeItem(
    item.file, { ...matter, [key]: value }, { ...(item.picture && { picture: item.picture, pictureFiles: item.pictureFiles }), standfirst: item.standfirst },
  );
  return { ...again, digest: `${item.file} ${roll(1_000_000)}`, teaser: `${again.teaser} ${item.standfirst}`, ...(item.lead && { lead: item.lead }) };
}

function pagesOf(items: readonly NewsItem[], names: readonly NamePair[]) {
  const archive = buildArchive(items, names, { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });
  return new Map([...buildPages(archive)].map(({ place, key, view }) => [
    JSON.stringify([place.kind, place.language, 'name' in place ? [place.name.kind, place.name.slug, place.stretch] : place]),
    { key, view: JSON.stringify(view()) },
  ]));
}

test.each([1, 2, 3, 4, 5, 6])('the key of a page changes exactly when what it shows does (walk %i)', (seed) => {
  const roll = makeDice(seed);
  let items = Array.from({ length: 30 }, (_, number) => randomItem(roll, number));
  let names: NamePair[] = [{ kind: 'topics', names: { en: 'mining', zh: '采矿' } }];
  let before = pagesOf(items, names);
  for (let step = 0; step < 60; step++) {
    const at = roll(items.length);
    if (roll(6) === 0) names = names.length > 1
      ? names.slice(0, 1)
      : [...names, { kind: 'places', names: { en: 'Fuxin', zh: '阜新' } }, { kind: 'people', names: { en: 'Zhao', zh: '赵' } }];
    else if (roll(3) === 0) items = items.filter((_, index) => index !== at);
    else if (roll(2) === 0) items = [...items, randomItem(roll, 100 + step)];
    else items = items.map((item, index) => (index === at ? changed(item, roll) : item));
    const after = pagesOf(items, names);
    for (const [place, { key, view }] of after) {
      const old = before.get(place);
      if (old) expect(key === old.key, `${place}\n${old.key}\n${key}\n${old.view}\n${view}`).toBe(view === old.view);
    }
    before = after;
  }
});

/** Each group's key, those of the groups it comes after included, and the keys of its pages. */
function groupsOf(items: readonly NewsItem[], names: readonly NamePair[]) {
  const archive = buildArchive(items, names, { now: Date.parse('2026-01-01T00:00:00Z'), dev: false });
  const whole = new Map<string, string>();
  return new Map([...pageGroups(archive)].flatMap(({ name, key, after, pages }) => {
    if (key === undefined) return [];
    whole.set(name, `${whole.get(after ?? '') ?? ''}\n\n${key}`);
    return [[name, { key: whole.get(name), pages: JSON.stringify([...pages()].map((page) => [page.place, page.key])) }] as const];
  }));
}

test.each([1, 2, 3, 4])('the key of a group of pages changes whenever that of a page in it does (walk %i)', (seed) => {
  const roll = makeDice(seed);
  let items = Array.from({ length: 30 }, (_, number) => randomItem(roll, number));
  let names: NamePair[] = [{ kind: 'topics', names: { en: 'mining', zh: '采矿' } }];
  let before = groupsOf(items, names);
  let [same, passed] = [0, 0];
  for (let step = 0; step < 60; step++) {
    const at = roll(items.length);
    if (roll(6) === 0) names = names.length > 1
      ? names.slice(0, 1)
      : [...names, { kind: 'places', names: { en: 'Fuxin', zh: '阜新' } }, { kind: 'people', names: { en: 'Zhao', zh: '赵' } }];
    else if (roll(3) === 0) items = items.filter((_, index) => index !== at);
    else if (roll(2) === 0) items = [...items, randomItem(roll, 100 + step)];
    else items = items.map((item, index) => (index === at ? changed(item, roll) : item));
    const after = groupsOf(items, names);
    for (const [name, { key, pages }] of after) {
      const old = before.get(name);
      if (!old) continue;
      if (pages === old.pages) same++;
      if (key !== old.key) continue;
      passed++;
      expect(pages, `step ${step}: ${name}`).toBe(old.pages);
    }
    before = after;
  }
  // A group whose pages are the same is most often passed over.
  expect(passed / same).toBeGreaterThan(0.5);
});

test('the group of a page is told by its address alone', () => {
  const roll = makeDice(7);
  const archive = buildArchive(
    Array.from({ length: 300 }, (_, number) => randomItem(roll, number)), [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false },
  );
  const segmentsOf = (place: PagePlace) =>
    decodeURIComponent(pagePath(place, paths)).split('?')[0]?.replace(/^\/(zh\/)?/, '').replace(/\/$/, '').split('/') ?? [];
  const wrong = [...pageGroups(archive)].flatMap(
    ({ name, pages }) => [...pages()].filter(({ place }) => groupOf(segmentsOf(place)) !== name).map(({ place }) => [name, pagePath(place, paths)]),
  );
  expect(wrong).toEqual([]);
});
