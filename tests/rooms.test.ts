import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { importsOf } from './imports.ts';

/** Which rooms each room of `src/` may import from, beside itself. Nothing looks back. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'site.ts': [],
  'settings.ts': [],
  languages: ['schema'],
  schema: ['site.ts'],
  markdown: ['languages', 'schema', 'site.ts'],
  store: ['languages', 'markdown', 'schema', 'site.ts'],
  'addresses.ts': ['languages', 'schema', 'site.ts'],
  archive: ['languages', 'addresses.ts', 'schema', 'site.ts'],
  wording: ['languages', 'archive', 'schema', 'site.ts'],
  metadata: ['languages', 'addresses.ts', 'archive', 'schema', 'site.ts', 'wording'],
  search: ['languages', 'schema', 'site.ts'],
  'not-found': ['languages', 'schema', 'site.ts'],
  'loaded.ts': ['languages', 'archive', 'schema', 'store'],
  'edition.ts': ['languages', 'archive', 'loaded.ts', 'schema', 'site.ts', 'store'],
  components: ['languages', 'addresses.ts', 'archive', 'metadata', 'schema', 'search', 'site.ts', 'wording'],
  layouts: ['languages', 'addresses.ts', 'archive', 'components', 'not-found', 'metadata', 'schema', 'search', 'site.ts', 'styles', 'wording'],
  pages: ['languages', 'addresses.ts', 'archive', 'components', 'edition.ts', 'layouts', 'loaded.ts', 'metadata', 'schema', 'site.ts', 'wording'],
  build: ['languages', 'addresses.ts', 'archive', 'edition.ts', 'metadata', 'schema', 'search', 'site.ts', 'store'],
  imports: ['languages', 'markdown', 'schema', 'site.ts'],
  commands: ['languages', 'addresses.ts', 'archive', 'build', 'edition.ts', 'imports', 'markdown', 'schema', 'site.ts', 'store', 'wording'],
  styles: [],
  'env.d.ts': ['archive'],
};

/** What a run was told and the facts an adopter edits reach every room. */
const everywhere = ['settings.ts'];

/** Packages that belong to one room, by the room. */
const ownPackages: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['wording'],
  pagefind: ['search'],
  sharp: ['store'],
  astro: ['build', 'commands', 'pages', 'components', 'layouts'],
  'node:sqlite': ['store', 'build'],
};

const home = join(import.meta.dirname, '../src');
const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).sort();
const sources = files.filter((file) => /\.(ts|astro|mjs)$/.test(file)).map((file) => ({ file, room: roomOf(file), text: readFileSync(join(home, file), 'utf8') }));
const imports = sources.flatMap(({ file, room, text }) => importsOf(file, text).map((one) => ({ file, room, ...one })));
const outside = imports.filter(({ of }) => !of.startsWith('.'));

describe('the rooms of src/', () => {
  test('each file lies in a room that the table names', () => {
    expect(sources.filter(({ room }) => !rooms[room]).map(({ file }) => file)).toEqual([]);
  });

  test('a room imports only from the rooms the table allows it', () => {
    const wrong = imports.filter(({ of }) => of.startsWith('.')).filter(({ file, room, of }) => {
      const target = roomOf(posix.join(dirname(file), of));
      return target !== room && !everywhere.includes(target) && !rooms[room]?.includes(target);
    });
    expect(wrong.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
  });

  test('only its own room uses a package that has one', () => {
    const wrong = outside.filter(({ room, of }) => ownPackages[packageOf(of)]?.includes(room) === false);
    expect(wrong.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
  });

  test('only search/ knows Pagefind; markup elsewhere carries its marks at most', () => {
    const naming = sources.filter(({ file, room, text }) => room !== 'search' && /pagefind/i.test(file.endsWith('.astro') ? text.replace(/\bdata-pagefind-/g, '') : text));
    expect(naming.map(({ file }) => file)).toEqual([]);
  });

  test('the archive, and what machines read of it, know neither Astro nor disk nor clock', () => {
    const pure = ['archive', 'metadata', 'addresses.ts', 'wording', 'schema'];
    const wrong = outside.filter(({ room, of }) => pure.includes(room) && /^(node:|astro)/.test(of));
    const clocks = sources.filter(({ room, text }) => pure.includes(room) && /\bDate\.now\(|new Date\(\)/.test(text));
    expect([...wrong.map(({ file, of }) => `${file} imports ${of}`), ...clocks.map(({ file }) => `${file} looks at the clock`)]).toEqual([]);
  });

  test('what makes a checkout ready needs nothing that is not there yet', () => {
    expect(imports.filter(({ file, of }) => file === 'commands/ready.mjs' && !of.startsWith('node:'))).toEqual([]);
  });
});

describe('the files of src/', () => {
  test('a package that code uses is a dependency of this project', () => {
    const known = Object.keys(manifest.dependencies);
    const wrong = outside.filter(({ of, types }) => !types && !of.startsWith('node:') && !of.startsWith('astro:') && !known.includes(packageOf(of)));
    expect(wrong.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
  });

  test('a dependency is one that code uses', () => {
    const used = new Set(imports.map(({ of }) => packageOf(of)));
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  test('no file is named index, and no folder by a kind of code', () => {
    const kinds = ['common', 'helpers', 'lib', 'misc', 'shared', 'types', 'utils'];
    expect(files.filter((file) => /^index\./.test(basename(file)) || kinds.includes(basename(file)))).toEqual([]);
  });

  test('files are named in small letters with hyphens, components in capitals', () => {
    const routes = /^pages\//;
    const wrong = sources.filter(({ file }) => !routes.test(file) && !(file.endsWith('.astro') ? /^[A-Z][A-Za-z]*\.astro$/ : /^[a-z][a-z0-9-]*(\.d)?\.(ts|mjs)$/).test(basename(file)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('exports have names', () => {
    expect(sources.filter(({ file, text }) => file.endsWith('.ts') && /^export default\b/m.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('no file is longer than 200 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 201).map(({ file }) => file)).toEqual([]);
  });
});

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
