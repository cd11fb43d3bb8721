import type { Findings } from '../findings.ts';
import type { Chunk, Entry } from './value.ts';
import { readChunk } from './yaml.ts';
import { noteFullWidthColon } from './yaml-fault.ts';

/** Where a line gives a key at its start: bare or in quotes, then a colon, or what was meant as one. */
const keyForm = /^(?:"[^"\\\n]*"[ \t]*|'[^'\n]*'[ \t]*|[^\s"'#&*!|>%@`{}[\],?:：-][^:：\n]*)(?::(?=[ \t\n]|$)|(：)|(?<=^[A-Za-z]+)(:)(?=[^\s/]))/;

/**
 * Read the keys and values of YAML between two offsets of a text. Each key is read apart from the others, so that a fault in
 * one does not hide those in the rest.
 */
export function readEntries(findings: Findings, start: number, end: number): Entry[] {
  const entries: Entry[] = [];
  for (const chunk of chunksOf(findings, start, end)) entries.push(...readChunk(findings, chunk));
  return entries;
}

/** Part the lines between two offsets of a text into keys, each with all lines that belong to it. */
export function chunksOf(findings: Findings, start: number, end: number): Chunk[] {
  const { text } = findings;
  const chunks: Chunk[] = [];
  for (let at = start; at < end;) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    const line = text.slice(at, next);
    const last = chunks.at(-1);
    const key = keyForm.exec(line);
    if (/^(?:---|\.\.\.|%(?:YAML|TAG)\b)(?=\s|$)|^%(?:YAML|TAG) /.test(line)) {
      findings.add('yaml-document', at, `A line ${line.trim()} begins or ends a document of YAML, and here is only one.`, 'Delete the line.');
    } else if (key) {
      const chunk: Chunk = { start: at, end: next };
      if (key[1] ?? key[2]) chunk.colon = at + key[0].length - 1;
      if (key[1]) noteFullWidthColon(findings, at + key[0].length - 1);
      if (key[2]) {
        findings.add('yaml-syntax', at + key[0].length, 'No space follows the colon, so that YAML does not see the key.', 'Put a space after the colon.');
      }
      chunks.push(chunk);
    } else if (last) {
      last.end = next;
    } else if (/^[ \t]*[^ \t\n#]/.test(line)) {
      chunks.push({ start: at, end: next });
    }
    at = next;
  }
  return chunks;
}
