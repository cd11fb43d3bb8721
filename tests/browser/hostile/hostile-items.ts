import fc from 'fast-check';

/** What tells that a text was run: a script sets it, or the page asks for an address with it. */
export const canary = 'canary';

/** Texts that run, load or break out of something wherever they are not taken as text. */
const strings = [
  `<script>window.${canary}=1</script>`, `<img src=x onerror=window.${canary}=1>`, `"><svg onload=window.${canary}=1>`,
  `'><img src=//${canary}.example/a>`, `" autofocus onfocus="window.${canary}=1`, `' onmouseover='window.${canary}=1`, `javascript:window.${canary}=1`,
  `</title><script>window.${canary}=1</script>`, `</script><script>window.${canary}=1</script>`, `--><script>window.${canary}=1</script>`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">window.${canary}=1</script>`, `</textarea></template><img src=x onerror=window.${canary}=1>`,
  `&lt;img src=x onerror=window.${canary}=1&gt;`, `&#60;script&#62;window.${canary}=1&#60;/script&#62;`, `\\u003cscript>window.${canary}=1</script>`,
  `<iframe srcdoc="<script>parent.${canary}=1</script>">`, `<link rel=stylesheet href=//${canary}.example/a>`, `<base href=//${canary}.example/>`,
  `<meta http-equiv=refresh content=0;url=//${canary}.example/>`, `<style>@import "//${canary}.example/a"</style>`,
  `<?xml-stylesheet href="//${canary}.example/a"?>`,
  `<a href=javascript:window.${canary}=1>b</a>`, `<math><mi xlink:href="javascript:window.${canary}=1">b`, `<!ENTITY a SYSTEM "//${canary}.example/a">`,
  `{{constructor.constructor('window.${canary}=1')()}}`, `\${window.${canary}=1}`, '__proto__', 'constructor', '$& $1', '{at} {count}', '<mark>a</mark>',
] as const;

const word = fc.constantFrom('Coal', 'harbour', 'wharf', '煤矿', 'AT&T', '5 < 6', 'O’Brien', '“quoted”');
const text = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...strings) }, word), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
/** Few, so that lists and pages of names hold several stories. */
const name = fc.constantFrom(...strings, 'Coal board');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

/** Write a text so that Markdown means nothing by it. */
const plain = (given: string) => given.replace(/[!-/:-@[-`{-~]/g, '\\$&');
/** Write it within code. */
const code = (given: string) => `\`\` ${given.replace(/`/g, '')} \`\``;

const block = fc.oneof(
  text.map(plain), text.map(code), text.map((given) => `## ${plain(given)}`), text.map((given) => `    ${given}`), text.map((given) => `> ${plain(given)}`),
  text.map((given) => `A note.[^n]\n\n[^n]: ${plain(given)}`), 
  text.map((given) => `| ${code(given).replace(/\|/g, '')} | b |\n|---|---|\n| ${plain(given)} | c |`),
  text.map((given) => `[${plain(given)}](https://news.example/${encodeURIComponent(given)} "${plain(given)}")`),
  text.map((given) => `[a](<https://news.example/?q=${given.replace(/[<>\\]/g, '')}>)`),
);

const item = fc.record({
  title: text, source: name, summary: text, topics: names, people: names, places: names, organisations: names, series: name, editor: names, author: names,
  image: fc.record({ src: fc.constantFrom('mine.png', `it's onerror=${canary} &lt;.png`), alt: text, credit: text, caption: text }),
  corrections: fc.tuple(text).map(([given]) => [{ date: '2023-03-01', text: given }]),
  sourceUrl: text.map((given) => `https://news.example/${encodeURIComponent(given)}?a='b`),
});

/** Items whose every part is hostile, as texts of their files: the same for the same seed. Some of them break rules. */
export function makeHostileItems(count: number, seed: number): string[] {
  return fc.sample(fc.tuple(item, fc.array(block, { minLength: 1, maxLength: 4 })), { numRuns: count, seed }).map(([{ image, ...matter }, blocks], at) => {
    const fields = { ...matter, date: `2023-02-${String(1 + (at % 28)).padStart(2, '0')}`, ...(at % 3 === 0 && { image }) };
    const lines = Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
    const picture = at % 3 === 1 ? `\n\n![${plain(matter.title)}](mine.png "${plain(matter.summary)}")` : '';
    const body = blocks.map((each, number) => each.replaceAll('[^n]', `[^${number}]`)).join('\n\n');
    return `---\n${lines.join('\n')}\n---\n\nOpening words.\n\n${body}${picture}\n`;
  });
}

/** The texts themselves, for questions and addresses. */
export const hostileTexts: readonly string[] = strings;
