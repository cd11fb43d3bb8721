import { describe, expect, test } from 'vitest';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { makeItem, printed, reportOf } from './make-item.ts';

const matterOf = (lines: string): unknown => checkItem('2023/02/mine.md', makeItem(lines)).matter;

describe('an item', () => {
  test('is read whole', () => {
    const text = `---
title: "Mine: the pit reopens"
titleSupplied: true
date: 2023-02-21
digest: true
source: 阜新日报
sourceUrl: https://example.org/煤矿?a=1
author: [Li Wei, Zhang San]
editor: Wang Fang
summary: >
  Two lines
  made one.
topics:
  - mining
places: [Haizhou]
image: { src: pictures/mine.jpg, alt: A mine }
updated: 2023-02-22
corrections:
  - date: 2023-02-22
    text: Not 30.
embargo: 2023-02-21T06:00:30+08:00
draft: true
aliases: [/old/煤矿, /old/%E7%85%A4.html]
imported: { from: mine.txt, sha256: ${'0a'.repeat(32)} }
---
Text.
`;
    const { partial, ...item } = checkItem('2023/02/mine.md', text);
    expect(partial).toEqual(item.matter);
    expect(item).toEqual({
      matter: {
        title: 'Mine: the pit reopens', titleSupplied: true, date: '2023-02-21', digest: true, source: '阜新日报',
        sourceUrl: 'https://example.org/煤矿?a=1', author: ['Li Wei', 'Zhang San'], editor: ['Wang Fang'], summary: 'Two lines made one.',
        topics: ['mining'], people: [], places: ['Haizhou'], organisations: [], image: { src: 'pictures/mine.jpg', alt: 'A mine' },
        updated: '2023-02-22', corrections: [{ date: '2023-02-22', text: 'Not 30.' }], embargo: '2023-02-21T06:00:30+08:00', draft: true,
        aliases: ['/old/煤矿', '/old/%E7%85%A4.html'], waivers: [], imported: { from: 'mine.txt', sha256: '0a'.repeat(32) },
      },
      body: 'Text.\n',
      bodyLine: 26,
      bodyStart: text.length - 'Text.\n'.length,
      places: expect.objectContaining({ title: { line: 2, column: 1 }, 'image.src': { line: 16, column: 15 }, 'aliases.1': { line: 23, column: 20 } }),
      problems: [],
    });
  });

  test('has only what was written', () => {
    expect(matterOf('')).toEqual({
      title: 'Mine reopens', date: '2023-02-21', source: 'Fuxin Daily',
      author: [], editor: [], topics: [], people: [], places: [], organisations: [], corrections: [], aliases: [], waivers: [],
    });
  });

  test('has title, date and source', () => {
    expect(printed(checkItem('2023/02/mine.md', '---\n---\nText.\n').problems)).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  title is missing, and every item needs it — add a line such as “title: Mine reopens after a long winter”.  field-missing
          ---
          ^
      2023/02/mine.md:1:1  date is missing, and every item needs it — add a line such as “date: 2023-02-21”.  field-missing
          ---
          ^
      2023/02/mine.md:1:1  source is missing, and every item needs it — add a line such as “source: Fuxin Daily”.  field-missing
          ---
          ^"
    `);
    expect(reportOf('title: " "\nsource:')).toMatchInlineSnapshot(`
      "2023/02/mine.md:3:8  title is empty, and every item needs it — write it, such as “title: Mine reopens after a long winter”.  field-missing
          title: " "
                 ^
      2023/02/mine.md:4:8  source is empty, and every item needs it — write it, such as “source: Fuxin Daily”.  field-missing
          source:
                 ^"
    `);
  });

  test('has a text, unless it is withdrawn', () => {
    expect(reportOf('', ' \n')).toMatchInlineSnapshot(`
      "2023/02/mine.md:6:1  No text follows the front matter — write the text below the line ---, or say with withdrawn why there is none.  body-empty
          
          ^"
    `);
    expect(reportOf('withdrawn: { date: 2023-03-01, reason: Not confirmed. }', '')).toBe('');
    expect(checkItem('a.md', '---\ntitle: x\n---').problems.map(({ rule }) => rule)).toContain('body-empty');
  });

  test('has no fields that nobody knows, and the known ones are named', () => {
    expect(reportOf('tittle: x\nheadline: x\ntags: [a]\nweather: fine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:1  tittle is not a known key — write title.  key-unknown
          tittle: x
          ^
      2023/02/mine.md:6:1  headline is not a known key — write title.  key-unknown
          headline: x
          ^
      2023/02/mine.md:7:1  tags is not a known key — write topics.  key-unknown
          tags: [a]
          ^
      2023/02/mine.md:8:1  weather is not a known key — delete it, or write one of title, titleSupplied, date, digest, source, sourceUrl, author, editor, lang, licence, summary, topics, people, places, organisations, series, image, updated, corrections, embargo, draft, aliases, withdrawn, waivers, imported.  key-unknown
          weather: fine
          ^"
    `);
    expect(reportOf('image: { source: a.jpg, src: a.jpg, alt: A mine, photographer: Li }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  image.source is not a known key — write src.  key-unknown
          image: { source: a.jpg, src: a.jpg, alt: A mine, photographer: Li }
                   ^
      2023/02/mine.md:5:50  image.photographer is not a known key — write credit.  key-unknown
          image: { source: a.jpg, src: a.jpg, alt: A mine, photographer: Li }
                                                           ^"
    `);
    expect(reportOf('__proto__: x\nconstructor: x')).toContain('__proto__ is not a known key');
  });

  test('shows all its problems at once', () => {
    const { problems, matter } = checkItem('2023/02/mine.md', makeItem('title: 5\ndate: 2023-2-21\ntopics: a\ndraft: yes\nembargo: now\nfoo: bar\n', ''));
    expect(problems.map(({ rule }) => rule)).toEqual(['text-form', 'day-form', 'list-form', 'flag-form', 'embargo-form', 'key-unknown', 'body-empty']);
    expect(matter).toBeUndefined();
  });
});

describe('a text', () => {
  test('is what the author wrote, not what YAML makes of it', () => {
    expect(reportOf('title: 2023')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is 2023, which YAML reads as a number, not as text — put it in quotes: "2023".  text-form
          title: 2023
                 ^"
    `);
    expect(reportOf('title: null')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is null, which YAML reads as nothing, not as text — put it in quotes: "null".  text-form
          title: null
                 ^"
    `);
    expect(reportOf('title: True')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is True, which YAML reads as true, not as text — put it in quotes: "True".  text-form
          title: True
                 ^"
    `);
    expect(reportOf('title: .5e3')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is .5e3, which YAML reads as a number, not as text — put it in quotes: ".5e3".  text-form
          title: .5e3
                 ^"
    `);
    expect(reportOf('title: [Mine]')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is a list, and one text belongs here — write one text, in quotes where it holds brackets, or a colon and a space.  text-form
          title: [Mine]
                 ^"
    `);
  });

  test.each(['no', 'yes', '2023-02-21', '12:30', '1,000', 'Null and void'])('may be the word %s', (word) => {
    expect(matterOf(`title: ${word}`)).toMatchObject({ title: word });
  });

  test('in quotes may be anything, and keeps its signs', () => {
    expect(matterOf('title: "2023"')).toMatchObject({ title: '2023' });
    expect(matterOf("title: 'Li''s #1 : e\u0301'")).toMatchObject({ title: "Li's #1 : e\u0301" });
  });

  test('holds no control characters by way of codes', () => {
    expect(reportOf('title: "Mine\\u0000"')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title holds a control character, written as a code that begins with a backslash — delete the code, or write what was meant.  character
          title: "Mine\\u0000"
                 ^"
    `);
  });

  test('of a headline is one line', () => {
    expect(reportOf('title: |\n  Mine\n  reopens')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title runs over several lines — write it on one line.  text-form
          title: |
                 ^"
    `);
  });

  test('of a summary is short', () => {
    expect(reportOf(`summary: ${'矿'.repeat(301)}`)).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  warning: summary has 301 characters, more than the 300 that lists have room for — shorten it to a sentence or two.  summary-length
          summary: 矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿矿…
                   ^"
    `);
    expect(matterOf(`summary: ${'矿'.repeat(301)}`)).toBeDefined();
    expect(reportOf(`summary: ${'👍'.repeat(300)}`)).toBe('');
    expect(reportOf('summary:')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  summary is empty — write something after its colon, or delete it.  field-empty
          summary:
                  ^"
    `);
  });
});

