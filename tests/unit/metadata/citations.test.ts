import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { citationsOf } from '../../../src/metadata/citations.ts';
import type { FrontMatter } from '../../../src/schema/fields/fields.ts';
import { makeItem } from '../archive/make.ts';

const paths = pathsFor('/');

const cited = (file: string, matter: Partial<FrontMatter>) =>
  Object.fromEntries(citationsOf({ item: makeItem(file, matter) }, paths).map(({ id, text }) => [id, text]));

test('a digest is cited as the archive’s, after its source', () => {
  expect(cited('2018/12/trains.md', { title: 'Trains reach Fuxin', date: '2018-12-29', source: 'Xinhua', digest: true })).toMatchInlineSnapshot(`
    {
      "apa": "Fuxin News Archive. (2018, December 29). Trains reach Fuxin [Digest after Xinhua]. https://fuxin-news-archive.example/2018/12/trains/",
      "bibtex": "@misc{2018-trains-en,
      author = {{Fuxin News Archive}},
      title = {{Trains reach Fuxin}},
      howpublished = {Fuxin News Archive},
      date = {2018-12-29},
      year = {2018},
      month = dec,
      day = {29},
      url = {https://fuxin-news-archive.example/2018/12/trains/},
      langid = {english},
      note = {Digest after Xinhua}
    }",
      "chicago": "Fuxin News Archive. “Trains reach Fuxin.” Digest after Xinhua, December 29, 2018. https://fuxin-news-archive.example/2018/12/trains/.",
      "gbt": "Fuxin News Archive. Trains reach Fuxin: Digest after Xinhua[EB/OL]. (2018-12-29)[access date]. https://fuxin-news-archive.example/2018/12/trains/.",
      "ris": "TY  - ELEC
    ID  - 2018-trains-en
    TI  - Trains reach Fuxin
    AU  - Fuxin News Archive
    T2  - Fuxin News Archive
    PY  - 2018
    DA  - 2018/12/29
    DP  - Fuxin News Archive
    UR  - https://fuxin-news-archive.example/2018/12/trains/
    LA  - en
    N1  - Digest after Xinhua
    ER  - ",
    }
  `);
});

test('a story of the source’s own is cited under who wrote it, in Chinese too', () => {
  expect(cited('2018/12/trains.zh.md', { title: '高铁通到阜新', date: '2018-12-29', source: '新华社', author: ['李娜', '王伟'] })).toMatchInlineSnapshot(`
    {
      "apa": "李娜, & 王伟. (2018, December 29). 高铁通到阜新. 新华社. 阜新新闻档案. https://fuxin-news-archive.example/zh/2018/12/trains/",
      "bibtex": "@misc{2018-trains-zh,
      author = {{李娜} and {王伟}},
      title = {{高铁通到阜新}},
      howpublished = {新华社; 阜新新闻档案},
      date = {2018-12-29},
      year = {2018},
      month = dec,
      day = {29},
      url = {https://fuxin-news-archive.example/zh/2018/12/trains/},
      langid = {chinese}
    }",
      "chicago": "李娜 and 王伟. “高铁通到阜新.” 新华社, December 29, 2018. 阜新新闻档案. https://fuxin-news-archive.example/zh/2018/12/trains/.",
      "gbt": "李娜, 王伟. 高铁通到阜新[N/OL]. 新华社, 2018-12-29[引用日期]. 阜新新闻档案. https://fuxin-news-archive.example/zh/2018/12/trains/.",
      "ris": "TY  - NEWS
    ID  - 2018-trains-zh
    TI  - 高铁通到阜新
    AU  - 李娜
    AU  - 王伟
    T2  - 新华社
    PY  - 2018
    DA  - 2018/12/29
    DP  - 阜新新闻档案
    UR  - https://fuxin-news-archive.example/zh/2018/12/trains/
    LA  - zh-Hans
    ER  - ",
    }
  `);
});

