import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFiles } from '../addresses.ts';
import { closeEdition, loadUnknownEdition } from '../edition.ts';
import { hasErrors } from '../schema/problem.ts';
import type { Settings } from '../settings.ts';
import { Ledger } from './changes/ledger.ts';
import { readStamp, stampOf } from './changes/stamp.ts';
import { isUnchanged } from './changes/unchanged.ts';
import { withLock } from './publishing/lock.ts';
import { nextFolder } from './publishing/publish.ts';
import { openBundledReader } from './rendering/bundled-reader.ts';

const cure = 'Run npm run build with the same flags, then this command again.';

/**
 * Say why the site in `out` is not what a build would leave there now, or nothing where it is. It is told by its stamp and by how its files
 * lie there, so that items are read only where the content differs from that of the last run.
 */
export async function checkBuilt(settings: Settings): Promise<string | undefined> {
  const { out, cache } = settings;
  const stamp = readStamp(out);
  if (stamp === undefined) return `${out} holds no built site. ${cure}`;
  if (stamp === '' || existsSync(join(nextFolder(out), siteFiles.journal))) return `${out} holds a site whose publishing was broken off. ${cure}`;
  return withLock(join(cache, 'cache'), () => undefined, async () => {
    try {
      const ledger = new Ledger(settings);
      const found = await ledger.look(stamp);
      const lost = found?.changed.length ?? 0;
      if (lost > 0) return `In ${out}, ${lost === 1 ? 'a file is' : `${lost} files are`} missing or not as they were built. ${cure}`;
      const fingerprint = ledger.fingerprint(stamp);
      const edition = await loadUnknownEdition(
        settings, () => undefined, (listing) => fingerprint !== undefined && isUnchanged(fingerprint, listing, settings), openBundledReader,
      );
      if (edition && hasErrors(edition.problems)) {
        return `${out} is older than the content, which has errors. Run npm run check, which names them; then build, and run this again.`;
      }
      const isSame = edition === undefined || stampOf(edition.archive, settings) === stamp;
      return isSame ? undefined : `${out} was built from other content, code or flags than there are now. ${cure}`;
    } finally {
      closeEdition();
    }
  });
}
