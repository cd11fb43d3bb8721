/** Words that the text of a story needs and no author wrote. */
export interface TextWords {
  /** Heading of the footnotes. */
  notes: string;
  /** Name of the link from a footnote back to the text; `{call}` is its number, and which of the note's calls where it has several: `3-2`. */
  backToReference: string;
  /** Name of the link beside a heading. */
  section: string;
  /** Name of a table that can be scrolled; with its `{number}` where the page has several. */
  table: string;
  numberedTable: string;
  /** Name of a ticked and of an empty box in a task list. */
  done: string;
  open: string;
  /** What a paragraph begins with that asks for each kind of chart of the table below it, and the word that such names end in. */
  charts: { bar: string; line: string; any: string };
  /** Name of a chart, of its `{kind}` and `{title}`. */
  chartName: string;
  /** What opens the table below a chart. */
  figures: string;
}
