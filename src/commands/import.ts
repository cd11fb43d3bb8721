import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes } from './line/help.ts';
import { commonFlags } from './line/flags.ts';
import { runCommand } from './line/run.ts';
import { UsageError } from './line/read-line.ts';
import { isDay } from '../schema/day.ts';
import { checkFileName } from '../schema/file-name.ts';
import { isLanguage } from '../schema/language.ts';
import { momentOf } from '../settings.ts';
import { site } from '../site.ts';
import { readAskedMap } from './importing/asked-map.ts';
import { dayReader } from './line/instant.ts';

/** Where the day of a file can be taken from that says none. */
const ways = ['name', 'folder', 'mtime'] as const;

await runCommand({
  name: 'import',
  purpose: 'Bring news into the archive: text with header lines, Markdown and HTML of other sites, .docx, exports of WordPress, CSV and JSON.',
  flags: [
    commonFlags.content,
    { name: 'source', form: 'text', value: 'NAME', docs: 'Who published the files first, where they do not say.' },
    { name: 'title', form: 'text', value: 'TEXT', docs: 'Headline of a file that has none. Without it, one is proposed from the text.' },
    { name: 'slug', form: 'text', value: 'TEXT', docs: 'Name of the item in its address.', check: checkSlug },
    { name: 'language', form: 'text', value: site.languages.join('|'), docs: 'Language of the files. Without it, told from each.', check: checkLanguage },
    {
      name: 'origin', form: 'text', value: 'ADDRESS', check: checkOrigin,
      docs: 'Address of the site the files are from, so that links to its other pages can be kept.',
    },
    {
      name: 'site', form: 'text', value: 'DIR',
      docs: 'Folder that / meant on the old site, for pictures such as /images/x.png. Without it, looked for above the files.',
    },
    { name: 'date-from', form: 'text', value: ways.join('|'), docs: 'Where the day of a file is taken from that says none.', check: checkWay },
    { name: 'date', form: 'text', value: 'DAY', docs: 'Day of files that say none.', check: checkDay },
    {
      name: 'map', form: 'text', value: 'FIELD=COLUMN,…|FILE',
      docs: 'Which columns of a table, or keys of records, hold what: title=Headline,text=Body, or a file of YAML. Without it, told by their names.',
    },
    { name: 'as-is', form: 'flag', docs: 'Keep a text that cannot be set as it is written, as code, instead of refusing its file.' },
    { name: 'dry-run', form: 'flag', docs: 'Report what would happen and write nothing.' },
    commonFlags.json,
  ],
  operands: { value: 'FILE…', docs: 'Files, or folders of files.' },
  makesContent: true,
  examples: ['bridge.txt', 'old-site/_posts --source "Fuxin Daily" --origin https://example.org', 'news.csv --map title=Headline,date=Day,text=Body --dry-run'],
}, async ({ values, operands, folder }, settings) => {
  const { source, title, slug, language, origin } = values;
  const { gatherInputs } = await import('./importing/import-inputs.ts');
  if (operands.length === 0) throw new UsageError('import is given no file. Name the files to import, or a folder that holds them.');
  const dayOf = dayReader(site.timeZone);
  const map = values.map === undefined ? { asked: new Map() } : readAskedMap(values.map, folder);
  if ('problems' in map) throw new UsageError(...map.problems);
  const gathered = await gatherInputs(operands, folder, map.asked);
  if (gathered.missing.length > 0) throw new UsageError(...gathered.missing.map((path) => `${path} is not there. Name files or folders that are.`));
  if (gathered.files.length + gathered.refused.length === 0) {
    throw new UsageError(...gathered.empty.map((path) => `${path} holds no text file. Name a folder that holds files ending in .txt, .md or .html.`));
  }
  const alone = [title !== undefined ? '--title' : '', slug !== undefined ? '--slug' : ''].filter((flag) => flag !== '');
  if (alone.length > 0 && gathered.files.length > 1) {
    throw new UsageError(...alone.map((flag) => `${flag} is for one file, and there are ${gathered.files.length}. Import that file alone.`));
  }
  const wishes = {
    ...(source !== undefined && { source: source.trim() }),
    ...(title !== undefined && { title: title.trim() }),
    ...(slug !== undefined && { slug }),
    ...(language !== undefined && isLanguage(language) && { language }),
    ...(origin !== undefined && { origin: origin.replace(/\/$/, '') }),
    ...(values.date !== undefined && { date: values.date }),
    ...(values['as-is'] && { asIs: true }),
    ...ways.filter((way) => way === values['date-from']).map((dateFrom) => ({ dateFrom }))[0],
    today: dayOf(momentOf(settings)),
  };
  const root = values.site === undefined ? undefined : resolve(folder, values.site);
  if (root !== undefined && !existsSync(root)) throw new UsageError(`--site is ${values.site}, which is not there. Name the folder that / meant.`);
  const files = gathered.files.map((file) => ({ ...file, modified: dayOf(file.changed) }));
  const { runImport } = await import('./importing/import-run.ts');
  const isComplete = await runImport({ ...gathered, files }, wishes, settings, {
    isDry: values['dry-run'], isJson: values.json, ...(root !== undefined && { root }),
  });
  return isComplete ? exitCodes.fine : exitCodes.problems;
});

function checkSlug(slug: string): string | undefined {
  const [problem] = checkFileName(`2000/01/${slug}.md`).problems;
  if (!problem && !slug.includes('.')) return undefined;
  return `--slug is ${JSON.stringify(slug)}, which cannot be an address. Write small letters, digits and single hyphens, such as mine-reopens.`;
}

function checkWay(way: string): string | undefined {
  if (ways.some((each) => each === way)) return undefined;
  return `--date-from is ${JSON.stringify(way)}, which is no place for a day. Write ${ways.join(', ')}.`;
}

function checkDay(day: string): string | undefined {
  if (isDay(day)) return undefined;
  return `--date is ${JSON.stringify(day)}, which is not a day. Write it as YYYY-MM-DD, such as 2023-02-21.`;
}

function checkLanguage(language: string): string | undefined {
  if (isLanguage(language)) return undefined;
  return `--language is ${JSON.stringify(language)}, which is not a language of this archive. Write ${site.languages.join(' or ')}.`;
}

function checkOrigin(origin: string): string | undefined {
  if (/^https?:\/\/[^/\s]+\/?$/.test(origin) && URL.canParse(origin)) return undefined;
  return `--origin is ${JSON.stringify(origin)}, which is not the address of a site. Write it without a path, such as https://example.org.`;
}
