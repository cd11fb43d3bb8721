import type { SearchAnswer, ArchiveSearch, Question, SearchedLanguage } from './answers.ts';
import { answerFrom, countWords, type SearchScope } from './answer.ts';
import { hasFilters } from '../query/filters.ts';
import type { Day } from '../../schema/day.ts';
import type { Catalogue } from '../format/catalogue.ts';
import { openIndexes, readCatalogue, type IndexReader } from './index-reader.ts';
import { fetchAgain, fetchBytes, fetchLatest, loadPart, memoized, orUnread, Unread, type ReadBytes } from './fetch.ts';
import { foldQuery } from './fold-query.ts';
import { openFolding, type OpenFolding } from './folding-table.ts';
import { FoundHit } from './hits.ts';
import { namesIn } from './known-names.ts';
import type { Mask } from './masks.ts';
import { addOtherWritings } from './other-writings.ts';
import { queryOf, type Query } from '../query/query.ts';
import { wordsOfCommands } from '../query/tokens.ts';
import { readTyped } from './read-typed.ts';
import { readSnippet } from './result-text.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** What counts hits by facet and year: no result waits for it. */
const loadCounting = () => loadPart(() => import('./counting.ts'));

/** For so long after a catalogue was read it is not asked for again. */
const freshMs = 2000;

/** The parts of an archive's search that are open. */
interface Opened {
  catalogue: Catalogue;
  /** When it was read, in milliseconds of this page. */
  at: number;
  indexes: IndexReader[];
  vocabulary: Vocabulary;
  folding: OpenFolding;
  readQuery: (text: string) => Promise<Query>;
  /** What marks the items added since a day; its code and the record are fetched then. */
  readAdded: (since: Day) => Promise<(index: IndexReader) => Promise<Mask>>;
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
    // Whoever asked hears of the failure; the next who asks tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };
  /** Answer whether the archive was published anew since its catalogue was read, and open the new one. */
  const isReplaced = async (): Promise<boolean> => {
    const { catalogue, at } = await open();
    if (performance.now() - at < freshMs) return false;
    const latest = await orUnread(readCatalogue(root, read ?? fetchLatest), catalogue);
    if (JSON.stringify(latest) === JSON.stringify(catalogue)) return false;
    opened = undefined;
    return true;
  };
  /** Read once more where files are gone because others took their place. */
  const orRenewed = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (problem) {
      if (problem instanceof Unread && await isReplaced()) return work();
      throw problem;
    }
  };
  const scopeOf = async (languagesAsked: string, since = ''): Promise<SearchScope> => {
    const { indexes, vocabulary, readQuery: readWords, readAdded } = await open();
    const only = since === '' ? undefined : await readAdded(since);
    const readQuery = async (text: string) => ({ ...await readWords(text), ...(only && { only }) });
    const known = languages.some(({ language }) => language === languagesAsked);
    const searched = languages.filter(({ language }) => languagesAsked === 'all' || language === (known ? languagesAsked : own));
    const tags = searched.map(({ tag }) => tag.toLowerCase());
    return { indexes: indexes.filter(({ tag }) => tags.includes(tag)), vocabulary, readQuery };
  };
  const countElsewhere = async (question: Question) => {
    const asked = languages.find(({ language }) => language === question.scope)?.language ?? own;
    const others = question.scope === 'all' ? [] : languages.filter(({ language }) => language !== asked);
    return Promise.all(others.map(async ({ language }) => ({ language, ...await countWords(await scopeOf(language, question.since), question) })));
  };
  const scopeAnswered = ({ question, foreign }: SearchAnswer) => scopeOf(foreign ? 'all' : question.scope, question.since);

  return {
    async ask(question, show = () => undefined) {
      const ownRun = ++run;
      if (!asksSomething(question)) return undefined;
      const tell = (answer: SearchAnswer) => void (ownRun === run && show(answer));
      // The other languages are an offer beside the answer: where their counts cannot be had, the answer stands without it.
      const others = orUnread(countElsewhere(question), []);
      let answer = await answerOrWords(await scopeOf(question.scope, question.since), question, tell);
      const isSuspect = answer.hits.length === 0 || answer.missing.length > 0;
      if (isSuspect && await isReplaced()) answer = await answerOrWords(await scopeOf(question.scope, question.since), question, tell);
      const isEmpty = isNone(answer);
      const last = isEmpty && question.scope === '' ? await answerOrWords(await scopeOf('all', question.since), question) : answer;
      const elsewhere = await others;
      return ownRun === run ? { ...last, elsewhere, foreign: last !== answer && last.hits.length > 0 } : undefined;
    },
    countFacet: async (answer, facet) => (await loadCounting()).countFacetIn(await scopeAnswered(answer), answer, facet),
    countStretches: async (answer, by) => (await loadCounting()).countStretchesIn(await scopeAnswered(answer), answer, by),
    async readResult(hit) {
      if (!(hit instanceof FoundHit)) throw new Error('A hit of another search cannot be read.');
      const { url, title, sources } = await hit.index.readCard(hit.page);
      return { url, title, sources, day: hit.day, tag: hit.tag };
    },
    async readSnippet(result, { text }, base) {
      const { readQuery, folding } = await open();
      const { wanted } = await readQuery(text);
      const needed = wanted.filter(({ optional }) => !optional);
      return readSnippet(result, base, needed.flatMap((clause) => [clause.text, ...clause.also ?? []]), folding);
    },
    rescue: async (answer) => (await loadPart(() => import('./rescue.ts'))).rescueIn(await scopeAnswered(answer), answer),
    respell: async (answer) => (await loadPart(() => import('./rescue.ts'))).spellingsFor(await scopeAnswered(answer), answer),
    suggest: async (typed) => {
      const { suggestFrom } = await loadPart(() => import('./suggest.ts'));
      return orRenewed(async () => suggestFrom(await scopeOf(''), typed));
    },
    names: async ({ text, scope }) => orUnread(orRenewed(async () => namesIn(await scopeOf(scope), text)), []),
    prepare() {
      // A failure is heard when something is asked, which tries again.
      open().catch(() => undefined);
    },
    // What fails is read again when it is asked for.
    expect: async (question) => orUnread(scopeOf(question.scope, question.since).then((searched) => readTyped(searched, question)), undefined),
    forget() {
      opened = undefined;
      hasFailed = true;
    },
  };
}

