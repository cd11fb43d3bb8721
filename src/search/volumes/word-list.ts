import { gunzipSync, gzipSync } from 'node:zlib';
import { nameKeys, nameLetters, type SuggestedName } from '../text/name-keys.ts';
import { PackedReader } from '../format/packed-reader.ts';
import { beginFile } from '../format/packed-writer.ts';
import type { PartIndex } from '../parts/part-file.ts';

/** The words of one index of a volume in code unit order, two Han characters side by side and names among them, and in how many pages each stands. */
export interface WordList {
  tag: string;
  words: string[];
  counts: number[];
  /** How a reader writes each; empty where it is written as the index has it. */
  forms: string[];
  /** Words that may be misspelt, as they are written, and in how many pages each stands. */
  written: { forms: string[]; pages: number[] };
}

/** List the words of an index that was bound from parts; `counts` says in how many pages each stands. */
export function wordListOf(tag: string, indexes: readonly PartIndex[], counts: ReadonlyMap<string, number>): WordList {
  const all = new Map(counts);
  const forms = new Map<string, string>();
  for (const index of indexes) {
    for (const [stem, form] of index.forms) if (!forms.has(stem)) forms.set(stem, form);
    for (const kind of kindsOf(index)) {
      for (const [name, pages] of index.filters.get(kind) ?? []) {
        for (const key of nameKeys(name, kind)) {
          all.set(key, (all.get(key) ?? 0) + pages.length);
          if (!forms.has(key)) forms.set(key, name);
        }
      }
    }
  }
  const written = new Map<string, number>();
  for (const index of indexes) for (const [word, pages] of index.written) written.set(word, (written.get(word) ?? 0) + pages);
  const words = [...all.keys()].sort();
  return {
    tag, words, counts: words.map((word) => all.get(word) ?? 0), forms: words.map((word) => forms.get(word) ?? ''),
    written: { forms: [...written.keys()], pages: [...written.values()] },
  };
}

function kindsOf({ filters }: PartIndex): SuggestedName[] {
  return [...filters.keys()].filter((name): name is SuggestedName => Object.hasOwn(nameLetters, name));
}

/** Write the words of a volume into one file that is kept beside it and not published. */
export function packWordLists(lists: readonly WordList[]): Uint8Array {
  const file = beginFile().number(lists.length);
  for (const { tag, words, counts, forms, written } of lists) {
    file.text(tag).text(words.join('\n')).text(forms.join('\n')).number(words.length);
    for (const count of counts) file.number(count);
    file.text(written.forms.join('\n')).number(written.pages.length);
    for (const pages of written.pages) file.number(pages);
  }
  return gzipSync(file.view(), { level: 1 });
}

/** Read the words of a volume. @throws where the file is damaged, in any bit. */
export function readWordLists(packed: Uint8Array): WordList[] {
  const file = new PackedReader(gunzipSync(packed));
  return Array.from({ length: file.number() }, () => {
    const [tag, words, forms] = [file.text(), file.text(), file.text()];
    const counts = file.numbers(file.number());
    const writtenForms = file.text();
    const pages = file.numbers(file.number());
    const written = { forms: pages.length === 0 ? [] : writtenForms.split('\n'), pages };
    return { tag, words: counts.length === 0 ? [] : words.split('\n'), counts, forms: forms.split('\n'), written };
  });
}
