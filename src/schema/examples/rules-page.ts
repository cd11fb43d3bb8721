import { waivable } from '../fields/rule-reader.ts';
import { isRuleName, rules, type Rule, type RuleName } from '../rules.ts';
import { examples } from './examples.ts';
import { exampleFile, filesOf, type Example, type ExampleFile } from './example.ts';

/** Most lines of a file that the page shows. */
const maxLines = 12;
/** Most letters of a line that the page shows. */
const maxLetters = 90;

/** Write the manual of rules as a Markdown page: of each rule what holds, what it costs to break it, and a wrong and a right example. */
export function buildRulesPage(): string {
  const names = Object.keys(rules).filter(isRuleName);
  return `${[
    '# Rules',
    'This page is made from the code that checks the files. Each problem that `npm run check` finds ends with the name of its rule, under which\n'
    + 'it stands here; names never change. The examples are tests: the wrong one gives exactly what is said below it, the right one nothing.',
    'An **error** keeps the archive from being published; a **warning** is only printed. `npm run check -- --fix` mends what has one safe\n'
    + 'mending. A warning can be **waived** in the file it is about, with the reason:',
    indented(['waivers:', '  - rule: text-repeated', '    reason: The bulletin was read out again in the evening.'].join('\n')),
    ...names.map(sectionOf),
  ].join('\n\n')}\n`;
}

function sectionOf(name: RuleName): string {
  const { severity, says, fixable }: Rule = rules[name];
  const example = examples[name];
  const grave = severity === 'error' ? 'Error' : 'Warning';
  const traits = [grave, fixable ? 'mended by `--fix`' : '', waivable.includes(name) ? 'can be waived' : ''];
  const published = example.published?.length ? [`The last published site had ${example.published.map((path) => `\`${path}\``).join(', ')}.`] : [];
  return [
    `## ${name}`, `${says}\n${traits.filter(Boolean).join('; ')}.`, ...published,
    'Wrong:', indented(shownOf(example, 'wrong')), `> ${example.found.replace(/[<>*_`[\]\\]/g, (sign) => `\\${sign}`)}`,
    'Right:', indented(shownOf(example, 'right')),
  ].join('\n\n');
}

/** What the page shows of an example: the part that matters, or each file under its name. */
function shownOf(example: Example, which: 'wrong' | 'right'): string {
  const at = which === 'wrong' ? 0 : 1;
  if ('matter' in example) return cut(example.matter[at]);
  if ('text' in example) return cut(example.text[at] || '(nothing)');
  const files = Object.entries(filesOf(example, which));
  const isAlone = files.length === 1 && files[0]?.[0] === exampleFile;
  return files.map(([path, file]) => (isAlone ? written(file) : `${path}:\n${written(file).replace(/^(?=.)/gm, '  ')}`)).join('\n');
}

function written(file: ExampleFile): string {
  if (typeof file === 'string') return cut(file || '(nothing)');
  if ('bytes' in file) return `(the bytes ${file.bytes.map((byte) => byte.toString(16).toUpperCase()).join(' ')})`;
  return 'link' in file ? `(a link to ${file.link})` : `(a picture of ${file.picture.join(' by ')} pixels)`;
}

/** A text with what cannot be seen made visible, and no longer than a page bears. */
function cut(text: string): string {
  const lines = text.trimEnd().split('\n').map((line) => (line.length > maxLetters ? `${line.slice(0, maxLetters)}…` : line));
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines), `… (${lines.length} lines)`] : lines;
  return shown.join('\n').replace(/[^\P{C}\n\t]|\t/gu, (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

function indented(code: string): string {
  return code.replace(/^(?=.)/gm, '    ');
}
