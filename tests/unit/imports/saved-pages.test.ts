import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importOne, makeFolder } from './make-input.ts';

const prose = 'The bridge over the river carried its first cart on Tuesday, after two years in which people had to walk to the ford below the mill. ';
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>Bridge opens | Gazette</title>${head}</head>
<body><header><h1>Gazette</h1><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
<main>${body}</main>
<footer><p>Printed in the town</p></footer></body></html>`;
const data = '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Bridge opens",'
  + '"datePublished":"2021-05-04T10:00:00Z","author":[{"@type":"Person","name":"Ann Miller"}],"publisher":{"name":"Ford Gazette"},'
  + '"keywords":["bridges"]}]}</script>';
const story = `<article><h1>Bridge opens</h1><p>${prose.repeat(2)}</p><p>${prose}<a href="../2019/flood.html">The flood</a> took two arches.</p></article>`;

const bring = async (content: string | Uint8Array, wishes = {}): Promise<[report: string, text: string]> => {
  const outcome = await importOne(content, { name: 'bridge.html', wishes, pictures: makeFolder('bridge_files/p.png') });
  return [formatOutcome(outcome), outcome.kind === 'came' ? outcome.item.text.replace(/^imported:\n(?: .*\n)*/m, '') : ''];
};

describe('a saved page', () => {
  test('comes as its story, with what it says for search engines, and its frame is counted', async () => {
    const [report, text] = await bring(page(story, `<base href="https://gazette.example/2021/bridge.html">${data}`));
    expect(report).toBe('bridge.html  → 2021/05/bridge.md  (words around the text, as of menus, headers and footers, left behind – 7 words)');
    expect(text).toBe('---\ntitle: Bridge opens\ndate: 2021-05-04\nsource: Ford Gazette\nauthor: Ann Miller\ntopics: [bridges]\n---\n\n'
      + `${prose.repeat(2).trim()}\n\n`
      + `${prose}[The flood](https://gazette.example/2019/flood.html) took two arches.\n`);
  });

  test('of the site that is moved has its old address lead to its item', async () => {
    const canonical = '<link rel="canonical" href="https://gazette.example/2021/bridge.html">';
    const [, text] = await bring(page(story, canonical + data), { origin: 'https://gazette.example' });
    expect(text).toContain('aliases: [/2021/bridge.html]\n');
  });

  test('has prose beside its story told piece by piece, at its line', async () => {
    const [report] = await bring(page(`${story}\n<aside><p>${prose}</p></aside>\n<div class="comments"><p>I walked to that ford each day with two buckets, `
      + 'and never once did I meet the mayor there, nor anyone of the council.</p></div>', data));
    expect(report).toMatch(/in part: line 5: piece of the page that was not taken for the story: put back by hand what belongs to it – 24 words: I walked/);
  });

  test('in an encoding that it declares is read, and its lines say day and source', async () => {
    const head = '<!-- saved from url=(0036)http://www.example.cn/2023/02/1234.html --><meta charset="gb2312">';
    const paragraph = '<p>市政府召开会议，研究部署全市春耕备耕工作，各县区负责人参加。</p>';
    const body = `<h1>市政府召开会议</h1><div>2023-02-21 10:22　来源：阜新新闻网　责任编辑：刘冬梅</div><div>${paragraph.repeat(5)}
      <p><img src="bridge_files/p.png" alt="会场"></p></div>`;
    // Written as an old page would be: every character here is one of GB 2312.
    const [report, text] = await bring(gb2312(page(body, head).replace(' lang="en"', '').replace('<h1>Gazette</h1>', '')));
    expect(report).toContain('encoding other than UTF-8 – GB2312');
    expect(text).toContain('title: 市政府召开会议\ndate: 2023-02-21\nsource: 阜新新闻网\nsourceUrl: http://www.example.cn/2023/02/1234.html\neditor: 刘冬梅\n');
    expect(text).toContain('![会场](bridge-p.png)');
  });

  test('without a frame comes whole, with the day and source that its first lines say', async () => {
    const [report, text] = await bring(readFileSync(new URL('samples/bridge.html', import.meta.url)));
    expect(report).toBe('bridge.html  → 2021/05/bridge.md');
    expect(text).toContain('title: The bridge is open again\ndate: 2021-05-04\nsource: Ford Gazette\n---\n\nThe bridge over the *Black River*');
  });
});

/** The bytes of a text in GB 2312, found by decoding every pair of bytes that it has. */
function gb2312(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Uint8Array([...text].flatMap((sign) => (sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (pairs.get(sign) ?? [0x3f]))));
}
