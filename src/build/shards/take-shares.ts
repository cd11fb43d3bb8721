import { copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sealOf, type FileSeal } from '../../manifest/shard.ts';
import type { Output } from '../changes/plan.ts';
import { ShardsRefused } from '../errors.ts';
import type { Elsewhere, TakenFiles } from '../make-site.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Assignment } from './assignment.ts';
import type { FoundShare } from './find-shares.ts';
import { siteOfShare, volumesOfShare } from './share-note.ts';

/** So many files of a share are named in a message. */
const maxNamed = 5;

/** Gives a site what shares made for it, each file with the bytes that its share wrote, or none of them. */
export class SharedFiles implements Elsewhere {
  readonly #shares: readonly FoundShare[];
  readonly #assignment: Assignment;

  constructor(shares: readonly FoundShare[], assignment: Assignment) {
    this.#shares = shares;
    this.#assignment = assignment;
  }

  /** Lay what shares made of these files below a folder. @throws {ShardsRefused} where any is missing or not as it was made */
  take(due: readonly Output[], to: string): TakenFiles {
    const taken: TakenFiles = { searched: new Map(), seals: new Map(), from: new Map() };
    const put = layerOf(to);
    const wrong = new Map<FoundShare, string[]>();
    for (const output of due) {
      const share = this.#shares[(this.#assignment.shareOf(output) ?? 0) - 1];
      if (!share) continue;
      const { file, digest } = output;
      const known = share.note.files.get(file);
      if (known?.digest === digest && put(siteOfShare(share.folder), file, known.seal)) {
        taken.seals.set(file, known.seal);
        if (known.searched !== undefined) taken.searched.set(file, known.searched);
        taken.from.set(file, `it came with share ${share.note.index} of ${share.note.of}`);
      } else wrong.set(share, [...wrong.get(share) ?? [], file]);
    }
    refuse(wrong);
    return taken;
  }

  /** Lay the shares' parts and volumes of the index into a cache that lacks them. @throws {ShardsRefused} where any is missing or not as it was made */
  takeIndex(cache: string): void {
    const put = layerOf(join(cache, 'volumes'));
    const wrong = new Map<FoundShare, string[]>();
    for (const share of this.#shares) {
      const lacking = [...share.note.indexed].filter(([file]) => !existsSync(join(cache, 'volumes', file)));
      const failed = lacking.filter(([file, seal]) => !put(volumesOfShare(share.folder), file, seal));
      if (failed.length > 0) wrong.set(share, failed.map(([file]) => file));
    }
    refuse(wrong);
  }
}

/** Lay the renderer of a plan into a cache that lacks it. */
export function takeRenderer({ entry }: Renderer, cache: string): void {
  const from = dirname(dirname(entry));
  const to = join(cache, 'renderer', basename(from));
  if (!existsSync(to)) cpSync(from, to, { recursive: true });
}

/** Gives a function that lays a file below a folder, and answers whether it has the bytes that it should have. */
function layerOf(to: string): (from: string, file: string, seal: FileSeal) => boolean {
  const made = new Set<string>();
  let canLink = true;
  return (from, file, { sha256, bytes }) => {
    const source = join(from, file);
    if (!existsSync(source)) return false;
    const data = readFileSync(source);
    if (data.length !== bytes || sealOf(data).sha256 !== sha256) return false;
    const home = dirname(join(to, file));
    if (!made.has(home)) mkdirSync(home, { recursive: true });
    made.add(home);
    if (canLink) {
      try {
        linkSync(source, join(to, file));
        return true;
      } catch {
        // On another disk, or one that knows no links.
        canLink = false;
      }
    }
    copyFileSync(source, join(to, file));
    return true;
  };
}

function refuse(wrong: ReadonlyMap<FoundShare, string[]>): void {
  if (wrong.size === 0) return;
  throw new ShardsRefused([...wrong].map(([{ folder, note: { index, of } }, files]) => {
    const named = files.slice(0, maxNamed).join(', ');
    const more = files.length > maxNamed ? ` and ${files.length - maxNamed} more` : '';
    return `${named}${more}: missing or damaged in ${folder}. Delete that folder and make it again: npm run build -- --shard ${index}/${of}.`;
  }));
}
