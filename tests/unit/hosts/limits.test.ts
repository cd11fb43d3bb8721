import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { tables } from '../../../src/build/changes/ledger-rows.ts';
import { measureLooks } from '../../../src/build/changes/look-sizes.ts';
import { checkHost, refusalText, type SiteSize } from '../../../src/hosts/check-limits.ts';
import { hosts } from '../../../src/hosts/host-limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));
const host = (name: string) => hosts.find((each) => each.name === name) ?? expect.fail(name);

describe('the limits of hosts', () => {
  test('each stands with where it is written and when, and is met exactly', () => {
    for (const each of hosts) {
      expect([each.name, each.source.startsWith('https://'), each.year >= 2024]).toEqual([each.name, true, true]);
      for (const { of, most, advice } of each.limits) {
        expect(advice).toMatch(/^[A-Z].*\.$/);
        expect(checkHost(each, { [of]: { number: most } }).length).toBe(0);
        expect(checkHost(each, { [of]: { number: most + 1 } }).length).toBeGreaterThan(0);
      }
    }
  });

  test('a site beyond one is told by how much, where, and what to do', () => {
    const [finding] = checkHost(host('cloudflare-pages'), { files: { number: 39_540 } });
    expect(finding).toMatchObject({ isRefused: true, message: 'Cloudflare Pages takes at most 20,000 files and refuses more; this site has 39,540.' });
    const [large] = checkHost(host('github-pages'), { 'file bytes': { number: 150e6, file: 'data/1952.zip' } });
    expect(large?.message).toBe('GitHub Pages takes at most 100 MB in one file and refuses more; this site has 150 MB (data/1952.zip).');
    const [left] = checkHost(host('gitlab-pages'), { redirects: { number: 1200 } });
    expect([left?.isRefused, left?.message]).toEqual([false, 'GitLab Pages takes at most 1,000 old addresses and leaves out more; this site has 1,200.']);
  });

  test('one sentence names the hosts that are too small for a site, and none where none is', () => {
    expect(refusalText({ files: { number: 300 }, 'site bytes': { number: 4e6 } })).toBe('');
    expect(refusalText({ files: { number: 39_540 }, 'site bytes': { number: 1.2e9 } })).toBe(
      'Too large for Cloudflare Pages (39,540 of 20,000 files), GitHub Pages (1.2 GB of 1 GB in all), and GitLab Pages (1.2 GB of 1 GB in all). '
        + 'npm run build -- --for NAME says what to do.',
    );
  });
});

test('a site is measured by the looks of its ledger, folders of the search index file by file', () => {
  const ledger = new DatabaseSync(join(folder, 'ledger.sqlite'));
  ledger.exec(tables);
  const add = ledger.prepare('INSERT INTO looks VALUES (?, ?, ?, 0)');
  const rows: [string, string, number][] = [['index.html', '', 10], ['煤'.repeat(80) + '/index.html', '', 20], ['search/0123456789abcdef/', 'pages.bin', 500],
    ['search/0123456789abcdef/', 'words-0.bin', 30], ['pictures/a.webp', '', 40]];
  for (const row of rows) add.run(...row);
  expect(measureLooks(ledger, true)).toEqual({
    files: { number: 5 }, 'site bytes': { number: 600 }, 'file bytes': { number: 500, file: 'search/0123456789abcdef/pages.bin' },
    'files in a folder': { number: 2, file: 'search/0123456789abcdef/' }, 'path bytes': { number: 251, file: `${'煤'.repeat(80)}/index.html` },
    'path signs': { number: 91, file: `${'煤'.repeat(80)}/index.html` }, 'name bytes': { number: 240, file: `${'煤'.repeat(80)}/index.html` },
  } satisfies Partial<SiteSize>);
  ledger.exec('DELETE FROM looks');
  expect(measureLooks(ledger, false)).toMatchObject({ files: { number: 0 }, 'site bytes': { number: 0 }, 'file bytes': { number: 0 } });
  ledger.close();
});
