import { gunzipSync, gzipSync } from 'node:zlib';
import { nameKeys, nameLetters, type SuggestedName } from '../text/name-keys.ts';
import { PackedReader } from '../format/packed-reader.ts';
import { beginFile } from '../format/packed-writer.ts';
import type { PartIndex } from '../parts/part-file.ts';
import { joinWrittenWords, packWrittenWords, readWrittenWords, type WrittenWords } from '../parts/written-words.ts';

/** The words of one index of a volume in code unit order, two Han characters side by side and names among them, and in how many pages each stands. */
export interface WordList {
  tag: string;
  words: string[];
  counts: number[];
  /** How a reader writes each; empty where it is written as the index has it. */
  forms: string[];
  written: WrittenWords;
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
  const words = [...all.keys()].sort();
  return {
    tag, words, counts: words.map((word) => all.get(word) ?? 0), forms: words.map((word) => forms.get(word) ?? ''),
    written: joinWrittenWords(indexes.map(({ written }) => written)),
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
    packWrittenWords(written, file);
  }
  return gzipSync(file.view(), { level: 1 });
}

/** Read the words of a volume. @throws where the file is damaged, in any bit. */
export function readWordLists(packed: Uint8Array): WordList[] {
  const file = new PackedReader(gunzipSync(packed));
  return Array.from({ length: file.number() }, () => {
    const [tag, words, forms] = [file.text(), file.text(), file.text()];
    const counts = file.numbers(file.number());
    return { tag, words: counts.length === 0 ? [] : words.split('\n'), counts, forms: forms.split('\n'), written: readWrittenWords(file) };
  });
}
