import { availableParallelism } from 'node:os';
import { goalTable, tableText } from '../report/table.ts';
import type { Goal } from '../report/goals.ts';
import { fullKind } from './choose.ts';
import { shortOf } from './lighthouse.ts';
import type { PageResult, SiteResult } from './measure.ts';

/** What the archive itself is called among the results; its other sizes follow after a hyphen. */
export const ours = 'backnumber';

const isOurs = ({ name }: SiteResult): boolean => name.startsWith(ours);
const kilo = (bytes: number | undefined): string => (bytes === undefined ? '' : (bytes / 1000).toFixed(1));

/** The goals for pages, and what was found on our sites. */
export function pageGoals(results: readonly SiteResult[]): Goal[] {
  const sites = results.filter(isOurs);
  const pages = sites.flatMap((site) => site.pages);
  const worst = (figure: (page: PageResult) => number | undefined, of = pages): number | undefined => highest(of.map(figure));
  const articles = pages.filter(({ kind }) => kind === 'article');
  const many = sites.toSorted((one, other) => other.items - one.items)[0];
  const lists = (many?.pages ?? []).filter(({ kind }) => kind !== 'article' && kind !== 'search');
  const lowest = highest(
    pages.flatMap(({ scores }) => (scores ? [-Math.min(scores.performance, scores.accessibility, scores.bestPractices, scores.seo)] : [])),
  );
  const sum = (counts: readonly (number | undefined)[]): number | undefined =>
    (counts.every((count) => count === undefined) ? undefined : counts.reduce<number>((total, count) => total + (count ?? 0), 0));
  const atMost = (name: string, found: number | undefined, wanted: number, unit: string): Goal => ({ name, found, wanted, sense: 'at most', unit });
  return [
    atMost('article, all that is loaded, compressed', thousands(worst(({ weight }) => weight?.bytes, articles)), 14, 'KB'),
    atMost('article, requests besides the page', worst(({ weight }) => weight?.requests, articles), 1, ''),
    atMost(
      'articles that need scripts to be read', worst(({ withoutScripts }) => (withoutScripts === undefined ? undefined : Number(!withoutScripts)), articles), 0,
      '',
    ),
    atMost(`any other page but search, at ${many?.items.toLocaleString('en') ?? 0} items`, thousands(worst(({ weight }) => weight?.bytes, lists)), 30, 'KB'),
    { name: 'Lighthouse, lowest of all scores', found: lowest === undefined ? undefined : -lowest, wanted: 100, sense: 'at least', unit: '' },
    atMost('layout shift, largest', worst(({ scores }) => scores?.layoutShift), 0, ''),
    atMost('largest contentful paint on slow 4G, slowest', worst(({ scores }) => scores?.largestPaint), 1.2, 's'),
    atMost('axe, findings', sum(sites.map(({ axe }) => axe?.barriers.length)), 0, ''),
    atMost('html-validate, errors', sum(sites.map(({ html }) => html?.findings.length)), 0, ''),
  ];
}

/** All tables as one text: goals, each of our sites, the rivals side by side. */
export function reportText(results: readonly SiteResult[]): string {
  const rivals = results.filter((result) => !isOurs(result));
  const sample = results.find(({ name }) => name === ours);
  const goals = pageGoals(results).filter(({ found }) => found !== undefined);
  return [
    ...(goals.length > 0 ? [goalTable(goals)] : []),
    ...results.filter(isOurs).map((site) => siteTable(site)),
    ...(rivals.length > 0 ? [rivalTable(sample ? [sample, ...rivals] : rivals)] : []),
    ...disturbance(results),
  ].join('\n\n');
}

/** Say how busy the machine was while Lighthouse looked, where it was too busy for its processors. */
function disturbance(results: readonly SiteResult[]): string[] {
  const loads = results.flatMap(({ pages }) => pages.flatMap(({ scores }) => scores?.load ?? [])).sort((one, other) => one - other);
  const middle = loads[Math.floor(loads.length / 2)] ?? 0;
  if (middle <= availableParallelism()) return [];
  return [`${middle.toFixed(1)} processes wanted ${availableParallelism()} processors while Lighthouse looked: its performance scores and the time it finds `
    + 'blocked are worse than the pages. Measure again on a quiet machine.'];
}

function siteTable({ title, items, pages }: SiteResult): string {
  const rows = pages.map(({ kind, language, as, of, path, weight, scores }) => [
    `${fullKind({ kind, path })} ${language}, ${as} of ${of}: ${path}`,
    kilo(weight?.bytes),
    kilo(weight?.html),
    kilo(weight?.styles),
    kilo(weight?.scripts),
    weight ? String(weight.requests) : '',
    scores ? shortOf(scores) : '',
    scores ? scores.layoutShift.toFixed(3) : '',
    scores ? scores.largestPaint.toFixed(2) : '',
    scores ? scores.blocking.toFixed(0) : '',
  ]);
  return tableText(
    [[`${title}, ${items.toLocaleString('en')} items`, 'KB', 'page', 'styles', 'scripts', 'requests', 'Lighthouse', 'shift', 'paint s', 'blocked ms'], ...rows],
  );
}

/** One column a site, one row a figure, the worse language of each. */
function rivalTable(sites: readonly SiteResult[]): string {
  const row = (name: string, cell: (site: SiteResult) => string): string[] => [name, ...sites.map(cell)];
  const of = (site: SiteResult, kind: string): PageResult[] => site.pages.filter((page) => page.kind === kind && page.as === 'largest');
  const kinds = { home: 'front page', article: 'the same article', month: 'list by time', hub: 'list of a name', search: 'search' } as const;
  const perKind = Object.entries(kinds).flatMap(([kind, name]) => [
    row(`${name}: KB`, (site) => kilo(highest(of(site, kind).map(({ weight }) => weight?.bytes))) || '–'),
    row(`${name}: scripts KB`, (site) => kilo(highest(of(site, kind).map(({ weight }) => weight?.scripts))) || '–'),
    row(`${name}: requests`, (site) => String(highest(of(site, kind).map(({ weight }) => weight?.requests)) ?? '–')),
    row(`${name}: Lighthouse`, (site) => of(site, kind).flatMap(({ scores }) => scores ?? []).map(shortOf).sort(byLowest)[0] ?? '–'),
    row(`${name}: paint s`, (site) => highest(of(site, kind).map(({ scores }) => scores?.largestPaint))?.toFixed(2) ?? '–'),
    row(`${name}: blocked ms`, (site) => highest(of(site, kind).map(({ scores }) => scores?.blocking))?.toFixed(0) ?? '–'),
    row(`${name}: shift`, (site) => highest(of(site, kind).map(({ scores }) => scores?.layoutShift))?.toFixed(3) ?? '–'),
  ]);
  const measured = perKind.filter(([, ...cells]) => cells.some((cell) => cell !== '–'));
  return tableText([
    ['the sample', ...sites.map(({ title }) => title)],
    ...measured,
    row('axe: rules broken, over all pages and looks', ({ axe }) => (axe ? `${axe.barriers.length} in ${axe.checks}` : '–')),
    row('html-validate, rivals by the standard alone: errors a page', ({ html }) => (html ? (html.findings.length / html.pages).toFixed(1) : '–')),
  ]);
}

function byLowest(one: string, other: string): number {
  const sum = (scores: string): number => scores.split(' ').reduce((total, score) => total + Number(score), 0);
  return sum(one) - sum(other);
}

function highest(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

function thousands(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1000;
}
