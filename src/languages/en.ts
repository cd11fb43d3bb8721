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
  stemmer: 'english',
  snippetWords: 34,
  // Many phones put together every word, also one of letters.
  composes: 'words',
  operators: {
    title: 'title',
    date: 'date',
    source: 'source',
    topic: 'topic',
    series: 'series',
    person: 'person',
    place: 'place',
    organisation: 'organisation organization',
    editor: 'editor',
  },
  stopWords: 'a an the this that these those it its and or of in on at to for from by with as than into about such if is are was were be been has have had do does did '
    + 'can could will would should may might must what which who whom whose when where why how there any',
};

export const enImports: ImportWords = {
  names: ['english', '英文', '英语'],
  headers: {},
};
