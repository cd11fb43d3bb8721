import type { Edition } from '../../edition.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Settings } from '../../settings.ts';
import type { Listing } from '../../store/files.ts';
import { digestOf } from '../../store/digest.ts';
import { siteCodeDigest } from './stamp.ts';

/** What a run saw of its content folder and what it made of it, kept so that a later run can tell at a fingerprint that nothing changed. */
export interface RunFingerprint {
  /** Digest of the files with their stamps, of the code and of the settings. */
  inputs: string;
  /** The run's moment, in milliseconds since 1970, and the first embargo that was still to pass: what it made holds between them. */
  since: number;
  until?: number;
  items: number;
  stories: number;
  warnings: Problem[];
}

/** The moment a run works at: that it was told, else the clock's. Milliseconds since 1970. */
export function momentOf({ now }: Pick<Settings, 'now'>): number {
  return now ? Date.parse(now) : Date.now();
}

/** Answer whether a folder listed now holds just what was seen, and what was made of it holds still. */
export function isUnchanged(fingerprint: RunFingerprint, listing: Listing, settings: Settings): boolean {
  const moment = momentOf(settings);
  return fingerprint.inputs === inputDigestOf(listing, settings) && moment >= fingerprint.since && (fingerprint.until === undefined || moment < fingerprint.until);
}

/** What to keep of a run; nothing where a file was written so lately that a later writing might not show. */
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

function inputDigestOf({ digest }: Listing, { base }: Settings): string {
  return digestOf(siteCodeDigest(), base, digest);
}
