import type { ArchiveSearch } from './answers.ts';
import type { SearchedLanguage } from './labels.ts';

/** Open the search folder at an address, for a page of one language. Nothing is fetched before something is asked. */
export declare function openSearch(root: string, own: string, languages: readonly SearchedLanguage[]): ArchiveSearch;
