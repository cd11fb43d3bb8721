import type { Edition } from '../../edition.ts';
import type { Problem } from '../../schema/problem.ts';
import { momentOf, type Settings } from '../../settings.ts';
import type { Listing } from '../../store/files.ts';
import { digestOf } from '../../store/digest.ts';
import { siteCodeDigest } from './stamp.ts';

/** What a run worked from and what came of it, kept so that a later run can tell that nothing changed without reading any item. */
export interface RunFingerprint {
  /** Digest of the files with their stamps, of the code and of the settings. */
  inputs: string;
  /** The result holds from the run's moment until the next embargo passes, in milliseconds since 1970. */
  since: number;
  until?: number;
  items: number;
  stories: number;
  warnings: Problem[];
}

/** Answer whether a folder holds what it held in the run of a fingerprint, and no embargo has passed since. */
export function isUnchanged(fingerprint: RunFingerprint, listing: Listing, settings: Settings): boolean {
  const moment = momentOf(settings);
  if (fingerprint.inputs !== inputDigestOf(listing, settings)) return false;
  return moment >= fingerprint.since && (fingerprint.until === undefined || moment < fingerprint.until);
}

/** The fingerprint to keep of a run; none where a file was written so recently that a later change might not show. */
export function fingerprintOf({ archive, problems, listing, nextEmbargo }: Edition, settings: Settings): RunFingerprint | undefined {
  if (!listing.isSettled) return undefined;
  return {
    inputs: inputDigestOf(listing, settings),
    since: momentOf(settings),
    ...(nextEmbargo !== undefined && { until: nextEmbargo }),
    items: archive.items.length,
    stories: archive.stories.length,
    warnings: problems,
  };
}

function inputDigestOf({ digest }: Listing, { base, bundle, compress, unsealed }: Settings): string {
  return digestOf(siteCodeDigest(), base, ...[bundle, compress, unsealed].map((asked) => String(asked === true)), digest);
}
