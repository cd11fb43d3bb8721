import type { Answer, ArchiveSearch, Hit, Question } from './answers.ts';
import { find, make } from './dom.ts';
import { fill } from './labels.ts';
import { fillSnippet, makeResult, yearsOf, type Setting } from './view.ts';

/** How many results are shown at first, and how many “more” adds. For each a page is fetched. */
export const step = 10;
/** So many milliseconds results wait for the texts of their pages. */
const textPatience = 150;

/** The results on the page. What is shown once stays where it is until another question is asked. */
export class ResultList {
  readonly #search: ArchiveSearch;
  readonly #setting: Setting;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #offer: HTMLButtonElement;
  #answer: Answer | undefined;
  /** The question to which results are shown, and these. */
  #question: Question | undefined;
  #shown: Hit[] = [];
  #wanted = step;

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
    const made = await this.#make(answer, hits);
    if (this.#answer !== answer) return;
    this.#question = answer.question;
    this.#shown = [...before, ...hits];
    if (isNew) this.#list.replaceChildren(...made);
    else this.#list.append(...made);
    this.#tell();
  }

  /** Show nothing. */
  clear(): void {
    this.#answer = this.#question = undefined;
    this.#shown = [];
    this.#list.replaceChildren();
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

  /** Make results. Those whose text takes long are shown without it, and it is filled in when it has come. */
  async #make(answer: Answer, hits: readonly Hit[]): Promise<HTMLLIElement[]> {
    const { labels, base } = this.#setting;
    const { text } = answer.question;
    const made = await Promise.all(hits.map(async (hit) => {
      const result = await this.#search.readResult(hit).catch(() => undefined);
      if (!result) return { item: make('li', {}, labels.noResult) };
      const item = makeResult(result, hit, text, this.#setting);
      return { item, filled: this.#search.readSnippet(result, answer, base).then((snippet) => fillSnippet(item, snippet, text), () => undefined) };
    }));
    await Promise.race([Promise.all(made.map(({ filled }) => filled)), new Promise((resolve) => setTimeout(resolve, textPatience))]);
    return made.flatMap(({ item }, at) => (hits[at] === answer.most[0] ? [make('li', {}, make('h2', {}, labels.most)), item] : [item]));
  }
}
