import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en, enChecks, enImports, enLists, enSearch } from '../../src/languages/en.ts';
import { itemText } from '../site/folders.ts';
import type { Workshop } from '../site/workshop.ts';

/** A language nobody speaks, by the tag that stands for it: what is English in another alphabet, from right to left. */
export const third = 'qhe';

/** Where copies of its pages are listed. */
export const timeMap = 'https://copies.example/timemap/{address}';

/** Write an English text in the third language: every letter becomes another one. Names in braces stay. */
export function inThird(text: string): string {
  return text.replace(/\{\w+\}|[a-z]/gi, (found) => (found.length > 1 ? found : String.fromCharCode(0x5d0 + found.toLowerCase().charCodeAt(0) - 97)));
}

/** Add the third language to a copy of the project as one would add any: a file of its own, a line in each table, and the site's facts. */
export function addThirdLanguage(shop: Workshop): void {
  const facts = { ...translated(en), locale: 'he', collation: 'he', direction: 'rtl', setting: en.setting, langid: 'hebrew', newsCode: 'he' };
  const [stopWords, questionWords] = [inThird(enSearch.stopWords), inThird(enSearch.questionWords)];
  const search = { ...enSearch, operators: translated(enSearch.operators), stopWords, questionWords };
  const parts = [
    ['', facts, 'language-facts', 'LanguageFacts'],
    ['Search', search, 'search-rules', 'SearchRules'],
    ['Checks', { ...translated(enChecks), locale: 'he' }, 'check-words', 'CheckWords'],
    ['Lists', translated(enLists), 'list-words', 'ListWords'],
    ['Imports', translated(enImports), 'import-words', 'ImportWords'],
  ] as const;
  writeFileSync(join(shop.code, `src/languages/${third}.ts`), parts.map(([part, value, file, type]) => (
    `import type { ${type} } from './${file}.ts';\nexport const ${third}${part}: ${type} = ${JSON.stringify(value)};\n`)).join('\n'));
  shop.changeCode('src/languages/languages.ts', (text) => text
    .replace('import ', `import { ${third}, ${third}Checks, ${third}Imports, ${third}Lists, ${third}Search } from './${third}.ts';\nimport `)
    .replace('= { en, ', `= { ${third}, en, `)
    .replace('{ en: enSearch, ', `{ ${third}: ${third}Search, en: enSearch, `)
    .replace('{ en: enChecks, ', `{ ${third}: ${third}Checks, en: enChecks, `)
    .replace('{ en: enLists, ', `{ ${third}: ${third}Lists, en: enLists, `)
    .replace('{ en: enImports, ', `{ ${third}: ${third}Imports, en: enImports, `));
  shop.changeCode('src/site.ts', (text) => text
    .replace('lockss: false', 'lockss: true')
    .replace("versions: ''", `versions: '${timeMap}'`)
    .replace(/languages: \[(.*)\]/, `languages: [$1, '${third}']`)
    .replace(/tags: \{ (.*) \}/, `tags: { $1, ${third}: '${third}' }`)
    .replace(/(?<![\w-])en: ('(?!en')[^']*')/g, (whole, words: string) => `${whole}, ${third}: ${inThird(words)}`));
}

/** Every text in a value in the third language. */
function translated<Value>(value: Value): Value {
  if (typeof value === 'string') return inThird(value) as Value;
  if (Array.isArray(value)) return value.map((part) => translated<unknown>(part)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, translated<unknown>(part)])) as Value;
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>\n';
const list = (...names: string[]): string => `[${names.map(inThird).join(', ')}]`;
const names = (...topics: string[]): string => [
  `topics: ${list(...topics)}`, `people: ${list('Li Wei', 'Wang Fang')}`, `places: ${list('Haizhou')}`,
  `organisations: ${list('Mining Group')}`, `series: ${inThird('The mine')}`,
].join('\n');

const longText = inThird(`A story opens with words[^1] and *more* words.

## First

- [x] Ready
- [ ] Open

## Second

| A | B |
|---|---|
| c | d |

## Third

| A | B |
|---|---|
| e | f |

## Fourth

Words.[^1]

## Fifth

More words. 采矿 is Han.

[^1]: A note.`).replace(`[${inThird('x')}]`, '[x]');

/** Some stories in the third language, with all that a story may carry, beside one that has a version in each and one it has not. */
export function thirdContent(): Map<string, string> {
  const files = new Map([['2021/03/pit.svg', picture]]);
  const add = (path: string, language: string, title: string, more = '', body = 'Some plain words stand here. And some more.'): void => {
    const say = language === third ? inThird : (text: string) => text;
    const date = `${path.slice(0, 4)}-${path.slice(5, 7)}-21`;
    const suffix = language === 'en' ? '' : `.${language}`;
    const matter = `title: ${say(title)}\ndate: ${date}\nsource: ${say('Gazette')}\n${more.trim()}`;
    files.set(`${path}${suffix}.md`, itemText(matter, body === longText ? body : say(body)));
  };
  files.set('names.yaml', `topics:\n  - { en: mining, ${third}: ${inThird('mining')} }\nsources:\n  - { en: Gazette, ${third}: ${inThird('Gazette')} }\n`);
  add('2021/03/long', third, 'A long story', `
${names('mining', 'energy')}
digest: true
titleSupplied: true
sourceUrl: https://example.org/1
editor: ${list('Zhou')}
updated: 2021-04-01
summary: ${inThird('What it is about.')}
image: { src: pit.svg, alt: ${inThird('A pit')}, caption: ${inThird('The pit')}, credit: ${inThird('Zhang')} }
corrections: [{ date: 2021-04-02, text: ${inThird('It was another day.')} }]
`, longText);
  add('2022/05/gone', third, 'It was not so', `${names('mining')}\nwithdrawn: { date: 2022-06-01, reason: ${inThird('Not confirmed.')} }`);
  add('2022/06/signed', third, 'A signed story', `${names('mining')}\nauthor: ${list('Zhao', 'Qian')}`);
  // From so many names on an index has letters.
  const manyNames = Array.from({ length: 24 }, (_, at) => `${'KLMN'[at % 4]}${'aeiouy'[at % 6]}${'bdfg'[Math.floor(at / 6)]} works`);
  add('2022/07/works', third, 'Works of the town', `topics: ${list('mining')}\norganisations: ${list(...manyNames)}`);
  add('2023/02/both', third, 'In three languages', names('mining'));
  add('2023/02/both', 'en', 'In three languages', 'topics: [mining]');
  add('2023/02/both', 'zh', '三种文字', 'topics: [采矿]', '这里有几个字。');
  add('2023/02/other', 'zh', '只有中文', 'topics: [采矿]', '这里有几个字。');
  add('2024/07/latest', third, 'The latest story', names('mining', 'weather'));
  return files;
}
