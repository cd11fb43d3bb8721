import type { Dice } from './dice.ts';
import type { Workshop } from './workshop.ts';

/** What those who keep the code do, by what it should show in. Each can be done any number of times. */
const codeEdits: readonly [name: string, file: string, change: (text: string, number: number) => string][] = [
  ['change a label', 'src/languages/en.ts', (text, number) => text.replace(/(skip: '[^'·]*)[^']*'/, `$1·${number}'`)],
  ['change a colour', 'src/styles/tokens/roles.css', (text, number) => `${text}\n:root { --step-${number}: red; }\n`],
  ['change a template', 'src/layouts/Frame.astro', (text, number) => text.replace('</main>', `<span class="step-${number}"></span></main>`)],
  ['change a word of the Markdown', 'src/markdown/labels.ts', (text, number) => text.replace(/(section: '[^'·]*)[^']*'/, `$1·${number}'`)],
  ['change the tagline', 'src/site.ts', (text, number) => text.replace(/(tagline: \{\s*en: '[^'·]*)[^']*'/, `$1·${number}'`)],
  ['change the origin', 'src/site.ts', (text, number) => text.replace(/origin: 'https:\/\/[^']*'/, `origin: 'https://archive-${number}.example'`)],
  ['change how many are latest', 'src/site.ts', (text, number) => text.replace(/latest: \d+/, `latest: ${20 + number}`)],
  ['change how long a list may be', 'src/site.ts', (text, number) => text.replace(/listLength: \d+/, `listLength: ${number}`)],
  ['change a comment in the search', 'src/search/page/address.ts', (text, number) => `${text}\n// ${number}\n`],
  ['change a file of public', 'public/icon.svg', (text, number) => text.replace('</svg>', `<!--${number}--></svg>`)],
];

/** Change the code in one of many ways, and say which. */
export function editCode(shop: Workshop, number: number, { pick }: Dice): string {
  const [name, file, change] = pick(codeEdits);
  shop.changeCode(file, (text) => change(text, number));
  return name;
}