describe('a day', () => {
  test('is written as YYYY-MM-DD, and what was meant is offered', () => {
    expect(reportOf('date: 2023-2-21')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 2023-2-21, which is not of the form YYYY-MM-DD — write 2023-02-21.  day-form
          date: 2023-2-21
                ^"
    `);
    expect(reportOf('date: 20230221')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 20230221, which is not of the form YYYY-MM-DD — write 2023-02-21.  day-form
          date: 20230221
                ^"
    `);
    expect(reportOf('date: 2023年2月21日')).toContain('write 2023-02-21.');
    expect(reportOf('date: 2023-02-21T10:00')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 2023-02-21T10:00, and only the day goes here, without 10:00 — write 2023-02-21.  day-form
          date: 2023-02-21T10:00
                ^"
    `);
    expect(reportOf('date: 2023-02-21 10:00:00 +0800')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 2023-02-21 10:00:00 +0800, and only the day goes here, without 10:00:00 +0800 — write 2023-02-21.  day-form
          date: 2023-02-21 10:00:00 +0800
                ^"
    `);
  });

  test('is in the calendar', () => {
    expect(reportOf('date: 2023-02-30')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 2023-02-30, which is not a day of the calendar — write the day as YYYY-MM-DD, such as 2023-02-21.  day-form
          date: 2023-02-30
                ^"
    `);
    expect(reportOf('date: yesterday')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is yesterday, which is not a day — write the day as YYYY-MM-DD, such as 2023-02-21.  day-form
          date: yesterday
                ^"
    `);
  });

  test('of an item lies in the month of its folder', () => {
    expect(reportOf('date: 2023-03-01')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  date is 2023-03-01, and the file lies in the folder of 2023/02 — move the file to 2023/03, or correct the day.  date-folder
          date: 2023-03-01
                ^"
    `);
  });

  test('of a change is not earlier than the item', () => {
    expect(reportOf(
      'updated: 2023-02-20\nwithdrawn: { date: 2023-02-19, reason: x }\ncorrections:\n  - { date: 2022-02-21, text: x }\n  - { date: 2023-02-21, text: x }',
    )).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  updated is 2023-02-20, earlier than the item’s date 2023-02-21 — correct one of the two days.  day-order
          updated: 2023-02-20
                   ^
      2023/02/mine.md:6:20  withdrawn.date is 2023-02-19, earlier than the item’s date 2023-02-21 — correct one of the two days.  day-order
          withdrawn: { date: 2023-02-19, reason: x }
                             ^
      2023/02/mine.md:8:13  corrections.date is 2022-02-21, earlier than the item’s date 2023-02-21 — correct one of the two days.  day-order
            - { date: 2022-02-21, text: x }
                      ^"
    `);
  });
});

