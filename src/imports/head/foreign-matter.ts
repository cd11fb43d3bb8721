import { commandLanguage } from '../../languages/fixed-languages.ts';
import { maxMatterCharacters } from '../../schema/limits.ts';
import { lineAt } from '../text/clean-text.ts';
import type { ForeignFile } from './foreign-field.ts';
import { readToml } from './toml.ts';
import { type ReadFields, readYaml } from './yaml.ts';

/** Front matter of another tool, taken apart, with the lines that had to be read as they were meant. */
export type ForeignMatter = ForeignFile & { mended: number[] };

const fenced = /^\s*?(?<mark>---|\+\+\+|;;;)[ \t]*\n(?<matter>[\s\S]*?)(?<=\n)(?:\k<mark>|\.\.\.)[ \t]*(?:\n|$)/;
const json = /^\s*?(?<matter>\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/;
const unopened = /^\s*?(?<matter>(?:\w[\w-]*[ \t]*:(?:[ \t].*)?\n(?:(?:[ \t]+\S.*|-[ \t].*|#.*|[ \t]*)\n)*)+)-{3,}[ \t]*(?:\n|$)/;

/**
 * Take front matter in YAML, TOML or JSON off a text. Blank lines before it are allowed, and so is YAML closed by a line `---` that none opens.
 * Returns undefined where the text has none.
 */
export function readForeignMatter(text: string): ForeignMatter | { fault: string; line: number; cure?: string } | undefined {
  const found = fenced.exec(text) ?? json.exec(text) ?? unopened.exec(text.slice(0, maxMatterCharacters));
  const matter = found?.groups?.['matter'];
  if (!found || matter === undefined) return undefined;
  const firstLine = lineAt(text, text.indexOf(matter, found.index));
  if (matter.length > maxMatterCharacters) {
    const [long, most] = [matter.length, maxMatterCharacters].map((count) => count.toLocaleString(commandLanguage)) as [string, string];
    return { fault: `it has ${long} characters, more than ${most}`, line: firstLine, cure: 'Take away what is no field of the story.' };
  }
  const read: ReadFields = found.groups?.['mark'] === '+++' ? readToml(matter) : readYaml(matter);
  if ('fault' in read) return { fault: read.fault, line: read.line + firstLine - 1 };
  return {
    fields: read.fields.map((field) => ({ ...field, line: field.line + firstLine - 1 })),
    mended: read.mended.map((line) => line + firstLine - 1),
    body: text.slice(found[0].length),
    bodyLine: lineAt(text, found[0].length),
  };
}
