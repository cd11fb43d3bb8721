import { hubKinds, isHubKind } from '../schema/item.ts';
import { isLanguage } from '../schema/language.ts';
import { namesFile } from '../schema/names-file.ts';
import { site } from '../site.ts';
import { commonFlags } from './line/flags.ts';
import { exitCodes } from './line/help.ts';
import { count } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';

const { content, dryRun, force } = commonFlags;

await runCommand({
  name: 'names',
  purpose: 'List the names that items use, how often, and which are likely two spellings of one; or make one name of two in all files.',
  flags: [
    content,
    { name: 'kind', form: 'text', value: 'KIND', docs: `Only names of this kind: ${hubKinds.join(', ')}.`, check: checkKind },
    { name: 'language', form: 'text', value: 'CODE', docs: 'Only items in this language.', check: checkLanguage },
    { name: 'merge', form: 'text', value: 'NAME', docs: 'The spelling that goes.' },
    { name: 'into', form: 'text', value: 'NAME', docs: 'The spelling that stays.' },
    { name: 'yes', form: 'flag', docs: 'Write the merge. Without it, what would change is shown first, and asked about.' },
    dryRun, force,
  ],
  examples: ['', '--kind people', '--merge "Zhou Peng Ju" --into "Zhou Pengju"', '--merge "Zhou Peng Ju" --into "Zhou Pengju" --yes'],
}, async ({ values }, settings) => {
  const { readItemTexts } = await import('./writing/item-texts.ts');
  const { readForEditing } = await import('../editing/save-file.ts');
  const { merge, into } = values;
  const kind = values.kind !== undefined && isHubKind(values.kind) ? values.kind : undefined;
  const language = values.language !== undefined && isLanguage(values.language) ? values.language : undefined;
  if ((merge === undefined) !== (into === undefined)) {
    throw new UsageError('--merge and --into belong together. Write --merge "the one that goes" --into "the one that stays".');
  }
  if (merge !== undefined && merge.trim() === into?.trim()) {
    throw new UsageError(`--merge and --into are both ${JSON.stringify(merge.trim())}. Write with --into the spelling that stays.`);
  }
  const [texts, names] = [readItemTexts(settings.content), await readForEditing(settings.content, namesFile)];
  if (merge === undefined || into === undefined) {
    const { nameListText } = await import('./writing/name-list.ts');
    const { nameUses } = await import('./writing/name-uses.ts');
    const { likelySpellings } = await import('./writing/spellings.ts');
    const { pairsIn } = await import('../editing/name-pairs.ts');
    const all = nameUses([...texts].map(([file, { text }]) => ({ file, text })));
    const uses = all.filter((use) => (kind === undefined || use.kind === kind) && (language === undefined || use.language === language));
    console.log(nameListText(uses, (each) => (names ? pairsIn(names.text, each) : []), likelySpellings(uses)) || 'No item uses a name yet.');
    return exitCodes.fine;
  }
  const { mergePlan } = await import('./writing/merge-names.ts');
  const { carryOut } = await import('./writing/carry-out.ts');
  const { patchOf } = await import('./writing/rewrites.ts');
  const { terminalAsker } = await import('./writing/asker.ts');
  const rewrites = mergePlan(texts, names, { from: merge.trim(), into: into.trim(), language }, kind);
  const manner = { content: settings.content, isDry: values['dry-run'], force: values.force, asker: terminalAsker() };
  if (!values.yes && !manner.isDry) {
    console.log(`${patchOf(rewrites)}\n`);
    if (!manner.asker) {
      console.log(`Nothing was written yet. Add --yes to change ${count(rewrites.length, 'file')} so.`);
      return exitCodes.fine;
    }
    if (!await manner.asker.confirm(`Change ${count(rewrites.length, 'file')} so?`, false)) return exitCodes.fine;
  }
  if (await carryOut(rewrites, manner)) console.log(`${merge.trim()} is now ${into.trim()} in ${count(rewrites.length, 'file')}.`);
  return exitCodes.fine;
});

function checkKind(kind: string): string | undefined {
  return isHubKind(kind) ? undefined : `--kind is ${JSON.stringify(kind)}, which is no kind of name. Write one of ${hubKinds.join(', ')}.`;
}

function checkLanguage(language: string): string | undefined {
  if (isLanguage(language)) return undefined;
  return `--language is ${JSON.stringify(language)}, which is not a language of this archive. Write ${site.languages.join(' or ')}.`;
}
