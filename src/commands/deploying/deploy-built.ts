import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../../addresses.ts';
import { checkBuilt } from '../../build/check-built.ts';
import { withLock } from '../../build/publishing/lock.ts';
import { dayAt } from '../../edition.ts';
import { momentOf, type Settings } from '../../settings.ts';
import { UsageError } from '../line/read-line.ts';
import { headersFor, readHeaderRules } from '../server/host-files.ts';
import type { Carrier } from './carrier.ts';
import { deploySite, type DeployOptions, type DeployOutcome } from './deploy-site.ts';
import { folderCarrier } from './folder-carrier.ts';
import { rcloneCarrier } from './rclone-carrier.ts';
import { rsyncCarrier } from './rsync-carrier.ts';
import { checkTargetFolder, type Target } from './target.ts';

/**
 * Send the site as it was built, while no build changes it. Nothing is built here: what is sent has been there to look at.
 * @throws {UsageError} where the site is not that of the content, or the target cannot be one
 */
export async function deployBuilt(
  settings: Settings, target: Target, options: Omit<DeployOptions, 'today'>, say: (text: string) => void,
): Promise<DeployOutcome> {
  const problem = target.kind === 'folder' ? checkTargetFolder(target.place, settings) : undefined;
  if (problem) throw new UsageError(problem);
  // Where there is no site there is nothing to hold, and its folder may not be there.
  if (!existsSync(settings.out)) throw new UsageError(await checkBuilt(settings) ?? '');
  return withLock(settings.out, () => say('A build of this site is running; waiting for it to end…'), async () => {
    const unfit = await checkBuilt(settings);
    if (unfit) throw new UsageError(unfit);
    return deploySite(settings, target, carrierTo(target, settings), { ...options, today: dayAt(momentOf(settings)) });
  });
}

function carrierTo(target: Target, { out, base }: Settings): Carrier {
  if (target.kind === 'folder') return folderCarrier(target.place);
  if (target.kind === 'rsync') return rsyncCarrier(target);
  const headers = join(out, siteFiles.headers);
  const rules = readHeaderRules(existsSync(headers) ? readFileSync(headers, 'utf8') : '');
  return rcloneCarrier(target, (file) => headersFor(`${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, rules)['cache-control']);
}
