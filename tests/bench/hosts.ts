import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFor } from '../../src/addresses.ts';
import type { Command } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { readOldAddresses } from '../../src/hosts/old-addresses.ts';
import { policyOf } from '../../src/hosts/policy.ts';
import { serverFileEndings } from '../../src/hosts/server-file.ts';
import { openBrowser } from '../browser/browser.ts';
import { runScript } from '../site/command.ts';
import { askHost } from './hosts/ask.ts';
import { questionsOf } from './hosts/questions.ts';
import { isInstalled, startCaddy, startNginx } from './hosts/servers.ts';
import { walkThrough } from './hosts/walk.ts';
import { tableText } from './report/table.ts';
import { keepResult } from './result-file.ts';

const starts = { nginx: startNginx, caddy: startCaddy } as const;

const command = {
  name: 'bench',
  purpose: 'Ask a real nginx and a real Caddy for every kind of file of the sample, and walk through it in a browser, at the root and below a path. Both must '
    + 'answer as the policy says. Results are kept in .bench/.',
  operands: { value: 'hosts', docs: 'The benchmark.' },
  flags: [],
  examples: ['hosts'],
} as const satisfies Command;

/** Ask hosts as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure(): Promise<number> {
  const home = join(project, '.bench/hosts');
  const browser = await openBrowser();
  const rows: string[][] = [];
  const wrong: string[] = [];
  try {
    for (const base of ['/', '/news/']) {
      const { site, root, redirects, questions } = await buildBelow(base, home);
      for (const [name, start] of Object.entries(starts)) {
        if (!isInstalled(name as keyof typeof starts)) {
          console.error(`${name} is not installed here, so it is not asked.`);
          continue;
        }
        const include = `${site}${serverFileEndings[name as keyof typeof starts]}`;
        const server = await start({ root, include, home: join(home, name) });
        try {
          const found = (await Promise.all(questions.map((question) => askHost(server.origin, site, question)))).flat();
          const walked = await walkThrough(browser, `${server.origin}${base}`, redirects[0]);
          rows.push([server.version, base, String(questions.length), String(found.length), String(walked.length)]);
          wrong.push(...[...found, ...walked].map((each) => `${name}: ${each}`));
        } finally {
          await server.stop();
        }
      }
    }
  } finally {
    await browser.close();
  }
  for (const each of wrong) console.error(each);
  keepResult('hosts', { rows, wrong: wrong.length });
  console.log(tableText([['server', 'base', 'kinds of address', 'answers that are wrong', 'steps of a reader that go wrong'], ...rows]));
  return wrong.length === 0 ? 0 : 1;
}

/** Build the sample, with an item that has old addresses, for both servers, and say what to ask of it. */
async function buildBelow(base: string, home: string) {
  const content = join(home, 'content');
  if (!existsSync(content)) {
    cpSync(join(project, 'content'), content, { recursive: true });
    const item = readFileSync(join(content, '2023/02/party-group-eight-measures.md'), 'utf8');
    const aliases = `aliases: [/news/7.html, /old/mine/, /${encodeURIComponent('煤')}/7, '/tags/a&b(c)']`;
    writeFileSync(join(content, '2023/02/moved.md'), item.replace(/^---\n/, `---\n${aliases}\n`));
  }
  const root = join(home, 'www');
  const site = base === '/' ? root : join(home, 'below', base);
  const place = base === '/' ? site : site.replace(/\/$/, '');
  const folders = ['--content', content, '--out', place, '--cache', join(home, 'cache')];
  const words = [...folders, '--base', base, '--now', '2026-11-01', '--compress', '--for', 'nginx,caddy'];
  const { code, stderr } = await runScript('build', words);
  if (code !== 0) throw new Error(`The sample could not be built: ${stderr}`);
  const redirects = readOldAddresses(readFileSync(join(place, '_redirects'), 'utf8'));
  return { site: place, root: base === '/' ? root : join(home, 'below'), redirects, questions: questionsOf(place, policyOf(pathsFor(base)), redirects) };
}
