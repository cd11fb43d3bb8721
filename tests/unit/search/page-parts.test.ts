import { describe, expect, test } from 'vitest';
import { indexedPageOf } from '../../../src/search/article.ts';
import { decodeCbor } from '../../../src/search/cbor.ts';
import { dayText, fill } from '../../../src/search/labels.ts';
import { snippetOf } from '../../../src/search/snippet.ts';
import { addressOf, clearChoice, isNarrowed, stateOf, toggle } from '../../../src/search/state.ts';

const shown = (content: string, places: number[], title = '') =>
  snippetOf({ content: content.replaceAll('|', '\u200B'), meta: { title } }, places).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('what search reads of a page', () => {
  test('it is the marked element alone, up to its own end', () => {
    const page = '<html lang="en"><body><nav>Years</nav><article data-pagefind-body class="a"><article>Inner</article> tail</article><article>Next</article></body></html>';
    expect(indexedPageOf(page)).toEqual({ language: 'en', html: '<html lang="en"><body><article data-pagefind-body class="a"><article>Inner</article> tail</article></body></html>' });
  });

  test('a change of the frame changes nothing of it', () => {
    const page = (frame: string) => `<html lang=zh-Hans><body>${frame}<article data-pagefind-body>煤矿</article>${frame}</body></html>`;
    expect(indexedPageOf(page('<p>old</p>'))).toEqual(indexedPageOf(page('<script>new</script>')));
  });

  test('a page that cannot be searched says what it lacks', () => {
    const fault = (page: string) => expect(() => indexedPageOf(page));
    fault('<html><body><p data-pagefind-body>').toThrowErrorMatchingInlineSnapshot(`[Error: The page states no language. Write lang on its html element.]`);
    fault('<html lang="en"><body><p>x</p></body></html>').toThrowErrorMatchingInlineSnapshot(`[Error: The page marks nothing for search. Put data-pagefind-body on the article.]`);
    fault('<html lang="en"><body><article data-pagefind-body>x</body></html>').toThrowErrorMatchingInlineSnapshot(`[Error: The element article that is marked for search is never closed.]`);
  });
});

describe('CBOR', () => {
  test('numbers of every length, texts, and lists of known and open length are read', () => {
    const bytes = Uint8Array.of(0x9f, 0x17, 0x18, 0xff, 0x19, 1, 0, 0x1a, 0, 1, 0, 0, 0x38, 0xa8, 0x63, 0xe7, 0x85, 0xa4, 0x80, 0xff);
    expect(decodeCbor(bytes)).toEqual([23, 255, 256, 65536, -169, '煤', []]);
  });

  test('what ends too early or holds anything else is refused', () => {
    expect(() => decodeCbor(Uint8Array.of(0x82, 0x01))).toThrowErrorMatchingInlineSnapshot(`[Error: The index file ends too early.]`);
    expect(() => decodeCbor(Uint8Array.of(0xa0))).toThrowErrorMatchingInlineSnapshot(`[Error: The index file holds something that Pagefind does not write.]`);
  });
});

describe('a snippet', () => {
  test('shows where most of the words stand, and not the headline again', () => {
    const text = `Open pit. ${'word '.repeat(40)}the open pit, closed. ${'word '.repeat(40)}`.trim();
    expect(shown(text, [0, 1, 43, 44], 'Open pit')).toMatchInlineSnapshot(`"… word word word word word word the [open pit], closed. word word word word word word word word word word word word word word word word word word word word word word word word …"`);
  });

  test('marks words that follow one another as one, and no punctuation', () => {
    expect(shown('The (open pit) mine', [1, 2])).toBe('The ([open pit]) mine');
    expect(shown('open. Pit mine', [0, 1])).toBe('[open]. [Pit] mine');
  });

  test('joins Chinese without gaps, and ends its headings as Chinese does', () => {
    expect(shown('露|天|煤|矿|. |矿|工|。 |煤|矿 |Open |pit', [8, 9], '标题')).toBe('露天煤矿。矿工。[煤矿] Open pit');
  });

  test('joins Chinese in an English text without gaps', () => {
    expect(shown('Zhangwu ( 彰 武 ) and 2023 年', [2, 3])).toBe('Zhangwu ([彰武]) and 2023 年');
  });

  test('leaves signs of markup to be shown as text', () => {
    expect(shown('a <b> &amp; c', [1])).toBe('a <[b]> &amp; c');
  });
});

describe('the address of a search', () => {
  test('says the whole state, and nothing that is as usual', () => {
    const state = { query: '煤矿 coal', choice: { year: ['2005', '1999'], source: ['A & B'], topic: [] }, scope: 'all', order: 'latest' } as const;
    expect(decodeURIComponent(addressOf(state))).toBe('?q=煤矿+coal&year=1999&year=2005&source=A+&+B&lang=all&sort=latest');
    expect(addressOf(stateOf('?q=&sort=relevance'))).toBe('');
  });

  test('gives the same state back', () => {
    const address = '?q=coal&year=1999&year=2005&topic=mining&lang=zh&sort=earliest';
    expect(addressOf(stateOf(address))).toBe(address);
  });

  test('what it does not know it leaves aside', () => {
    expect(stateOf('?sort=size&year=&colour=red&q=%20coal%20')).toEqual({ query: 'coal', choice: { year: [], source: [], topic: [] }, scope: '', order: 'relevance' });
  });

  test('a value is chosen, and chosen again taken away', () => {
    const state = toggle(stateOf('?year=1999'), 'year', '2005');
    expect(state.choice.year).toEqual(['1999', '2005']);
    expect(toggle(state, 'year', '1999').choice.year).toEqual(['2005']);
    expect([isNarrowed(state), isNarrowed(clearChoice(state))]).toEqual([true, false]);
  });
});

describe('labels', () => {
  test('names in braces are filled in, and unknown ones stay', () => {
    expect(fill('{count} of {all}', { count: '3' })).toBe('3 of {all}');
  });

  test('a day is written as the page writes it', () => {
    const months = ['Jan', 'Feb'];
    expect(dayText('2023-02-01', { dayForm: '{day} {month} {year}', months })).toBe('1 Feb 2023');
  });
});
