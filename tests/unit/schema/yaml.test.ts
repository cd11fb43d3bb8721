import { describe, expect, test } from 'vitest';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { makeItem, printed, reportOf } from './make-item.ts';

const report = (text: string): string => printed(checkItem('2023/02/mine.md', text).problems);

describe('front matter', () => {
  test('is there', () => {
    expect(report('Just text.\n')).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  The file does not begin with front matter — begin the file with lines title, date and source between two lines ---.  front-matter-missing
          Just text.
          ^"
    `);
    expect(report('+++\ntitle = "x"\n+++\n')).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  The front matter is TOML, between lines +++ — write it as YAML between two lines ---.  front-matter-missing
          +++
          ^"
    `);
  });

  test('begins in the first line', () => {
    expect(report(`\n\n${makeItem('')}`)).toMatchInlineSnapshot(`
      "2023/02/mine.md:3:1  Blank lines stand before the front matter — delete them, so that --- is the first line of the file.  front-matter-first
          ---
          ^"
    `);
  });

  test('ends, and its fields are checked even where it does not', () => {
    expect(report('---\ntitle: Mine\ndate: 2023-2-21\n\nThe text.\n')).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  The front matter that opens here is never closed — put a line --- after its last key, before the text.  front-matter-unclosed
          ---
          ^
      2023/02/mine.md:3:7  date is 2023-2-21, which is not of the form YYYY-MM-DD — write 2023-02-21.  day-form
          date: 2023-2-21
                ^"
    `);
    expect(report('---')).toContain('front-matter-unclosed');
  });

  test('has an end of reasonable distance', () => {
    expect(report(`---\n${'# a\n'.repeat(13_000)}---\nText.\n`)).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  The front matter has 52000 characters, more than the 50000 that are read — move what is text below the line ---.  front-matter-length
          ---
          ^"
    `);
  });

  test('is keys with values', () => {
    expect(report('---\n- a\n- b\n---\nText.\n')).toMatchInlineSnapshot(`
      "2023/02/mine.md:1:1  title is missing, and every item needs it — add a line such as “title: Mine reopens after a long winter”.  field-missing
          ---
          ^
      2023/02/mine.md:1:1  date is missing, and every item needs it — add a line such as “date: 2023-02-21”.  field-missing
          ---
          ^
      2023/02/mine.md:1:1  source is missing, and every item needs it — add a line such as “source: Fuxin Daily”.  field-missing
          ---
          ^
      2023/02/mine.md:2:1  There is no key with a value here — write it as key: value.  yaml-map
          - a
          ^"
    `);
    expect(reportOf('  draft: true')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:3  The line is indented further than the one it follows — indent all lines of one group by the same number of spaces.  yaml-syntax
            draft: true
            ^"
    `);
  });

  test('may hold comments, quoted keys and blank lines', () => {
    expect(reportOf('# checked by Li\n\n"digest" : true # and Wang\n')).toBe('');
  });
});

describe('a fault of YAML is said in plain words:', () => {
  test('a quote that is not closed hides nothing below it', () => {
    expect(reportOf('title: "Mine reopens\ndigest: false')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  The quote that opens here is never closed — write the same quote at the end of the text, or leave out both.  yaml-syntax
          title: "Mine reopens
                 ^
      2023/02/mine.md:5:9  digest is false, and can only be true — write digest: true, or delete the line.  flag-form
          digest: false
                  ^"
    `);
    expect(reportOf("topics:\n  - mining\n  - 'energy\n")).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:5  The quote that opens here is never closed — write the same quote at the end of the text, or leave out both.  yaml-syntax
            - 'energy
              ^"
    `);
  });

  test('text after a closing quote', () => {
    expect(reportOf('title: "Mine" reopens')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:15  More text stands after the closing quote — put the text in quotes: "\\"Mine\\" reopens".  yaml-syntax
          title: "Mine" reopens
                        ^"
    `);
  });

  test('a colon and a space in a text', () => {
    expect(reportOf('title: Mine: the pit reopens')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  The text holds a colon and a space, which YAML takes for another key — put the text in quotes: "Mine: the pit reopens".  yaml-syntax
          title: Mine: the pit reopens
                 ^"
    `);
  });

  test('a sign that no text begins with', () => {
    expect(reportOf('title: @mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  A text cannot begin with “@”, which YAML keeps for itself — put the text in quotes: "@mine".  yaml-syntax
          title: @mine
                 ^"
    `);
  });

  test('a code that is none', () => {
    expect(reportOf('title: "C:\\mine"')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:11  In double quotes a backslash begins a code for a sign, and this one is none — write the backslash twice, or use single quotes.  yaml-syntax
          title: "C:\\mine"
                    ^"
    `);
  });

  test('a bracket that is not closed, or one too many', () => {
    expect(reportOf('topics: [mining, energy')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  The bracket that opens here is never closed — write the matching bracket at the end, or put the text in quotes.  yaml-syntax
          topics: [mining, energy
                  ^"
    `);
    expect(reportOf('topics: [mining]]')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:17  YAML does not expect “]” here — put the text in quotes, or correct the brackets and commas.  yaml-syntax
          topics: [mining]]
                          ^"
    `);
  });

  test('lists within lists without end', () => {
    expect(reportOf(`title: ${'['.repeat(20_000)}`)).toContain('more deeply than YAML can be read');
  });

  test('a tab at the beginning of a line', () => {
    expect(reportOf('image:\n\tsrc: mine.jpg')).toMatchInlineSnapshot(`
      "2023/02/mine.md:6:1  The line begins with a tab, which YAML does not allow — indent it with spaces.  yaml-tab
          	src: mine.jpg
          ^"
    `);
  });

  test('lines indented unevenly', () => {
    expect(reportOf('image:\n  src: mine.jpg\n alt: A mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:1  The line is indented otherwise than those it belongs to — indent all lines of one group by the same number of spaces.  yaml-syntax
           alt: A mine
          ^"
    `);
    expect(reportOf('image:\n  src: mine.jpg\n   alt: A mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:4  The line is indented further than the one it follows — indent all lines of one group by the same number of spaces.  yaml-syntax
             alt: A mine
             ^"
    `);
    expect(reportOf('topics:\n- mining\n - energy')).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:2  The line begins with a hyphen, yet YAML joins it to the text above, because it is indented further — indent all lines of one list by the same number of spaces.  yaml-syntax
           - energy
           ^"
    `);
  });

  test('a list that begins beside its key', () => {
    expect(reportOf('topics: - mining')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:9  A list does not begin on the line of its key — begin the list on a line of its own below topics:, or put the text in quotes.  yaml-syntax
          topics: - mining
                  ^"
    `);
  });

  test('a line without a key', () => {
    expect(reportOf('title: Mine\nreopens after winter')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:1  The line has no key with a colon and a space — write it as key: value, or indent it where it goes on with the line above; if the article begins here, put a line --- above it.  yaml-syntax
          reopens after winter
          ^"
    `);
  });

  test('a full-width colon, with the fields after it and its own still checked', () => {
    expect(reportOf('title：2023\nimage:\n  src：mine.jpg')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:6  The colon after the key is full-width (：), which YAML takes for a letter — write an ordinary colon and a space.  yaml-colon
          title：2023
               ^
      2023/02/mine.md:4:7  title is 2023, which YAML reads as a number, not as text — put it in quotes: "2023".  text-form
          title：2023
               　^
      2023/02/mine.md:6:6  The colon after the key is full-width (：), which YAML takes for a letter — write an ordinary colon and a space.  yaml-colon
            src：mine.jpg
               ^"
    `);
    expect(reportOf('image:\n  src: mine.jpg\n  alt：A mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:7:6  The colon after the key is full-width (：), which YAML takes for a letter — write an ordinary colon and a space.  yaml-colon
            alt：A mine
               ^"
    `);
  });

  test('no space after a colon', () => {
    expect(reportOf('title:Mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  No space follows the colon, so that YAML does not see the key — put a space after the colon.  yaml-syntax
          title:Mine
                ^"
    `);
    expect(reportOf('image:\n  src:mine.jpg\n  alt: A mine')).toMatchInlineSnapshot(`
      "2023/02/mine.md:6:7  No space follows the colon, so that YAML does not see the key — put a space after the colon.  yaml-syntax
            src:mine.jpg
                ^"
    `);
  });

  test('a comment that cuts a text short', () => {
    expect(reportOf('title: Mine #3 reopens')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:13  title ends before #, where YAML begins a comment, and would read “Mine” — put the whole text in quotes, or the comment on a line of its own.  yaml-comment
          title: Mine #3 reopens
                      ^"
    `);
    expect(reportOf('title: #3 reopens')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  title is empty, because YAML takes what follows # for a comment — put the text in quotes.  yaml-comment
          title: #3 reopens
                 ^"
    `);
  });

  test('anchors, aliases and tags', () => {
    expect(reportOf('topics: [&a mining, *a]')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:10  &a marks a place of the YAML for use in another, which is not supported here — write the text itself, in quotes where it begins with this sign.  yaml-anchor
          topics: [&a mining, *a]
                   ^
      2023/02/mine.md:5:21  *a points to another place of the YAML, which is not supported here — write the text itself, in quotes where it begins with this sign.  yaml-anchor
          topics: [&a mining, *a]
                              ^"
    `);
    expect(reportOf('date: !!timestamp 2023-02-21')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:7  A word that begins with ! tells YAML to make something else of the text, which is not supported here — write the text itself, in quotes where it begins with this sign.  yaml-tag
          date: !!timestamp 2023-02-21
                ^"
    `);
    expect(reportOf('title: !important')).toMatchInlineSnapshot(`
      "2023/02/mine.md:4:8  A word that begins with ! tells YAML to make something else of the text, which is not supported here — write the text itself, in quotes where it begins with this sign.  yaml-tag
          title: !important
                 ^"
    `);
  });

  test('a second document', () => {
    expect(reportOf('title: Mine\n...')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:1  A line ... begins or ends a document of YAML, and here is only one — delete the line.  yaml-document
          ...
          ^"
    `);
  });

  test('a key that stands twice', () => {
    expect(reportOf('title: Mine\ntitle: Pit\nimage: { src: a.jpg, src: b.jpg, alt: A mine }')).toMatchInlineSnapshot(`
      "2023/02/mine.md:5:1  title stands twice, first in line 4 — delete one of the two.  key-duplicate
          title: Pit
          ^
      2023/02/mine.md:6:22  image.src stands twice, first in line 6 — delete one of the two.  key-duplicate
          image: { src: a.jpg, src: b.jpg, alt: A mine }
                               ^"
    `);
  });
});
