import type { Answer, ArchiveSearch, Hit, Question } from '../engine/answers.ts';
import { find, make } from './dom.ts';
import { fill } from './labels.ts';
import { fillSnippet, makeResult, yearsOf, type Setting } from './view.ts';

/** How many results are shown at first, and how many “more” adds. For each a page is fetched. */
export const step = 10;
/** So many are shown as soon as they are there, not only with the others: a browser fetches six files at once from many a host. */
const firstFew = 5;
/** So many milliseconds an answer waits for the texts of the results in sight. */
const textPatience = 150;
/** Texts are fetched of results that are in sight, or less than half a screen away. */
const near = { rootMargin: '50% 0px' };

/** The results on the page. What is shown once stays where it is until another question is asked. */
export class ResultList {
  readonly #search: ArchiveSearch;
  readonly #setting: Setting;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #offer: HTMLButtonElement;
  /** How the text of each result that was not near yet is fetched, and those that are being fetched. */
  readonly #texts = new Map<Element, () => Promise<void>>();
  #coming: Promise<void>[] = [];
  readonly #sight = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) this.#fetchText(target);
  }, near);
  #answer: Answer | undefined;
  /** The question to which results are shown, and these. */
  #question: Question | undefined;
  #shown: Hit[] = [];
  #wanted = step;
  /** Counts what was begun: what a later call has taken over is not shown twice. */
  #run = 0;

  constructor(root: HTMLElement, search: ArchiveSearch, setting: Setting) {
    this.#search = search;
    this.#setting = setting;
    this.#list = find(root, '[data-results]', HTMLOListElement);
    this.#more = find(root, '[data-more]', HTMLButtonElement);
    this.#offer = find(root, '[data-offer]', HTMLButtonElement);
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#offer.addEventListener('click', () => {
      this.#question = undefined;
      if (this.#answer) void this.show(this.#answer, this.length).then(() => this.focus(0));
    });
  }

  /** How many results are shown. */
  get length(): number {
    return this.#shown.length;
  }

  /** The headlines. */
  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('li > a')];
  }

  /**
   * Show an answer: in place of what is shown to another question, which stays until then. Further hits to the same question
   * follow those shown, or are offered where they would stand above.
   */
  async show(answer: Answer, wanted = step): Promise<void> {
    this.#answer = answer;
    const isNew = this.#question !== answer.question;
    if (isNew) this.#wanted = wanted;
    const before = isNew ? [] : this.#shown;
    const hits = this.#around(before)[1].slice(0, this.#wanted - before.length);
    const mine = ++this.#run;
    const batches = [hits.slice(0, firstFew), hits.slice(firstFew)].map((some) => ({ some, made: this.#make(answer, some) }));
    for (const { some, made } of batches) {
      const items = await made;
      if (mine !== this.#run) return;
      if (this.#question !== answer.question) this.#forgetShown();
      this.#question = answer.question;
      this.#shown = [...this.#shown, ...some];
      this.#add(items);
      this.#tell();
    }
  }

  /** Wait a moment for the texts of the results in sight. They come into places that are kept for them. */
  async settle(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, textPatience));
    // What is in sight is known once it is drawn.
    await Promise.race([late, new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))]);
    await Promise.race([late, Promise.all(this.#coming)]);
  }

  /** Show nothing. */
  clear(): void {
    this.#run++;
    this.#answer = this.#question = undefined;
    this.#forgetShown();
    this.#tell();
  }

  /** Set the focus on a result’s headline. */
  focus(at: number): void {
    this.links[at]?.focus();
  }

  async #showMore(): Promise<void> {
    const { length } = this;
    this.#wanted = length + step;
    if (this.#answer) await this.show(this.#answer);
    this.focus(length);
  }

  /** The hits that are not shown: those above the last that is, and those below. */
  #around(shown: readonly Hit[]): [Hit[], Hit[]] {
    const hits = this.#answer ? [...this.#answer.hits, ...this.#answer.most] : [];
    const last = shown.at(-1);
    const end = last ? hits.indexOf(last) + 1 : 0;
    const known = new Set(shown);
    return [hits.slice(0, end).filter((hit) => !known.has(hit)), hits.slice(end)];
  }

  #tell(): void {
    const { labels } = this.#setting;
    const [above, below] = this.#around(this.#shown);
    this.#more.hidden = below.length === 0;
    this.#offer.hidden = above.length === 0;
    this.#offer.textContent = fill(above.length === 1 ? labels.oneBetter : labels.better, { count: above.length, years: yearsOf(above.map(({ day }) => ({ from: day, to: day }))) });
  }

  /** Make results, each with how its text is fetched; a heading, and a result that cannot be read, have none. */
  async #make(answer: Answer, hits: readonly Hit[]): Promise<{ item: HTMLLIElement; fetchText?: () => Promise<void> }[]> {
    const { labels, base } = this.#setting;
    const { text } = answer.question;
    const made = await Promise.all(hits.map(async (hit) => {
      const result = await this.#search.readResult(hit).catch(() => undefined);
      if (!result) return { item: make('li', {}, labels.noResult) };
      const item = makeResult(result, hit, text, this.#setting);
      return { item, fetchText: () => this.#search.readSnippet(result, answer, base).then((snippet) => fillSnippet(item, snippet, text), () => undefined) };
    }));
    return made.flatMap((one, at) => (hits[at] === answer.most[0] ? [{ item: make('li', {}, make('h2', {}, labels.most)) }, one] : [one]));
  }

  #fetchText(item: Element): void {
    const fetchText = this.#texts.get(item);
    this.#sight.unobserve(item);
    this.#texts.delete(item);
    if (fetchText) this.#coming.push(fetchText());
  }

  #add(made: readonly { item: HTMLLIElement; fetchText?: () => Promise<void> }[]): void {
    this.#list.append(...made.map(({ item }) => item));
    for (const { item, fetchText } of made) {
      if (!fetchText) continue;
      this.#texts.set(item, fetchText);
      this.#sight.observe(item);
    }
  }

  #forgetShown(): void {
    this.#shown = [];
    this.#list.replaceChildren();
    this.#sight.disconnect();
    this.#texts.clear();
    this.#coming = [];
  }
}
