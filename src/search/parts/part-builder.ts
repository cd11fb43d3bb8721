import type { Postings } from '../format/postings.ts';
import { weightUnit } from '../format/weights.ts';
import type { Day } from '../../schema/day.ts';
import { componentsOf } from '../text/cut.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { rulesOf } from '../text/languages.ts';
import { stemmerOf } from '../text/stem.ts';
import { readPage } from './page-words.ts';
import { PairCounter } from './pairs.ts';
import type { PartIndex, PartPage } from './part-file.ts';
import { WordColumns } from './word-columns.ts';
import { WordForms } from './word-forms.ts';

/** What an article says of itself beside its text, which is shown with a result and is no filter. */
const titleMark = 'title';
const sourceMark = 'source';
const dayMark = 'day';

const oneLetter = /^[A-Za-z\d]$/;

/** Where a word of the index stands. */
interface Entry extends Postings {
  name: string;
  /** The latest page that has it, and its places there, with the weight of each. */
  page: number;
  places: number[];
  weights: number[];
}

/** A word as texts write it, and the words that the index has for it: the whole, and those it is put together of. */
interface WrittenWord {
  whole: Entry;
  parts: Entry[];
  places: number;
  pages: number;
  page: number;
}

/** Gathers the pages of one language of a part, latest first, and where their words stand. */
export class PartBuilder {
  readonly #tag: string;
  readonly #stem: (word: string) => string;
  readonly #pages: PartPage[] = [];
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #written = new Map<string, WrittenWord>();
  readonly #entries = new Map<string, Entry>();
  #touched: Entry[] = [];

  /** @param tag BCP 47 tag as pages state it */
  constructor(tag: string) {
    this.#tag = tag.toLowerCase();
    this.#stem = stemmerOf(rulesOf(tag).stemmer);
  }

  /** Add a page. @param html the element that is searched */
  add(url: string, day: Day, html: string): void {
    const page = this.#pages.length;
    let [place, title] = [0, ''];
    const sources: string[] = [];
    readPage(html, {
      word: (raw, weight) => this.#note(raw, page, place++, weight * weightUnit),
      gap: () => place++,
      mark: (name, value) => {
        if (name === titleMark) title = value;
        if (name === sourceMark) sources.push(value);
        if (name !== titleMark && name !== dayMark) this.#filter(name, value, page);
      },
    });
    this.#pages.push({ card: JSON.stringify([url, title, ...sources]), words: Math.max(place, 1), day });
    for (const entry of this.#touched) closePage(entry);
    this.#touched = [];
  }

  /** The index of all pages that were added. */
  build(): PartIndex {
    const words = new WordColumns();
    const pairs = new PairCounter();
    for (const entry of [...this.#entries.values()].sort(byName)) {
      words.add(entry.name, entry);
      pairs.add(entry.name, entry);
    }
    const forms = new WordForms(this.#written, this.#stem);
    return {
      tag: this.#tag, pages: this.#pages, filters: this.#filters, words, pairs: pairs.count(),
      forms: rulesOf(this.#tag).stemmer ? forms.choose() : new Map(), written: forms.written(),
    };
  }

  #note(raw: string, page: number, place: number, weight: number): void {
    let word = this.#written.get(raw);
    if (!word) this.#written.set(raw, word = this.#know(raw));
    word.places++;
    if (word.page !== page) {
      word.page = page;
      word.pages++;
    }
    this.#put(word.whole, page, place, weight);
    // They share the weight of the whole, since the text says none of them by itself.
    for (const part of word.parts) this.#put(part, page, place, Math.max(Math.trunc(weight / word.parts.length), 1));
  }

  #put(entry: Entry, page: number, place: number, weight: number): void {
    if (entry.page !== page) {
      entry.page = page;
      this.#touched.push(entry);
    }
    entry.places.push(place);
    entry.weights.push(weight);
  }

  #know(raw: string): WrittenWord {
    const parts = componentsOf(raw).filter((part) => !oneLetter.test(part)).map((part) => this.#entryOf(part));
    return { whole: this.#entryOf(raw), parts, places: 0, pages: 0, page: -1 };
  }

  #entryOf(word: string): Entry {
    const name = this.#stem(foldLetters(word));
    let entry = this.#entries.get(name);
    if (!entry) this.#entries.set(name, entry = { name, page: -1, places: [], weights: [], pages: [], ends: [], steps: [] });
    return entry;
  }

  #filter(name: string, value: string, page: number): void {
    const values = this.#filters.get(name) ?? new Map<string, number[]>();
    this.#filters.set(name, values);
    const having = values.get(value) ?? [];
    values.set(value, having);
    having.push(page);
  }
}

/** Write down where a word stands in a page: light places first, after each weight the places that have it, as steps. */
function closePage({ page, places, weights, pages, ends, steps }: Entry): void {
  let weight = Math.min(...weights);
  for (let next = 0; weight > 0; weight = next) {
    let before = next = 0;
    steps.push(-weight - 1);
    for (let at = 0; at < places.length; at++) {
      const own = weights[at] ?? 0;
      if (own === weight) {
        steps.push((places[at] ?? 0) - before);
        before = places[at] ?? 0;
      } else if (own > weight && (next === 0 || own < next)) next = own;
    }
  }
  pages.push(page);
  ends.push(steps.length);
  places.length = weights.length = 0;
}

function byName({ name: one }: Entry, { name: other }: Entry): number {
  return one < other ? -1 : 1;
}
