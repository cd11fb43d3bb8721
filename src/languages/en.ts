import type { ImportWords } from './import-words.ts';
import type { LanguageFacts } from './language-facts.ts';
import type { SearchRules } from './search-rules.ts';

export const en: LanguageFacts = {
  tag: 'en',
  direction: 'ltr',
  marks: { comma: ', ', colon: ': ', stop: '.', gap: ' ', titleSeparator: ' · ' },
  langid: 'english',
};

export const enSearch: SearchRules = {
  words: 'spaced',
};

export const enImports: ImportWords = {
  names: ['english', '英文', '英语'],
  headers: {},
};
