import { describe, expect, test } from 'vitest';
import { indexedPageOf } from '../../../src/search/article.ts';
import { dayText, fill } from '../../../src/search/labels.ts';
import { snippetOf } from '../../../src/search/snippet.ts';
import { addressOf, clearChoice, isNarrowed, stateOf, toggle } from '../../../src/search/state.ts';

const shown = (text: string, clauses: string[], tag = 'en') =>
  snippetOf({ text, tag, sections: [] }, clauses).pieces.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('');

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

describe('a snippet', () => {
  test('shows where most of the words stand', () => {
    const text = `An open day. ${'word '.repeat(40)}the open pit, closed. ${'word '.repeat(40)}`.trim();
    expect(shown(text, ['open', 'pit'])).toMatchInlineSnapshot(`"… word word word word word word the [open] [pit], closed. word word word word word word word word word word word word word word word word word word word word word word word word …"`);
  });

  test('is the beginning where nothing is asked for', () => {
    expect(shown('word '.repeat(40).trim(), [])).toBe(`${'word '.repeat(34).trim()} …`);
    expect(shown('A short text.', [])).toBe('A short text.');
  });

  test('marks phrases as one, forms of a word too, and no punctuation', () => {
    expect(shown('The (open pit) mine', ['open pit'])).toBe('The ([open pit]) mine');
    expect(shown('open. Pit mines', ['open', 'pit', 'mining'])).toBe('[open]. [Pit] [mines]');
    expect(shown('open pit open', ['open pit', 'pit open'])).toBe('[open pit open]');
  });

  test('marks a word that is part of one put together', () => {
    expect(shown('a state-owned iPhone works', ['owned', 'phone'])).toBe('a [state-owned] [iPhone] works');
  });

  test('shows Chinese as it was written, and marks a run of characters in it', () => {
    expect(shown('露天煤矿。\n矿工说“煤 矿”，２０２３年\nOpen pit', ['煤矿', '2023年'], 'zh-Hans')).toBe('露天[煤矿]。矿工说“[煤 矿]”，[２０２３年] Open pit');
    expect(shown('Zhangwu (彰武) in 2023年', ['彰武'])).toBe('Zhangwu ([彰武]) in 2023年');
    expect(shown(`${'的'.repeat(100)}煤矿${'的'.repeat(100)}`, ['煤矿'], 'zh-Hans')).toBe(`… ${'的'.repeat(7)}[煤矿]${'的'.repeat(63)} …`);
  });

  test('leaves signs of markup to be shown as text', () => {
    expect(shown('a <b> &amp; c', ['b'])).toBe('a <[b]> &amp; c');
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
