import fc, { type Arbitrary } from 'fast-check';

/** A host that no page may ever ask. */
const stranger = 'stranger.example';

/** What calls the canary, or a stranger, wherever a page forgets to escape: in markup, attributes, scripts, styles, addresses, templates. */
const traps = [
  '<img src=x onerror=canary(1)>', '<script>canary(2)</script>', '</script><script>canary(3)</script>', '"><svg onload=canary(4)>', '\'><svg/onload=canary(5)>',
  '" autofocus onfocus="canary(6)', '\' onmouseover=\'canary(7)', ' onpointerenter=canary(8) ', 'javascript:canary(9)', 'JaVaScRiPt&colon;canary(10)',
  '<a href="javascript:canary(11)">a</a>', `<iframe srcdoc="<script>parent.canary(12)</script>">`, `<base href=//${stranger}/>`,
  `<meta http-equiv=refresh content="0;url=//${stranger}/">`, `<link rel=stylesheet href=//${stranger}/a.css>`, `<style>@import "//${stranger}/b.css"</style>`,
  `<img src=//${stranger}/c.png>`, `url(//${stranger}/d.png)`, `}*{background:url(//${stranger}/e.png)}`, '<!--', '-->', ']]>', '<![CDATA[', '</title>',
  '</textarea>', '</style>', '</template>', '<template>', '<plaintext>', '</p></article></body>', '<form id=title><input name=cookie>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary(13)&gt;">', '&lt;img src=x onerror=canary(14)&gt;',
  '&#60;script&#62;canary(15)&#60;/script&#62;', '%3Cscript%3Ecanary(16)%3C/script%3E', '\\u003cscript\\u003ecanary(17)', '\\x3cimg src=x onerror=canary(18)>',
  '${canary(19)}', '`${canary(20)}`', '{{constructor.constructor("canary(21)")()}}', '";canary(22);"',
  '\';canary(23);//', '\\\';canary(24)//', '*/canary(25)/*',
];

/** What programs take for something else: names of theirs, patterns of replacing, parts of addresses. */
const oddities = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'null', 'undefined', 'NaN', 'true', '-1', '$&', '$1', '$`', '$\'',
  '%', '%00', '%2e%2e%2f', '../../', '..', '.', '/', '//', '\\', '?q=', '#find=', '&', '&amp;', '"', '\'', '`', '<', '>', '=', ';', '[', ']', '(', '|', '~~',
  '**', '__', '::', '--', '#', '@', 'CON', 'nul', 'index', 'feed.xml', '\u0130', '\u00df', '\ufb03',
];

/** Marks that turn the direction of writing, cannot be seen, or end a line for some. */
const unseen = ['\u202e', '\u202d', '\u2066', '\u2069', '\u200f', '\u200d', '\u200b', '\ufeff', '\u2028', '\u2029', '\u00ad',
  '\u0301', '\u00a0', '\u3000', '\ufe0f'];

/** What no file may hold, so that its item is refused. */
const unfit = ['\ud800', '\udfff', '\0', '\u001b[31m', '\ufffe', '\n', '\r'];

const words = ['coal', 'the pit', '煤矿', '阜新', '日', '𠀀', 'مرحبا', 'שלום', '👩‍👩‍👧', '＜ｂ＞', '2023-02-21', 'O’Brien'];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...traps) }, { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.constantFrom(...unseen) }, { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

const bad = fc.oneof({ weight: 80, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...unfit) });

/** A text of such pieces, on one line. Now and then one that no file may hold. */
const lineOf = (maxLength: number): Arbitrary<string> => (
  fc.tuple(fc.array(piece, { minLength: 1, maxLength }), fc.constantFrom('', ' '), bad).map(([pieces, between, end]) => `${pieces.join(between)}${end}`)
    .filter((text) => text.trim() !== ''));

/** A question, or another text that comes to a page from outside. */
export const line = lineOf(4);

/** What an editor wrote of one item. */
export interface Draw {
  title: string;
  summary: string | null;
  source: string;
  names: Record<'topics' | 'people' | 'places' | 'organisations' | 'author' | 'editor', string[]>;
  series: string | null;
  correction: string | null;
  licence: string | null;
  address: string;
  alias: string | null;
  /** Stands in the text in several ways. */
  body: string;
  way: keyof typeof ways;
  isDigest: boolean;
  isSupplied: boolean;
}

const name = lineOf(2);
const some = fc.uniqueArray(name, { maxLength: 2, selector: (text) => text.trim().toLowerCase() });
const maybe = (text: Arbitrary<string>) => fc.option(text, { nil: null });

/** How a text gets into an item's body. What the parser refuses as HTML is seen at the desk. */
export const ways = {
  escaped: (text: string) => escaped(text),
  code: (text: string) => `~~~~~~~~\n${text}\n~~~~~~~~`,
  heading: (text: string) => `## ${escaped(text)}\n\nWords.\n\n### ${escaped(text)}`,
  link: (text: string) => `See [${escaped(text)}](https://example.org/?q=${encodeURIComponent(text.toWellFormed())} "${escaped(text)}") there.`,
  cell: (text: string) => `| ${escaped(text)} | b |\n|---|---|\n| 1 | ${escaped(text)} |`,
  note: (text: string) => `Words.[^1]\n\n[^1]: ${escaped(text)}`,
  address: (text: string) => `Words [there](<${text.replace(/[<>\n]/g, '')}>) and https://example.org/${text}`,
  raw: (text: string) => text,
} as const satisfies Record<string, (text: string) => string>;

/** An item as one draws it. */
export const draw: Arbitrary<Draw> = fc.record({
  title: line, summary: maybe(line), source: name, series: maybe(name), correction: maybe(line), licence: maybe(name), alias: maybe(name), body: line,
  names: fc.record({ topics: some, people: some, places: some, organisations: some, author: some, editor: some }),
  address: name, way: fc.constantFrom(...Object.keys(ways) as (keyof typeof ways)[]), isDigest: fc.boolean(), isSupplied: fc.boolean(),
});

/** Texts drawn by a seed. */
export function drawMany<T>(arbitrary: Arbitrary<T>, count: number, seed: number): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/** A text with a backslash before every sign that Markdown gives a meaning. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\n/g, ' ');
}
