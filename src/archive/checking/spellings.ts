import { editDistance } from '../../schema/edit-distance.ts';
import { shown } from '../../schema/excerpt.ts';
import { hubKinds, isHubKind, type HubKind, type NewsItem } from '../../schema/item.ts';
import type { NamePair } from '../../schema/names.ts';
import type { Place } from '../../schema/place.ts';
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
  const folded = new Map<string, Spellings>();
  const paired = new Set<string>();
  for (const { kind, names } of pairs) {
    for (const [language, name] of Object.entries(names)) {
      paired.add(keyOf(kind, language, name));
      spellingsAt(folded, keyOf(kind, language, foldOf(name))).set(name, []);
    }
  }
  const folds = new Map<string, string>();
  const topics = new Map<string, Spellings>();
  for (const item of items) {
    for (const kind of hubKinds) {
      for (const name of item.names[kind] ?? []) {
        const fold = folds.get(name) ?? foldOf(name);
        folds.set(name, fold);
        add(folded, keyOf(kind, item.language, fold), name, item);
        if (kind === 'topics') add(topics, item.language, name, item);
      }
    }
  }
  return [
    ...[...folded].flatMap(([key, spellings]) => (spellings.size < 2 ? [] : checkSpelling(key, spellings, paired))),
    ...[...topics.values()].flatMap(checkTopics),
  ];
}

/** What is left of a name where only spaces, capitals, widths, hyphens and quotation marks are written otherwise. */
function foldOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}]+/gu, '').replace(/['‘’‚‛ʼ＇`´]/g, '’')
    .replace(/["“”„‟«»「」『』〝〞]/g, '”').replace(/[•‧∙⋅・]/g, '·');
}

function checkSpelling(key: string, spellings: Spellings, paired: ReadonlySet<string>): ArchiveProblem[] {
  const [kind = '', language = ''] = key.split(' ');
  if (!isHubKind(kind)) return [];
  const ordered = [...spellings].sort(([, one], [, other]) => other.length - one.length);
  const isPaired = ([name]: [string, NewsItem[]]): boolean => paired.has(keyOf(kind, language, name));
  // Where names.yaml pairs one of them, that one is right, however often it stands.
  const right = ordered.find(isPaired) ?? ordered[0];
  if (!right) return [];
  const wrong = ordered.filter((each) => each !== right && !isPaired(each));
  const others = wrong.reduce((sum, [, found]) => sum + found.length, 0);
  const isClear = isPaired(right) || right[1].length >= clearMajority * others;
  return wrong.flatMap(([name, found]) => found.map((item) => archiveProblem(
    item, 'name-spelling', placeOf(item, kind),
    `${shown(name)} is written ${shown(right[0])} in ${isPaired(right) ? 'names.yaml' : whereOf(right[1])}.`,
    `Write ${shown(right[0])}, or mend it there.`,
    { words: name, ...(isClear && { meant: right[0] }) },
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

function add(all: Map<string, Spellings>, key: string, name: string, item: NewsItem): void {
  const spellings = spellingsAt(all, key);
  const found = spellings.get(name);
  if (found) found.push(item);
  else spellings.set(name, [item]);
}

function spellingsAt(all: Map<string, Spellings>, key: string): Spellings {
  const spellings: Spellings = all.get(key) ?? new Map<string, NewsItem[]>();
  all.set(key, spellings);
  return spellings;
}

function keyOf(kind: HubKind, language: string, name: string): string {
  return `${kind} ${language} ${name}`;
}
