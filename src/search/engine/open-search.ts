import type { Answer, ArchiveSearch, Question, SearchedLanguage } from './answers.ts';
import { answerFrom, countWords, type Scope } from './answer.ts';
import { isAnyChosen } from '../query/choice.ts';
import { countFacetIn, countStretchesIn } from './counting.ts';
import { openIndexes, readCatalogue, type Index } from './index-reader.ts';
import { fetchAgain, fetchBytes, fetchLatest, remembering, type ReadBytes } from './fetch.ts';
import { foldQuery } from './fold-query.ts';
import { openFolding } from './folding-table.ts';
import { FoundHit } from './hits.ts';
import { queryOf, type Query } from '../query/query.ts';
import { readSnippet } from './result-text.ts';
import { openWordBook, type WordBook } from './word-book.ts';

/** What is open of an archive. */
interface Opened {
  indexes: Index[];
  book: WordBook;
  folding: () => Promise<(text: string) => string>;
  readQuery: (text: string) => Promise<Query>;
}

/**
 * Open the search folder at an address, for a page of one language. Nothing is fetched before something is asked or `prepare` is
 * called, nor the code for what is not asked.
 */
export function openSearch(root: string, own: string, languages: readonly SearchedLanguage[], read?: ReadBytes): ArchiveSearch {
  let opened: Promise<Opened> | undefined;
  let hasFailed = false;
  let run = 0;

  const open = () => {
    opened ??= openArchive(root, read ?? fetchLatest, read ?? (hasFailed ? fetchAgain : fetchBytes));
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const scopeOf = async (languagesAsked: string): Promise<Scope> => {
    const { indexes, book, readQuery } = await open();
    const known = languages.some(({ language }) => language === languagesAsked);
    const tags = languages.filter(({ language }) => languagesAsked === 'all' || language === (known ? languagesAsked : own)).map(({ tag }) => tag.toLowerCase());
    return { indexes: indexes.filter(({ tag }) => tags.includes(tag)), book, readQuery };
  };
  const countElsewhere = async (question: Question) => {
    const asked = languages.find(({ language }) => language === question.scope)?.language ?? own;
    const others = question.scope === 'all' ? [] : languages.filter(({ language }) => language !== asked);
    return Promise.all(others.map(async ({ language }) => ({ language, ...await countWords(await scopeOf(language), question) })));
  };
  const scopeAnswered = ({ question, foreign }: Answer) => scopeOf(foreign ? 'all' : question.scope);

  return {
    async ask(question, show = () => undefined) {
      const mine = ++run;
      if (!asksSomething(question)) return undefined;
      const tell = (answer: Answer) => void (mine === run && show(answer));
      const others = countElsewhere(question).catch(() => []);
      const answer = await answerFrom(await scopeOf(question.scope), question, tell);
      const isEmpty = answer.hits.length + answer.most.length + answer.missing.length === 0;
      const last = isEmpty && question.scope === '' ? await answerFrom(await scopeOf('all'), question) : answer;
      const elsewhere = await others;
      return mine === run ? { ...last, elsewhere, foreign: last !== answer && last.hits.length > 0 } : undefined;
    },
    countFacet: async (answer, facet) => countFacetIn(await scopeAnswered(answer), answer, facet),
    countStretches: async (answer, by) => countStretchesIn(await scopeAnswered(answer), answer, by),
    async readResult(hit) {
      if (!(hit instanceof FoundHit)) throw new Error('A hit of another search cannot be read.');
      const { url, title, sources } = await hit.index.readCard(hit.page);
      return { url, title, sources, day: hit.day, tag: hit.tag };
    },
    async readSnippet(result, { question }, base) {
      const { readQuery, folding } = await open();
      const { wanted } = await readQuery(question.text);
      return readSnippet(result, base, wanted.map(({ text }) => text), folding);
    },
    rescue: async (answer) => (await import('./rescue.ts')).rescueIn(await scopeAnswered(answer), answer),
    suggest: async (typed) => (await import('./suggest.ts')).suggestFrom(await scopeOf(''), typed),
    prepare() {
      open().catch(() => undefined);
    },
    forget() {
      opened = undefined;
      hasFailed = true;
    },
  };
}

async function openArchive(root: string, readLatest: ReadBytes, read: ReadBytes): Promise<Opened> {
  const catalogue = await readCatalogue(root, readLatest);
  const indexes = openIndexes(root, catalogue, read);
  const book = openWordBook(root, catalogue, read);
  const folding = openFolding(root, catalogue, read);
  return { indexes, book, folding, readQuery: remembering((text) => foldQuery(queryOf(text), indexes, book, folding)) };
}

/** Without words and filters only an order by day asks for something: for all items. */
function asksSomething({ text, choice, from, to, order }: Question): boolean {
  const { wanted, names, from: first, to: last } = queryOf(text);
  return order !== 'relevance' || wanted.length + names.length > 0 || from + to + first + last !== '' || isAnyChosen(choice);
}
