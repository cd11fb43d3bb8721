import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tableText } from './table.ts';

/** What of V8's profile is read. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Words for Node that make it, and each thread of it, write a profile of the scenario. */
export function profileWords(folder: string, scenario: string): string[] {
  return ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profiles', scenario)}`];
}

/** Where the time of each profiled scenario went: the functions that took most of it themselves, and the files. */
export function profileReport(folder: string): string {
  const home = join(folder, 'profiles');
  if (!existsSync(home)) return '';
  return readdirSync(home).sort().map((scenario) => {
    const profiles = readdirSync(join(home, scenario)).sort().map((name) => JSON.parse(readFileSync(join(home, scenario, name), 'utf8')) as Profile);
    const functions = shares(
      profiles, ({ functionName, url, lineNumber }) => `${functionName || '(anonymous)'} ${shortOf(url)}${url ? `:${lineNumber + 1}` : ''}`,
    );
    const files = shares(profiles, ({ functionName, url }) => (url ? shortOf(url) : functionName));
    return `${scenario}, ms of ${profiles.length} threads and `
      + `processes\n${tableText([['function', 'ms'], ...functions])}\n\n${tableText([['file', 'ms'], ...files])}`;
  }).join('\n\n');
}

function shares(profiles: readonly Profile[], nameOf: (frame: Profile['nodes'][number]['callFrame']) => string): string[][] {
  const spent = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
    samples.forEach((id, at) => {
      const name = names.get(id) ?? '';
      spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[at] ?? 0));
    });
  }
  return [...spent].filter(([name]) => !name.startsWith('(idle)'))
    .sort(([, one], [, other]) => other - one)
    .slice(0, 25)
    .map(([name, time]) => [name, (time / 1000).toFixed(0)]);
}

function shortOf(url: string): string {
  return url.replace(/^file:\/\//, '').replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=src\/)/, '').replace(/^.*\/renderer\//, 'renderer/');
}
