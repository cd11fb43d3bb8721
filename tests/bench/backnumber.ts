import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from './archive.ts';
import { changesOf, type Changes } from './changes.ts';
import { differenceOf, listingOf, sizeOf, type Difference, type Listing } from './measure/listing.ts';
import { tryMeasured, type Cost } from './measure/run.ts';
import type { ProjectCopy } from './project.ts';
import { scenarios, type Result, type Run, type Scenario } from './results.ts';

/** How a measurement is made, whoever is measured. */
export interface Plan {
  /** Folder for sites and caches. */
  work: string;
  runs: number;
  only: ReadonlySet<Scenario>;
  /** Words for Node before the command, such as those that make it write a profile. */
  nodeWords?: (scenario: Scenario) => readonly string[];
  report: (line: string) => void;
}

/**
 * Measure this project in each scenario, through the command that `npm run build` runs. The scenarios follow one another
 * on one site, as an editor's days do; the archive is put back at the end.
 */
export async function measureBacknumber(archive: Archive, project: ProjectCopy, plan: Plan): Promise<Result[]> {
  const [out, cache] = [join(plan.work, 'site'), join(plan.work, 'cache')];
  const count = archive.items.length;
  const results = new Map(names.map((scenario): [Scenario, Result] => [scenario, { by: 'backnumber', items: count, scenario, runs: [] }]));
  let site: Listing = new Map();
  const build = async (scenario: Scenario): Promise<boolean> => {
    const result = results.get(scenario);
    const words = [
      ...(plan.nodeWords?.(scenario) ?? []), '--import', './src/commands/compile-cache.mjs', 'src/commands/build.ts', '--content', archive.content, '--out',
      out, '--cache', cache, '--json',
    ];
    const ended = await tryMeasured({ command: process.execPath, words, folder: project.folder });
    const after = listingOf(out, site);
    const run = typeof ended === 'string' ? undefined : runOf(ended, differenceOf(site, after));
    site = after;
    if (run) result?.runs.push(run);
    if (result) Object.assign(result, run ? { size: sizeOf(after) } : { failed: ended });
    plan.report(`${count.toLocaleString('en')} items, ${scenarios[scenario]}: ${run ? `${run.seconds.toFixed(2)} s` : String(ended)}`);
    return run !== undefined;
  };
  const forget = (): void => {
    for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
    site = new Map();
  };
  const changes = changesOf(archive);
  const steps = stepsOf(changes, project);
  try {
    // The others need a site to begin with, so that at least one clean build is made.
    for (let round = 0; round < (plan.only.has('clean') ? plan.runs : 1); round++) {
      forget();
      // Without a first site there is nothing to change.
      if (!(await build('clean'))) return resultsOf(results);
    }
    for (let round = 0; round < plan.runs; round++) {
      for (const scenario of names.filter((name) => name !== 'clean' && plan.only.has(name))) {
        steps[scenario](round);
        await build(scenario);
      }
    }
  } finally {
    changes.undo();
  }
  return resultsOf(results);
}

function resultsOf(results: ReadonlyMap<Scenario, Result>): Result[] {
  return [...results.values()].filter(({ runs, failed }) => runs.length > 0 || failed !== undefined);
}

function runOf({ stdout, ...cost }: Cost, difference: Difference): Run {
  return { ...cost, ...difference, summary: JSON.parse(stdout) };
}

const names = Object.keys(scenarios) as Scenario[];

function stepsOf(changes: Changes, project: ProjectCopy): Record<Scenario, (round: number) => void> {
  return {
    clean: () => undefined,
    nothing: () => undefined,
    added: changes.add,
    body: changes.editBody,
    headline: changes.editHeadline,
    deleted: changes.delete,
    style: project.changeStyle,
    template: project.changeTemplate,
  };
}
