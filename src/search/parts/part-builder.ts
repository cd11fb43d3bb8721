import { weightUnit } from '../format/weights.ts';
import type { Day } from '../../schema/day.ts';
import { componentsOf } from '../text/cut.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { rulesOf } from '../text/languages.ts';
import { stemmerOf } from '../text/stem.ts';
import { readPage } from './page-words.ts';
import { PairCounter } from './pairs.ts';
import type { PartIndex, PartPage } from './part-file.ts';
import { PostingsList } from './postings-list.ts';
import { WordColumns } from './word-columns.ts';
import { WordForms } from './word-forms.ts';

/** What an article says of itself beside its text, which is shown with a result and is no filter. */
const titleMark = 'title';
const sourceMark = 'source';
const dayMark = 'day';

const oneLetter = /^[A-Za-z\d]$/;

/** A word as texts write it, and the numbers of the words that the index has for it: the whole, and those it is put together of. */
interface WrittenWord {
  whole: number;
  parts: readonly number[];
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
  /** The words of the index, each with its number. */
  readonly #words = new Map<string, number>();
  readonly #postings = new PostingsList();

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
    this.#postings.endPage();
  }

  /** The index of all pages that were added. */
  build(): PartIndex {
    const words = new WordColumns();
    const pairs = new PairCounter();
    const postingsOf = this.#postings.postingsOf(this.#words.size);
    for (const [name, word] of [...this.#words].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const postings = postingsOf(word);
      words.add(name, postings);
      pairs.add(name, postings);
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
    this.#postings.add(word.whole, place, weight);
    // They share the weight of the whole, since the text says none of them by itself.
    for (const part of word.parts) this.#postings.add(part, place, Math.max(Math.trunc(weight / word.parts.length), 1));
  }

  #know(raw: string): WrittenWord {
    const parts = componentsOf(raw).filter((part) => !oneLetter.test(part)).map((part) => this.#numberOf(part));
    return { whole: this.#numberOf(raw), parts, places: 0, pages: 0, page: -1 };
  }

  #numberOf(word: string): number {
    const name = this.#stem(foldLetters(word));
    let number = this.#words.get(name);
    if (number === undefined) this.#words.set(name, number = this.#words.size);
    return number;
  }

  #filter(name: string, value: string, page: number): void {
    const values = this.#filters.get(name) ?? new Map<string, number[]>();
    this.#filters.set(name, values);
    const having = values.get(value) ?? [];
    values.set(value, having);
    having.push(page);
  }
}
