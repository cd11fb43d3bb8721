import type { PackedReader } from '../format/packed-reader.ts';
import type { PackedWriter } from '../format/packed-writer.ts';

/** Words that may be misspelt, as they are written, and in how many pages each stands. */
export interface WrittenWords {
  forms: string[];
  pages: number[];
}

/** Put together the words of several, each once. */
export function joinWrittenWords(all: readonly WrittenWords[]): WrittenWords {
  const [first, ...others] = all.filter(({ forms }) => forms.length > 0);
  if (!first || others.length === 0) return first ?? { forms: [], pages: [] };
  const counts = new Map(first.forms.map((form, at) => [form, first.pages[at] ?? 0]));
  for (const { forms, pages } of others) {
    for (let at = 0; at < forms.length; at++) counts.set(forms[at] ?? '', (counts.get(forms[at] ?? '') ?? 0) + (pages[at] ?? 0));
  }
  return { forms: [...counts.keys()], pages: [...counts.values()] };
}

/** Write words into a file that this machine alone reads. */
export function packWrittenWords({ forms, pages }: WrittenWords, file: PackedWriter): void {
  file.text(forms.join('\n')).number(pages.length);
  for (const count of pages) file.number(count);
}

/** Read words that were written by `packWrittenWords`. */
export function readWrittenWords(file: PackedReader): WrittenWords {
  const forms = file.text();
  const pages = file.numbers(file.number());
  return { forms: pages.length === 0 ? [] : forms.split('\n'), pages };
}
