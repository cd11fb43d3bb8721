/** Words on a story's own page. */
export interface StoryWords {
  source: string;
  /** The link to where the story was first published. */
  original: string;
  permalink: string;
  corrections: string;
  contents: string;
  names: string;
  coverage: string;
  draft: string;
  withdrawn: string;
  /** Before the links to the story's other languages, with what parts it from them. */
  translations: string;
  picture: string;
  supplied: string;
  /** The link to the page with both versions. */
  beside: string;
  /** Before the link to the newest stories under the story's rarest name. */
  developments: string;
  cite: string;
  copy: string;
  copied: string;
  share: string;
  /** The link by which a reader tells the archive of a mistake. */
  report: string;
  /** The link to the story's file as its editor wrote it. */
  sourceText: string;
  /** Of the button that checks the text by the record. */
  check: string;
  /** Before the name of the licence of the text. */
  licence: string;
  /** Who wrote the story: `{names}`. */
  byline: string;
  /** That a text is the archive's own digest of what `{sources}` reported. */
  digest: string;
  /** The same report after other sources: `{sources}`. */
  alsoReported: string;
  /** What the archive did to a report of `{source}`, in a citation. */
  digestNote: string;
  /** In a citation, where the day on which it was read is to be filled in, and in place of authors beyond the third. */
  accessed: string;
  others: string;
  /** Over the story before this one in its `{source}`, and over the one after it. */
  earlierFrom: string;
  laterFrom: string;
  /** Over the stories before and after this one in its series, which is named elsewhere. */
  earlierInSeries: string;
  laterInSeries: string;
  /** When the text was last changed: `{day}`. */
  updated: string;
  /** In place of a story that was withdrawn on `{day}`; the reason follows. */
  withdrawnOn: string;
}
