import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { runScript } from '../site/command.ts';
import { makeArchive } from './archive.ts';
import { isInstalled, startNginx } from './hosts/servers.ts';
import { machineOf } from './report/machine.ts';
import { tableText } from './report/table.ts';
import { checkCount, checkWhole, keepResult } from './result-file.ts';

const work = join(project, '.bench');
const wrk = '/usr/bin/wrk';

const command = {
  name: 'bench',
  purpose: 'Measure how many requests a second nginx answers for the site of a large archive, by the configuration that a build writes, beside another site '
    + 'of the same items. Both are asked for articles drawn alike, over loopback, by wrk. Results are kept in .bench/.',
  operands: { value: 'load', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the archive.', check: (value) => checkWhole('items', value) },
    { name: 'rival', form: 'text', value: 'DIR', docs: 'A built site of another program to measure as well.' },
    { name: 'seconds', form: 'text', value: 'N', default: '10', docs: 'How long each is asked.', check: checkCount },
    { name: 'connections', form: 'text', value: 'N', default: '64', docs: 'How many connections ask at once.', check: checkCount },
  ],
  examples: ['load', 'load --items 1000 --seconds 5 --rival ../hugo/public'],
} as const satisfies Command;

/** What was found of one site. */
interface LoadResult {
  site: string;
  requestsPerSecond: number;
  medianMs: number;
  p99Ms: number;
  /** Sent for one request, headers included. */
  bytesEach: number;
  failed: number;
}

/** Measure load as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (!existsSync(wrk) || !isInstalled('nginx')) throw new UsageError('load needs nginx and wrk, as Debian installs them.');
  const archive = makeArchive(work, Number(values.items));
  const home = join(work, `load-${values.items}`);
  const site = join(home, 'site');
  mkdirSync(home, { recursive: true });
  const folders = ['--content', archive.content, '--out', site, '--cache', join(home, 'cache')];
  const { code, stderr } = await runScript('build', [...folders, '--compress', '--for', 'nginx']);
  if (code !== 0) throw new Error(`The archive could not be built: ${stderr}`);
  // The same stories from each site, so that both are asked for as many bytes of text.
  const stories = archive.items.filter((_, at) => at % 10 === 0).map(({ file }) => file.replace(/\.zh\.md$|\.md$/, ''));
  const results = [await load('Backnumber', { root: site, include: `${site}.nginx.conf` }, pathsIn(site, stories), home, values)];
  if (values.rival !== undefined) {
    const rival = resolve(folder, values.rival);
    results.push(await load(values.rival, { root: rival }, pathsIn(rival, stories), home, values));
  }
  keepResult(`load-${values.items}`, { machine: machineOf([]), seconds: Number(values.seconds), connections: Number(values.connections), results });
  console.log(tableText([
    [`${values.connections} connections, ${values.seconds} s`, 'requests/s', 'median ms', 'p99 ms', 'bytes each', 'failed'],
    ...results.map(({ site: name, requestsPerSecond, medianMs, p99Ms, bytesEach, failed }) => (
      [name, String(Math.round(requestsPerSecond)), medianMs.toFixed(1), p99Ms.toFixed(1), String(Math.round(bytesEach)), String(failed)])),
  ]));
}

/** The addresses of stories that a site has a page of. */
function pathsIn(site: string, stories: readonly string[]): string[] {
  const found = stories.filter((story) => statSync(join(site, story, 'index.html'), { throwIfNoEntry: false })?.isFile());
  if (found.length === 0) throw new UsageError(`${site} has no page of any story of the archive.`);
  return found.map((story) => `/${story.split('/').map(encodeURIComponent).join('/')}/`);
}

/** A script of wrk that asks for each address in turn, as a browser would, and says at the end what came of it in one line of JSON. */
const script = (paths: readonly string[]): string => `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, deflate, br" })
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"microseconds":%d,"bytes":%d,"median":%f,"p99":%f,"failed":%d}\\n', summary.requests, summary.duration,
    summary.bytes, latency:percentile(50), latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;

async function load(
  name: string, served: { root: string; include?: string }, paths: readonly string[], home: string,
  { seconds, connections }: Record<'seconds' | 'connections', string>,
): Promise<LoadResult> {
  const server = await startNginx({ ...served, home: join(home, 'nginx') });
  try {
    const file = join(home, 'ask.lua');
    writeFileSync(file, script(paths));
    const ask = (time: string): string => (
      spawnSync(wrk, ['-t1', `-c${connections}`, `-d${time}s`, '-s', file, server.origin], { encoding: 'utf8', timeout: 600_000 }).stdout);
    // The files come into memory first, as on a server that has been asked before.
    ask('2');
    const said = /RESULT (\{.*\})/.exec(ask(seconds))?.[1];
    if (said === undefined) throw new Error('wrk said nothing that can be read.');
    const found = JSON.parse(said) as Record<'requests' | 'microseconds' | 'bytes' | 'median' | 'p99' | 'failed', number>;
    return {
      site: name, requestsPerSecond: found.requests / (found.microseconds / 1e6), medianMs: found.median / 1000, p99Ms: found.p99 / 1000,
      bytesEach: found.bytes / found.requests, failed: found.failed,
    };
  } finally {
    await server.stop();
  }
}
