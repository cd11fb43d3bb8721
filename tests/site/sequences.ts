import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editCode } from './code-edits.ts';
import { deadLinksOf } from './dead-links.ts';
import { makeDice, type Dice } from './dice.ts';
import { drawEdit, edits, slips, type Edit } from './edits.ts';
import { bytesOf } from './folders.ts';
import { filesOf } from './paper-files.ts';
import { makePaper, type Paper } from './paper.ts';
import { roomIn, startBuild, startCleanBuild, type Workshop } from './workshop.ts';

/** A walk of so many steps over an archive, which its seed decides alone. */
export interface Walk {
  seed: number;
  steps: number;
  /** How many stories there are at first. */
  size: number;
  /** Whether they lie so close together that lists split. */
  dense: boolean;
  /** How many steps pass from one change of the code to the next. */
  codeEvery: number;
  /** Told what was done at each step, and how many pages were rendered of how many that show something else. */
  say?: (line: string) => void;
}

/** What a build says of itself, as far as a walk looks at it. */
interface Summary {
  rendered: number;
  reused: boolean;
}

/**
 * Edit a workshop's archive step by step and build it after each, once upon what the step before left and once from nothing.
 * @throws where the two differ, where pages were rendered that show nothing else, or where a slip was published; the message
 * names the seed and the step
 */
export async function walk(shop: Workshop, plan: Walk): Promise<void> {
  const dice = makeDice(plan.seed);
  const walker = new Walker(shop, makePaper(plan.size, plan.dense, dice));
  for (let step = 0; step <= plan.steps; step++) {
    const done = step === 0 ? 'begin' : walker.change(step, plan.codeEvery, dice);
    const where = `seed ${plan.seed}, step ${step}, ${done}`;
    try {
      plan.say?.(`${where}: ${await walker.build()}`);
    } catch (fault) {
      throw new Error(`${where}: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
    }
  }
  const dead = deadLinksOf(walker.live.out, undefined, walker.base);
  if (dead.length > 0) throw new Error(`seed ${plan.seed}: links lead nowhere: ${dead.slice(0, 5).join('; ')}`);
}

class Walker {
  readonly live;
  readonly #clean;
  readonly #shop: Workshop;
  readonly #paper: Paper;
  #good = new Map<string, string>();
  #shown = new Map<string, string>();
  #slipped = false;
  #base = '/';
  #codeChanged = true;

  constructor(shop: Workshop, paper: Paper) {
    this.#shop = shop;
    this.#paper = paper;
    this.live = roomIn(shop, 'live');
    this.#clean = roomIn(shop, 'clean');
  }

  /** Do one thing, or sometimes several at once, and say what. */
  change(step: number, codeEvery: number, dice: Dice): string {
    this.#paper.broken.clear();
    this.#slipped = false;
    if (step % codeEvery === 0) {
      this.#codeChanged = true;
      return editCode(this.#shop, step, dice);
    }
    const done = Array.from({ length: dice.roll(6) === 0 ? 5 : 1 }, () => this.#edit(edits, dice));
    if (dice.roll(10) === 0) {
      this.#slipped = true;
      done.push(this.#edit(slips, dice));
    }
    return done.join(', ');
  }

  #edit(from: readonly Edit[], dice: Dice): string {
    const edit = drawEdit(from, dice);
    return `${edit.name} (${edit.work(this.#paper, dice) ?? 'could not'})`;
  }

  /** The path that the archive is served under. */
  get base(): string {
    return this.#base;
  }

  async build(): Promise<string> {
    this.#shop.fill(filesOf(this.#paper));
    if (this.#slipped) return this.#refused();
    const { today: now, base } = this.#paper;
    // Under another path every address changes, as if the code did.
    if (base !== this.#base) [this.#base, this.#codeChanged] = [base, true];
    rmSync(this.#clean.out, { recursive: true, force: true });
    // The clean site's renderer was made by a clean build of the same code; all else begins from nothing.
    for (const name of existsSync(this.#clean.cache) ? readdirSync(this.#clean.cache) : []) {
      if (name !== 'renderer' || this.#codeChanged) rmSync(join(this.#clean.cache, name), { recursive: true });
    }
    const [ended, cleanly] = await Promise.all(
      [startBuild(this.#shop, this.live, { now, base }).ended, startCleanBuild(this.#shop, this.#clean, now, base).ended],
    );
    if (cleanly.code !== 0) throw new Error(`the clean build ended with ${String(cleanly.code)}: ${cleanly.stderr}`);
    if (ended.code !== 0) throw new Error(`the build ended with ${String(ended.code)}: ${ended.stderr}`);
    const { rendered, reused } = JSON.parse(ended.stdout) as Summary;
    const [bytes, right] = [bytesOf(this.live.out), bytesOf(this.#clean.out)];
    const differing = differenceOf(right, bytes);
    if (differing.length > 0) throw new Error(`${differing.length} files differ from a clean build: ${differing.slice(0, 12).join(', ')}`);
    const shown = new Map(Object.entries(JSON.parse(cleanly.stdout) as Record<string, string>));
    // With the code changes the page that says an address is unknown, too.
    const due = this.#codeChanged ? shown.size + 1 : [...shown].filter(([path, digest]) => this.#shown.get(path) !== digest).length;
    if (rendered > due) throw new Error(`${rendered} pages were rendered, and ${due} show something else`);
    [this.#good, this.#shown, this.#codeChanged] = [bytes, shown, false];
    return `${rendered} of ${due} rendered${reused ? ', reused' : ''}; ${shown.size} pages`;
  }

  /** A slip is refused, and the site stays as it was. */
  async #refused(): Promise<string> {
    const { code, stderr } = await startBuild(this.#shop, this.live, { now: this.#paper.today, base: this.#paper.base }).ended;
    if (code !== 1) throw new Error(`a slip was answered with ${String(code)}: ${stderr}`);
    const differing = differenceOf(this.#good, bytesOf(this.live.out));
    if (differing.length > 0) throw new Error(`a slip changed the site: ${differing.slice(0, 12).join(', ')}`);
    return 'refused';
  }
}

/** Files that one of two sites lacks, has besides, or has otherwise. */
export function differenceOf(right: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  return [
    ...[...right].flatMap(([file, digest]) => (found.get(file) === digest ? [] : [found.has(file) ? `${file} differs` : `${file} is missing`])),
    ...[...found.keys()].flatMap((file) => (right.has(file) ? [] : [`${file} is too many`])),
  ];
}
