import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDeploy, type DeployPlan } from '../../../../src/commands/deploying/deploy-plan.ts';
import type { SentFiles } from '../../../../src/commands/deploying/sent-list.ts';

const terms = { today: '2026-11-01', keepDays: 30, all: false };
const pages = [
  'index.html', '2023/02/a/index.html', '2023/02/b/index.html', '2023/02/c/index.html', 'topics/x/index.html', 'feed.xml', 'old/index.html', 'old',
];

/** A site as a law sees it: by each file, what it leads to. */
type Site = ReadonlyMap<string, readonly string[]>;

/** The files that a site may have, how each is written, and to which others each leads, where those are there. */
const site = fc.array(fc.record({ page: fc.constantFrom(...pages.slice(1)), version: fc.nat(2), leads: fc.subarray(pages) })).map((drawn): Site => {
  const chosen = new Map([{ page: 'index.html', version: drawn.length % 3, leads: pages }, ...drawn].map((each) => [each.page, each]));
  if (chosen.has('old')) chosen.delete('old/index.html');
  const rows = [...chosen.values()].flatMap(({ page, version, leads }): [string, string[]][] => {
    const picture = `pictures/${String(version).repeat(16)}-480.webp`;
    return [[page, [...leads.filter((to) => chosen.has(to)), picture]], [picture, []]];
  });
  return new Map(rows);
});

const digestsOf = (of: Site): Map<string, string> => new Map([...of].map(([file, leads]) => [file, `digest of ${leads.join(' ')}`]));

/** Everything that a plan does, one file at a time; files of one step in an order of the tool's own. */
function deedsOf(plan: DeployPlan, to: Site, order: number): ((target: Map<string, readonly string[]>) => void)[] {
  const shuffled = (files: readonly string[]) => files.toSorted((one, other) => rank(one, order) - rank(other, order));
  return [
    ...shuffled(plan.clear.files).map((file) => (target: Map<string, readonly string[]>) => void target.delete(file)),
    ...plan.steps.flatMap(shuffled).map((file) => (target: Map<string, readonly string[]>) => void target.set(file, to.get(file) ?? [])),
    ...shuffled(plan.drop.files).map((file) => (target: Map<string, readonly string[]>) => void target.delete(file)),
  ];
}

const rank = (file: string, order: number): number => [...file].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0) + order) % 997, order);

/** What a reader who comes to the front page can come to that is not there. */
function deadLinksOf(target: Site): string[] {
  const seen = new Set<string>();
  const visit = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return (target.get(file) ?? []).flatMap((to) => (target.has(to) ? visit(to) : [`${file} leads to ${to}`]));
  };
  return target.has('index.html') ? visit('index.html') : [];
}

/** Whether a page became a folder or a folder a page: then there is a moment with neither. */
const isMoved = (...sites: readonly Site[]): boolean => sites.some((each) => each.has('old')) && sites.some((each) => each.has('old/index.html'));

describe('a site on its way to a target', () => {
  test('is at every moment without a dead link, also after a kill and with another site to follow, and is whole at the end', () => {
    fc.assert(fc.property(fc.tuple(site, site, site), fc.nat(40), fc.nat(99), ([first, second, third], killed, order) => {
      const target = new Map<string, readonly string[]>([['CNAME', []]]);
      let sent: SentFiles = new Map();
      for (const [number, to] of [first, second, third, third].entries()) {
        const plan = planDeploy(digestsOf(to), sent, terms);
        const deeds = deedsOf(plan, to, order);
        const isKilled = number === 1 && killed < deeds.length;
        for (const deed of isKilled ? deeds.slice(0, killed) : deeds) {
          deed(target);
          if (!isMoved(first, second, third)) expect(deadLinksOf(target)).toEqual([]);
        }
        const isDropping = killed >= plan.clear.files.length + plan.steps.flat().length;
        sent = !isKilled ? plan.after : isDropping && plan.drop.files.length > 0 ? plan.dropping : plan.sending;
      }
      // What lies there the list names, but for files of others; and what it names is there, unless a kill left that open.
      expect([...target.keys()].filter((file) => !sent.has(file))).toEqual(['CNAME']);
      expect([...sent].filter(([file, { digest }]) => !target.has(file) && !['?', '!'].includes(digest))).toEqual([]);
      for (const [file, leads] of third) expect(target.get(file)).toEqual(leads);
    }), { numRuns: 600 });
  });

  test('is sent only as far as it differs, and a second time not at all', () => {
    fc.assert(fc.property(site, site, (first, second) => {
      const { after } = planDeploy(digestsOf(first), new Map(), terms);
      const plan = planDeploy(digestsOf(second), after, terms);
      const differing = [...digestsOf(second)].flatMap(([file, digest]) => (digestsOf(first).get(file) === digest ? [] : [file]));
      expect(plan.steps.flat().sort()).toEqual(differing.sort());
      expect(planDeploy(digestsOf(second), plan.after, terms)).toMatchObject({ steps: [], clear: { files: [] }, drop: { files: [] } });
    }));
  });
});

