import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../src/editing/field-value.ts';
import { appendToList, removeField, setField } from '../../../src/editing/fields.ts';
import { newItemText } from '../../../src/editing/item-text.ts';
import { fieldsOf } from '../../../src/editing/matter.ts';
import { type FieldName, fieldNames, fields, isListForm } from '../../../src/schema/fields/fields.ts';
import { Findings } from '../../../src/schema/findings.ts';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { readEntries } from '../../../src/schema/yaml/entries.ts';
import type { Value } from '../../../src/schema/yaml/value.ts';

const item = (matter: string, body = '\nText.\n'): string => `---\n${matter}---\n${body}`;
const matterOf = (text: string): string => text.slice(4, text.indexOf('\n---\n') + 1);

describe('a field that is set', () => {
  test.each<[what: string, matter: string, name: FieldName, value: FieldValue, after: string]>([
    ['keeps its comment', 'draft: true # till noon\ntitle: A\n', 'title', 'B', 'draft: true # till noon\ntitle: B\n'],
    ['stands in quotes before a comment', 'title: "A" # old\n', 'title', 'B', 'title: "B" # old\n'],
    ['stands in quotes where YAML would read a key', 'title: A\n', 'title', 'Pit: open', 'title: "Pit: open"\n'],
    ['stands in quotes where YAML would read a number', 'title: A\n', 'title', '1984', 'title: "1984"\n'],
    ['stands bare where YAML 1.2 reads text', 'title: "A"\n', 'title', 'no', 'title: no\n'],
    ['has its place by the manual', 'title: A\nsource: B\ndraft: true\n', 'date', '2023-02-21', 'title: A\ndate: 2023-02-21\nsource: B\ndraft: true\n'],
    ['comes first where nothing goes before it', '# mine\nsource: B\n', 'title', 'A', 'title: A\n# mine\nsource: B\n'],
    ['fills a key without a value', 'summary:\ntitle: A\n', 'summary', 'S', 'summary: S\ntitle: A\n'],
    ['becomes one line of several', 'summary: >\n  One\n  two.\n# next\ntitle: A\n', 'summary', 'S', 'summary: S\n# next\ntitle: A\n'],
    ['keeps brackets and the quotes of entries', 'topics: [ "mining", b ]\n', 'topics', ['mining', 'c', 'd, e'], 'topics: [ "mining", c, "d, e" ]\n'],
    ['loses an entry in brackets', 'topics: [a, b, c]\n', 'topics', ['b'], 'topics: [b]\n'],
    ['loses the last entries in brackets', 'topics: [a, b, c]\n', 'topics', ['a'], 'topics: [a]\n'],
    ['keeps the lines of a list', 'topics:\n- "a" # x\n- b\n', 'topics', ['a', 'c'], 'topics:\n- "a" # x\n- c\n'],
    ['keeps the comment of an entry that goes', 'topics:\n  - a # x\n  - b\n', 'topics', ['b'], '# x\ntopics:\n  - b\n'],
    [
      'keeps the order of keys in a group', 'image:\n  alt: A\n  src: "a.jpg"\n', 'image', { src: 'a.jpg', alt: 'B', credit: 'C' },
      'image:\n  alt: B\n  src: "a.jpg"\n  credit: C\n',
    ],
    ['changes a group in braces', 'image: { src: a.jpg, alt: A }\n', 'image', { src: 'a.jpg', alt: 'B, C' }, 'image: { src: a.jpg, alt: "B, C" }\n'],
    ['goes where it says nothing', 'title: A\ndraft: true # till noon\n', 'draft', '', 'title: A\n# till noon\n'],
    ['quotes a name that would be taken for two', 'topics: [a]\n', 'topics', ['a、b'], 'topics: ["a、b"]\n'],
    ['is a list where it was a text', 'author: A\n', 'author', ['A', 'B'], 'author: [A, B]\n'],
    ['stays as it is where it says the same', 'author: "A"\n', 'author', ['A'], 'author: "A"\n'],
  ])('%s', (_, matter, name, value, after) => {
    expect(matterOf(setField(item(matter), name, value))).toBe(after);
  });

  test('has the line ends of its file', () => {
    expect(setField('---\r\ntitle: A\r\n---\r\n\r\nText.\n', 'source', 'B')).toBe('---\r\ntitle: A\r\nsource: B\r\n---\r\n\r\nText.\n');
    expect(setField('\uFEFF---\ntitle: A\n---\n', 'title', 'B')).toBe('\uFEFF---\ntitle: B\n---\n');
  });

  test.each<[why: string, text: string, said: RegExp]>([
    ['there is no front matter', 'Text.\n', /no front matter/],
    ['no line closes it', '---\ntitle: A\n\nText.\n', /no front matter between two lines/],
    ['it stands twice', item('title: A\ntitle: B\n'), /stands twice/],
    ['it cannot be read', item('title: "A\nsource: B\n'), /cannot be read/],
  ])('is refused where %s', (_, text, said) => {
    expect(() => setField(text, 'title', 'C')).toThrow(said);
  });

  test('is set beside another that cannot be read', () => {
    expect(setField(item('title: A\nsummary: "B\n'), 'title', 'C')).toBe(item('title: C\nsummary: "B\n'));
  });
});

