import { describe, expect, test } from 'vitest';
import { fill } from '../../../src/languages/fill.ts';
import { searchedPartOf } from '../../../src/search/parts/searched-part.ts';
import { stretchLabel } from '../../../src/search/page/labels.ts';
import type { Question } from '../../../src/search/engine/answers.ts';
import { snippetOf } from '../../../src/search/engine/snippet.ts';
import { addressOf, clearFilters, isRange, questionOf, rangeText, toggleFilter, typedRange } from '../../../src/search/page/address.ts';
import { hasFilters } from '../../../src/search/query/filters.ts';
import { highlightAddress, yearsOf } from '../../../src/search/page/view.ts';

const shown = (text: string, clauses: string[], tag = 'en') =>
  snippetOf({ text, tag, sections: [] }, clauses).pieces.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('');

describe('what search reads of a page', () => {
  test('it is the marked element alone, up to its own end', () => {
    const page = '<html lang="en"><body><nav>Years</nav><article data-pagefind-body class="a"><article>Inner</article> tail</article><article>Next</article>'
      + '</body></html>';
    expect(searchedPartOf(page)).toEqual({ language: 'en', body: '<article data-pagefind-body class="a"><article>Inner</article> tail</article>' });
  });

  test('a change of the frame changes nothing of it', () => {
    const page = (frame: string) => `<html lang=zh-Hans><body>${frame}<article data-pagefind-body>煤矿</article>${frame}</body></html>`;
    expect(searchedPartOf(page('<p>old</p>'))).toEqual(searchedPartOf(page('<script>new</script>')));
  });

  test('a page that cannot be searched says what it lacks', () => {
    const fault = (page: string) => expect(() => searchedPartOf(page));
    fault('<html><body><p data-pagefind-body>').toThrowErrorMatchingInlineSnapshot(`[Error: The page states no language. Write lang on its html element.]`);
    fault('<html lang="en"><body><p>x</p></body></html>').toThrowErrorMatchingInlineSnapshot(
      `[Error: The page marks nothing for search. Put data-pagefind-body on the article.]`,
    );
    fault('<html lang="en"><body><article data-pagefind-body>x</body></html>').toThrowErrorMatchingInlineSnapshot(
      `[Error: The element article that is marked for search is never closed.]`,
    );
  });
});

describe('a snippet', () => {
  test('shows where most of the words stand', () => {
    const text = `An open day. ${'word '.repeat(40)}the open pit, closed. ${'word '.repeat(40)}`.trim();
    expect(shown(text, ['open', 'pit'])).toMatchInlineSnapshot(
      '"… word word word word word word the [open] [pit], closed. word word word word word word word word word word word word word word word word word word '
        + 'word word word word word word …"',
    );
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
    expect(shown('a state-owned iPhone works', ['owned', 'phone'])).toBe('a state-[owned] [iPhone] works');
  });

  test('marks two words that are asked as one, and one that is asked as two', () => {
    expect(shown('The hack week of the hackweek, hack-week', ['hackweek'])).toBe('The [hack week] of the [hackweek], [hack-week]');
    expect(shown('The hackweek', ['hack week'])).toBe('The [hackweek]');
  });

  test('shows Chinese as it was written, and marks a run of characters in it', () => {
    expect(shown('露天煤矿。\n矿工说“煤 矿”，２０２３年\nOpen pit', ['煤矿', '2023年'], 'zh-Hans')).toBe('露天[煤矿]。矿工说“[煤 矿]”，[２０２３年] Open pit');
    expect(shown('Zhangwu (彰武) in 2023年', ['彰武'])).toBe('Zhangwu ([彰武]) in 2023年');
    expect(shown(`${'的'.repeat(100)}煤矿${'的'.repeat(100)}`, ['煤矿'], 'zh-Hans')).toBe(`… ${'的'.repeat(7)}[煤矿]${'的'.repeat(63)} …`);
  });

  test('finds simplified characters in a text in traditional ones, and shows it as it was written', () => {
    const pieces = snippetOf({ text: '阜新煤礦轉產', tag: 'zh-Hant', sections: [] }, ['煤矿'], '阜新煤矿转产').pieces;
    expect(pieces.map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece)).join('')).toBe('阜新[煤礦]轉產');
  });

  test('says the heading it stands under', () => {
    const text = 'A pit.\nRoads\nThe road is new.\nMines\nThe mine closes.';
    const sections = [{ id: 'roads', heading: 'Roads', at: 7 }, { id: 'mines', heading: 'Mines', at: 30 }];
    const sectionOf = (clause: string) => snippetOf({ text, tag: 'en', sections }, [clause]).section;
    expect([sectionOf('pit'), sectionOf('new'), sectionOf('mine')]).toEqual([undefined, { id: 'roads', heading: 'Roads' }, { id: 'mines', heading: 'Mines' }]);
  });

  test('leaves signs of markup to be shown as text', () => {
    expect(shown('a <b> &amp; c', ['b'])).toBe('a <[b]> &amp; c');
  });
});

