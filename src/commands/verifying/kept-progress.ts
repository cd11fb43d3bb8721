import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ShardSeal } from '../../manifest/root.ts';

/** Which shards of a copy’s manifest were found to be as they say, kept until the check ends, so that one cut short goes on where it was. */
export class KeptProgress {
  readonly #file: string;
  readonly #known: Set<string>;

  /** @param name of the copy */
  constructor(cache: string, name: string, anew: boolean) {
    this.#file = join(cache, 'verify', `${createHash('sha256').update(name).digest('hex').slice(0, 16)}.txt`);
    if (anew) this.end();
    this.#known = new Set(existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n').slice(0, -1) : []);
  }

  has(shard: ShardSeal): boolean {
    return this.#known.has(lineOf(shard));
  }

  add(shard: ShardSeal): void {
    this.#known.add(lineOf(shard));
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${lineOf(shard)}\n`);
  }

  /** Forget it all, since the next check is to begin anew. */
  end(): void {
    rmSync(this.#file, { force: true });
  }
}

function lineOf({ name, sha256 }: ShardSeal): string {
  return `${sha256}  ${name}`;
}
