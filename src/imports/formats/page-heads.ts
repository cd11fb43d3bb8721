import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { roleOf } from '../head/field-roles.ts';
import type { ForeignField } from '../head/foreign-field.ts';
import { readHeaderLines } from '../head/header-lines.ts';
import { lineAt } from '../text/clean-text.ts';
import type { Range } from './page-parts.ts';

/** How many blocks from the top of a text are looked at. */
const mostBlocks = 12;
const parser = unified().use(rehypeParse).freeze();
const blocks = new Set('p div h1 h2 h3 h4 h5 h6 li td th dd dt section article figcaption center'.split(' '));

/** A block of a page that holds no other: its words and where it stands. */
interface Block {
  text: string;
  start: number;
  end: number;
}

/**
 * Find lines such as `Date: …  Source: …` at the top of a page's text, where its head does not say day or source, and, where they do not stand there
 * either, in any block of the rest of the page. `taken` is where these lines stand.
 */
export function readPageHeads(text: string, rest: string, head: readonly ForeignField[]): { taken: Range[]; fields: ForeignField[] } {
  const said = (fields: readonly ForeignField[]): Set<string | undefined> => new Set(fields.map(({ key }) => roleOf(key)?.role));
  const isComplete = (fields: readonly ForeignField[]): boolean => said(fields).has('date') && said(fields).has('source');
  if (isComplete(head)) return { taken: [], fields: [...head] };
  const top = blocksOf(parser.parse(text)).slice(0, mostBlocks);
  const lines = readHeaderLines(top.map((block) => block.text).join('\n')).fields.filter(({ key }) => roleOf(key)?.role !== 'title');
  const above = headsOf(lines.map((field) => ({ field, block: top[field.line - 1] })), text, said(head));
  const fields = [...head, ...above.fields];
  if (rest === '' || isComplete(fields)) return { taken: above.taken, fields };
  const others = blocksOf(parser.parse(rest)).flatMap((block) => readHeaderLines(`${block.text}\n`).fields.map((field) => ({ field, block })));
  const elsewhere = headsOf(others.filter(({ field }) => !['title', undefined].includes(roleOf(field.key)?.role)), rest, said(fields));
  return { taken: [...above.taken, ...elsewhere.taken], fields: [...fields, ...elsewhere.fields] };
}

/** The fields among lines that say what is not known yet, the first of each kind, and where their lines stand. */
function headsOf(
  lines: readonly { field: ForeignField; block: Block | undefined }[], page: string, known: ReadonlySet<string | undefined>,
): { taken: Range[]; fields: ForeignField[] } {
  const own = new Set(known);
  const [taken, fields]: [Range[], ForeignField[]] = [[], []];
  for (const { field, block } of lines) {
    const role = roleOf(field.key)?.role;
    if (!block) continue;
    if (!own.has(role)) fields.push({ ...field, line: lineAt(page, block.start) });
    if (!known.has(role)) taken.push([block.start, block.end]);
    own.add(role);
  }
  return { taken, fields };
}

function blocksOf(node: Root | Element): Block[] {
  return node.children.flatMap((child): Block[] => {
    if (child.type !== 'element' || /^(?:head|script|style|noscript|template)$/.test(child.tagName)) return [];
    const inner = blocksOf(child);
    if (inner.length > 0 || !blocks.has(child.tagName)) return inner;
    const text = toString(child).replace(/\s+/g, (space) => (/\u3000|\u00a0| {2}/.test(space) ? '\u3000' : ' ')).trim();
    const [start, end] = [child.position?.start.offset ?? 0, child.position?.end.offset ?? 0];
    return text === '' ? [] : [{ text, start, end }];
  });
}
