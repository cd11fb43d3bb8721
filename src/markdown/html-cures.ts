/** What to do instead of each HTML tag; several tags to a line. */
const cures: readonly (readonly [tags: string, cure: string])[] = [
  ['b strong', 'Write **…** for bold.'],
  ['i em cite dfn var', 'Write *…* for emphasis.'],
  ['del s strike', 'Write ~~…~~ for struck text.'],
  ['u ins mark small big font abbr span bdi bdo', 'Delete the tag and keep its words, set in *…* where they need stress.'],
  ['br wbr', 'End the line with a backslash for a line break, or leave a blank line for a new paragraph.'],
  ['hr', 'Write --- on a line of its own, with a blank line before and after.'],
  ['a', 'Write [words](address) for a link; every heading has an address of its own.'],
  ['img picture source figure figcaption', 'Save the picture beside the item and write ![what it shows](file.jpg "caption").'],
  ['table caption colgroup col thead tbody tfoot tr th td', 'Write a table with | between its cells and a line | --- | --- | under its head.'],
  ['sup', 'Write a footnote as [^1], or the character itself, such as ².'],
  ['sub', 'Write the character itself, such as ₂.'],
  ['ul ol li dl dt dd', 'Begin each entry of a list with - or with 1. on a line of its own.'],
  ['h1 h2 h3 h4 h5 h6', 'Write ## before the words of a heading.'],
  ['blockquote q', 'Begin each line of a quotation with >.'],
  ['code kbd samp tt', 'Write `…` for code.'],
  ['pre', 'Write ``` on a line before and on a line after.'],
  ['p div center section article header footer main aside nav', 'Delete the tag; a blank line begins a new paragraph.'],
  ['details summary', 'Write a heading and the text below it.'],
  ['iframe video audio object embed track', 'Write [words](address) to link to where it is shown or heard.'],
  ['script style link meta form input button select textarea svg math noscript', 'Delete it; an item holds text and pictures only.'],
  ['<!--', 'Delete the comment, or move it into the front matter as a line that begins with #.'],
];

const byTag = new Map(cures.flatMap(([tags, cure]) => tags.split(' ').map((tag) => [tag, cure] as const)));

/** What to do instead of a tag. A name that HTML does not know may be meant as text. */
export function cureOf(tag: string): string {
  return byTag.get(tag) ?? 'Delete it, or write \\< where a < is meant as text.';
}
