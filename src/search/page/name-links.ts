import { printedName } from '../../schema/signs/apostrophe.ts';
import type { ArchiveSearch, NameFound, Question, SearchAnswer } from '../engine/answers.ts';
import { fetchFile, orUnread, readOr } from '../engine/fetch.ts';
import { pageAddress } from '../engine/result-text.ts';
import type { SuggestedName } from '../text/name-keys.ts';
import { addressOf, compareWith } from './address.ts';
import { makeElement } from './dom.ts';
import type { PageSetting } from './view.ts';

/** The folder of the pages of each kind of name, as stories link to them. */
const folders: Record<SuggestedName, string> = { person: 'people', place: 'places', topic: 'topics', organisation: 'organisations', series: 'series' };

/** In how many of the first results the address of a name's page is looked for: most of them are fetched for their texts anyway. */
const maxPages = 4;

/** The names that match a question, above its results. */
export interface NameLinks {
  /** Show the names of a question; until an answer leads to their pages, each leads to a search for its stories. */
  show(question: Question): Promise<void>;
  /** Let the names lead to their pages, as far as stories of the answer link there. */
  lead(answer: SearchAnswer): Promise<void>;
}

/** Build what shows names into a list. A name is known by the word lists; the address of its page by the stories that are filed under it. */
export function buildNameLinks(list: HTMLElement, search: ArchiveSearch, { labels, base }: PageSetting): NameLinks {
  let shown: { name: NameFound; link: HTMLAnchorElement }[] = [];
  let asked: Question | undefined;
  return {
    async show(question) {
      asked = question;
      const names = await search.names(question);
      if (asked !== question) return;
      shown = names.map((name) => {
        const filters = { ...question.filters, [name.kind]: { any: [name.text], none: [] } };
        const own = { ...compareWith(question, ''), text: '', filters };
        return { name, link: makeElement('a', { href: addressOf(own) }, printedName(name.text)) };
      });
      list.replaceChildren(...shown.map(({ name, link }) =>
        makeElement('li', {}, makeElement('span', {}, labels.facets[name.kind]), ' ', link, ' ', makeElement('small', {}, String(name.items)))));
    },
    async lead(answer) {
      const left = new Set(shown);
      for (const hit of answer.hits.slice(0, maxPages)) {
        if (left.size === 0 || answer.question !== asked) return;
        const page = await orUnread(readOr(async () => {
          const { url } = await search.readResult(hit);
          return new DOMParser().parseFromString(await (await fetchFile(pageAddress(url, base))).text(), 'text/html');
        }), undefined);
        for (const each of left) {
          const address = page && pageOf(each.name, page);
          if (address === undefined) continue;
          each.link.setAttribute('href', address);
          left.delete(each);
        }
      }
    },
  };
}

/** The address of a name's page as a story links to it. */
function pageOf({ kind, text }: NameFound, story: Document): string | undefined {
  const links = [...story.querySelectorAll('.filed a, .kicker a')].filter((link) => link.textContent === printedName(text));
  return links.map((link) => link.getAttribute('href') ?? '').find((address) => address.split('/').includes(folders[kind]));
}
