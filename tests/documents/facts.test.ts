import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { fields } from '../../src/schema/fields/fields.ts';
import { rules } from '../../src/schema/rules.ts';
import { queryOf } from '../../src/search/query/query.ts';
import { codeIn, isThere, readDocument, readDocuments, rowsBelow } from './documents.ts';

const readme = readDocument('README.md');
const contributing = readDocument('.github/CONTRIBUTING.md');

describe('facts in documents', () => {
  test('every field in an example of front matter is one of the schema', () => {
    const blocks = readDocuments().flatMap(({ text }) => [...text.matchAll(/^ {4}---\n(.*?)\n {4}---$/gms)].map(([, block = '']) => block));
    const named = blocks.flatMap((block) => Object.keys(parse(block.replace(/^ {4}/gm, '')) as object));
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
  });

  test('the rule in the README’s example is one of the schema', () => {
    const [, rule = ''] = /— Write .*? {2}([a-z-]+)$/m.exec(readme.text) ?? [];
    expect(Object.keys(rules)).toContain(rule);
  });

  test('every word with a colon that can be typed into the search box is read as one', () => {
    const search = codeIn(readDocument('src/search/README.md'));
    const typed = search.filter((code) => /^\p{L}+[:：]/u.test(code)).map((code) => (/[:：]$/.test(code) ? `${code}x` : code));
    expect(typed.length).toBeGreaterThan(10);
    expect(typed.filter((code) => queryOf(code).wanted.some(({ text }) => text === code))).toEqual([]);
  });

  test('every dependency has its reason, and no other has one', () => {
    const cells = rowsBelow('| package | why it is there |', contributing).map(([names = '']) => names);
    const named = cells.flatMap((names) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(all.filter((name) => !named.some((each) => isNamedBy(each, name)))).toEqual([]);
    expect(named.filter((name) => !all.some((each) => isNamedBy(name, each)))).toEqual([]);
  });

  test('how to put an archive online fits on one screen, and every file that is to be kept is there', () => {
    const [, section = ''] = /^## Put it online\n([^]*?)\n## /m.exec(readme.text) ?? [];
    // A terminal of 24 lines of 80 signs, a line of a table being one.
    expect(section.trim().split('\n').length).toBeLessThan(24);
    const hosts = rowsBelow('| host | what to do |', readme);
    expect(hosts.map(([names]) => names)).toEqual([
      'GitHub Pages', 'GitLab Pages', 'Cloudflare Pages, Netlify', 'your server, by rsync', 'S3, by rclone', 'nginx, Caddy',
    ]);
    const kept = hosts.flatMap(([, what = '']) => [...what.matchAll(/`(\.[^` ]+)`/g)].map(([, path = '']) => path));
    expect(kept.map((path) => [path, isThere(path, readme)])).toEqual([['.github/workflows/publish.yml', true], ['.gitlab-ci.yml', true]]);
    const scripts = hosts.flatMap(([, what = '']) => [...what.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name));
    expect(scripts.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  test('each of the ten examples of a feature names its files', () => {
    const rows = rowsBelow('| feature | files |', contributing);
    expect(rows).toHaveLength(10);
    expect(rows.filter(([, files = '']) => files === '')).toEqual([]);
  });
});

/** Answer whether a name in the table, such as `@scope/*`, stands for a package. */
function isNamedBy(name: string, packageName: string): boolean {
  return name.endsWith('*') ? packageName.startsWith(name.slice(0, -1)) : packageName === name;
}
