import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../../src/commands/server/serve.ts';
import { openBrowser } from '../../browser/browser.ts';
import { htmlFindings } from '../../html.ts';
import { findBarriers, type Barrier } from './accessibility.ts';
import { ourKind, readPages, type BuiltSite } from './built-site.ts';
import { choosePages, fullKind, type Choice } from './choose.ts';
import { scorePages, type Scores } from './lighthouse.ts';
import { readsWithoutScripts, weigh, type Weight } from './visit.ts';

/** What is measured, by name. */
export const measurements = {
  weights: 'what a browser loads',
  lighthouse: 'Lighthouse’s scores',
  axe: 'every rule of axe',
  html: 'every page’s HTML',
} as const;

export type Measurement = keyof typeof measurements;

/** What is measured of a site, and how. */
export interface Plan {
  only: ReadonlySet<Measurement>;
  /** How often Lighthouse looks at each page. */
  runs: number;
  /** The folder in which Lighthouse is installed, where it is asked. */
  lighthouse: string | undefined;
  report: (line: string) => void;
}

/** One page as it was found. */
export interface PageResult extends Pick<Choice, 'path' | 'kind' | 'language' | 'as' | 'of'> {
  weight?: Weight;
  scores?: Scores;
  /** For articles: all that can be read with scripts can be read without. */
  withoutScripts?: boolean;
}

/** One site as it was found. */
export interface SiteResult {
  name: string;
  title: string;
  items: number;
  pages: PageResult[];
  axe?: { checks: number; barriers: Barrier[] };
  html?: { pages: number; findings: string[] };
}

/** Kinds of pages that Lighthouse looks at: all that search engines list, in each language; `hub` is what rivals have. */
const scoredKinds = [
  'home', 'article', 'timeline', 'year', 'month', 'anniversaries', 'anniversary', 'hub of topics', 'hub of people', 'hub of places',
  'hub of organisations', 'hub of sources', 'hub of series', 'hub-index of topics', 'hub-index of people', 'search', 'record', 'coverage', 'about', 'data',
  'hub',
];

/** Measure a built site. @param story the story whose article is to be looked at, else the largest and the middle ones are */
export async function measureSite(site: BuiltSite, facts: Pick<SiteResult, 'title' | 'items'>, plan: Plan, story?: string): Promise<SiteResult> {
  const choices = choosePages(site, story);
  const result: SiteResult = { name: site.name, ...facts, pages: choices.map(({ path, kind, language, as, of }) => ({ path, kind, language, as, of })) };
  const served = await serveSite({ folder: site.folder, base: '/' }, { port: 0 });
  const at = (path: string): string => new URL(path, served.address).href;
  const browser = await openBrowser();
  try {
    if (plan.only.has('weights')) await weighPages(browser, result.pages, at);
    if (plan.only.has('axe')) {
      plan.report(`${site.name}: ${measurements.axe}`);
      result.axe = await findBarriers(browser, served.address, result.pages.filter(({ as }) => as === 'largest').map(({ path }) => path));
    }
    await browser.close();
    if (plan.only.has('lighthouse') && plan.lighthouse !== undefined) {
      const scored = result.pages.filter((page) => scoredKinds.includes(fullKind(page)) && page.as === 'largest');
      const scores = await scorePages(plan.lighthouse, scored.map(({ path }) => at(path)), plan.runs, plan.report);
      for (const [nth, page] of scored.entries()) if (scores[nth]) page.scores = scores[nth];
    }
  } finally {
    await browser.close();
    await served.close();
  }
  if (plan.only.has('html')) {
    plan.report(`${site.name}: ${measurements.html}`);
    result.html = validatePages(site);
  }
  return result;
}

async function weighPages(browser: Browser, pages: readonly PageResult[], at: (path: string) => string): Promise<void> {
  for (const page of pages) {
    page.weight = await weigh(browser, at(page.path));
    if (page.kind === 'article') page.withoutScripts = await readsWithoutScripts(browser, at(page.path));
  }
}

function validatePages(site: BuiltSite): { pages: number; findings: string[] } {
  const pages = readPages(site);
  return {
    pages: pages.length,
    findings: pages.flatMap(({ path, file }) => htmlFindings(readFileSync(file, 'utf8'), site.kindOf !== ourKind).map((finding) => `${path}: ${finding}`)),
  };
}
