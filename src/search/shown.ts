import { openIndexes, readCatalogue, type Index } from './engine.ts';
import { narrow } from './facets.ts';
import { sortHits } from './order.ts';
import { clausesOf } from './query.ts';
import { countItems, findItems, type Finding, type Hit } from './search.ts';
import { isNarrowed, type State } from './state.ts';
import type { SearchedLanguage } from './labels.ts';
import { openWordBook, type LookUp } from './word-counts.ts';

/** What a state shows. */
export interface Shown {
  /** Hits before anything is narrowed down: facets count among them. */
  all: Finding;
  /** Hits in the order shown. */
  hits: Hit[];
  /** True where the language asked for has none, so that these are in others. */
  elsewhere: boolean;
}

/** The archive as the browser searches it. */
export interface Reader {
  /**
   * Work out what a state shows; undefined where it asks for nothing. Where no language is chosen and the page's own has
   * no hits, those in the other languages are shown.
   */
  read(state: State): Promise<Shown | undefined>;
  /** Count what a state shows at once, where the word lists tell it; undefined where the volumes must be asked. */
  count(state: State): Promise<number | undefined>;
  /** Begin anew, after a failure: the catalogue may name other volumes by now. */
  forget(): void;
}

/** Open the search folder at an address for a page of one language. Nothing is fetched before something is asked. */
export function openReader(root: string, own: string, languages: readonly SearchedLanguage[]): Reader {
  let opened: Promise<{ indexes: Index[]; lookUp: LookUp }> | undefined;
  async function openIn(scope: string) {
    opened ??= readCatalogue(root).then((catalogue) => ({ indexes: openIndexes(root, catalogue), lookUp: openWordBook(root, catalogue).lookUp }));
    opened.catch(() => (opened = undefined));
    const { indexes, lookUp } = await opened;
    const tags = tagsOf(scope, own, languages);
    return { indexes: indexes.filter(({ tag }) => tags.has(tag)), lookUp };
  }
  async function readIn(scope: string, state: State): Promise<Shown> {
    const { indexes, lookUp } = await openIn(scope);
    const all = await findItems(indexes, clausesOf(state.query), lookUp);
    return { all, hits: await sortHits(await narrow(all.hits, state.choice), state.order), elsewhere: false };
  }
  return {
    async read(state) {
      if (clausesOf(state.query).length === 0 && !isNarrowed(state)) return undefined;
      const shown = await readIn(state.scope, state);
      if (shown.hits.length > 0 || shown.all.missing.length > 0 || state.scope !== '') return shown;
      const further = await readIn('all', state);
      return { ...further, elsewhere: further.hits.length > 0 };
    },
    async count(state) {
      const clauses = clausesOf(state.query);
      if (clauses.length === 0 || isNarrowed(state)) return undefined;
      const { indexes, lookUp } = await openIn(state.scope);
      // None in the language asked for: others are asked, and the count is theirs.
      return await countItems(indexes, clauses, lookUp) || undefined;
    },
    forget: () => (opened = undefined),
  };
}

function tagsOf(scope: string, own: string, languages: readonly SearchedLanguage[]): Set<string> {
  const known = languages.some(({ language }) => language === scope);
  const wanted = languages.filter(({ language }) => scope === 'all' || language === (known ? scope : own));
  return new Set(wanted.map(({ tag }) => tag.toLowerCase()));
}
