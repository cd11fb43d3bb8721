import { describe, expect, test } from 'vitest';
import { separateHan } from '../../../src/search/parts/separate-han.ts';
import { splitMarkup } from '../../../src/search/parts/markup.ts';
import { unitsOf } from '../../../src/search/engine/estimate.ts';
import { clausesOf } from '../../../src/search/query/query.ts';
import { rulesOf } from '../../../src/search/text/languages.ts';
import { termsOf, tokenize } from '../../../src/search/text/tokenize.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';

/** A separator one can see. */
const seen = (html: string) => html.replaceAll('\u200B', '|');
const partsIn = (clause: string, tag: string) => termsOf(clause, tag).map(({ word, step }) => (step > 1 ? `${step}:${word}` : word));

describe('what is handed to the index', () => {
  test('every Chinese character is a word of its own, and so are the letters and digits beside it', () => {
    expect(seen(separateHan('阜新的煤矿，2023年P5', true))).toBe('阜|新|的|煤|矿，2023|年|P5');
  });

  test('attributes, comments and tags stay as they are, even where they hold what looks like a tag', () => {
    const html = '<p title="煤矿>煤矿" data-a=\'煤"矿\'><!-- 煤矿 --><br></p>';
    expect(separateHan(html, true)).toBe(html);
  });

  test('an inline element does not hide that two characters touch, a block does', () => {
    expect(seen(separateHan('<p>煤<b>矿</b>工</p><p>人</p>', true))).toBe('<p>煤<b>|矿</b>|工</p><p>人</p>');
  });

  test('a character beyond the first 65,536 is one character', () => {
    expect(seen(separateHan('𠮷<i>田</i>', true))).toBe('𠮷<i>|田</i>');
  });

  test('in other languages spaces part the characters, from brackets too', () => {
    expect(separateHan('Zhangwu (彰武) and 煤矿，', false)).toBe('Zhangwu ( 彰 武 ) and 煤 矿 ，');
  });

  test('full-width letters and digits become plain ones', () => {
    expect(separateHan('<b>２０２３ＡＢｃ</b>', false)).toBe('<b>2023ABc</b>');
  });

  test('the pieces of a page are the page', () => {
    const page = '<!doctype html><html lang=en><body class="a>b">1 < 2<!-- <p> --><p>x</p></body></html>\n';
    expect(splitMarkup(page).map(({ source }) => source).join('')).toBe(page);
    expect(splitMarkup(page).flatMap(({ tag }) => tag || [])).toEqual(['html', 'body', 'p', '/p', '/body', '/html']);
  });
});

describe('what is asked', () => {
  test('spaces and Chinese punctuation part clauses', () => {
    expect(clausesOf('coal  mine　煤矿，安全')).toEqual(['coal', 'mine', '煤矿', '安全']);
  });

  test('quotation marks of every kind hold words together', () => {
    expect(clausesOf('"party group" “good start” 「露天 煤矿」 ＂one two＂')).toEqual(['party group', 'good start', '露天 煤矿', 'one two']);
  });

  test('nothing typed is wrong: lone marks are passed over, the same clause counts once', () => {
    expect(clausesOf('coal "coal" - ? "open pit')).toEqual(['coal', 'open', 'pit']);
    expect(clausesOf(' … ')).toEqual([]);
  });

  test('English words are cut to their stems, without marks and in lower case', () => {
    expect(partsIn("China's Mines", 'en')).toEqual(['china', 'mine']);
    expect(partsIn('Café', 'en')).toEqual(['cafe']);
  });

  test('numbers and hyphens stand as they are indexed: one word in English, words and marks in Chinese', () => {
    expect(partsIn('2023-02-21', 'en')).toEqual(['20230221']);
    expect(partsIn('2023-02-21', 'zh-hans')).toEqual(['2023', '2:02', '2:21']);
    expect(partsIn('P5+1', 'en')).toEqual(['p51']);
    expect(partsIn('25,000吨', 'zh-hans')).toEqual(['25000', '吨']);
  });

  test('a run of Chinese is its characters, side by side, in every language', () => {
    expect(partsIn('2023年煤矿', 'zh-hans')).toEqual(['2023', '年', '煤', '矿']);
    expect(partsIn('2023年煤矿', 'en')).toEqual(['2023', '年', '煤', '矿']);
  });
});

describe('what the word lists are asked for', () => {
  test('Han characters two by two, other words one by one, each once', () => {
    expect(unitsOf('露天煤矿', 'zh-hans')).toEqual(['露天', '天煤', '煤矿']);
    expect(unitsOf('2023年煤矿 mining', 'zh-hans')).toEqual(['2023', '年煤', '煤矿', 'mining']);
    expect([unitsOf('矿', 'zh-hans'), unitsOf('清清清', 'zh-hans'), unitsOf('煤，矿', 'zh-hans')]).toEqual([['矿'], ['清清'], ['煤', '矿']]);
    expect(unitsOf('open mines', 'en')).toEqual(['open', 'mine']);
  });
});

describe('the words of a text', () => {
  test('are those that a query is cut into, each with its place; lone signs are words that nothing finds', () => {
    const text = 'The “state-owned” mine – 煤矿.';
    expect(tokenize(text, 'en').map(({ forms, start, end }) => `${text.slice(start, end)}: ${forms.join(' ')}`)).toEqual(
      ['The: the', 'state-owned: stateown state own', 'mine: mine', ': ', '煤: 煤', '矿: 矿', ': '],
    );
  });
});

describe('the English stemmer', () => {
  // Stems as Pagefind 1.6 writes them.
  test.each([
    ['mining', 'mine'], ['mines', 'mine'], ['miner', 'miner'], ['skies', 'sky'], ['news', 'news'], ['dying', 'die'], ['ties', 'tie'],
    ['cries', 'cri'], ['gas', 'gas'], ['cars', 'car'], ['agreed', 'agre'], ['hopping', 'hop'], ['hoping', 'hope'], ['added', 'add'],
    ['evening', 'evening'], ['university', 'universiti'], ['organization', 'organiz'], ['pasted', 'paste'], ['ecologists', 'ecolog'],
    ['by', 'by'], ['say', 'say'], ['happily', 'happili'], ['rational', 'ration'], ['electricity', 'electr'], ['revitalization', 'revit'],
    ['controlling', 'control'], ['youth', 'youth'], ['employees', 'employe'], ['measure', 'measur'], ['generously', 'generous'],
  ])('%s is %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});

describe('the rules of a language', () => {
  test('are those of its tag, whatever its script, region and case', () => {
    expect(['en', 'en-GB', 'EN', 'zh', 'zh-Hans', 'zh-Hant-TW'].map((tag) => rulesOf(tag).words)).toEqual(
      ['spaced', 'spaced', 'spaced', 'characters', 'characters', 'characters'],
    );
  });

  test('are neutral where the archive knows none: words stand between spaces, and none is cut to a stem', () => {
    for (const tag of ['de', 'enm', 'x-en', '', 'constructor', '__proto__']) expect(rulesOf(tag)).toMatchObject({ words: 'spaced', composes: 'words' });
    expect(termsOf('Mining mines', 'de').map(({ word }) => word)).toEqual(['mining', 'mines']);
    expect(termsOf('Mining mines', 'en').map(({ word }) => word)).toEqual(['mine', 'mine']);
  });

  test('a word that every object knows is a word like any other', () => {
    expect(termsOf('constructor toString', 'en').map(({ word }) => word)).toEqual(['constructor', 'tostr']);
  });
});
