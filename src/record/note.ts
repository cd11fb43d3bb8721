import { base64Of, bytesOfBase64, bytesOfHex, hexOf, joinBytes, type Bytes } from './bytes.ts';

/** A signature under a note. */
export interface NoteSignature {
  /** The name of the key. */
  name: string;
  /** The first four bytes of a digest of the key, in hex. */
  id: string;
  /** What follows them. */
  signature: Bytes;
}

/** A text with signatures under it: C2SP signed-note. */
export interface SignedNote {
  /** With the line end of its last line. */
  text: string;
  signatures: NoteSignature[];
}

/** Bytes of a key's id. */
const idBytes = 4;

/** So many signatures are read at most: the log's own, and those of a crowd of witnesses. */
const maxSignatures = 100;

/** What no note may hold: control characters other than line ends. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0009\u000b-\u001f]/;

/** Write a note. One without signatures, which is of our own making, ends with the empty line that would stand before them. */
export function noteOf({ text, signatures }: SignedNote): string {
  const lines = signatures.map(({ name, id, signature }) => `— ${name} ${base64Of(joinBytes(bytesOfHex(id), signature))}\n`);
  return `${text}\n${lines.join('')}`;
}

/** Read a note, with any signatures that stand under it; undefined where a line of it has another form. */
export function readSignedNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || controls.test(note) || note.includes('\uFFFD')) return undefined;
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '' || lines.length > maxSignatures) return undefined;
  const signatures = lines.flatMap((line) => readSignature(line) ?? []);
  return signatures.length === lines.length ? { text: note.slice(0, end + 1), signatures } : undefined;
}

/** Read one line of a signature, without its line end. */
export function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = isKeyName(name) ? bytesOfBase64(encoded) : undefined;
  if (!bytes || bytes.length <= idBytes) return undefined;
  return { name, id: hexOf(bytes.subarray(0, idBytes)), signature: bytes.slice(idBytes) };
}

/** Answer whether a text can name a key. */
export function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name) && !controls.test(name);
}
