import { readFileSync } from 'node:fs';
import { readWordLists } from '../../../src/search/volumes/word-list.ts';
import { commonWord } from '../synthetic/english.ts';

/** A search to be measured. */
export interface Query {
  name: string;
  text: string;
  tag: 'en' | 'zh-hans';
}

/**
 * Choose searches from the words of an index: one that stands in 43 % of the items, others of less and less, three together,
 * and Chinese runs. @param lists files of the words of its volumes @param items how many items have each language
 */
export function chooseQueries(lists: readonly string[], items: Readonly<Record<Query['tag'], number>>, chinese: string): Query[] {
  const counts = { en: new Map<string, number>(), 'zh-hans': new Map<string, number>() };
  for (const list of lists) {
    for (const { tag, words, counts: having } of readWordLists(readFileSync(list))) {
      const all = tag === 'en' ? counts.en : counts['zh-hans'];
      for (const [at, word] of words.entries()) all.set(word, (all.get(word) ?? 0) + (having[at] ?? 0));
    }
  }
  const nearest = (tag: Query['tag'], wanted: number, form: RegExp) => {
    const off = (count: number) => Math.abs(Math.log(count / wanted));
    let best = '';
    for (const [word, count] of counts[tag]) {
      if (!form.test(word)) continue;
      const difference = off(count) - off(counts[tag].get(best) ?? Number.MIN_VALUE);
      if (difference < 0 || (difference === 0 && word < best)) best = word;
    }
    return best;
  };
  const word = (share: number) => nearest('en', items.en * share, /^[a-z]{3,}$/);
  const pair = (share: number) => nearest('zh-hans', items['zh-hans'] * share, /^\p{Script=Han}{2}$/u);
  return [
    { name: '43 %', text: commonWord, tag: 'en' },
    { name: '1 %', text: word(0.01), tag: 'en' },
    { name: '3 items', text: nearest('en', 3, /^[a-z]{4,}$/), tag: 'en' },
    { name: 'three words', text: [word(0.2), word(0.1), word(0.05)].join(' '), tag: 'en' },
    { name: '2 characters', text: pair(0.05), tag: 'zh-hans' },
    { name: '4 characters', text: /\p{Script=Han}{4}/u.exec(chinese)?.[0] ?? '', tag: 'zh-hans' },
  ];
}
