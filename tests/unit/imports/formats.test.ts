import { expect, test } from 'vitest';
import { hasForeignEnding } from '../../../src/imports/foreign-formats.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importOne } from './make-input.ts';

test.each<[string, string, string]>([
  ['export.xml', '<?xml version="1.0"?>\n<rss><channel><title>Town</title></channel></rss>', 'a feed among other files'],
  ['wordpress.txt', '\uFEFF<?xml version="1.0"?><rss><channel/></rss>', 'a feed among other files'],
  ['blog.xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'an export of Blogger'],
  ['dump.xml', '<mediawiki xmlns="x"></mediawiki>', 'an export of MediaWiki'],
  ['story.xml', '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf></nitf>', 'NITF'],
  ['story.xml', '<newsItem guid="x"></newsItem>', 'NewsML'],
  ['ghost.json', '{"db":[{"meta":{}}]}', 'an export of Ghost'],
  ['a.rtf', '{\\rtf1 x}', 'Rich Text'], ['a.txt', '{\\rtf1 x}', 'Rich Text'], ['a.pdf', '%PDF-1.4', 'a PDF'], ['a.txt', '%PDF-1.7', 'a PDF'],
  ['a.doc', 'PK\u0003\u0004x', 'a word processor'], ['a.md', 'PK\u0003\u0004x', 'a word processor'], ['a.odt', 'x', 'a word processor'],
  ['a.mdx', 'import X from "./x"\n\n# Hi\n\n<X />', 'MDX'], ['a.rst', 'Title\n=====', 'reStructuredText'], ['a.adoc', '= Title', 'AsciiDoc'],
  ['a.org', '#+TITLE: A', 'Org mode'], ['a.textile', 'h1. A', 'Textile'], ['a.wiki', "'''A'''", 'wiki text'], ['a.tex', '\\section{A}', 'LaTeX'],
  ['a.mhtml', 'MIME-Version: 1.0', 'a page saved with all its parts'], ['a.eml', 'From: x', 'mail'],
])('%s that begins %j is named for what it is, with what to do', async (name, content, is) => {
  const outcome = await importOne(content, { name });
  expect(formatOutcome(outcome)).toMatch(/refused: This is .*, which is not read — [a-z].*\.$/);
  expect(formatOutcome(outcome)).toContain(is);
});

test('what is read is not taken for another format', async () => {
  for (const [name, content] of [
    ['a.md', '---\ntitle: A\ndate: 2023-02-21\n---\n<rss> is a format.'], ['a.html',
    '<!doctype html><html><body><h1>A</h1><time datetime="2023-02-21">x</time><p>T</p></body></html>'],
    ['a.txt', 'Date: 2023-02-21\n\nPKZIP was a program, and %PDF- a sign.'], ['a.md', '{\n"title": "A", "date": "2023-02-21"\n}\nText.'],
  ] as const) expect([name, (await importOne(content, { name })).kind]).toEqual([name, 'came']);
  expect(['a.md', 'a.txt', 'a.html', 'a.png', 'a.json', 'a.xml'].filter(hasForeignEnding)).toEqual([]);
});
