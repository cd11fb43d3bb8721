import { describe, expect, test } from 'vitest';
import { articleOf } from '../../bench/search/article.ts';

const page = (article: string, tag = 'en') =>
  `<!doctype html><html lang="${tag}"><body><nav>Frame</nav><article data-pagefind-body="">${article}</article><footer>End</footer></body></html>`;

describe('what a benchmark reads of an article’s page', () => {
  test('is its own text, block by block, without what search is to leave out', () => {
    const html = page(
      '<header><p data-pagefind-ignore><a href="/x/">Kicker</a> and <b>more</b></p><h1>Coal &amp; steel</h1></header><p>The <i>pit</i>\n closed<sup><a '
        + 'data-footnote-ref href="#1">1</a></sup>.<br/>Then</p><img alt="no"><p>more &#8220;words&#x201d;.</p>',
    );
    expect(articleOf(html, '2023/02/pit/')).toEqual(
      { url: '2023/02/pit/', language: 'en', title: '', day: '', marks: {}, text: 'Coal & steel\nThe pit closed.\nThen\nmore “words”.' },
    );
  });

  test('is its day and the names it is marked with, which are no text', () => {
    const marks = '<div hidden data-pagefind-ignore data-title="Pit" data-pagefind-filter="day[data-day],source[data-source]" data-day="2023-02-21" '
      + 'data-source="A &amp; B"><span data-pagefind-filter="topic[data-name]" data-name="coal"></span><span data-pagefind-filter="topic[data-name]" '
        + 'data-name=steel></span></div>';
    expect(articleOf(page(`${marks}<p>煤</p>`, 'zh-Hans'), 'a/')).toMatchObject(
      { language: 'zh', title: 'Pit', day: '2023-02-21', marks: { source: ['A & B'], topic: ['coal', 'steel'] }, text: '煤' },
    );
  });

  test('is nothing where search is not to find the page', () => {
    expect(articleOf('<!doctype html><html lang="en"><body><article><p>Draft</p></article></body></html>', 'a/')).toBeUndefined();
  });
});
