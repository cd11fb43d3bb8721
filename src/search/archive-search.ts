import type { Answer, ArchiveSearch, Question } from './answers.ts';
import { answerFrom, type Scope } from './asking.ts';
import { facets } from './choice.ts';
import { countFacetIn, countStretchesIn } from './counting.ts';
import { openIndexes, readCatalogue, type Index } from './engine.ts';
import type { ReadBytes } from './files.ts';
import { FoundHit } from './hits.ts';
import type { SearchedLanguage } from './labels.ts';
import { clausesOf, queryOf, type Query } from './query.ts';
import { rescueIn } from './rescue.ts';
import { readSnippet } from './result-text.ts';
import { suggestFrom } from './suggest.ts';
import { openWordBook, type WordBook } from './word-counts.ts';

/** Open the search folder at an address, for a page of one language. Nothing is fetched before something is asked. */
export function openSearch(root: string, own: string, languages: readonly SearchedLanguage[], read?: ReadBytes): ArchiveSearch {
  let opened: Promise<{ indexes: Index[]; book: WordBook }> | undefined;
  let run = 0;

  function open() {
    opened ??= readCatalogue(root, read).then((catalogue) => ({ indexes: openIndexes(root, catalogue, read), book: openWordBook(root, catalogue, read) }));
    opened.catch(() => (opened = undefined));
    return opened;
  }
  async function scopeOf(languagesAsked: string): Promise<Scope> {
    const { indexes, book } = await open();
    const known = languages.some(({ language }) => language === languagesAsked);
    const tags = languages.filter(({ language }) => languagesAsked === 'all' || language === (known ? languagesAsked : own)).map(({ tag }) => tag.toLowerCase());
    return { indexes: indexes.filter(({ tag }) => tags.includes(tag)), book };
  }
  const scopeAnswered = ({ question, foreign }: Answer) => scopeOf(foreign ? 'all' : question.scope);

  return {
    async ask(question, show = () => undefined) {
      const mine = ++run;
      const query = queryOf(question.text);
      if (!asksSomething(question, query)) return undefined;
      const tell = (answer: Answer) => void (mine === run && show(answer));
      const answer = await answerFrom(await scopeOf(question.scope), question, query, tell);
      const isEmpty = answer.hits.length + answer.most.length + answer.missing.length === 0;
      const last = isEmpty && question.scope === '' ? await answerFrom(await scopeOf('all'), question, query, () => undefined) : answer;
      return mine === run ? { ...last, foreign: last !== answer && last.hits.length > 0 } : undefined;
    },
    countFacet: async (answer, facet) => countFacetIn(await scopeAnswered(answer), answer, queryOf(answer.question.text), facet),
    countStretches: async (answer, by) => countStretchesIn(await scopeAnswered(answer), answer, queryOf(answer.question.text), by),
    async readResult(hit) {
      if (!(hit instanceof FoundHit)) throw new Error('A hit of another search cannot be read.');
      const { url, title, sources } = await hit.index.readCard(hit.page);
      return { url, title, sources, day: hit.day, tag: hit.tag };
    },
    readSnippet: (result, { question }, base) => readSnippet(result, base, clausesOf(question.text)),
    rescue: async (answer) => rescueIn(await scopeAnswered(answer), answer),
    suggest: async (typed) => suggestFrom(await scopeOf(''), typed),
    forget: () => (opened = undefined),
  };
}

/** Without words and filters only an order by day asks for something: for all items. */
function asksSomething({ choice, from, to, order }: Question, { wanted, names, from: first, to: last }: Query): boolean {
  return order !== 'relevance' || wanted.length + names.length > 0 || from + to + first + last !== '' || facets.some((facet) => choice[facet].any.length + choice[facet].none.length > 0);
}
