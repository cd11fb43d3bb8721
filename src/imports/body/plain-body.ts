import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { mailLinksIn } from './links.ts';

/** Width in columns from which lines look broken by a program and not by their author. */
const wrapped = 45;
/** Width beyond which a line is a paragraph of its own. */
const whole = 160;

/**
 * Read plain text as paragraphs, word for word. A blank line or an indented first line begins a paragraph; lines that end like
 * sentences, or are as long as paragraphs, are paragraphs too; short ones stay lines, as in a verse or an address.
 */
export function readPlainBody(text: string): Root {
  const blocks = text
    .split(/\n(?:[\s\u3000]*\n)+|\n(?=[ \t]*\u3000\S|[ \t]*\u3000\u3000|\t)/u)
    .map((block) => block.split('\n').map(trim).filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  return { type: 'root', children: blocks.flatMap(paragraphsOf) };
}

function paragraphsOf(lines: string[]): Paragraph[] {
  const inner = lines.slice(0, -1);
  const ends = inner.filter((line) => /[.!?。！？…][”’"')）」』]*$/u.test(line)).length;
  if (inner.some((line) => widthOf(line) > whole) || (inner.length > 0 && ends * 2 > inner.length)) return lines.map((line) => paragraphOf([line], false));
  return [paragraphOf(lines, inner.every((line) => widthOf(line) < wrapped))];
}

function paragraphOf(lines: string[], broken: boolean): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const words = phrasingOf(line);
    if (index === 0) return words;
    return [broken ? { type: 'break' } : { type: 'text', value: '\n' }, ...words];
  });
  return { type: 'paragraph', children: joinTexts(children) };
}

/** Bare addresses become links to themselves, so that signs within them stay as they are. */
function phrasingOf(line: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const found of line.matchAll(/https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi)) {
    const address = found[0].replace(/(?<![.,;:!?'")\]])[.,;:!?'")\]]+$/, '');
    if (!URL.canParse(address)) continue;
    parts.push(...mailLinksIn(line.slice(from, found.index)), { type: 'link', url: address, children: [{ type: 'text', value: address }] });
    from = found.index + address.length;
  }
  return [...parts, ...mailLinksIn(line.slice(from))];
}

function joinTexts(children: PhrasingContent[]): PhrasingContent[] {
  return children.reduce<PhrasingContent[]>((sum, child) => {
    const last = sum.at(-1);
    if (last?.type === 'text' && child.type === 'text') sum[sum.length - 1] = { type: 'text', value: last.value + child.value };
    else sum.push(child);
    return sum;
  }, []);
}

function widthOf(line: string): number {
  return line.length + (line.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0);
}

function trim(line: string): string {
  return line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}
