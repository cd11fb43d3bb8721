import { type Field, fieldNames, fields } from '../fields/fields.ts';

/** What stands in a file of an example: a text, bytes, a link to another file, or a picture of so many pixels. */
export type ExampleFile = string | { bytes: readonly number[] } | { link: string } | { picture: readonly [width: number, height: number] };

/** Files below the content folder, by their paths. */
export type ExampleFiles = Readonly<Record<string, ExampleFile>>;

/** A wrong and a right example of a rule: lines of front matter, a text below it, a whole file, or several files. */
export type Example = {
  /** What a check finds in the wrong one, and nothing else: the message and the cure. */
  found: string;
  /** Addresses that the last published site had. */
  published?: readonly string[];
} & (
  | { matter: readonly [wrong: string, right: string] }
  | { text: readonly [wrong: string, right: string] }
  | { file: readonly [wrong: string, right: string] }
  | { files: readonly [wrong: ExampleFiles, right: ExampleFiles] }
);

/** The item of an example that shows only a part of it. */
export const exampleFile = '2023/02/mine.md';

const exampleText = 'The pit takes up work again.\n';

/** Write a whole item: these lines of front matter in the place of the needed ones of the same fields, and below them a text. */
export function exampleItem(matter = '', text = exampleText): string {
  const needed = fieldNames.filter((name) => (fields[name] as Field).required && !new RegExp(`^${name}[ :：]`, 'm').test(matter));
  return `---\n${[...needed.map((name) => fields[name].example), matter].filter((line) => line !== '').join('\n')}\n---\n\n${text}`;
}

/** The files of an example. */
export function filesOf(example: Example, which: 'wrong' | 'right'): ExampleFiles {
  const at = which === 'wrong' ? 0 : 1;
  if ('files' in example) return example.files[at];
  if ('file' in example) return { [exampleFile]: example.file[at] };
  return { [exampleFile]: 'matter' in example ? exampleItem(example.matter[at]) : exampleItem('', example.text[at]) };
}