test('an entry is added to a list once, whatever its style', () => {
  const entry = { date: '2023-02-25', text: 'The pit: 300 metres.' };
  const added = 'corrections:\n  - date: 2023-02-25\n    text: "The pit: 300 metres."\n';
  expect(matterOf(appendToList(item('title: A\n'), 'corrections', entry))).toBe(`title: A\n${added}`);
  expect(matterOf(appendToList(item(added), 'corrections', entry))).toBe(added);
  expect(matterOf(appendToList(item('corrections:\n- date: 2023-01-01\n  text: |\n    A\n\n# end\n'), 'corrections', entry)))
    .toBe('corrections:\n- date: 2023-01-01\n  text: |\n    A\n- date: 2023-02-25\n  text: "The pit: 300 metres."\n\n# end\n');
  expect(matterOf(appendToList(item('aliases: [/a]\n'), 'aliases', '/b'))).toBe('aliases: [/a, /b]\n');
  expect(matterOf(appendToList(item('aliases: []\n'), 'aliases', '/b'))).toBe('aliases: [/b]\n');
});

/** Texts that YAML might take for something else. */
const awkward = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'ab 1:#-[]{},&*!|>%@`"\'\\?~=<.矿：，、“”\t') }),
  fc.constantFrom(
    'true', 'no', 'null', '~', '1984', '1e3', '0x1F', '2023-02-21', '- a', 'a: b', 'a #b', '---', '...', '<<', '采矿', '“开门红”', "it's", 'C:\\x', '.5', '=',
  ),
).map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFD\uFFFE\uFFFF\p{Cs}]/gu, '').trim()).filter((text) => text !== '');
const oddQuotes = (text: string): string[] => [JSON.stringify(text), `'${text.replaceAll("'", "''")}'`];
const comment = fc.constantFrom('', '', '# a note\n', '  # indented: "note"\n', '\n');
const line = fc.tuple(fc.constantFrom<FieldName>('title', 'source', 'summary', 'series', 'editor'), awkward, fc.nat(1), fc.constantFrom('', ' # note'))
  .map(([name, text, quote, end]): [FieldName, string] => [name, `${name}: ${oddQuotes(text)[quote]}${end}\n`]);
const list = fc.tuple(fc.constantFrom<FieldName>('topics', 'people', 'author'), fc.array(awkward, { minLength: 1, maxLength: 4 }), fc.nat(3))
  .map(([name, texts, style]): [FieldName, string] => {
    const entries = texts.map((text) => JSON.stringify(text));
    if (style === 0) return [name, `${name}: [${entries.join(', ')}]\n`];
    if (style === 1) return [name, `${name}: [ # first\n  ${entries.join(',\n  ')},\n] # last\n`];
    return [name, `${name}:${style === 2 ? ' # names' : ''}\n${entries.map((entry) => `${style === 2 ? '    ' : ''}- ${entry} # x\n`).join('  # between\n')}`];
  });
const parts = fc.uniqueArray(fc.oneof(line, list), { selector: ([name]) => name, maxLength: 6 });
const matterText = fc.tuple(parts, fc.array(comment, { minLength: 7, maxLength: 7 }))
  .map(([written, comments]) => written.map(([, lines], index) => `${comments[index]}${lines}`).join('') + comments[6]);
const below = fc.constantFrom('', '\nText: a\n\n---\nb\n', '\n采矿 # no comment');
const file = fc.tuple(matterText, fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), below)
  .map(([matter, lineEnd, mark, body]) => mark + `---\n${matter}---\n${body}`.replaceAll('\n', lineEnd));
const change = fc.oneof(
  fc.tuple(fc.constantFrom<FieldName>('title', 'source', 'summary', 'series', 'sourceUrl'), awkward),
  fc.tuple(fc.constantFrom<FieldName>('topics', 'people', 'author', 'editor'), fc.uniqueArray(awkward, { maxLength: 4 })),
);

