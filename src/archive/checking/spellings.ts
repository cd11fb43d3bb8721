import { editDistance } from '../../schema/edit-distance.ts';
import { shown } from '../../schema/excerpt.ts';
import { hubKinds, type HubKind, type NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import type { NamePair } from '../../schema/names.ts';
import type { Place } from '../../schema/place.ts';
import { site } from '../../site.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/** How a name is written and by whom, the earliest file first. */
type Spellings = Map<string, NewsItem[]>;

/** So many times more often must one spelling stand than the others together for `--fix` to take it for the right one. */
const clearMajority = 3;

/** A topic of no more stories than this may be a slip of one that has `common` or more. */
const rare = 2;
const common = 5;
/** Fewer letters than this are too often one letter from another word: “road” and “read”. */
const minLetters = 5;

/** Find names that are spelt two ways, and topics that are one letter away from a common one. */
export function checkSpellings(items: readonly NewsItem[], pairs: readonly NamePair[]): ArchiveProblem[] {
  const paired = new Set(pairs.flatMap(({ kind, names }) => Object.entries(names).map(([language, name]) => keyOf(kind, language, name))));
  const written = Map.groupBy(items, ({ language }) => language);
  return hubKinds.flatMap((kind) => site.languages.flatMap((language) => {
    const names = spellingsOf(written.get(language) ?? [], kind);
    const isPaired = (name: string): boolean => paired.has(keyOf(kind, language, name));
    const same = Map.groupBy(withPaired(names, pairs, kind, language), foldOf);
    return [
      ...[...same.values()].flatMap((written) => (written.length < 2 ? [] : checkSpelling(kind, written, names, isPaired))),
      ...(kind === 'topics' ? checkTopics(names) : []),
    ];
  }));
}

function spellingsOf(items: readonly NewsItem[], kind: HubKind): Spellings {
  const names: Spellings = new Map<string, NewsItem[]>();
  for (const item of items) {
    for (const name of item.names[kind] ?? []) {
      const found = names.get(name);
      if (found) found.push(item);
      else names.set(name, [item]);
    }
  }
  return names;
}

/** Every name of a kind in a language, those that `names.yaml` pairs too, each once. */
function withPaired(names: Spellings, pairs: readonly NamePair[], kind: HubKind, language: Language): Set<string> {
  return new Set([...names.keys(), ...pairs.flatMap((pair) => (pair.kind === kind ? (pair.names[language] ?? []) : []))]);
}

/** What is left of a name where only spaces, capitals, widths, hyphens and quotation marks are written otherwise. */
function foldOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}]+/gu, '').replace(/['‘’‚‛ʼ＇`´]/g, '’')
    .replace(/["“”„‟«»「」『』〝〞]/g, '”').replace(/[•‧∙⋅・]/g, '·');
}

function checkSpelling(kind: HubKind, written: readonly string[], names: Spellings, isPaired: (name: string) => boolean): ArchiveProblem[] {
  const usesOf = (name: string): readonly NewsItem[] => names.get(name) ?? [];
  const ordered = written.toSorted((one, other) => usesOf(other).length - usesOf(one).length);
  // Where names.yaml pairs one of them, that one is right, however often it stands.
  const right = ordered.find(isPaired) ?? ordered[0];
  if (right === undefined) return [];
  const wrong = ordered.filter((name) => name !== right && !isPaired(name));
  const others = wrong.reduce((sum, name) => sum + usesOf(name).length, 0);
  const isClear = isPaired(right) || usesOf(right).length >= clearMajority * others;
  return wrong.flatMap((name) => usesOf(name).map((item) => archiveProblem(
    item, 'name-spelling', placeOf(item, kind),
    `${shown(name)} is written ${shown(right)} in ${isPaired(right) ? 'names.yaml' : whereOf(usesOf(right))}.`,
    `Write ${shown(right)}, or mend it there.`,
    { words: name, ...(isClear && { meant: right }) },
  )));
}

function checkTopics(topics: Spellings): ArchiveProblem[] {
  const [often, seldom] = [[...topics].filter(([, { length }]) => length >= common), [...topics].filter(([, { length }]) => length <= rare)];
  return seldom.flatMap(([name, items]) => {
    const letters = lettersOf(name);
    if (letters.length < minLetters || /\p{Script=Han}/u.test(letters)) return [];
    const meant = often.find(([other]) => isOneLetterOff(letters, lettersOf(other)));
    if (!meant) return [];
    return items.map((item) => archiveProblem(item, 'topic-near', item.places['topics'],
      `The topic ${shown(name)} is one letter away from ${shown(meant[0])}, which ${meant[1].length} stories have.`,
      `Write ${shown(meant[0])}; where both are meant, waive this rule and say why.`, { words: name }));
  });
}

function lettersOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Numbers differ on purpose: “plan 4” is not a slip of “plan 5”. */
function isOneLetterOff(one: string, other: string): boolean {
  return one !== other && other.length >= minLetters && one.replace(/\P{Nd}/gu, '') === other.replace(/\P{Nd}/gu, '') && editDistance(one, other, 1) === 1;
}

/** Where the field of the front matter stands that holds the names of a kind. */
function placeOf({ places }: NewsItem, kind: HubKind): Place | undefined {
  if (kind === 'sources') return places['source'];
  return kind === 'editors' ? places['editor'] : places[kind];
}

function whereOf(items: readonly NewsItem[]): string {
  const file = items[0]?.file ?? '';
  return items.length === 1 ? file : `${items.length} other files, such as ${file}`;
}

function keyOf(kind: HubKind, language: string, name: string): string {
  return `${kind} ${language} ${name}`;
}
