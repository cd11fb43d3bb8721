import { UsageError } from '../line/read-line.ts';
import type { Carrier } from './carrier.ts';
import { foldersAbove } from './deploy-plan.ts';
import { goOn, lastWords, runTool, type ToolEnded } from './run-tool.ts';
import type { Target } from './target.ts';
import { ToolFault } from '../line/tool-fault.ts';

/** What rclone answers where a folder or a file is not there: https://rclone.org/docs/#exit-code */
const notThere = [3, 4];

/**
 * Carry files with rclone. A store that keeps headers with a file, such as S3, gets those too.
 * @param headersOf the headers to keep with a file, as lines
 */
export function rcloneCarrier({ place, shown }: Target, headersOf: (file: string) => readonly string[]): Carrier {
  const run = async (words: readonly string[], input?: string): Promise<ToolEnded> => {
    const ended = await runTool('rclone', [...words, '--log-level=ERROR'], secretsIn(place), input);
    if (ended.code === 0 || notThere.includes(ended.code)) return ended;
    const said = lastWords(ended.said);
    if (/didn't find section in config file|didn't find backend called|directory is a file/.test(ended.said)) {
      throw new UsageError(`${shown} cannot be used as the target: rclone knows no such place. rclone config shows and makes remotes.`, said);
    }
    throw new ToolFault(`rclone failed with exit code ${ended.code} on the way to ${shown}.\n${said}`, goOn);
  };
  let knowsBuckets: Promise<boolean> | undefined;
  const below = (name: string): string => (/[/:]$/.test(place) ? `${place}${name}` : `${place}/${name}`);
  return {
    read: async (file) => {
      const { code, stdout } = await run(['cat', below(file)]);
      return code === 0 ? stdout : undefined;
    },
    names: async () => (await run(['lsf', '--max-depth=1', place])).stdout.toString('utf8').split('\n').filter(Boolean).map((name) => name.replace(/\/$/, '')),
    send: async (from, files) => {
      const isStore = await (knowsBuckets ??= hasBuckets());
      for (const [header, some] of Map.groupBy(files, (file) => (isStore ? headersOf(file).join('\n') : ''))) {
        const headers = header.split('\n').filter(Boolean).map((line) => `--header-upload=${line}`);
        const { code, said } = await run(['copy', '--files-from-raw=-', '--no-traverse', '--no-check-dest', ...headers, from, place], some.join('\n'));
        if (code !== 0) throw new ToolFault(`rclone could not send all files to ${shown}.\n${lastWords(said)}`, goOn);
      }
    },
    drop: async ({ files, folders }) => {
      if (files.length > 0) await run(['delete', '--files-from-raw=-', place], files.join('\n'));
      // In a store, folders are no more than beginnings of names.
      if (folders.length === 0 || await (knowsBuckets ??= hasBuckets())) return;
      // Each with all that is empty below it; one that holds files of others stays.
      const outermost = folders.filter((folder) => !foldersAbove(folder).some((above) => folders.includes(above)));
      for (const folder of outermost) await run(['rmdirs', below(folder)]);
    },
  };

  /** Answer whether the target is a store with buckets, rather than something with folders. */
  async function hasBuckets(): Promise<boolean> {
    return /"BucketBased": *true/.test((await run(['backend', 'features', place])).stdout.toString('utf8'));
  }
}

/** The values in a remote that is written out whole, such as `:s3,secret_access_key=…:bucket`. */
function secretsIn(place: string): string[] {
  return [place, ...Array.from(place.matchAll(/=("(?:[^"]|"")*"|[^,:]*)/g), ([, value = '']) => value.replaceAll('"', ''))];
}
