import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCheckpoint, type Checkpoint } from '../record/checkpoint.ts';
import type { VerifierKey } from '../record/keys.ts';
import { readSignedNote } from '../record/note.ts';
import { commonFlags } from './line/flags.ts';
import { project } from './line/folders.ts';
import { exitCodes } from './line/help.ts';
import { endProgress, makeProgressOf, processScreen } from './line/progress.ts';
import { UsageError } from './line/read-line.ts';
import { runCommand } from './line/run.ts';
import { trustedKeys } from './verifying/trusted-keys.ts';

const { cache, json } = commonFlags;
const since = { name: 'since', form: 'text', value: 'FILE', docs: 'A checkpoint that was kept earlier: the record must go on from it.' } as const;
const key = {
  name: 'key', form: 'text', value: 'KEY', docs: 'The public key, in one line, by which the record is signed. Without it, that of src/site.ts.',
} as const;
const anew = { name: 'anew', form: 'flag', docs: 'Compare all files, also those that a run which was cut short had compared.' } as const;

await runCommand({
  name: 'verify',
  purpose: 'Check a copy or a live mirror of an archive: every file against the manifest, every item against the record. A run that is cut short goes on.',
  flags: [since, key, anew, cache, json],
  operands: { value: 'DIR|ADDRESS', docs: 'The folder of a site or of a package, or the address of its front page.' },
  exits: { problems: 'The copy differs.', fault: 'The copy could not be checked, or a fault of Backnumber or of the machine.' },
  examples: ['dist', 'https://news.example/', 'https://mirror.example/news/ --since checkpoint', '/media/stick/backnumber --key news.example/record+…'],
}, async ({ values, operands, folder }, settings) => {
  const [name = '', ...more] = operands;
  const given = operands.length === 0 ? 'none is' : `${operands.length} are`;
  if (name === '' || more.length > 0) throw new UsageError(`verify takes one folder or address, and ${given} given. Write npm run verify -- dist.`);
  const problems: string[] = [];
  const source = await sourceOf(name, folder, problems);
  const earlier = values.since === undefined ? undefined : readEarlier(resolve(folder, values.since), problems);
  const keys = await readTrusted(values.key, problems);
  if (!source || problems.length > 0) throw new UsageError(...problems);
  const { KeptProgress } = await import('./verifying/kept-progress.ts');
  const { verifyCopy } = await import('./verifying/verify-copy.ts');
  const { Unreadable } = await import('./verifying/source.ts');
  const { verdictText } = await import('./verifying/verdict-text.ts');
  const progress = new KeptProgress(settings.cache, source.name, values.anew);
  const screen = processScreen();
  const report = makeProgressOf(screen, { compare: 'Comparing…' });
  try {
    const verdict = await verifyCopy(source, { keys, ...(earlier && { since: earlier }) }, progress, (done, total) => report('compare', done, total));
    progress.end();
    endProgress(screen);
    const { texts, ...files } = verdict.files;
    if (values.json) console.log(JSON.stringify({ ...verdict, files: { ...files, texts: texts.size } }, undefined, 2));
    else console.log(verdictText(source.name, verdict));
    return verdict.files.differences.length + (verdict.record?.differences.length ?? 0) > 0 ? exitCodes.problems : exitCodes.fine;
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    endProgress(screen);
    console.error(thrown.message);
    return exitCodes.fault;
  }
});

async function sourceOf(name: string, folder: string, problems: string[]) {
  if (/^\w+:\/\//.test(name)) {
    const address = URL.parse(name);
    if (address && /^https?:$/.test(address.protocol) && !address.search && !address.hash) {
      return (await import('./verifying/mirror.ts')).mirrorSource(address.href);
    }
    problems.push(`${JSON.stringify(name)} is not the address of a front page. Write one such as https://news.example/, without ? and #.`);
    return undefined;
  }
  const path = [resolve(folder, name), join(project, name)].find((each) => existsSync(each)) ?? resolve(folder, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return (await import('./verifying/folder.ts')).folderSource(path);
  problems.push(stats ? `${path} is a file. Name the folder of a site; a ZIP file has to be unpacked first.`
    : `${path} is not there. Name the folder of a site, or an address that begins with https://.`);
  return undefined;
}

async function readTrusted(given: string | undefined, problems: string[]): Promise<VerifierKey[]> {
  try {
    return await trustedKeys(given);
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    problems.push(...thrown.problems);
    return [];
  }
}

function readEarlier(file: string, problems: string[]): Checkpoint | undefined {
  const text = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;
  const note = text === undefined ? undefined : readSignedNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  const why = text === undefined ? 'is no file that is there' : 'holds no checkpoint';
  if (!checkpoint) problems.push(`--since is ${file}, which ${why}. Name the file as it was saved from /record/checkpoint.`);
  return checkpoint;
}
