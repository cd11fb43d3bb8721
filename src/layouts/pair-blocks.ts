/** A piece of two texts that belongs together: the blocks of each, as HTML. */
export type Pair = [one: string, other: string];

/*
 * Two versions of a story, cut into blocks and set beside each other. The HTML is what our own pipeline makes of Markdown, where
 * every element is closed.
 */

/**
 * Pair the blocks of two versions: one by one where both have as many of the same kinds in the same order, else section by section
 * where they have as many headings, each again block by block where that goes, else as wholes.
 */
export function pairBlocks(one: string, other: string): Pair[] {
  return pairLists(blocksOf(one), blocksOf(other), sectionsOf);
}

/** Put a prefix before the ids of a text, and in the links to them, so that two texts can stand on one page. */
export function withIds(html: string, beginning: string): string {
  return html.replace(tag, (source) => source
    .replace(/ (?:id|aria-describedby|aria-labelledby)="/g, (before) => `${before}${beginning}`)
    .replace(/ href="#/g, (before) => `${before}${beginning}`));
}

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|[^">])*>/gi;
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);

/** The elements that a text consists of, one after another. */
export function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: source, 1: slash, 2: name = '', index } of html.matchAll(tag)) {
    if (depth === 0 && slash === '') start = index;
    if (!empty.has(name)) depth += slash === '' ? 1 : -1;
    if (depth === 0) blocks.push(html.slice(start, index + source.length));
  }
  return blocks;
}

type Cut = (blocks: readonly string[]) => string[][];

function pairLists(one: readonly string[], other: readonly string[], cut?: Cut): Pair[] {
  if (kindsOf(one) === kindsOf(other)) return one.map((block, index) => [block, other[index] ?? '']);
  const [sections, others] = [cut?.(one) ?? [], cut?.(other) ?? []];
  if (sections.length < 2 || sections.length !== others.length) return [[one.join('\n'), other.join('\n')]];
  return sections.flatMap((section, index) => pairLists(section, others[index] ?? []));
}

/** The kinds of blocks, in order: a table and a paragraph are no pair, even where both texts have as many blocks. */
function kindsOf(blocks: readonly string[]): string {
  return blocks.map((block) => /^<\w+/.exec(block)?.[0]).join();
}

/** Cut before each heading and before the notes. */
function sectionsOf(blocks: readonly string[]): string[][] {
  const sections: string[][] = [[]];
  for (const block of blocks) {
    if (/^<(h[2-6]|section)\b/.test(block)) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}
