import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFor, siteFiles } from '../../addresses.ts';
import { checkBuilt } from '../../build/check-built.ts';
import { withLock } from '../../build/publishing/lock.ts';
import { dayAt } from '../../edition.ts';
import { contentTypeOf } from '../../hosts/content-types.ts';
import { policyOf } from '../../hosts/policy.ts';
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

function carrierTo(target: Target, settings: Settings): Carrier {
  if (target.kind === 'folder') return folderCarrier(target.place);
  if (target.kind === 'rsync') return rsyncCarrier(target);
  return rcloneCarrier(target, storedHeaders(settings));
}

/** Types that rclone tells by itself, wherever it runs. */
const knownTypes = /\.(html|css|m?js|xml|svg|png|jpe?g|gif|webp|wasm|pdf|(?<!feed\.)json)$/;

/** Give the function that says which headers a store is to keep with a file: how long it may be kept, by the site’s own `_headers`, and its type. */
function storedHeaders({ out, base }: Settings): (file: string) => string[] {
  const file = join(out, siteFiles.headers);
  const rules = readHeaderRules(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const { usualCaching } = policyOf(pathsFor(base));
  return (name) => {
    const kept = headersFor(`${base}${name.replace(/(^|\/)index\.html$/, '$1')}`, rules)['cache-control'] ?? usualCaching;
    return [`Cache-Control: ${kept}`, ...(knownTypes.test(name) ? [] : [`Content-Type: ${contentTypeOf(name)}`])];
  };
}