describe('a flag', () => {
  test('is true or not there', () => {
    expect(reportOf('digest: false\ndraft: yes\ntitleSupplied:')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  digest is false, and can only be true — write digest: true, or delete the line.  flag-form
          digest: false
                  ^
      2023/02/mine.md:6:8  draft is the text “yes”, and can only be true — write draft: true, or delete the line.  flag-form
          draft: yes
                 ^
      2023/02/mine.md:7:15  titleSupplied is empty, and can only be true — write titleSupplied: true, or delete the line.  flag-form
          titleSupplied:
                        ^"
    `);
  });
});

describe('a list', () => {
  test('is written as one', () => {
    expect(reportOf('topics: mining, energy')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  topics is the text “mining, energy”, and a list belongs here — write it as topics: [mining, energy].  list-form
          topics: mining, energy
                  ^"
    `);
    expect(reportOf('people: 周鹏举、王芳')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  people is the text “周鹏举、王芳”, and a list belongs here — write it as people: [周鹏举, 王芳].  list-form
          people: 周鹏举、王芳
                  ^"
    `);
    expect(reportOf('topics: { a: b }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  topics is a group of keys, and a list belongs here — write it as topics: [one, another].  list-form
          topics: { a: b }
                  ^"
    `);
    expect(reportOf('topics:')).toContain('field-empty');
    expect(reportOf('topics: []')).toBe('');
  });

  test('holds texts, each once', () => {
    expect(reportOf('topics: [mining, Mining, 2023, "", [a], { b: c }]')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:18  topics holds Mining twice, first in line 5 — delete one of the two.  list-duplicate
          topics: [mining, Mining, 2023, "", [a], { b: c }]
                           ^
      2023/02/mine.md:5:26  An entry of topics is 2023, which YAML reads as a number, not as text — put it in quotes: "2023".  text-form
          topics: [mining, Mining, 2023, "", [a], { b: c }]
                                   ^
      2023/02/mine.md:5:32  An entry of topics is empty — write something after its colon, or delete it.  field-empty
          topics: [mining, Mining, 2023, "", [a], { b: c }]
                                         ^
      2023/02/mine.md:5:36  An entry of topics is a list, and one text belongs here — write one text, in quotes where it holds brackets, or a colon and a space.  text-form
          topics: [mining, Mining, 2023, "", [a], { b: c }]
                                             ^
      2023/02/mine.md:5:41  An entry of topics holds a colon and a space, which YAML takes for a key — put the entry in quotes.  list-form
          topics: [mining, Mining, 2023, "", [a], { b: c }]
                                                  ^"
    `);
    expect(reportOf('topics:\n  - Mine: reopened')).toMatchInlineSnapshot(`
      "2023/02/mine.md:6:5  An entry of topics holds a colon and a space, which YAML takes for a key — put the entry in quotes.  list-form
            - Mine: reopened
              ^"
    `);
  });

  test('holds names short enough for an address', () => {
    expect(reportOf(`people: [${'周'.repeat(67)}]`)).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  An entry of people is longer than the address of its page can be: 200 letters, or 66 Chinese characters — write a shorter name.  name-length
          people: [周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周周]
                   ^"
    `);
    expect(reportOf(`people: [${'周'.repeat(66)}]`)).toBe('');
  });

  test('of authors may be one text', () => {
    expect(matterOf('author: Li Wei, Zhang San')).toMatchObject({ author: ['Li Wei, Zhang San'] });
    expect(reportOf('author: [Li Wei, Li Wei]')).toContain('list-duplicate');
  });
});

