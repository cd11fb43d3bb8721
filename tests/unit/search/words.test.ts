import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { PackedReader } from '../../../src/search/format/packed-reader.ts';
import { beginFile } from '../../../src/search/format/packed-writer.ts';
import { readPlaces } from '../../../src/search/format/postings.ts';
import { buildPart } from '../../../src/search/parts/build-part.ts';
import { cutPage } from '../../../src/search/parts/cut-page.ts';
import { readPage } from '../../../src/search/parts/page-words.ts';
import { splitMarkup } from '../../../src/search/parts/markup.ts';
import { unitsOf } from '../../../src/search/engine/estimate.ts';
import { clausesOf } from '../../../src/search/query/query.ts';
import { rulesOf } from '../../../src/search/text/languages.ts';
import { componentsOf, cutWords } from '../../../src/search/text/cut.ts';
import { termsOf, tokenize } from '../../../src/search/text/tokenize.ts';
import { stemEnglish } from '../../../src/search/text/stemmers/english.ts';

const partsIn = (clause: string, tag = 'en') => termsOf(clause, tag).map(({ word, step }) => (step > 1 ? `${step}:${word}` : word));
/** Words as they stand in the index of a language without stems. */
const plain = (text: string) => partsIn(text, 'de').join(' ');
/** What is read of a page: its words, signs that take a place, and what its marks say. */
const readOf = (html: string): string[] => {
  const read: string[] = [];
  readPage(html, {
    word: (raw, weight) => read.push(weight === 1 ? raw : `${raw}*${weight}`), gap: () => read.push('–'), mark: (name, value) => read.push(`${name}=${value}`),
  });
  return read;
};
const wordsOf = (html: string) => readOf(html).join(' ');

