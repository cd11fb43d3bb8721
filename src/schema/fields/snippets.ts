import { type Field, fieldNames, fields } from './fields.ts';
import { waivable } from './rule-reader.ts';
import { manualOf } from './manual.ts';

/** A snippet as Visual Studio Code reads it: what to type for it, what it puts in, and what it says of itself. */
interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
}

const scope = 'markdown';

/** What editors write time and again, beside the fields. */
const others: Readonly<Record<string, Omit<Snippet, 'scope'>>> = {
  'new item': {
    prefix: 'item', description: 'A whole item: the fields that every item needs, and its text.',
    body: ['---', 'title: ${1:Headline}', 'date: ${2:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}', 'source: ${3:Who published it first}', '---', '', '$0'],
  },
  'link to an item': { prefix: 'story', description: 'A link to another item, by the path of its file.', body: ['[${1:words}](${2:../02/slug.md})$0'] },
  picture: {
    prefix: 'picture', description: 'A picture beside the item, with words that stand for it.',
    body: ['![${1:what it shows}](${2:file.jpg} "${3:caption}")$0'],
  },
  footnote: { prefix: 'note', description: 'A footnote and where it is called.', body: ['[^${1:1}]', '', '[^${1:1}]: $0'] },
};

/** Every field of the front matter as a snippet by its name, with its line of the manual, and what else editors often write. */
export function editorSnippets(): Readonly<Record<string, Snippet>> {
  const ofFields = fieldNames.map((name) => [name, { scope, prefix: name, body: bodyOf(name), description: manualOf(name) }] as const);
  return Object.fromEntries([...ofFields, ...Object.entries(others).map(([name, snippet]) => [name, { scope, ...snippet }] as const)]);
}

/** The example of a field with a place to type in for each of its values. */
function bodyOf(name: (typeof fieldNames)[number]): string[] {
  const { example }: Field = fields[name];
  let place = 0;
  return example.split('\n').map((line) => line.replace(/^(\s*(?:- )?\w+:)(?: (.*))?$/, (whole, key: string, value?: string) => {
    if (value === undefined) return whole;
    if (value === 'true') return `${key} true`;
    place += 1;
    if (key.trim() === '- rule:') return `${key} \${${place}|${waivable.join(',')}|}`;
    const list = /^\[(.*)\]$/.exec(value)?.[1];
    return list === undefined ? `${key} \${${place}:${escaped(value)}}` : `${key} [\${${place}:${escaped(list)}}]`;
  }));
}

/** A text in a place of a snippet: signs that mean something there get a backslash. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, (sign) => `\\${sign}`);
}
