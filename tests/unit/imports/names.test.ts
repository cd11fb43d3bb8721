import { describe, expect, test } from 'vitest';
import { Directory, type ListedItem } from '../../../src/imports/directory.ts';
import { proposeHeadline } from '../../../src/imports/head/propose-headline.ts';
import { languageOfTag, languageOfText } from '../../../src/imports/text/language-of-text.ts';
import { freeSlug, partsOfName, slugOf } from '../../../src/imports/text/slug.ts';

const sha256 = 'd4f01da6'.padEnd(64, '0');

describe('a proposed headline', () => {
  test('is the first clauses that make a line, without the day they begin with', () => {
    expect(proposeHeadline(
      ['On February 20, the municipal government held an enlarged meeting of the party group, quickly conveying the spirit of many other meetings held '
        + 'before it.'],
      'en',
    ))
      .toBe('The municipal government held an enlarged meeting of the party group');
    expect(proposeHeadline(['2月20日，市政府召开党组（扩大）会议，迅速传达学习市委常委（扩大）会议和理论学习中心组会议精神。'], 'zh')).toBe('市政府召开党组（扩大）会议');
    expect(proposeHeadline(['本报讯（记者 张三）记者从市农业农村局获悉，今年全市春耕备耕工作进展顺利。'], 'zh')).toBe('今年全市春耕备耕工作进展顺利');
  });

  test('is cut between words, and never ends on one that leads on', () => {
    const headline = proposeHeadline(
      ['Coal mines reopened after the U.S. government said that Mr. Smith would go there and that nothing else would be of any use'], 'en',
    );
    expect(headline).toMatchInlineSnapshot(`"Coal mines reopened after the U.S. government said that Mr. Smith would go there"`);
    expect(headline.length).toBeLessThanOrEqual(90);
    expect(proposeHeadline(['全市各级各部门要进一步提高政治站位强化责任担当狠抓工作落实确保首季开门红各项目标任务圆满完成'], 'zh').length).toBeLessThanOrEqual(30);
  });

  test('a short sentence is a headline as it is, and no words are none', () => {
    expect(proposeHeadline(['', '***', 'The mine is open. All are glad.'], 'en')).toBe('The mine is open');
    expect(proposeHeadline(['…'], 'en')).toBe('');
  });
});

describe('a slug', () => {
  test.each([
    ['Café opens: 20 % off!', 'cafe-opens-20-off'],
    ['U.S. government’s plan & more', 'us-governments-plan-and-more'],
    ['a_day_in_the_life', 'a-day-in-the-life'],
    ['市政府召开党组（扩大）会议', '市政府召开党组扩大会议'],
    ['阜新 GDP', '阜新-gdp'],
    ['21', 'news-21'],
    ['…', 'news-d4f01da6'],
    [`${'word '.repeat(30)}end`, `${'word-'.repeat(15)}word`],
  ])('of %j is %s', (text, slug) => {
    expect(slugOf(text, sha256)).toBe(slug);
  });

  test('that is taken gets the next free number', () => {
    expect(freeSlug('fire', (slug) => ['fire', 'fire-2'].includes(slug))).toBe('fire-3');
  });
});

test('the name of a file tells day, slug and language', () => {
  expect(['_posts/2019-03-26-a-year.md', '2019-3-6-a.zh-cn.md', 'news/bundle/index.md', 'v1.2.md', '2019/03/26/a.md'].map(partsOfName)).toEqual([
    { day: '2019-03-26', slug: 'a-year' }, { day: '2019-03-06', slug: 'a', language: 'zh' }, { slug: 'bundle' }, { slug: 'v1.2' },
    { slug: 'a', day: '2019-03-26' },
  ]);
});

test('the language of a text is that of most of its words', () => {
  expect(languageOfText('The Chinese for Fuxin is 阜新.')).toBe('en');
  expect(languageOfText('阜新市 GDP 增长，GPS 定位。')).toBe('zh');
  expect(['zh-CN', 'en_US', '中文', 'es'].map(languageOfTag)).toEqual(['zh', 'en', 'zh', undefined]);
});

describe('the directory of old addresses', () => {
  const item = (more: Partial<ListedItem>): ListedItem => ({
    file: '2013/05/kit.md', language: 'en', day: '2013-05-16', from: 'news/2013-05-16-api-release-kit.md', slugs: ['api-release-kit'], aliases: ['/kit/'],
    ...more,
  });
  const directory = new Directory();
  directory.add(item({}));
  directory.add(item({ file: '2013/05/about.md', from: 'news/about.md', slugs: ['about'], aliases: [] }));
  directory.add(item({ file: '2014/01/same.md', from: 'a/same.md', slugs: ['one-same-name'], aliases: [], day: '2014-01-01' }));
  directory.add(item({ file: '2014/02/same.md', from: 'b/same.md', slugs: ['one-same-name'], aliases: [], day: '2014-02-01' }));
  const find = (address: string): string | undefined => directory.fileOf(address, { file: '2014/03/here.md', language: 'en', name: 'here.md' });

  test.each([
    '2013-05-16-api-release-kit.md', 'news/2013-05-16-api-release-kit.md', '/2013/05/16/api-release-kit/', '/2013/05/api-release-kit.html?x=1#top', '/kit',
    '/news/api-release-kit/',
  ])('knows %s', (address) => {
    expect(find(address)).toBe('../../2013/05/kit.md');
  });

  test('does not guess: another day, a common word, and a name that two have are unknown', () => {
    expect(['/2013/06/16/api-release-kit/', '/about/', 'same.md', '/x/one-same-name/', '/'].map(find)).toEqual(
      [undefined, undefined, undefined, undefined, undefined],
    );
    expect(find('/2014/02/one-same-name/')).toBe('../02/same.md');
  });
});
