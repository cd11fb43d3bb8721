/** The words of the reading list. Some are built into the scripts of stories. */
export interface ListWords {
  /** The button under a headline. */
  save: string;
  heading: string;
  description: string;
  /** That the list stays in the browser. */
  stays: string;
  noScript: string;
  /** In place of the button once a story or search is kept. */
  saved: string;
  saveSearch: string;
  /** Where the browser keeps nothing, and where it has no room left. */
  forbidden: string;
  full: string;
  stories: string;
  searches: string;
  noStories: string;
  noSearches: string;
  remove: string;
  /** The same for those who listen, of what is called `{name}`. */
  removeOf: string;
  removed: string;
  /** How many stories a search has more, `{count}`, since the `{day}` of the last look. */
  since: string;
  /** Over the years that are kept for reading offline, and where none is. */
  years: string;
  noYears: string;
  /** What keeps a `{year}`; before it, how much that takes, `{size}`; and once it is kept. */
  keepYear: string;
  keepSize: string;
  kept: string;
  /** How many files of `{all}` are there. */
  keeping: string;
  /** How much all of them take. */
  keptSize: string;
  megabytes: string;
  keepFailed: string;
  /** Where the browser, or a connection that is not secure, keeps no pages. */
  offlineImpossible: string;
  /** In place of a page that is not kept, where there is no network. */
  notKept: string;
  exportFile: string;
  importFile: string;
  /** How many stories and searches of a file, `{count}`, the list did not have. */
  imported: string;
  wrongFile: string;
}
