import type { Nodes, Root } from 'mdast';
import { shown } from '../../schema/excerpt.ts';
import { Lines } from '../../schema/lines.ts';
import { note, type Proof } from '../proof.ts';
import { walk } from '../walk.ts';
import { markForms } from './mark-forms.ts';

/** Note the marks of other writing programs and slips of Markdown, which would stand on the page as they are written. */
export function noteForeignMarks(tree: Root, text: string, proof: Proof): void {
  let spoken: string | undefined;
  const lines = new Lines(text);
  // One remark for one place: an earlier form may hold a later one.
  const taken: [start: number, end: number][] = [];
  for (const { form, rule, message, cure, mend } of markForms) {
    // Most texts hold the signs of none of them, and then nothing is blanked.
    if (text.search(form) < 0) continue;
    spoken ??= spokenOf(tree, text);
    for (const match of spoken.matchAll(form)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => start < to && from < end) || isEscaped(text, start)) continue;
      taken.push([start, end]);
      const written = text.slice(start, end);
      const insert = mend?.(written);
      const fix = insert === undefined ? {} : { fix: [{ from: start, to: end, insert }] };
      note(proof, lines.placeOf(start), { rule, message: message(shown(written.trim())), cure: cure(match), ...fix });
    }
  }
}

function isEscaped(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\\' && text.charAt(at - 2) !== '\\';
}

/** The text with code, HTML and the addresses of links blanked, every letter in its place. */
function spokenOf(tree: Root, text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of unspokenIn(tree, text).sort(([one], [other]) => one - other)) {
    if (to <= end) continue;
    parts.push(text.slice(end, Math.max(end, from)), text.slice(Math.max(end, from), to).replace(/[^\n]/g, '\0'));
    end = to;
  }
  return parts.join('') + text.slice(end);
}

function unspokenIn(tree: Root, text: string): [number, number][] {
  const stretches: [number, number][] = [];
  walk<Nodes>(tree, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    switch (node.type) {
      case 'code': case 'inlineCode': case 'html': case 'definition': case 'image': case 'imageReference': case 'footnoteReference':
        stretches.push([start, end]);
        break;
      case 'link': case 'linkReference': {
        const words = text.charAt(start) === '[' ? node.children : [];
        stretches.push([start, words[0]?.position?.start.offset ?? end], [words.at(-1)?.position?.end.offset ?? start, end]);
        break;
      }
      default:
    }
  });
  return stretches;
}
