import type { ImportWords } from './import-words.ts';
import type { LanguageFacts } from './language-facts.ts';
import type { SearchRules } from './search-rules.ts';

export const zh: LanguageFacts = {
  tag: 'zh',
  direction: 'ltr',
  marks: { comma: '，', colon: '：', stop: '。', gap: '', titleSeparator: '｜' },
  langid: 'chinese',
};

export const zhSearch: SearchRules = {
  words: 'characters',
};

export const zhImports: ImportWords = {
  names: ['chinese', 'cn', '中文', '简体中文', '汉语'],
};