function isNone({ hits, partial, missing }: SearchAnswer): boolean {
  return hits.length + partial.length + missing.length === 0;
}

/** Answer a question; where it reads as commands and no item fits, headlines may have just these signs, and its words are asked for. */
async function answerOrWords(scope: SearchScope, question: Question, show?: (answer: SearchAnswer) => void): Promise<SearchAnswer> {
  const answer = await answerFrom(scope, question, show);
  const text = wordsOfCommands(question.text);
  if (text === undefined || answer.total.count + answer.missing.length > 0) return answer;
  const inWords = await answerFrom(scope, { ...question, text }, undefined, false);
  return inWords.total.count > 0 ? { ...inWords, question, text } : answer;
}

async function openArchive(root: string, readLatest: ReadBytes, read: ReadBytes): Promise<Opened> {
  const catalogue = await readCatalogue(root, readLatest);
  const indexes = openIndexes(root, catalogue, read);
  const vocabulary = openVocabulary(root, catalogue, read);
  const folding = openFolding(root, catalogue, read);
  const readQuery = memoized(async (text: string) => {
    const folded = await foldQuery(queryOf(text), indexes, vocabulary, folding);
    return addOtherWritings(folded, indexes, vocabulary.lookUp);
  });
  const readAdded = memoized(async (since: Day) => {
    const { readAdditions } = await loadPart(() => import('./additions.ts'));
    const { maskOf } = await readAdditions(`${root.slice(0, -'search/'.length)}record/`, since, readLatest, read);
    return memoized(maskOf);
  });
  return { catalogue, at: performance.now(), indexes, vocabulary, folding, readQuery, readAdded };
}

/** Without words and filters only an order by day asks for something: for all items. */
function asksSomething({ text, filters, from, to, order, since = '' }: Question): boolean {
  const { wanted, names, from: first, to: last } = queryOf(text);
  return order !== 'relevance' || wanted.length + names.length > 0 || from + to + first + last + since !== '' || hasFilters(filters);
}
