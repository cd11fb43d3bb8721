import { type Rule, rules } from '../rules.ts';
import { type Field, type FieldName, fieldNames, fields } from './fields.ts';

/** Say in one line what a field means, its form, and what holds without it. */
export function manualOf(name: FieldName): string {
  const field: Field = fields[name];
  return `${field.meaning} Form: ${field.form.words}. ${field.required ? 'Required.' : `Default: ${field.default}`}`;
}

/** Write the fields of the front matter as a Markdown table. */
export function buildManual(): string {
  const rows = fieldNames.map((name) => {
    const field: Field = fields[name];
    return `| \`${name}\` | ${field.form.words} | ${field.meaning} | ${field.required ? '**required**' : field.default} |`;
  });
  return ['| field | form | meaning | where it is not written |', '|---|---|---|---|', ...rows].join('\n');
}

/** Write the editors' manual as a Markdown page: how to add an item, every field with an example, every rule. */
export function buildManualPage(): string {
  return `${[intro(), '## Fields', buildManual(), examples(), pairs, gaps, '## Rules', rulesIntro, ruleTable()].join('\n\n')}\n`;
}

const exampleText = ['The pit [closed by snow in December](../../2022/12/mine-closes.md) takes up work again.', '', '![The headframe in snow](mine.jpg)'];

function intro(): string {
  const needed = fieldNames.filter((name) => (fields[name] as Field).required).map((name) => (fields[name] as Field).example);
  return `# Editors’ manual

This page is made from the code that checks the files, so it says exactly what that code asks for.

## Adding an item

1. Make a text file in the folder of the year and month of the news, such as \`content/2023/02/mine-reopens.md\`.
   Its name, in small letters and hyphens, becomes the address of the page. A version in another language lies beside it
   under the same name, with the language before the ending: \`mine-reopens.<language>.md\`.
2. Begin it with the front matter: fields between two lines \`---\`. ${needed.length} of them are required.
3. Write the text below it in Markdown. Pictures lie beside the file, and links to other items name their files.
   The file is published beside its page byte for byte, notes to yourself included: leave out what readers should not see.
4. Run \`npm run check\`. It names each problem with its line and says what to do. \`npm run dev\` shows the page while you write.

\`npm run new\` does the first three for you; [editing the archive](../commands/EDITING.md) tells how to translate, correct, rename and withdraw.

A whole file:

${indented(['---', ...needed, '---', '', ...exampleText].join('\n'))}

News that you have as files already, in Markdown, HTML or plain text, is brought in by \`npm run import\`.`;
}

/** Every field as it is written. */
function examples(): string {
  const lines = fieldNames.map((name) => (fields[name] as Field).example);
  return `How each is written:\n\n${indented(lines.join('\n'))}`;
}

const pairs = `Names are written as the language of the item writes them. Where two languages write one name differently, \`content/names.yaml\` pairs them,
so that both share one page, one filter and the language switch:

    topics:
      - { <language>: <name>, <other language>: <name> }`;

const gaps = `What the archive knows to be missing stands in \`content/coverage.yaml\`, and is told on the page of what is there of each month. A gap has its
first month, its last where that is another, whose reports are missing where it is not those of all, and a note in each language. A month without stories that
stands in no gap is shown as empty for a reason that is not known:

    missing:
      - from: 1961-01
        to: 1961-12
        source: <source>
        note: { <language>: <note>, <other language>: <note> }`;

const rulesIntro = 'Each problem that a check finds ends with the name of its rule, under which [the manual of rules](RULES.md) has examples. '
  + 'An error keeps the archive\nfrom being published; a warning is only printed, and can be waived in the file with `waivers`.\n\n'
  + 'A story that was published keeps its address. Where one has to go for good, `content/gone.yaml` says so by name and why:\n\n'
  + '    /2023/02/mine/: Published twice; the other stays at /2023/02/mine-reopens/.';

function ruleTable(): string {
  const rows = Object.entries<Rule>(rules).map(([name, { severity, says }]) => `| [\`${name}\`](RULES.md#${name}) | ${says} | ${severity} |`);
  return ['| rule | what holds | if broken |', '|---|---|---|', ...rows].join('\n');
}

/** A block of code in Markdown. */
function indented(code: string): string {
  return code.replace(/^(?=.)/gm, '    ');
}