describe('whatever stands in a front matter', () => {
  test('a value that is set reads as it was set, again changes nothing, and every other line keeps its bytes', () => {
    fc.assert(fc.property(file, change, (text, [name, value]) => {
      const changed = setField(text, name, value);
      const read = fieldsOf(changed).get(name) ?? '';
      const asList = (each: FieldValue): FieldValue => (isListForm(fields[name].form) && typeof each === 'string' && each !== '' ? [each] : each);
      expect(JSON.stringify(asList(read))).toBe(JSON.stringify(value.length === 0 ? '' : asList(value)));
      expect(setField(changed, name, value)).toBe(changed);
      expect(othersIn(changed, name)).toEqual(othersIn(text, name));
      expect(commentsIn(changed)).toEqual(commentsIn(text));
      expect(removeField(setField(removeField(text, name), name, value), name)).toBe(removeField(text, name));
    }), { numRuns: 100 });
  });

  test('an entry that is added to a list leaves all bytes that were there', () => {
    fc.assert(fc.property(file, fc.constantFrom<FieldName>('topics', 'people', 'places'), awkward, (text, name, entry) => {
      const changed = appendToList(text, name, entry);
      expect((fieldsOf(changed).get(name) as FieldValue[]).at(-1) === entry || changed === text).toBe(true);
      let at = 0;
      for (const sign of changed) if (sign === String.fromCodePoint(text.codePointAt(at) ?? 0)) at += sign.length;
      expect(at).toBe(text.length);
    }), { numRuns: 60 });
  });
});

test('a new file holds its fields in the order of the manual, and reads without a problem', () => {
  fc.assert(fc.property(awkward, awkward, fc.uniqueArray(awkward, { selector: (text) => text.toLowerCase(), maxLength: 3 }), (title, source, topics) => {
    const text = newItemText({ topics, source, title, date: '2023-02-21' }, 'Text.');
    const { partial, problems } = checkItem('2023/02/a.md', text);
    const warned = problems.filter(({ rule }) => !['unseen-sign', 'list-duplicate', 'character', 'name-length'].includes(rule));
    expect([partial.title, partial.source, partial.topics, warned]).toEqual([title, source, topics, []]);
    expect(fieldNames.filter((name) => fieldsOf(text).has(name))).toEqual([...fieldsOf(text).keys()]);
  }));
});

/** The lines of all other fields and of the text; comments and blank lines may stand elsewhere. */
function othersIn(text: string, name: FieldName): string[] {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  let own = false;
  return lines.filter((each) => {
    if (/^\S/.test(each) && !/^(?:#|- |\])/.test(each)) own = each.startsWith(`${name}:`);
    return !own && !/^\s*(?:#|$)/.test(each);
  });
}

/** The comments of the fields that the generator writes, wherever they stand. */
function commentsIn(text: string): string[] {
  return [...text.matchAll(/(?<=^|\s)# (?:note|a note|indented: "note"|names|first|last|x|between)(?=\r|\n|$)/g)].map(([found]) => found).toSorted();
}

test('fields are read the same in the plainest form, without YAML, as by the reader of the checks', () => {
  const plain = fc.oneof(awkward, fc.constantFrom(
    'Mine reopens, at last', 'People’s Daily', "People's Daily", 'https://a.b/c?d=e&f#g', 'true', 'Null', 'a b ', '采矿', 'A & B', 'A: b', 'x #y',
  ));
  fc.assert(fc.property(plain, fc.array(plain, { maxLength: 3 }), (text, texts) => {
    const findings = new Findings('', `title: ${text}\ntopics: [${texts.join(', ')}]\n`);
    const read = new Map(readEntries(findings, 0, findings.text.length).flatMap(({ key, value }) => (value ? [[key, value] as const] : [])));
    const written = fieldsOf(`---\n${findings.text}---\n`);
    for (const key of ['title', 'topics']) expect([key, plainOf(read.get(key))]).toEqual([key, written.get(key)]);
  }));
});

/** A value as the reader of the checks gives it, in plain data. */
function plainOf(value: Value | undefined): FieldValue | undefined {
  switch (value?.kind) {
    case undefined: return undefined;
    case 'text': return value.text.trim();
    case 'mistaken': return value.source;
    case 'empty': return '';
    case 'list': return value.items.map((item) => plainOf(item) ?? '');
    case 'map': return Object.fromEntries(value.entries.map((entry) => [entry.key, plainOf(entry.value) ?? '']));
  }
}
