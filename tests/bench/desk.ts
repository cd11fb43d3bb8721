import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { openBrowser } from '../browser/browser.ts';
import { makeArchive, type Archive } from './archive.ts';
import { tableText } from './report/table.ts';
import { checkWhole, keepResult } from './result-file.ts';

/** Goals in milliseconds: to find, from a key to its problem, to publish what was looked at. */
const goals = { find: 300, problem: 100, publish: 500 };
const queries = ['the', 'station', '2001-03', 'a o', 'xyzzy', '2020', 'er', '中'];

const command = {
  name: 'bench',
  purpose: 'Measure the desk in a browser: finding, a problem shown, publishing one item. Results are kept in .bench/.',
  operands: { value: 'desk', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the archive.', check: (value) => checkWhole('items', value) },
    {
      name: 'rounds', form: 'text', value: 'N', default: '5', docs: 'How often each is done; the median counts.', check: (value) => checkWhole('rounds', value),
    },
  ],
  examples: ['desk', 'desk --items 100000 --rounds 3'],
} as const satisfies Command;

/** Measure the desk as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values }: CommandLine<typeof command.flags>): Promise<void> {
  const [count, rounds] = [Number(values.items), Number(values.rounds)];
  const made = makeArchive(join(project, '.bench'), count);
  const place = mkdtempSync(join(tmpdir(), 'backnumber-desk-'));
  const content = join(place, 'content');
  cpSync(made.content, content, { recursive: true });
  const words = ['src/commands/desk.ts', '--content', content, '--out', join(place, 'site'), '--cache', join(place, 'cache'), '--no-open'];
  const server = spawn(process.execPath, words, { cwd: project, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(await addressOf(server));
    await page.waitForSelector('.rows a', { timeout: 3_600_000 });
    const find = await timesOf(rounds, async (round) => (
      (await askFrom(page, 'find', { words: queries[round % queries.length], list: 'latest', from: 0 })).took));
    await page.click('.rows a');
    await page.waitForSelector('.problems');
    const problem = await timesOf(rounds, () => keyToProblem(page));
    const { plan, publish } = await publishOften(page, { ...made, content }, rounds);
    keepResult(`desk-${count}`, { find, problem, plan, publish });
    console.log(tableText([
      [`${count.toLocaleString('en')} items`, 'ms, median', 'goal'],
      ['find', medianOf(find), `≤ ${goals.find}`],
      ['from a key to its problem underlined', medianOf(problem), `≤ ${goals.problem}`],
      ['say what publishing one new item does, with all files made', medianOf(plan), ''],
      ['publish it', medianOf(publish), `≤ ${goals.publish}`],
    ]));
  } finally {
    await browser.close();
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    rmSync(place, { recursive: true, force: true });
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  server.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  for (;;) {
    const [address] = /http:\S+/.exec(said) ?? [];
    if (address !== undefined) return address;
    if (server.exitCode !== null) throw new Error('The desk did not start.');
    await wait(50);
  }
}

/** Ask the desk from its page, as its own script does. @returns milliseconds until the answer is read, and the answer */
function askFrom(page: Page, name: string, input: Readonly<Record<string, unknown>>): Promise<{ took: number; answer: { stamp?: string } }> {
  return page.evaluate(async ([asked, body]) => {
    const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';
    const began = performance.now();
    const response = await fetch(`/desk/api/${asked}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-desk-token': token }, body });
    const answer = (await response.json()) as { stamp?: string };
    return { took: performance.now() - began, answer };
  }, [name, JSON.stringify(input)] as const);
}

async function keyToProblem(page: Page): Promise<number> {
  await page.click('.text .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' <b');
  await wait(1000);
  await page.evaluate(() => {
    document.addEventListener('keydown', () => {
      const began = performance.now();
      const look = () => {
        if (document.querySelector('.cm-lintRange-error')) document.body.dataset['took'] = String(performance.now() - began);
        else requestAnimationFrame(look);
      };
      look();
    }, { once: true, capture: true });
  });
  await page.keyboard.press('>');
  await page.waitForFunction(() => document.body.dataset['took'] !== undefined);
  const took = await page.evaluate(() => Number(document.body.dataset['took']));
  await page.evaluate(() => delete document.body.dataset['took']);
  for (let left = 4; left > 0; left--) await page.keyboard.press('Backspace');
  await page.waitForFunction(() => !document.querySelector('.cm-lintRange-error'));
  return took;
}

async function publishOften(page: Page, { content, makeItem }: Archive, rounds: number): Promise<{ plan: number[]; publish: number[] }> {
  const [plan, publish]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) {
      const { file, text } = makeItem(round);
      writeFileSync(join(content, file), text);
      await wait(2000);
    }
    const planned = await askFrom(page, 'plan', {});
    const published = await askFrom(page, 'publish', { stamp: planned.answer.stamp });
    // The first round publishes the whole archive.
    if (round > 0) [plan.push(planned.took), publish.push(published.took)];
  }
  return { plan, publish };
}

async function timesOf(rounds: number, once: (round: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await once(round));
  return times;
}

function medianOf(times: readonly number[]): string {
  return (times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0).toFixed(0);
}
