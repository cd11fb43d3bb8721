import { UsageError } from '../line/read-line.ts';
import type { Carrier } from './carrier.ts';
import { foldersAbove } from './deploy-plan.ts';
import { goOn, lastWords, runTool, type ToolEnded } from './run-tool.ts';
import type { Target } from './target.ts';
import { ToolFault } from '../line/tool-fault.ts';

/** What rclone answers where a folder or a file is not there: https://rclone.org/docs/#exit-code */
const notThere = [3, 4];

/**
 * Carry files with rclone. Stores that keep headers with a file, such as S3, get how long it may be kept.
 * @param cacheRuleOf the `Cache-Control` of a file; undefined where the site says nothing of it
 */
export function rcloneCarrier({ place, shown }: Target, cacheRuleOf: (file: string) => string | undefined): Carrier {
  const run = async (words: readonly string[], input?: string): Promise<ToolEnded> => {
    const ended = await runTool('rclone', [...words, '--log-level=ERROR'], secretsIn(place), input);
    if (ended.code === 0 || notThere.includes(ended.code)) return ended;
    const said = lastWords(ended.said);
    if (/didn't find section in config file|didn't find backend called|directory is a file/.test(ended.said)) {
      throw new UsageError(`${shown} cannot be used as the target: rclone knows no such place. rclone config shows and makes remotes.`, said);
    }
    throw new ToolFault(`rclone failed with exit code ${ended.code} on the way to ${shown}.\n${said}`, goOn);
  };
  const below = (name: string): string => (/[/:]$/.test(place) ? `${place}${name}` : `${place}/${name}`);
  return {
    read: async (file) => {
      const { code, stdout } = await run(['cat', below(file)]);
      return code === 0 ? stdout : undefined;
    },
    names: async () => (await run(['lsf', '--max-depth=1', place])).stdout.split('\n').filter(Boolean).map((name) => name.replace(/\/$/, '')),
    send: async (from, files) => {
      for (const [rule, some] of Map.groupBy(files, cacheRuleOf)) {
        const header = rule === undefined ? [] : [`--header-upload=Cache-Control: ${rule}`];
        const { code, said } = await run(['copy', '--files-from-raw=-', '--no-traverse', '--no-check-dest', ...header, from, place], some.join('\n'));
        if (code !== 0) throw new ToolFault(`rclone could not send all files to ${shown}.\n${lastWords(said)}`, goOn);
      }
    },
    drop: async ({ files, folders }) => {
      if (files.length > 0) await run(['delete', '--files-from-raw=-', place], files.join('\n'));
      if (folders.length === 0 || !await hasFolders()) return;
      // Each with all that is empty below it; one that holds files of others stays.
      const outermost = folders.filter((folder) => !foldersAbove(folder).some((above) => folders.includes(above)));
      for (const folder of outermost) await run(['rmdirs', below(folder)]);
    },
  };

  /** Answer whether the store knows folders: in others they are no more than beginnings of names. */
  async function hasFolders(): Promise<boolean> {
    return /"CanHaveEmptyDirectories": *true/.test((await run(['backend', 'features', place])).stdout);
  }
}

/** The values in a remote that is written out whole, such as `:s3,secret_access_key=…:bucket`. */
function secretsIn(place: string): string[] {
  return [place, ...Array.from(place.matchAll(/=("(?:[^"]|"")*"|[^,:]*)/g), ([, value = '']) => value.replaceAll('"', ''))];
}
