/**
 * Cut a Chinese text into words as a browser does. Engines made for languages with spaces are given this for Chinese, where
 * they let another tokenizer in: without it, a whole clause is one word to them.
 */
export function chineseWords(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize('NFKC').toLowerCase())).filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
