import { Findings } from '../schema/findings.ts';
import { decodeText } from '../schema/text.ts';
import { findFences } from '../schema/yaml/fences.ts';

/** The text below the front matter of an item's file, with line feeds only, without the blank lines around it. */
export function sourceTextOf(file: string, bytes: Uint8Array): string {
  const { text = '' } = decodeText(file, bytes);
  const fences = findFences(new Findings(file, text));
  return text.slice(fences?.body).replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
