import type { Code } from 'mdast';
import { note, type Proof } from '../proof.ts';

/** A sentence: several words and a stop at the end, or Chinese with one of its own stops. */
const [plain, words, stop] = ['[^{}<>=;\\\\|$_#]*', "(?:\\p{L}[\\p{L}’'-]*,? ){3}", '[.!?:…]["\'”’)]*'];
const sentence = new RegExp(`^\\p{Lu}${plain}${words}${plain}${stop}$|\\p{Script=Han}${plain}[。！？；][”’」』）]*$`, 'u');

/** How much of each end of a text is looked at, in UTF-16 units. */
const endLength = 1000;

/** Note prose that stands as code because its lines are indented, as a paragraph pasted from a word processor is. */
export function noteIndentedProse(node: Code, proof: Proof): void {
  const { start } = node.position ?? {};
  const line = start && proof.lines[start.line - 1]?.slice(start.column - 1);
  if (!start || line === undefined || /^[ \t>]*(?:`{3}|~{3})/.test(line)) return;
  const written = node.value.split('\n').filter((each) => each.trim() !== '');
  if (!sentence.test(endsOf(written.map((each) => each.trim()).join(' ')))) return;
  note(proof, start, {
    rule: 'prose-indented',
    message: 'The line is indented, which makes it code: it is not wrapped, and set in a type for code.',
    cure: 'Delete the spaces or the tab before it, or write ``` on a line before and after it where it is code.',
  });
}

/** The beginning and the end of a text, which tell whether it is a sentence; to look through a long one takes as long as the square of its length. */
function endsOf(text: string): string {
  return text.length <= 2 * endLength ? text : `${text.slice(0, endLength)} ${text.slice(-endLength)}`;
}
