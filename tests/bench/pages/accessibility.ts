import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';

/** Something axe finds wrong with a page. */
export interface Barrier {
  rule: string;
  help: string;
  path: string;
  colours: 'light' | 'dark';
  width: number;
  /** How many elements it concerns, and one of them. */
  count: number;
  example: string;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks under which each page is checked: wide and narrow, light and dark. */
const looks = [360, 1440].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ width, colours })));

/** All rules: best practices, experiments and the AAA ones that axe leaves out by itself. */
const run = 'axe.run(document, { runOnly: { type: "rule", values: axe.getRules().map(({ ruleId }) => ruleId) }, resultTypes: ["violations"] })';

/** Check pages under every look with every rule of axe. */
export async function findBarriers(browser: Browser, origin: string, paths: readonly string[]): Promise<{ checks: number; barriers: Barrier[] }> {
  const barriers: Barrier[] = [];
  for (const { width, colours } of looks) {
    const context = await browser.newContext({ colorScheme: colours, viewport: { width, height: 800 }, bypassCSP: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
      await page.evaluate(source);
      const { violations } = await page.evaluate<AxeResults>(run);
      barriers.push(...violations.map(
        ({ id, help, nodes }) => ({ rule: id, help, path, colours, width, count: nodes.length, example: nodes[0]?.html.slice(0, 200) ?? '' }),
      ));
    }
    await context.close();
  }
  return { checks: paths.length * looks.length, barriers };
}
