import { isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLError } from 'yaml';
import type { Findings } from '../findings.ts';
import { noteOddSign, oddSpace } from './odd-signs.ts';
import type { Chunk, Entry, Mistaken, Value } from './value.ts';
import { noteFault, noteNoKey } from './yaml-fault.ts';

const options = { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false, logLevel: 'silent' } as const;

/** A line that goes on with an entry of a list, and was meant as the next. */
const tightEntry = new RegExp(`\\n[ \\t]*-[\\p{L}${oddSpace}]`, 'u');

/** Read one key with its value, or several where they stand on one line in braces. Where YAML finds a fault, the value is absent. */
export function readChunk(findings: Findings, chunk: Chunk): Entry[] {
  const { text } = findings;
  const { colon = chunk.end } = chunk;
  const mend = colon === chunk.end ? '' : `:${/\s/.test(text.charAt(colon + 1)) ? '' : ' '}`;
  const source = text.slice(chunk.start, colon) + mend + text.slice(colon + 1, chunk.end);
  const inserted = mend.length === 2 ? colon + 1 : Infinity;
  /** The offset in the file of an offset in `source`. */
  const offsetOf = (at: number): number => (chunk.start + at > inserted ? chunk.start + at - 1 : chunk.start + at);
  const parsed = parse(source);
  const [head = ''] = source.split('\n', 1);
  const key = head.slice(0, Math.max(0, head.indexOf(':'))).trim().replace(/^["']|["']$/g, '');
  const unread = key === '' ? [] : [{ key, start: chunk.start }];
  if (!parsed || parsed.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    findings.add('yaml-syntax', chunk.start, 'Lists and groups are nested here more deeply than YAML can be read.', 'Write the text in quotes.');
    return unread;
  }
  const [fault] = parsed.errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (fault) {
    noteFault(findings, { code: fault.code, detail: fault.message, key, start: chunk.start, offset: offsetOf(fault.pos[0]), end: chunk.end });
    return unread;
  }
  const reader = new Reader(findings, source, offsetOf);
  if (isMap(parsed.contents)) {
    if (/\s/.test(source.charAt(0))) {
      findings.add(
        source.startsWith('\t') ? 'yaml-tab' : 'yaml-syntax', chunk.start, 'The key is indented, though it belongs to nothing above it.',
        'Begin it in the first column.',
      );
    }
    return reader.entriesOf(parsed.contents);
  }
  return noteNoKey(findings, chunk.start) ? unread : [];
}

function parse(source: string): { contents: unknown; errors: YAMLError[] } | undefined {
  try {
    return parseDocument(source, options);
  } catch (cause) {
    // The reader calls itself for every level of nesting.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Turns the nodes of one chunk into values, and notes what this archive does not take from YAML. */
class Reader {
  readonly #findings: Findings;
  readonly #source: string;
  readonly #offsetOf: (at: number) => number;

  constructor(findings: Findings, source: string, offsetOf: (at: number) => number) {
    this.#findings = findings;
    this.#source = source;
    this.#offsetOf = offsetOf;
  }

  entriesOf(map: { items: readonly { key: unknown; value: unknown }[] }): Entry[] {
    return map.items.map(({ key, value }) => {
      const name = isScalar(key) ? key : undefined;
      const start = name?.range?.[0] ?? 0;
      const read = this.#valueOf(value, name?.range?.[1] ?? start);
      return { key: typeof name?.value === 'string' ? name.value : (name?.source ?? ''), start: this.#offsetOf(start), ...(read && { value: read }) };
    });
  }

  /** Read a node; undefined where it was refused. `after` is where it would begin, were it there. */
  #valueOf(node: unknown, after: number): Value | undefined {
    if (isAlias(node)) return this.#refuse('yaml-anchor', node.range?.[0], `*${node.source} points to another place of the YAML, which is not supported here.`);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return { start: this.#offsetOf(after), kind: 'empty' };
    const at = node.range?.[0] ?? after;
    if (node.anchor !== undefined) {
      return this.#refuse(
        'yaml-anchor', at - node.anchor.length - 2,
        `&${node.anchor} marks a place of the YAML for use in another, which is not supported here.`,
      );
    }
    if (node.tag !== undefined) {
      return this.#refuse(
        'yaml-tag', this.#tagBefore(at),
        'A word that begins with ! tells YAML to make something else of the text, which is not supported here.',
      );
    }
    const start = this.#offsetOf(at);
    if (isMap(node)) return { start, kind: 'map', entries: this.entriesOf(node) };
    if (isSeq(node)) return { start, kind: 'list', items: node.items.flatMap((item) => this.#valueOf(item, at) ?? []) };
    return this.#scalarOf(node, start);
  }

  #scalarOf(node: { value: unknown; source?: string; type?: unknown; range?: readonly number[] | null }, start: number): Value {
    const [from = 0, to = 0] = node.range ?? [];
    const end = this.#offsetOf(to);
    if (node.type !== 'PLAIN') return { start, end, kind: 'text', text: String(node.value) };
    const space = /^[ \t]*(?=#)/.exec(this.#source.slice(to, to + 200));
    const comment = space ? { comment: this.#offsetOf(to + space[0].length) } : {};
    if (node.value === null && node.source === '') return { start, kind: 'empty', ...comment };
    const hyphen = /\n[ \t]*(?=- )/.exec(this.#source.slice(from, to));
    const tight = /-[ \t]+$/.test(this.#source.slice(Math.max(0, from - 20), from)) && tightEntry.exec(this.#source.slice(from, to));
    if (tight) noteOddSign(this.#findings, this.#offsetOf(from + tight.index + 1));
    if (hyphen && !/^-\S/.test(node.source ?? '')) {
      this.#findings.add(
        'yaml-syntax', this.#offsetOf(from + hyphen.index + hyphen[0].length),
        'The line begins with a hyphen, yet YAML joins it to the text above, because it is indented further.',
        'Indent all lines of one list by the same number of spaces.',
      );
    }
    if (typeof node.value === 'string') return { start, end, kind: 'text', text: node.value, ...comment };
    return { start, end, kind: 'mistaken', source: node.source ?? String(node.value), reads: readingOf(node.value), ...comment };
  }

  #tagBefore(at: number): number {
    const sign = Math.max(0, this.#source.lastIndexOf('!', at - 1));
    return this.#source.charAt(sign - 1) === '!' ? sign - 1 : sign;
  }

  #refuse(rule: 'yaml-anchor' | 'yaml-tag', at: number | undefined, message: string): undefined {
    this.#findings.add(rule, this.#offsetOf(Math.max(0, at ?? 0)), message, 'Write the text itself, in quotes where it begins with this sign.');
    return undefined;
  }
}

function readingOf(value: unknown): Mistaken {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return 'a number';
}