test('without an author the headline comes first', () => {
  const { apa, chicago, gbt } = cited('2018/12/trains.md', { title: 'Trains reach Fuxin', titleSupplied: true, date: '2018-12-29', source: 'Xinhua' });
  expect([apa, chicago, gbt]).toMatchInlineSnapshot(`
    [
      "[Trains reach Fuxin]. (2018, December 29). Xinhua. Fuxin News Archive. https://fuxin-news-archive.example/2018/12/trains/",
      "“[Trains reach Fuxin].” Xinhua, December 29, 2018. Fuxin News Archive. https://fuxin-news-archive.example/2018/12/trains/.",
      "[Trains reach Fuxin][N/OL]. Xinhua, 2018-12-29[access date]. Fuxin News Archive. https://fuxin-news-archive.example/2018/12/trains/.",
    ]
  `);
});

test('signs that TeX takes for its own are written so that it prints them', () => {
  expect(cited('2018/12/a_b.md', { title: 'Profit & loss: 50% of #1 {net} \\ $5_000' })['bibtex']).toContain(
    'title = {{Profit \\& loss: 50\\% of \\#1 \\{net\\} \\textbackslash{} \\$5\\_000}}',
  );
});

test('no stop and no quotation mark stands twice', () => {
  const { apa, chicago, gbt } = cited('2024/02/a.md', { title: 'Who Pays for the Pit?', date: '2024-02-05', source: 'Test Herald', author: ['J. Smith Jr.'] });
  expect(apa).toMatch(/^J\. Smith Jr\. \(2024, February 5\)\. Who Pays for the Pit\? Test Herald\. /);
  expect(chicago).toMatch(/^J\. Smith Jr\. “Who Pays for the Pit\?” Test Herald, /);
  expect(gbt).toMatch(/^J\. Smith Jr\. Who Pays for the Pit\?\[N\/OL\]\. /);
  const alone = cited('2024/02/a.md', { title: 'Who Pays for the Pit?', date: '2024-02-05' });
  expect(alone['apa']).toMatch(/^Who Pays for the Pit\? \(2024, February 5\)\. Gazette\. /);
});

test('a story that was sealed is cited with the edition of its text', () => {
  const item = makeItem('2018/12/trains.zh.md', { title: '列车抵达阜新', date: '2018-12-29', source: '新华社' });
  const texts = citationsOf({ item, edition: 214 }, paths).map(({ text }) => text);
  expect(texts.map((text) => /第214版次|ET {2}- 214/.exec(text)?.[0])).toEqual(['第214版次', '第214版次', '第214版次', '第214版次', 'ET  - 214']);
  expect(texts[2]).toBe('列车抵达阜新[N/OL]. 新华社, 2018-12-29[引用日期]. 阜新新闻档案. 第214版次. https://fuxin-news-archive.example/zh/2018/12/trains/.');
});

test('each version of a story has a key of its own, the same for both kinds of program', () => {
  const keys = ['2018/12/trains.md', '2018/12/trains.zh.md'].map((file) => {
    const { bibtex = '', ris = '' } = cited(file, { date: '2018-12-29' });
    return [/^@misc\{(.*),$/m.exec(bibtex)?.[1], /^ID {2}- (.*)$/m.exec(ris)?.[1]];
  });
  expect(keys).toEqual([['2018-trains-en', '2018-trains-en'], ['2018-trains-zh', '2018-trains-zh']]);
});

test('a name whose family is known to come first is set so that no program turns it; a desk, an agency and Han stay as they are', () => {
  const matter = { date: '2018-12-29', author: ['Li Na', 'Wang Xiao-ming', 'Business Desk', '张伟'] } as const;
  const { apa, chicago, gbt, bibtex, ris } = cited('2018/12/trains.md', { ...matter, author: [...matter.author] });
  expect(apa).toMatch(/^Li, N\., Wang, X\.-M\., Business Desk, & 张伟\. \(2018/);
  expect(chicago).toMatch(/^Li Na, Wang Xiao-ming, Business Desk, and 张伟\. “/);
  expect(gbt).toMatch(/^Li Na, Wang Xiao-ming, Business Desk, et al\. /);
  expect(bibtex).toContain('author = {Li, Na and Wang, Xiao-ming and {Business Desk} and {张伟}},');
  expect(ris?.match(/^AU {2}- .*$/gm)).toEqual(['AU  - Li, Na', 'AU  - Wang, Xiao-ming', 'AU  - Business Desk', 'AU  - 张伟']);
  expect(cited('2018/12/trains.zh.md', { ...matter, author: ['李娜', '王伟', '张伟', '赵敏'] })['gbt']).toMatch(/^李娜, 王伟, 张伟, 等\. /);
});
