import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isDay } from '../schema/day.ts';
import { decodeAs } from '../schema/decode.ts';
import { isLanguage } from '../schema/language.ts';
import { hasErrors } from '../schema/problem.ts';
import { formatReport } from '../schema/report.ts';
import { momentOf, processEnvironment } from '../settings.ts';
import { site } from '../site.ts';
import { commonFlags } from './line/flags.ts';
import { exitCodes } from './line/help.ts';
import { dayReader } from './line/instant.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, dryRun } = commonFlags;

await runCommand({
  name: 'new',
  purpose: 'Write a new item: asks for its headline, day, source, editor and topics, proposes its address, and makes its file.',
  flags: [
    content,
    { name: 'title', form: 'text', value: 'TEXT', docs: 'The headline.' },
    { name: 'date', form: 'text', value: 'DAY', docs: 'The day of the news.', check: checkDay },
    { name: 'source', form: 'text', value: 'NAME', docs: 'Who published it first.' },
    { name: 'source-url', form: 'text', value: 'ADDRESS', docs: 'Where the source published it.' },
    { name: 'editor', form: 'text', value: 'NAME', docs: 'The editor in charge.' },
    { name: 'topics', form: 'text', value: 'NAMES', docs: 'What it is about, with commas between: "mining, energy".' },
    {
      name: 'language', form: 'text', value: site.languages.join('|'), docs: 'Language of the item. Without it, told from the headline.',
      check: checkLanguage,
    },
    { name: 'slug', form: 'text', value: 'TEXT', docs: 'Name of the item in its address. Without it, made from the headline.' },
    { name: 'text', form: 'text', value: 'FILE', docs: 'File that holds the text; - reads it from standard input.' },
    { name: 'translate', form: 'text', value: 'FILE', docs: 'Make the version of this item in another language, with its facts filled in.' },
    { name: 'draft', form: 'flag', docs: 'Keep it from readers until the line draft is deleted.' },
    dryRun,
  ],
  makesContent: true,
  examples: [
    '', '--translate content/2023/02/mine-reopens.md',
    '--title "Mine reopens" --date 2023-02-21 --source "Fuxin Daily" --topics "mining, energy" --text mine.txt',
  ],
}, async ({ values, folder }, settings) => {
  const { prepareItem, prepareTranslation } = await import('./writing/prepare-item.ts');
  const { terminalAsker } = await import('./writing/asker.ts');
  const { textProgramOf } = await import('./writing/text-program.ts');
  const { writeItem } = await import('./writing/write-item.ts');
  const { pageOf } = await import('./writing/target-file.ts');
  const { title, date, source, editor, slug } = values;
  const text = values.text === undefined ? undefined : textOf(values.text, folder);
  const given = {
    title, date, source, editor, slug, sourceUrl: values['source-url'], topics: values.topics?.split(/[,，、;；]/).map((name) => name.trim()).filter(Boolean),
    language: values.language !== undefined && isLanguage(values.language) ? values.language : undefined,
  };
  // The text may come by standard input, where then nobody answers.
  const asker = values.text === '-' ? undefined : terminalAsker();
  const today = dayReader(site.timeZone)(momentOf(settings));
  const prepared = values.translate === undefined
    ? await prepareItem(given, { content: settings.content, asker, today, isDraft: values.draft })
    : await prepareTranslation(values.translate, given, { content: settings.content, asker, folder });
  for (const note of prepared.notes) console.error(note);
  if (prepared.isStopped) return exitCodes.fine;
  const item = { file: prepared.file, values: prepared.values, text, isDraft: values.draft };
  const program = textProgramOf(processEnvironment());
  const { state, problems } = await writeItem(item, { content: settings.content, isDry: values['dry-run'], asker, program });
  if (problems.length > 0) console.log(`\n${formatReport(problems)}\n`);
  if (state === 'shown') return exitCodes.fine;
  const path = join(settings.content, item.file);
  console.log(`${path.startsWith(folder + sep) ? relative(folder, path) : path} is written, and will be at ${pageOf(item.file)}.`);
  const task = hasErrors(problems) ? 'Mend what is named above' : 'When its text is finished';
  console.log(state === 'draft'
    ? `It is a draft, which readers do not see. ${task}, ${hasErrors(problems) ? 'then ' : ''}delete the line draft: true, and run npm run check.`
    : 'Run npm run check, then npm run build.');
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
});

function textOf(file: string, folder: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : resolve(folder, file));
  } catch {
    throw new UsageError(`--text is ${file}, which cannot be read. Name a text file.`);
  }
  const text = decodeAs(bytes, 'utf-8')?.replace(/\r\n?/g, '\n').trim();
  if (!text) {
    const why = text === '' ? 'holds no text' : 'is not in UTF-8';
    throw new UsageError(`--text is ${file}, which ${why}. Save the text as UTF-8, or bring the file in with npm run import.`);
  }
  if (/^---\s*\n/.test(text)) throw new UsageError(`--text is ${file}, which has a head of its own. Bring it in with npm run import.`);
  return text;
}

function checkDay(day: string): string | undefined {
  return isDay(day) ? undefined : `--date is ${JSON.stringify(day)}, which is not a day. Write it as YYYY-MM-DD, such as 2023-02-21.`;
}

function checkLanguage(language: string): string | undefined {
  if (isLanguage(language)) return undefined;
  return `--language is ${JSON.stringify(language)}, which is not a language of this archive. Write ${site.languages.join(' or ')}.`;
}
