import { openIndex, readCatalogue, type Index } from './engine.ts';
import { narrow } from './facets.ts';
import { sortHits } from './order.ts';
import { clausesOf } from './query.ts';
import { findItems, type Finding, type Hit } from './search.ts';
import { isNarrowed, type State } from './state.ts';
import type { SearchedLanguage } from './labels.ts';

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
  /** Begin anew, after a failure: the catalogue may name other volumes by now. */
  forget(): void;
}

/** Open the search folder at an address for a page of one language. Nothing is fetched before something is asked. */
export function openReader(root: string, own: string, languages: readonly SearchedLanguage[]): Reader {
  let opened: Promise<Index[]> | undefined;
  const openAll = () => {
    opened ??= readCatalogue(root).then(({ volumes }) =>
      volumes.flatMap((volume) => Object.keys(volume.indexes).map((tag) => openIndex(root, volume, tag))));
    opened.catch(() => (opened = undefined));
    return opened;
  };
  async function readIn(scope: string, state: State): Promise<Shown> {
    const tags = tagsOf(scope, own, languages);
    const all = await findItems((await openAll()).filter(({ tag }) => tags.has(tag)), clausesOf(state.query));
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
    forget: () => (opened = undefined),
  };
}

function tagsOf(scope: string, own: string, languages: readonly SearchedLanguage[]): Set<string> {
  const known = languages.some(({ language }) => language === scope);
  const wanted = languages.filter(({ language }) => scope === 'all' || language === (known ? scope : own));
  return new Set(wanted.map(({ tag }) => tag.toLowerCase()));
}