describe('an address', () => {
  test('of a source is http or https', () => {
    expect(reportOf('sourceUrl: www.example.org/a')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:12  sourceUrl is www.example.org/a, which is not an http or https address — write https://www.example.org/a.  url-form
          sourceUrl: www.example.org/a
                     ^"
    `);
    expect(reportOf('sourceUrl: javascript:alert(1)')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:12  sourceUrl is javascript:alert(1), which is not an http or https address — write the whole address, such as https://example.org/page, with spaces as %20.  url-form
          sourceUrl: javascript:alert(1)
                     ^"
    `);
    for (const url of ['http://', 'https:///a', 'https://a b.org', 'ftp://a.org', 'https://[a', 'http:\\\\a.org']) {
      expect(reportOf(`sourceUrl: '${url}'`)).toContain('url-form');
    }
  });

  test('of old is a path of this site', () => {
    expect(reportOf('aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:11  An entry of aliases is old/mine, which does not begin with / — write /old/mine.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                    ^
      2023/02/mine.md:5:21  An entry of aliases is https://old.example/a?p=1, which does not begin with / — write its path alone: /a.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                              ^
      2023/02/mine.md:5:50  An entry of aliases is /a?p=1, which holds ? or #, and only paths lead here — write the path of the old address, such as /news/2023/mine.html.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                                                           ^
      2023/02/mine.md:5:58  An entry of aliases is /a/../b, which holds a part . or .. — write the path of the old address, such as /news/2023/mine.html.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                                                                   ^
      2023/02/mine.md:5:67  An entry of aliases is /a//b, which holds // — write the path of the old address, such as /news/2023/mine.html.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                                                                            ^
      2023/02/mine.md:5:74  An entry of aliases is /, which is the front page — write the path of the old address, such as /news/2023/mine.html.  alias-form
          aliases: [old/mine, "https://old.example/a?p=1", /a?p=1, /a/../b, /a//b, /]
                                                                                   ^"
    `);
    for (const path of ['/a/%2e%2e/b', '/a%2Fb', '/a%00', '/%zz', '/a\\b', '/a b', '/*', '/:id', '/./a', `/${'矿'.repeat(81)}`, '/a#b']) {
      expect(reportOf(`aliases: ['${path}']`), path).toContain('alias-form');
    }
  });

  test('of old stands once', () => {
    expect(reportOf('aliases: [/a, /A]')).toContain('list-duplicate');
  });
});

describe('a picture', () => {
  test('lies beside its item', () => {
    expect(reportOf('image: { src: ../01/mine.jpg, alt: A mine }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:15  image.src is ../01/mine.jpg, which leads out of the item’s folder, and a picture lies beside its item — save the picture beside the item and write its name: mine.jpg.  picture-outside
          image: { src: ../01/mine.jpg, alt: A mine }
                        ^"
    `);
    for (const src of ['/mine.jpg', 'a/../../b.jpg', 'a\\b.jpg', 'https://example.org/a.jpg', '//example.org/a.jpg', 'data:x']) {
      expect(reportOf(`image: { src: '${src}', alt: A mine }`), src).toContain('picture-outside');
    }
    expect(reportOf('image: { src: "a\\0.jpg", alt: A mine }')).toContain('character');
  });

  test('has words that stand for it', () => {
    expect(reportOf('image: { src: mine.jpg }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:8  image has no alt — add a line alt: with the same indentation.  field-missing
          image: { src: mine.jpg }
                 ^"
    `);
    expect(reportOf('image:\n  src: mine.jpg\n  alt:')).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:7  image.alt is empty — write something after its colon, or delete it.  field-empty
            alt:
                ^"
    `);
    expect(reportOf('image: mine.jpg')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:8  image is the text “mine.jpg”, and a group of keys belongs here: src, alt, credit, caption — write each key on a line of its own, indented: src: …, alt: ….  map-form
          image: mine.jpg
                 ^"
    `);
  });
});

describe('an embargo', () => {
  test('says in which time zone', () => {
    expect(reportOf('embargo: 2026-03-01T06:00')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  embargo is 2026-03-01T06:00, which does not say in which time zone — write day, time and offset from UTC, such as 2026-03-01T06:00+08:00 for China.  embargo-form
          embargo: 2026-03-01T06:00
                   ^"
    `);
    expect(reportOf('embargo: 2026-03-01')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  embargo is 2026-03-01, which is not a day and time — write day, time and offset from UTC, such as 2026-03-01T06:00+08:00.  embargo-form
          embargo: 2026-03-01
                   ^"
    `);
    expect(reportOf('embargo: 2026-03-01T06:00+19:00')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  embargo is 2026-03-01T06:00+19:00, which has an offset from UTC that no clock has — write day, time and offset from UTC, such as 2026-03-01T06:00+08:00.  embargo-form
          embargo: 2026-03-01T06:00+19:00
                   ^"
    `);
    for (const moment of ['2026-02-30T06:00Z', '2026-03-01T24:00Z', '2026-03-01T06:60Z', '2026-03-01 06:00Z']) {
      expect(reportOf(`embargo: ${moment}`)).toContain('embargo-form');
    }
    expect(reportOf('embargo: 2026-03-01T06:00Z')).toBe('');
  });
});

describe('a group', () => {
  test('of corrections is a list', () => {
    expect(reportOf('corrections: { date: 2023-02-22, text: x }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:14  corrections is a group of keys, and a list of corrections belongs here — begin each correction with a hyphen: “- date: 2023-02-25”, and below it, indented, “text: …”.  list-form
          corrections: { date: 2023-02-22, text: x }
                       ^"
    `);
    expect(reportOf('corrections:\n  - The pit is deeper.\n  - date: 2023-02-22')).toMatchInlineSnapshot(`
      "2023/02/mine.md:6:5  corrections is the text “The pit is deeper.”, and a group of keys belongs here: date, text — write each key on a line of its own, indented: date: …, text: ….  map-form
            - The pit is deeper.
              ^
      2023/02/mine.md:7:5  corrections has no text — add a line text: with the same indentation.  field-missing
            - date: 2023-02-22
              ^"
    `);
  });

  test('of a withdrawal says when and why', () => {
    expect(reportOf('withdrawn: true')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:12  withdrawn is true, and a group of keys belongs here: date, reason — write each key on a line of its own, indented: date: …, reason: ….  map-form
          withdrawn: true
                     ^"
    `);
    expect(reportOf('withdrawn: { date: 2023-3-1 }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:12  withdrawn has no reason — add a line reason: with the same indentation.  field-missing
          withdrawn: { date: 2023-3-1 }
                     ^
      2023/02/mine.md:5:20  withdrawn.date is 2023-3-1, which is not of the form YYYY-MM-DD — write 2023-03-01.  day-form
          withdrawn: { date: 2023-3-1 }
                             ^"
    `);
  });

  test('of an import holds a digest', () => {
    expect(reportOf('imported: { from: mine.txt, sha256: abc }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:37  imported.sha256 is abc, which is not a SHA-256 digest — write its 64 digits, 0 to 9 and small a to f, as \`npm run import\` does.  sha256-form
          imported: { from: mine.txt, sha256: abc }
                                              ^"
    `);
  });
});

test('a draft may be without a text, which others may not', () => {
  const rulesOf = (matter: string): string[] => {
    const { problems } = checkItem('2023/02/a.md', `---\ntitle: A\ndate: 2023-02-21\nsource: B\n${matter}---\n`);
    return problems.map(({ rule }) => rule);
  };
  expect([rulesOf('draft: true\n'), rulesOf('')]).toEqual([[], ['body-empty']]);
});
