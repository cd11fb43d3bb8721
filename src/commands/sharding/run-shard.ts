import { processEnvironment, type Settings } from '../../settings.ts';
import { exitCodes } from '../line/help.ts';
import { count, endProgress, makeProgress, type Screen } from '../line/progress.ts';
import { UsageError } from '../line/read-line.ts';
import { whichShare } from './which-share.ts';

/** What of a command line says that a plan or a share is to be made. */
export interface ShardingFlags {
  plan: boolean;
  shard: string | undefined;
  texts: boolean;
  clean: boolean;
  quiet: boolean;
  json: boolean;
}

/**
 * Make the plan of an archive, or one share by it, and say what came of it.
 * @param shares the folder in which they lie, absolute
 * @throws {UsageError} where the command line, or the engine, names no share
 */
export async function runSharding(
  { plan, shard, texts, clean, quiet, json }: ShardingFlags, settings: Settings, shares: string, screen: Screen,
): Promise<number> {
  if (plan && shard !== undefined) throw new UsageError('--plan makes the plan of all shares, and --shard one share by it. Give one of the two.');
  if (texts && shard === undefined) throw new UsageError('--texts prints the texts of one share. Give --shard as well, such as --shard 2/8.');
  const report = makeProgress(screen);
  const say = (outcome: object, text: string): number => {
    endProgress(screen);
    if (json) console.log(JSON.stringify(outcome, undefined, 2));
    else if (!quiet) console.log(text);
    return exitCodes.fine;
  };
  if (shard === undefined) {
    const { makePlan } = await import('../../build/shards/make-plan.ts');
    const { planFolder } = await import('../../build/shards/share-name.ts');
    const { facts, warnings } = await makePlan(settings, planFolder(shares), report);
    if (warnings.length > 0) console.error((await import('../../schema/report.ts')).formatReport(warnings));
    return say(facts, `The plan of ${count(facts.items, 'item')} is in ${planFolder(shares)}.`);
  }
  const share = whichShare(shard, processEnvironment());
  if (typeof share === 'string') throw new UsageError(share);
  const { makeShare, textsOfShare } = await import('../../build/shards/make-share.ts');
  if (texts) {
    console.log((await textsOfShare(settings, { share, shares })).join('\n'));
    return exitCodes.fine;
  }
  const made = await makeShare(settings, { share, shares, clean, report });
  const what = `Share ${made.share}: ${count(made.texts, 'text')}, ${count(made.files, 'file')}`;
  return say(made, `${what}; ${made.made} made and ${count(made.indexed, 'item')} indexed in ${made.seconds.toFixed(1)} s.`);
}
