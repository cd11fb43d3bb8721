import { exampleItem, type Example } from './example.ts';

/** Examples of the text below the front matter. */
export const textExamples = {
  'body-empty': {
    text: ['', 'The pit takes up work again.\n'],
    found: 'No text follows the front matter. Write the text below the line ---, or say with withdrawn why there is none.',
  },
  'merge-conflict': {
    text: ['<<<<<<< HEAD\nThe pit takes up work.\n\n=======\nThe pit works again.\n>>>>>>> mine\n', 'The pit takes up work.\n'],
    found: 'A merge left two versions of the text here, as far as line 12, with the marks <<<<<<<, ======= and >>>>>>>. Keep the '
      + 'version that is right, and delete the other and the lines with the marks.',
  },
  'heading-one': {
    text: ['# After the snow\n\nThe pit takes up work again.\n', '## After the snow\n\nThe pit takes up work again.\n'],
    found: 'The heading is of the first level, which is the headline; it is set as one of the second. Begin it with ##.',
  },
  nesting: {
    text: [`${'>'.repeat(101)} The pit takes up work again.\n`, '> The pit takes up work again.\n'],
    found: 'Lists, quotations or emphasis stand in one another too deeply to be set. Write the passage with fewer of them inside one '
      + 'another, 100 at most.',
  },
  budget: {
    text: ['The *pit* takes up work. '.repeat(1_000), 'The *pit* takes up work.\n'],
    found: 'There are more than 1,500 emphasis marks such as * and ~~ in one paragraph, list or table, which would hold up every '
      + 'build. Take away those that are not meant, or share the text out among several items.',
  },
  'raw-html': {
    text: ['The <b>pit</b> takes up work.\n', 'The **pit** takes up work.\n'],
    found: '<b> is raw HTML, which is never shown. Write **…** for bold.',
  },
  'table-cells': {
    text: ['| year | tons |\n|---|---|\n| 2023 | 300 | and more |\n', '| year | tons | note |\n|---|---|---|\n| 2023 | 300 | and more |\n'],
    found: 'The row has 3 cells and the head 2, so “and more” is not shown. Write \\| where the sign belongs to the text, or add a '
      + 'column to the head and to the line under it.',
  },
  'chart-kind': {
    text: ['Pie chart: Coal by year\n\n| year | tons |\n|---|---|\n| 2022 | 300 |\n| 2023 | 250 |\n',
      'Bar chart: Coal by year\n\n| year | tons |\n|---|---|\n| 2022 | 300 |\n| 2023 | 250 |\n'],
    found: 'No chart is called Pie chart, so the table is shown as a table. Begin it with “Bar chart:” or “Line chart:”, directly above its table.',
  },
  'chart-figures': {
    text: ['Line chart: Coal by year\n\n| year | tons |\n|---|---|\n| 2022 | 300 |\n| 2023 | some 250 |\n',
      'Line chart: Coal by year\n\n| year | tons |\n|---|---|\n| 2022 | 300 |\n| 2023 | 250 |\n'],
    found: 'some 250 is no number, so the table is shown as a table. Write a number alone, with its unit in the head of the column, or '
      + 'leave the cell empty.',
  },
  'mark-space': {
    text: ['##After the snow\n\nThe pit takes up work again.\n', '## After the snow\n\nThe pit takes up work again.\n'],
    found: 'No space follows #, so Markdown sees no heading here. Begin a heading with ## and a space.',
  },
  'prose-indented': {
    text: ['    The pit takes up work on Tuesday.\n', 'The pit takes up work on Tuesday.\n'],
    found: 'The line is indented, which makes it code: it is not wrapped, and set in a type for code. Delete the spaces or the tab '
      + 'before it, or write ``` on a line before and after it where it is code.',
  },
  'foreign-mark': {
    text: ['The pit ==takes up== work.\n', 'The pit **takes up** work.\n'],
    found: '==takes up== is a mark of another writing program, and stands on the page as it is written. Write **…** for words that are to stand out.',
  },
  'footnote-missing': {
    text: ['The pit takes up work.[^1]\n', 'The pit takes up work.[^1]\n\n[^1]: On Tuesday.\n'],
    found: 'No note is written for [^1]. Write a line [^1]: and the note, with a blank line before it.',
  },
  'definition-unused': {
    text: ['The pit takes up work.\n\n[snow]: https://example.org/snow\n', 'The pit takes up work after [snow](https://example.org/snow).\n'],
    found: 'Markdown takes this line for the address of a link [snow], which the text does not have, so nothing of it is shown. '
      + 'Write \\[snow]: where the line is text, or delete it.',
  },
} as const satisfies Record<string, Example>;

const other = exampleItem('', '## After the snow\n\nThe pit closes.\n');

/** Examples of links. */
export const linkExamples = {
  'link-scheme': {
    text: ['[More](javascript:alert)\n', '[More](https://example.org/mine)\n'],
    found: 'The link begins with javascript:, which links here may not. Link to an address that begins with https:, http:, mailto: '
      + 'or tel:, or to an item by the path of its file.',
  },
  'link-target': {
    files: [
      { '2023/02/mine.md': exampleItem('', 'See [the pit](pit.md).\n'), '2023/02/pit-closes.md': other },
      { '2023/02/mine.md': exampleItem('', 'See [the pit](pit-closes.md).\n'), '2023/02/pit-closes.md': other },
    ],
    found: 'The link leads to 2023/02/pit.md, and there is no such file. Mend the path, or take the link away and keep its words.',
  },
  'link-heading': {
    files: [
      { '2023/02/mine.md': exampleItem('', 'See [the snow](pit.md#snow).\n'), '2023/02/pit.md': other },
      { '2023/02/mine.md': exampleItem('', 'See [the snow](pit.md#after-the-snow).\n'), '2023/02/pit.md': other },
    ],
    found: 'The link leads to #snow in 2023/02/pit.md, and no heading there has this name. Write one of #after-the-snow, or link to '
      + 'the story as a whole.',
  },
  'link-outside': {
    text: ['See [the notes](../../../notes.md).\n', 'See [the notes](https://example.org/notes).\n'],
    found: 'The link ../../../notes.md leads out of the content folder. Link to an item of the archive, such as ../02/slug.md, or to a web address.',
  },
  'link-form': {
    text: ['See [the notes] (https://example.org/notes).\n', 'See [the notes](https://example.org/notes).\n'],
    found: '[the notes] (https://example.org/notes) is no link, because a space stands before its address. Write [words](address), '
      + 'with ordinary brackets and nothing between them.',
  },
} as const satisfies Record<string, Example>;
