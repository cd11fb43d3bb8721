import { stringify } from 'yaml';
import type { FrontMatter } from '../schema/item.ts';
import type { FieldValue } from './head/field.ts';

/** What an imported item's front matter says; lists may be empty. */
export type ImportedMatter = Partial<Omit<FrontMatter, 'corrections' | 'withdrawn' | 'embargo'>> & {
  /** Fields taken over as they were written. */
  own?: Readonly<Record<string, FieldValue>>;
};

/** Write an item's file: front matter in the order of the editors' manual, a blank line, the text. */
export function writeItemFile(matter: ImportedMatter, body: string): string {
  const { author = [], editor = [], own = {} } = matter;
  const lines = [
    lineOf('title', matter.title),
    matter.titleSupplied ? 'titleSupplied: true' : '',
    plainLine('date', matter.date),
    matter.digest ? 'digest: true' : '',
    lineOf('source', matter.source),
    lineOf('sourceUrl', matter.sourceUrl),
    author.length === 1 ? lineOf('author', author[0]) : listOf('author', author),
    editor.length === 1 ? lineOf('editor', editor[0]) : listOf('editor', editor),
    lineOf('summary', matter.summary),
    listOf('topics', matter.topics),
    listOf('people', matter.people),
    listOf('places', matter.places),
    listOf('organisations', matter.organisations),
    groupOf('image', matter.image),
    plainLine('updated', matter.updated),
    ...Object.entries(own).map(([key, value]) => stringify({ [key]: value }, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd()),
    matter.draft ? 'draft: true' : '',
    listOf('aliases', matter.aliases),
    groupOf('imported', matter.imported),
  ];
  return `---\n${lines.filter((line) => line !== '').join('\n')}\n---\n\n${body.trim()}\n`;
}

function lineOf(key: string, text = '', indent = ''): string {
  return text === '' ? '' : `${indent}${key}: ${scalarOf(text)}`;
}

function plainLine(key: string, day = ''): string {
  return day === '' ? '' : `${key}: ${day}`;
}

function listOf(key: string, names: readonly string[] = []): string {
  return names.length === 0 ? '' : `${key}:\n${names.map((name) => `  - ${scalarOf(name)}`).join('\n')}`;
}

function groupOf(key: string, group: Readonly<Record<string, string>> | undefined): string {
  if (!group) return '';
  return [`${key}:`, ...Object.entries(group).map(([name, text]) => lineOf(name, text, '  '))].filter((line) => line !== '').join('\n');
}

/** A text as YAML on one line, in quotes wherever any reader of YAML might take it for something else. */
function scalarOf(text: string): string {
  if (/^[A-Za-z\p{Lo}][\p{L}\p{N} _./’，。、（）-]*$/u.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text) && !text.endsWith(' ')) return text;
  const written = stringify(text, { lineWidth: 0, version: '1.1' }).trimEnd();
  return /[\n]/.test(written) ? JSON.stringify(text) : written;
}