describe('the address of a search', () => {
  test('says the whole question, and nothing that is as usual', () => {
    const question = { ...questionOf(''), text: '煤矿 coal', scope: 'all', order: 'latest', from: '1952-01-01', to: '1960-12-31' } as const;
    const filters = { ...question.filters, source: { any: ['A & B'], none: [] }, topic: { any: ['mining', 'energy'], none: ['sport'] } };
    expect(decodeURIComponent(addressOf({ ...question, filters }))).toBe(
      '?q=煤矿+coal&source=A+&+B&topic=energy&topic=mining&no-topic=sport&date=1952..1960&lang=all&sort=latest',
    );
    expect(addressOf(questionOf('?q=&sort=relevance'))).toBe('');
    expect(addressOf({ ...question, text: 'person:Mao, date:1999' })).toMatch(/^\?q=person:Mao,\+date:1999&/);
  });

  test('gives the same question back', () => {
    const address = '?q=coal&topic=mining&topic=energy&no-place=Fuxin&date=1999-03..2005&lang=zh&sort=earliest';
    expect(questionOf(addressOf(questionOf(address)))).toEqual(
      { ...questionOf(address), filters: { ...questionOf(address).filters, topic: { any: ['energy', 'mining'], none: [] } } },
    );
  });

  test('what it does not know it leaves aside', () => {
    expect(questionOf('?sort=size&topic=&colour=red&date=soon&q=%20coal%20')).toEqual({ ...questionOf(''), text: 'coal' });
  });

  test('a value is chosen, chosen again taken away, and is never wanted and unwanted at once', () => {
    const question = toggleFilter(questionOf('?topic=mining'), 'topic', 'energy');
    expect(question.filters.topic.any).toEqual(['mining', 'energy']);
    expect(toggleFilter(question, 'topic', 'mining').filters.topic.any).toEqual(['energy']);
    expect(toggleFilter(question, 'topic', 'mining', 'none').filters.topic).toEqual({ any: ['energy'], none: ['mining'] });
    const isNarrowed = (asked: Question): boolean => isRange(asked) || hasFilters(asked.filters);
    expect([isNarrowed(question), isNarrowed(clearFilters(question)), isNarrowed(questionOf('?date=1999'))]).toEqual([true, false, true]);
  });

  test.each(
    ['2023', '2023-02', '2023-02-21', '2023-03..2023-06', '1952..1960', '2023-12-30..2024-01-05', '1999..', '..1999-02', '2023..2023-01-05', '0987'],
  )('a range is written as it is read: %s', (text) => {
    const range = typedRange(text);
    expect(range && typedRange(rangeText(range))).toEqual(range);
    expect(range && rangeText(range)).toBe(text);
  });

  test.each(
    [['1952 – 1960', '1952..1960'], ['1952-1960', '1952..1960'], ['1952至1960', '1952..1960'], ['2023-02 - 2023-03', '2023-02..2023-03'], [' 2023 ', '2023']],
  )('days may be typed with a dash: %s', (text, plain) => {
    expect(typedRange(text)).toEqual(typedRange(plain));
  });

  test('no days typed is no range, and what are no days is no answer', () => {
    expect([typedRange(' '), typedRange('last year'), typedRange('2023-13-1-1')]).toEqual([{ from: '', to: '' }, undefined, undefined]);
  });
});

describe('what is written beside results', () => {
  test('names in braces are filled in, and unknown ones stay', () => {
    expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}');
  });

  test('a day, a month and a year are written as the page writes them', () => {
    const labels = { dayForm: '{day} {month} {year}', monthForm: '{month} {year}', months: ['Jan', 'Feb'] };
    expect(['2023-02-01', '2023-02', '2023'].map((stretch) => stretchLabel(stretch, labels))).toEqual(['1 Feb 2023', 'Feb 2023', '2023']);
  });

  test('years that follow one another are named as one run', () => {
    const stretch = (from: number, to = from) => ({ from: `${from}-02-01`, to: `${to}-12-31` });
    expect(yearsOf([stretch(2023), stretch(1990, 1999), stretch(2000), stretch(2022)])).toBe('1990–2000, 2022–2023');
    expect(yearsOf([stretch(1953)])).toBe('1953');
  });

  test('a result leads to its words and its section, and a story browsed to its plain address', () => {
    expect(highlightAddress('/2023/02/a/', '煤矿 "a & b"', 'the-plan')).toBe('/2023/02/a/#find=%E7%85%A4%E7%9F%BF%20%22a%20%26%20b%22&at=the-plan');
    expect(highlightAddress('/2023/02/a/', '', 'the-plan')).toBe('/2023/02/a/');
  });
});
