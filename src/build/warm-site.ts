import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFor } from '../addresses.ts';
import { forgetEdition, loadEdition, type Edition } from '../edition.ts';
import { redirectFile, redirectsOf } from '../metadata/redirects.ts';
import { hasErrors, type Problem } from '../schema/problem.ts';
import type { Settings } from '../settings.ts';
import { refuseForeign, withBoth } from './build-site.ts';
import { filesBelow } from './changes/files-below.ts';
import { Ledger } from './changes/ledger.ts';
import { readStamp, stampOf } from './changes/stamp.ts';
import { fingerprintOf } from './changes/unchanged.ts';
import { prepareSite, type PreparedSite } from './make-site.ts';
import { nextFolder, publish, recover, type Changes } from './publishing/publish.ts';
import { sealLoaded } from './sealing/seal-loaded.ts';
import { writeEdition } from './sealing/write-edition.ts';
import { StepClock } from './steps.ts';

/** What publishing will do, once it is known to the last byte. */
export interface SitePlan {
  /** Names this plan when it is to be carried out; absent where errors keep the site from being published. */
  stamp?: string;
  /** Pages by their paths below the base. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Old addresses that begin to lead on. */
  redirected: string[];
  /** Files that are made or changed, of every kind, and their bytes together. */
  files: number;
  bytes: number;
  problems: Problem[];
}

interface Prepared extends PreparedSite {
  edition: Edition;
  /** Files of the record that tell of what is published. */
  sealed: ReadonlyMap<string, string>;
  published: string | undefined;
}

/**
 * A site that is published again and again by one process, which keeps in memory what it has read and loaded. A site is made whole beside the
 * live one before anybody is asked: carrying a plan out then only moves files. It needs a process or thread of its own, since there is one edition in each.
 */
export class WarmSite {
  readonly #settings: Settings;
  #prepared: Prepared | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Make the site of the content as it is now, and say what publishing it will do. */
  plan(): Promise<SitePlan> {
    const { out } = this.#settings;
    this.#prepared = undefined;
    return withBoth(this.#settings, () => undefined, async () => {
      refuseForeign(out);
      const ledger = new Ledger(this.#settings);
      recover(out, ledger);
      const published = readStamp(out);
      const looking = ledger.look(published);
      forgetEdition();
      const { edition, files: sealed } = await sealLoaded(await loadEdition(this.#settings), this.#settings);
      const found = await looking;
      const lost = found ? ledger.noteLost(published, found) : 0;
      if (hasErrors(edition.problems)) return { ...nothing, problems: edition.problems };
      const stamp = stampOf(edition.archive, this.#settings);
      if (stamp === published && lost === 0) return { ...nothing, stamp, problems: edition.problems };
      const prepared = await prepareSite(edition, this.#settings, ledger, new StepClock(() => undefined), stamp, published);
      this.#prepared = { ...prepared, edition, sealed, published };
      return planOf(this.#prepared, this.#settings);
    });
  }

  /** Carry a plan out. @returns undefined where it is not the last one, or another command has changed the site since */
  publish(stamp: string): Promise<Changes | undefined> {
    const { out } = this.#settings;
    return withBoth(this.#settings, () => undefined, async () => {
      const prepared = this.#prepared;
      this.#prepared = undefined;
      const isThere = prepared?.journal.files.every((file) => existsSync(join(nextFolder(out), file)));
      if (!prepared || !isThere || prepared.journal.change.stamp !== stamp || readStamp(out) !== prepared.published) return undefined;
      const ledger = new Ledger(this.#settings);
      // First, since nobody may see a page that the record does not tell of.
      writeEdition(this.#settings.content, prepared.sealed);
      const changes = publish(out, prepared.journal, ledger);
      const fingerprint = fingerprintOf(prepared.edition, this.#settings);
      if (fingerprint) ledger.noteFingerprint(fingerprint);
      return changes;
    });
  }
}

const nothing: SitePlan = { added: [], changed: [], removed: [], redirected: [], files: 0, bytes: 0, problems: [] };

function planOf({ journal: { files, change }, known, edition }: Prepared, { out, base }: Settings): SitePlan {
  const paths = pathsFor(base);
  const redirects = new Set(redirectsOf(edition.archive, paths).map((redirect) => redirectFile(redirect, paths)));
  const pages = files.filter((file) => file.endsWith('.html') && !redirects.has(file));
  const made = filesBelow(nextFolder(out));
  return {
    stamp: change.stamp,
    added: pathsOf(pages.filter((file) => !known.has(file))),
    changed: pathsOf(pages.filter((file) => known.has(file))),
    removed: pathsOf(change.drop.filter((file) => file.endsWith('.html'))),
    redirected: pathsOf(files.filter((file) => redirects.has(file) && !known.has(file))),
    files: made.length,
    bytes: made.reduce((sum, file) => sum + statSync(join(nextFolder(out), file)).size, 0),
    problems: edition.problems,
  };
}

/** The paths of pages below the base, those of articles first. @example pathsOf(['2023/02/mine/index.html']) //=> ['2023/02/mine/'] */
function pathsOf(files: readonly string[]): string[] {
  const paths = files.map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
  const isArticle = (path: string): boolean => /(^|\/)\d{4}\/\d\d\/(?!\d\d\/)/.test(path);
  return [...paths.filter(isArticle), ...paths.filter((path) => !isArticle(path))];
}
