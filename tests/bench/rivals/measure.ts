import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive.ts';
import type { Plan } from '../backnumber.ts';
import { differenceOf, listingOf, sizeOf, type Listing } from '../measure/listing.ts';
import { tryMeasured, type Task } from '../measure/run.ts';
import { scenarios, type Result, type Run } from '../results.ts';
import { pagefindTasks } from './pagefind.ts';
import type { Rival } from './rival.ts';

/** Up to this size a rival is also measured with one item added; it does the same work again, only over an old site. */
const addedUpTo = 20_000;

/**
 * Measure a rival: a clean build, and one with an item added; alone and, where `indexed`, followed by Pagefind's command
 * over all that it built. The two together bear the name of both.
 */
export async function measureRival(rival: Rival, archive: Archive, indexed: boolean, plan: Plan): Promise<Result[]> {
  const folder = join(plan.work, rival.name);
  rival.prepare(archive, folder);
  const site = rival.site(folder);
  const items = archive.items.length;
  const results: Result[] = [];
  let listing: Listing = new Map();
  for (const scenario of ['clean', 'added'] as const) {
    if (scenario === 'added' && (items > addedUpTo || !plan.only.has('added'))) continue;
    const alone: Result = { by: rival.name, items, scenario, runs: [] };
    const index: Result = { by: `pagefind after ${rival.name}`, items, scenario, runs: [] };
    const both: Result = { by: `${rival.name}+pagefind`, items, scenario, runs: [] };
    for (let round = 0; round < plan.runs; round++) {
      if (scenario === 'clean') rmSync(site, { recursive: true, force: true });
      else addItem(rival, archive, folder, round);
      const made = await measureTasks(rival.tasks(folder));
      if (typeof made === 'string') {
        alone.failed = both.failed = made;
        break;
      }
      alone.runs.push(made);
      plan.report(`${items.toLocaleString('en')} items, ${rival.name}, ${scenarios[scenario]}: ${made.seconds.toFixed(2)} s`);
      const parts = indexed ? pagefindTasks(site, archive) : [];
      if (parts.length > 1) {
        plan.report(`There is too little memory for Pagefind to index ${items.toLocaleString('en')} items at once: it does so in ${parts.length} parts.`);
      }
      const found = indexed ? await measureTasks(parts) : undefined;
      if (parts.length > 1) index.note = both.note = `in ${parts.length} parts`;
      if (typeof found === 'string') index.failed = both.failed = found;
      const next = listingOf(site, listing);
      const difference = differenceOf(listing, next);
      if (!indexed) Object.assign(made, difference);
      if (found && typeof found !== 'string') {
        index.runs.push(found);
        both.runs.push({ ...together(made, found), ...difference });
        plan.report(`${items.toLocaleString('en')} items, Pagefind after ${rival.name}, ${scenarios[scenario]}: ${found.seconds.toFixed(2)} s`);
      }
      listing = next;
      alone.size = both.size = sizeOf(listing);
    }
    results.push(alone, ...(indexed ? [index, both] : []));
  }
  return results;
}

function addItem(rival: Rival, archive: Archive, folder: string, round: number): void {
  const { file, text } = archive.makeItem(round);
  rival.add(folder, file, text);
}

async function measureTasks(tasks: readonly Task[]): Promise<Run | string> {
  let sum: Run | undefined;
  for (const task of tasks) {
    const cost = await tryMeasured(task);
    if (typeof cost === 'string') return cost;
    const { stdout: _, ...run } = cost;
    sum = sum ? together(sum, run) : run;
  }
  return sum ?? 'There was nothing to run.';
}

/** One after the other: times add up, and of the peaks the higher counts. */
function together(one: Run, other: Run): Run {
  return {
    seconds: one.seconds + other.seconds,
    processorSeconds: one.processorSeconds + other.processorSeconds,
    otherSeconds: one.otherSeconds + other.otherSeconds,
    peakBytes: Math.max(one.peakBytes, other.peakBytes),
  };
}
