import type { RecordEntry } from './entry.ts';

/** What the record last says of an address. */
export interface SealedText {
  sha256: string;
  corrections: number;
  /** In which edition this text came. */
  edition: number;
  day: string;
  /** The day on which a text first stood at the address, or at one that it had before. */
  published: string;
  /** The place of its entry in the record, from 0. */
  index: number;
  /** True where it was withdrawn, so that its page says only why. */
  withdrawn: boolean;
}

/** An edition of the record. */
export interface RecordEdition {
  number: number;
  day: string;
  /** How many entries the record has since. */
  size: number;
}

/** What all entries say together. */
export interface RecordHistory {
  /** The texts that have an address, by it. */
  texts: ReadonlyMap<string, SealedText>;
  /** Earliest first. */
  editions: readonly RecordEdition[];
}

/**
 * Tell what entries say together, one after another.
 * @returns the place of the first entry that does not follow from those before it, and why; else what they say
 */
export function historyOf(entries: readonly RecordEntry[]): RecordHistory | { index: number; fault: string } {
  const texts = new Map<string, SealedText>();
  const editions: RecordEdition[] = [];
  for (const [index, entry] of entries.entries()) {
    const { edition, day, kind, address, from, sha256, corrections = 0 } = entry;
    const latest = editions.at(-1);
    const fault = editionFault(entry, latest) ?? textFault(entry, texts);
    if (fault !== undefined) return { index, fault };
    if (latest?.number === edition) latest.size = index + 1;
    else editions.push({ number: edition, day, size: index + 1 });
    const published = texts.get(from ?? address)?.published ?? day;
    if (from !== undefined) texts.delete(from);
    if (sha256 === undefined) texts.delete(address);
    else texts.set(address, { sha256, corrections, edition, day, published, index, withdrawn: kind === 'withdrawal' });
  }
  return { texts, editions };
}

function editionFault({ edition, day }: RecordEntry, latest: RecordEdition | undefined): string | undefined {
  const [number, since] = [latest?.number ?? 0, latest?.day ?? ''];
  if (edition !== number && edition !== number + 1) return `it is of edition ${edition}, and that before it of edition ${number}`;
  if (day < since || (edition === number && day !== since)) return `it is of ${day}, and that before it of ${since}`;
  return undefined;
}

function textFault({ kind, address, from, replaces }: RecordEntry, texts: ReadonlyMap<string, SealedText>): string | undefined {
  const of = from ?? address;
  const before = texts.get(of);
  if (kind === 'publication' || (kind === 'withdrawal' && replaces === undefined)) return before ? `${address} was published before` : undefined;
  if (!before) return `nothing was published at ${of} before`;
  return before.sha256 === replaces ? undefined : `it replaces another text than the one published at ${of} before`;
}