describe('what is handed to the index', () => {
  test('every Chinese character is a word of its own, and a sign between two takes a place', () => {
    expect(wordsOf('阜新的煤矿，2023年P5')).toBe('阜 新 的 煤 矿 – 2023 年 P5');
  });

  test('a page is cut where a query is, whatever signs stand in it', () => {
    const signs = [...'aZ9é煤礦カ한ก๏.,;:!?\'"’‘“”·—–-+# \n\u00A0\u00ADＡ½ß\u0301\u200D😀𠀀𝐀ʼs½。，、(（)）_*'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), (text) => {
      const cuts: unknown[] = [];
      cutPage(text.join(''), (raw, start, isApart) => cuts.push({ raw, start, isApart }));
      expect(cuts).toEqual(cutWords(text.join('')).map(({ raw, start, isApart }) => ({ raw, start, isApart })));
    }), { numRuns: 3000 });
  });

  test('attributes and comments are not read, even where they hold what looks like a tag', () => {
    expect(readOf('<p title="煤矿>a-b" data-a=\'煤"矿\'><!-- 煤–矿 --><br></p>')).toEqual([]);
  });

  test('a word may run through inline elements, not through blocks', () => {
    expect(readOf('<p>Co<b>al</b> mi<i>n</i>e</p><p>s</p>')).toEqual(['Coal', 'mine', 's']);
    expect(wordsOf('CO<sub>2</sub> and 煤<b>矿</b>')).toBe('CO2 and 煤 矿');
  });

  test('a headline weighs most, and other headings less by their level', () => {
    expect(wordsOf('<h1>Pit <em>closes</em></h1><p>Coal</p><h2>Roads</h2><h3>New</h3><h6>x</h6><p>end</p>')).toBe('Pit*7 closes*7 Coal Roads*6 New*5 x*2 end');
  });

  test('marks name attributes of their own element, also of one whose text is not read', () => {
    const html = '<div data-pagefind-ignore data-pagefind-meta="title[data-title]" data-title="R&amp;D  &#39;a&#39;" '
      + 'data-pagefind-filter="day[data-day],source[data-source]" data-day="2023-02-21" data-source="Daily"><i data-pagefind-filter="topic[data-name]" '
      + 'data-name="gas">x</i></div>';
    expect(readOf(html)).toEqual(["title=R&D 'a'", 'day=2023-02-21', 'source=Daily', 'topic=gas']);
  });

  test('forms and ways about say nothing of a story', () => {
    expect(wordsOf('a<nav>b<nav>c</nav>d</nav><form>e</form><svg><text>f</text></svg>g')).toBe('a g');
  });

  test('marks of footnotes and what is not searched end no word and begin none', () => {
    const html = '<p>coal<sup><a href="#a" data-footnote-ref>1</a></sup>, gas<span data-pagefind-ignore>A<span>B</span>C</span>ses</p>';
    expect(wordsOf(html)).toBe('coal gasses');
  });

  test('references are read as what they stand for', () => {
    expect(wordsOf('R&amp;D O&#39;Brien caf&#xE9; &lt;b&gt; a&nbsp;b so&shy;ft &bogus;')).toBe('R D O Brien café b a b so\u00ADft bogus');
  });

  test('a word with capitals within is found by its parts too, which share its weight', async () => {
    const components = ['iPhone15', 'WKWebViewer', 'McÉwan', 'NASA', 'coal2'].map(componentsOf);
    expect(components).toEqual([['i', 'Phone', '15'], ['WK', 'Web', 'Viewer'], ['Mc', 'Ewan'], [], []]);
    const html = '<html lang="en"><body><article data-pagefind-body><p>McÉwan</p></article></body></html>';
    const [index] = await buildPart([{ url: 'a/', day: '2023-02-21', source: { html } }]);
    const weights = index?.words.names.map((name, at) => {
      const file = beginFile().number(1).number(0);
      for (const stream of ['counts', 'places'] as const) index.words.copy(stream, at, file);
      return [name, ...readPlaces(new PackedReader(file.view())).weights];
    });
    expect(weights).toEqual([['ewan', 0.5], ['mc', 0.5], ['mcewan', 1]]);
  });

  test('a character beyond the first 65,536 is one character', () => {
    expect(wordsOf('𠮷<i>田</i>')).toBe('𠮷 田');
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

  test('every sign parts words: dashes, dots, slashes, apostrophes, brackets, of whatever alphabet', () => {
    const signs = '-‐‑‒–—―−/…·•,;:!?()[]{}«»‹›“”„‘’\'"_|&@=~*^°%£€→—．，。、；：？！《》〈〉「」『』（）【】～・';
    for (const sign of signs) expect([sign, plain(`coal${sign}gas`)]).toEqual([sign, 'coal gas']);
    expect(plain('The Shaft—Once the Deepest—Is Flooded')).toBe('the shaft once the deepest is flooded');
    expect(plain('www.example.org/a_b?c=1')).toBe('www example org a b c 1');
  });

  test('the ending of a possessive goes, an elision or a prefix is a word of its own', () => {
    expect(plain('Congress’s James\' boss’s l’Abbé d\'Ivoire O’Brien O\'Brien ’90s')).toBe('congress james boss l abbe d ivoire o brien o brien 90s');
    expect(partsIn('Congress’s', 'en')).toEqual(partsIn('Congress', 'en'));
  });

  test('a decimal is not the number without its point', () => {
    expect([plain('3.5'), plain('35'), plain('5.3.2'), plain('1,250,000')]).toEqual(['3 5', '35', '5 3 2', '1 250 000']);
  });

  test('letters that are no others with a mark are written plainly, and so are compatibility forms', () => {
    expect(plain('Łódź Diyarbakır Straße Bjørn Ærø Đakovo Þingvellir encyclopædia œuvre ħal İzmir ΟΔΟΣ')).toBe(
      'lodz diyarbakir strasse bjorn aero dakovo thingvellir encyclopaedia oeuvre hal izmir οδοσ',
    );
    expect(plain('CO₂ H₂O m² ㎡ ﬁnance oﬃce Ⅲ ＨＴＭＬ５ ①')).toBe('co2 h2o m2 m2 finance office iii html5 1');
  });

  test('signs that nobody sees change nothing', () => {
    expect([plain('so\u00ADft'), plain('\uFEFFcoal'), plain('co\u2060al'), plain('coal\u200E')]).toEqual(['soft', 'coal', 'coal', 'coal']);
    expect(plain('粮\u200B食安全')).toBe(plain('粮食安全'));
  });

  test('characters of every script without spaces are words one by one', () => {
    expect(partsIn('안녕 하', 'zh-hans')).toHaveLength(3);
    expect(partsIn('ภาษาไทย', 'en').length).toBe(partsIn('ภาษา', 'en').length + partsIn('ไทย', 'en').length);
    expect(plain('カタカナ ひらがな')).toBe('カ タ カ ナ ひ ら か な');
  });

  test('a sign that keeps two characters apart takes a place; brackets, quotation marks and the dot in names do not', () => {
    expect(partsIn('煤矿。工人“煤矿”《人》约翰·史密斯', 'zh-hans').join('')).toBe('煤矿2:工人煤矿人约翰史密斯');
    expect(partsIn('2023-02-21', 'zh-hans')).toEqual(['2023', '02', '21']);
  });

  test('signs that make another word of a letter are a word', () => {
    const [c, plus] = partsIn('C++', 'en');
    expect([partsIn('C++ course', 'en'), partsIn('C#', 'en').length, partsIn('C', 'en')]).toEqual([[c, plus, 'cours'], 2, ['c']]);
    expect([plain('a + b'), plain('#5 1+1')]).toEqual(['a b', '5 1 1']);
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
  test('are those that a query is cut into, each with its place; a sign that takes a place is a word that nothing finds', () => {
    const text = 'The “state-owned” mine – 煤矿.';
    expect(tokenize(text, 'en').map(({ forms, start, end }) => `${text.slice(start, end)}: ${forms.join(' ')}`)).toEqual(
      ['The: the', 'state: state', 'owned: own', 'mine: mine', ': ', '煤: 煤', '矿: 矿'],
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