const old = '_astro/Frame.AAAAAAAA.css';
const sentOf = (files: Record<string, string>): SentFiles => new Map(Object.entries(files).map(([file, digest]) => [file, { digest }]));

test('an old file that is named by its content stays for so many days after the site has it no longer, and a page goes at once', () => {
  const before = sentOf({ 'index.html': '1', 'a/index.html': '1', [old]: '1' });
  const now = new Map([['index.html', '2']]);
  const first = planDeploy(now, before, terms);
  expect([first.drop.files, first.after.get(old)]).toEqual([['a/index.html'], { digest: '1', stale: '2026-11-01' }]);
  const eve = planDeploy(now, first.after, { ...terms, today: '2026-11-30' });
  expect([eve.drop.files, eve.after.get(old)]).toEqual([[], { digest: '1', stale: '2026-11-01' }]);
  expect(planDeploy(now, first.after, { ...terms, today: '2026-12-01' })).toMatchObject({ drop: { files: [old], folders: ['_astro'] } });
  expect(planDeploy(now, first.after, { ...terms, today: '2020-01-01' }).drop.files).toEqual([]);
  expect(planDeploy(now, before, { ...terms, keepDays: 0 }).drop.files).toEqual([old, 'a/index.html']);
});

test('an old file that comes back is neither sent nor stale', () => {
  const { after } = planDeploy(new Map(), sentOf({ [old]: '1' }), terms);
  const plan = planDeploy(new Map([[old, '1']]), after, { ...terms, today: '2027-11-01' });
  expect([plan.steps, plan.after.get(old)]).toEqual([[], { digest: '1' }]);
});

test('new files come before what leads to them: those named by content, new pages, changed pages, entries', () => {
  const files = ['index.html', 'feed.xml', 'topics/x/index.html', '2023/02/a/index.html', '2023/02/b/index.html', '2023/02/a/index.html.gz', old];
  const site = new Map(files.map((file) => [file, '2']));
  const before = sentOf({ 'index.html': '1', 'feed.xml': '1', 'topics/x/index.html': '1', '2023/02/a/index.html': '1', '2023/02/a/index.html.gz': '1' });
  expect(planDeploy(site, before, terms).steps).toEqual([
    [old], ['2023/02/b/index.html'], ['2023/02/a/index.html', '2023/02/a/index.html.gz', 'topics/x/index.html'], ['feed.xml', 'index.html'],
  ]);
});

test('where a page becomes a folder or a folder a page, the old one goes first', () => {
  expect(planDeploy(new Map([['old/index.html', '1']]), sentOf({ old: '1' }), terms)).toMatchObject({ clear: { files: ['old'] }, drop: { files: [] } });
  const back = planDeploy(new Map([['old', '1']]), sentOf({ 'old/a/index.html': '1' }), terms);
  expect(back).toMatchObject({ clear: { files: ['old/a/index.html'], folders: ['old/a', 'old'] } });
});

test('every file is sent where that is asked for', () => {
  expect(planDeploy(new Map([['index.html', '1']]), sentOf({ 'index.html': '1' }), { ...terms, all: true }).steps).toEqual([['index.html']]);
});
