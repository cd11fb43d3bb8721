import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { absolute, pathsFor } from '../../src/addresses.ts';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { checkFileName } from '../../src/schema/file-name.ts';
import { checkItem } from '../../src/schema/front-matter.ts';
import { site } from '../../src/site.ts';
import { openBrowser } from '../browser/browser.ts';
import { tableText } from './report/table.ts';
import { keepResult } from './result-file.ts';
import { translatePage, type Translated, type Translators } from './zotero/stand-in.ts';

const command = {
  name: 'bench',
  purpose: 'Measure what Zotero’s own translators take from the pages of articles. Results are kept in .bench/.',
  operands: {
    value: 'zotero PATH', docs: 'The benchmark, and a folder that holds “Embedded Metadata.js” and “RDF.js” of github.com/zotero/translators.',
  },
  flags: [
    { name: 'site', form: 'text', value: 'DIR', default: 'dist', docs: 'A site that was built without --base.' },
    { name: 'content', form: 'text', value: 'DIR', default: 'content', docs: 'What it was built from.' },
  ],
  examples: ['zotero ../translators', 'zotero ../translators --site ../site --content ../items'],
} as const satisfies Command;

/** Measure what Zotero takes as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

type Facts = Readonly<Record<'title' | 'creators' | 'date' | 'publication' | 'language' | 'rights' | 'url' | 'type', string>>;

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  const [, place] = operands;
  if (place === undefined || operands.length > 2) throw new UsageError('zotero wants one folder in which Zotero’s translators lie.');
  const text = (name: string) => readFileSync(join(resolve(folder, place), name), 'utf8');
  const translators: Translators = { embedded: text('Embedded Metadata.js'), rdf: text('RDF.js') };
  const [out, content] = [resolve(folder, values.site), resolve(folder, values.content)];
  const items = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).sort();
  const browser = await openBrowser();
  const counts = new Map<string, { right: number; wrong: string[] }>();
  try {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (!pathname.endsWith('/')) return route.abort();
      return route.fulfill({ path: join(out, decodeURIComponent(pathname), 'index.html'), contentType: 'text/html' });
    });
    for (const file of items) {
      const facts = factsOf(file, readFileSync(join(content, file), 'utf8'));
      if (!facts || !existsSync(join(out, decodeURIComponent(new URL(facts.url).pathname), 'index.md'))) continue;
      await page.goto(facts.url);
      const found = foundIn(await page.evaluate(translatePage, translators));
      for (const [name, fact] of Object.entries(facts)) {
        const count = counts.get(name) ?? { right: 0, wrong: [] };
        counts.set(name, count);
        if (found[name as keyof Facts] === fact) count.right += 1;
        else count.wrong.push(`${file}: ${name} is ${JSON.stringify(found[name as keyof Facts])}, not ${JSON.stringify(fact)}`);
      }
    }
  } finally {
    await browser.close();
  }
  const rows = [...counts].map(([name, { right, wrong }]) => [name, String(right), String(right + wrong.length)]);
  keepResult('zotero', Object.fromEntries(counts));
  console.log(tableText([['fact', 'right', 'of'], ...rows]));
  for (const { wrong } of counts.values()) if (wrong.length > 0) console.log(wrong.slice(0, 5).join('\n'));
}

/** What an item's file says, as it is to arrive; nothing for a file that is no item. */
function factsOf(file: string, text: string): Facts | undefined {
  const { story, language } = checkFileName(file);
  const { matter } = checkItem(file, text.replace(/^\uFEFF/, ''));
  if (!matter) return undefined;
  const archive: string = site.name[language];
  const { name, address } = site.licence;
  return {
    type: matter.digest ? 'webpage' : 'newspaperArticle',
    title: matter.titleSupplied ? (language === site.languages[0] ? `[${matter.title}]` : `［${matter.title}］`) : matter.title,
    creators: matter.digest ? archive : matter.author.join('; '),
    date: matter.date,
    publication: matter.digest ? archive : matter.source,
    language: matter.lang ?? site.tags[language],
    rights: `${name}, ${address}`,
    url: absolute(pathsFor('/').articlePath(story, language)),
  };
}

/** What arrived. A name that was cut in two where it should not have been shows a bar. */
function foundIn({ itemType, title, creators = [], date, publicationTitle, language, rights, url }: Translated): Partial<Facts> {
  const names = creators.map(({ firstName, lastName = '' }) => (firstName ? `${firstName} | ${lastName}` : lastName));
  return {
    creators: names.join('; '),
    ...(itemType !== undefined && { type: itemType }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date: date.replaceAll('/', '-') }),
    ...(publicationTitle !== undefined && { publication: publicationTitle }),
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { rights }),
    ...(url !== undefined && { url }),
  };
}
