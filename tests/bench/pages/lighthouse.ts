import { createServer } from 'node:net';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../../browser/browser.ts';

/** What Lighthouse says of one page on its phone, with the network it calls slow 4G. */
export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** How far what is seen moves by itself. */
  layoutShift: number;
  /** Seconds until the largest thing in sight is painted. */
  largestPaint: number;
  /** Milliseconds in which the phone would have answered no touch. */
  blocking: number;
  /** How many processes wanted this machine's processors meanwhile: where they are more than there are processors, the performance looks worse than it is. */
  load: number;
  /** Audits that cost points, by their names. */
  failed: string[];
}

interface Audit { id: string; title: string; score: number | null; numericValue?: number }
interface Report {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  categories: Readonly<Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] } | undefined>>;
  audits: Readonly<Record<string, Audit | undefined>>;
}
type Lighthouse = (address: string, flags: object) => Promise<{ lhr: Report } | undefined>;

/** Let Lighthouse, as installed in a folder, look at addresses. Where a page is looked at more than once, the run with the median of the paint counts. */
export async function scorePages(tools: string, addresses: readonly string[], runs: number, report: (line: string) => void): Promise<Scores[]> {
  const { default: lighthouse } = (await import(pathToFileURL(join(tools, 'node_modules', 'lighthouse', 'core', 'index.js')).href)) as { default: Lighthouse };
  const port = await freePort();
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  try {
    const scores: Scores[] = [];
    for (const address of addresses) {
      const all: Scores[] = [];
      for (let round = 0; round < runs; round++) all.push(scoresOf(address, (await lighthouse(address, { port, output: 'json', logLevel: 'error' }))?.lhr));
      const middle = all.toSorted((one, other) => one.largestPaint - other.largestPaint)[Math.floor((runs - 1) / 2)];
      if (middle) scores.push(middle);
      report(`${address}: ${middle ? shortOf(middle) : 'not measured'}`);
    }
    return scores;
  } finally {
    await browser.close();
  }
}

/** A page's four scores. @example shortOf(scores) //=> '100 100 96 100' */
export function shortOf({ performance, accessibility, bestPractices, seo }: Scores): string {
  return [performance, accessibility, bestPractices, seo].join(' ');
}

function scoresOf(address: string, report: Report | undefined): Scores {
  if (!report || report.runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${report?.runtimeError?.message ?? 'it gave no report'}.`);
  const { categories, audits } = report;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const refs = Object.values(categories).flatMap((category) => category?.auditRefs ?? []);
  const failed = refs.filter(({ weight }) => weight > 0).flatMap(({ id }) => audits[id] ?? []).filter((audit) => audit.score !== null && audit.score < 1);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    layoutShift: audits['cumulative-layout-shift']?.numericValue ?? NaN,
    largestPaint: (audits['largest-contentful-paint']?.numericValue ?? NaN) / 1000,
    blocking: audits['total-blocking-time']?.numericValue ?? NaN,
    load: loadavg()[0] ?? NaN,
    failed: [...new Set(failed.map(({ id, title }) => `${id}: ${title}`))],
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
