import { fillCount } from '../../languages/fill.ts';
import { orUnread } from '../engine/fetch.ts';
import type { ArchiveSearch, Hit, Question, ResultCard, SearchAnswer } from '../engine/answers.ts';
import { findElement, makeElement } from './dom.ts';
import { fillSnippet, makeResult, yearsOf, type PageSetting } from './view.ts';

/** How many results are shown at first, and how many “more” adds. For each of them a page is fetched. */
export const resultsPerStep = 10;
/** How many results are shown before the others are read: over HTTP/1.1 a browser fetches six files at once from one host. */
const firstBatch = 5;
/** How long an answer waits for the snippets of the results in sight. */
const snippetWaitMs = 150;
/** Snippets are fetched for results that are in sight or less than half a screen away. */
const fetchMargin: IntersectionObserverInit = { rootMargin: '50% 0px' };

/** The results on the page. What is shown once stays where it is until another question is asked. */
export class ResultList {
  readonly #search: ArchiveSearch;
  readonly #setting: PageSetting;
  readonly #unread: () => void;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #offer: HTMLButtonElement;
  /** How to fetch the snippet of each result that has not come near yet, and the snippets that are being fetched. */
  readonly #texts = new Map<Element, () => Promise<void>>();
  #coming: Promise<void>[] = [];
  readonly #sight = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) this.#fetchText(target);
  }, fetchMargin);
  #answer: SearchAnswer | undefined;
  /** The question to which results are shown, and these. */
  #question: Question | undefined;
  #shown: Hit[] = [];
  #wanted = resultsPerStep;
  /** The number of the latest call: an earlier one that is still at work shows nothing more. */
  #run = 0;

  /** @param unread called where a result cannot be read */
  constructor(root: HTMLElement, search: ArchiveSearch, setting: PageSetting, unread: () => void) {
    this.#unread = unread;
    this.#search = search;
    this.#setting = setting;
    this.#list = findElement(root, '[data-results]', HTMLOListElement);
    this.#more = findElement(root, '[data-more]', HTMLButtonElement);
    this.#offer = findElement(root, '[data-offer]', HTMLButtonElement);
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

  /** How many are wanted, whether they are there yet or not. */
  get wanted(): number {
    return this.#wanted;
  }

  /** The headlines. */
  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('li > a')];
  }

  /**
   * Show an answer: in place of what is shown to another question, which stays until then. Further hits to the same question
   * follow those shown, or are offered where they would stand above.
   */
  async show(answer: SearchAnswer, wanted = resultsPerStep): Promise<void> {
    this.#answer = answer;
    const isNew = this.#question !== answer.question;
    if (isNew) this.#wanted = wanted;
    const before = isNew ? [] : this.#shown;
    const hits = this.#around(before)[1].slice(0, this.#wanted - before.length);
    const ownRun = ++this.#run;
    const batches = [hits.slice(0, firstBatch), hits.slice(firstBatch)].map((some) => ({ some, made: this.#make(answer, some) }));
    for (const { some, made } of batches) {
      const items = await made;
      if (ownRun !== this.#run) return;
      if (this.#question !== answer.question) this.#forgetShown();
      this.#question = answer.question;
      this.#shown = [...this.#shown, ...some];
      this.#add(items);
      this.#tell();
    }
  }

  /** Wait a moment for the snippets of the results in sight. Their places are kept free, so that nothing moves when they come. */
  async settle(): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, snippetWaitMs));
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
    this.#wanted = length + resultsPerStep;
    if (this.#answer) await this.show(this.#answer);
    this.focus(length);
  }

  /** The hits that are not shown: those above the last that is, and those below. */
  #around(shown: readonly Hit[]): [Hit[], Hit[]] {
    const hits = this.#answer ? [...this.#answer.hits, ...this.#answer.partial] : [];
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
    const years = yearsOf(above.map(({ day }) => ({ from: day, to: day })));
    this.#offer.textContent = fillCount(labels.better, above.length, labels.locale, { years });
  }

  /** Make results, each with the way to fetch its snippet; a heading and a result that cannot be read have none. */
  async #make(answer: SearchAnswer, hits: readonly Hit[]): Promise<{ item: HTMLLIElement; fetchText?: () => Promise<void> }[]> {
    const { labels } = this.#setting;
    const { text } = answer;
    const made = await Promise.all(hits.map(async (hit) => {
      const result = await orUnread(this.#search.readResult(hit), undefined);
      if (!result) {
        this.#unread();
        return { item: makeElement('li', {}, labels.noResult) };
      }
      const item = makeResult(result, hit, text, this.#setting);
      return { item, fetchText: () => this.#fillText(item, result, answer) };
    }));
    return made.flatMap((one, at) => (hits[at] === answer.partial[0] ? [{ item: makeElement('li', {}, makeElement('h2', {}, labels.most)) }, one] : [one]));
  }

  /** Fill in the snippet of a result. Where its page cannot be had, it stands without one. */
  async #fillText(item: HTMLLIElement, result: ResultCard, answer: SearchAnswer): Promise<void> {
    const snippet = await orUnread(this.#search.readSnippet(result, answer, this.#setting.base), undefined);
    if (snippet) fillSnippet(item, snippet, answer.text);
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
