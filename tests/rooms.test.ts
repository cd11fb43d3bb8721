import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './rooms/paths.ts';
import { packageOf, partOf, readSources, roomOf } from './rooms/sources.ts';

/** A room of `src/`: a folder, or a file alone. */
interface Room {
  /** What it holds, as the README says. */
  holds: string;
  /** The rooms it may import from, beside itself and the ground. */
  imports: readonly string[];
}

/** What every room may import from: what one run was told, the facts an adopter edits, the languages and the days and items of the schema. */
const ground = ['settings.ts', 'site.ts', 'languages', 'schema'];

/** The rooms in the order in which data flows. Each may import from the ground and the rooms it names. Nothing looks back. */
const rooms: Readonly<Record<string, Room>> = {
  'site.ts': { holds: 'the facts an adopter edits', imports: [] },
  'settings.ts': { holds: 'what one run was told', imports: [] },
  languages: { holds: 'one file a language: everything that differs by language', imports: ['schema'] },
  schema: { holds: 'what one file may say: fields, problems, rules', imports: ['site.ts', 'languages'] },
  'addresses.ts': { holds: 'every path of the site', imports: [] },
  markdown: { holds: 'the way from a text to HTML', imports: [] },
  record: { holds: 'the [record](src/record/README.md): entries, tree, proofs, signatures', imports: [] },
  manifest: { holds: 'the [list of all files](src/manifest/README.md)', imports: ['addresses.ts'] },
  store: { holds: 'checked items, their HTML and pictures, made once per digest', imports: ['markdown', 'record'] },
  archive: { holds: 'what items mean together; in `archive/pages/`, the view of each page', imports: ['addresses.ts', 'record'] },
  'loaded.ts': { holds: 'the items of one run, as pages and commands share them', imports: ['archive', 'store'] },
  'edition.ts': { holds: 'store and archive of one run, loaded once', imports: ['archive', 'loaded.ts', 'store'] },
  wording: { holds: 'sentences built from a language’s words', imports: ['archive'] },
  metadata: { holds: 'what machines read: feeds, sitemaps, citations, redirects', imports: ['addresses.ts', 'archive', 'wording'] },
  hosts: { holds: 'what hosts are told, and their limits', imports: ['addresses.ts'] },
  search: { holds: 'index and search page; `search/parts/` alone knows Pagefind', imports: ['record'] },
  'not-found': { holds: 'guesses what an unknown address meant', imports: ['addresses.ts'] },
  styles: { holds: 'two style sheets on tokens; an article needs one', imports: [] },
  components: { holds: 'parts of pages: data in, HTML out', imports: ['addresses.ts', 'archive', 'metadata', 'record', 'search', 'wording'] },
  layouts: {
    holds: 'one file a kind of page: view in, HTML out',
    imports: ['addresses.ts', 'archive', 'components', 'hosts', 'metadata', 'not-found', 'search', 'styles', 'wording'],
  },
  pages: {
    holds: 'one route over all views, and the 404 page',
    imports: ['addresses.ts', 'archive', 'components', 'edition.ts', 'layouts', 'loaded.ts', 'metadata', 'wording'],
  },
  build: {
    holds: 'which files are due, rendering, publishing',
    imports: ['addresses.ts', 'archive', 'edition.ts', 'hosts', 'manifest', 'metadata', 'record', 'search', 'store'],
  },
  editing: { holds: 'changes to an item’s file that leave every other byte alone', imports: [] },
  imports: { holds: 'news from elsewhere, made into items', imports: ['addresses.ts', 'editing', 'markdown'] },
  desk: {
    holds: 'the editors’ desk, in the browser',
    imports: ['addresses.ts', 'archive', 'build', 'edition.ts', 'editing', 'hosts', 'imports', 'markdown', 'store'],
  },
  commands: {
    holds: 'the commands people type, and their servers',
    imports: ['addresses.ts', 'archive', 'build', 'desk', 'edition.ts', 'editing', 'hosts', 'imports', 'manifest', 'markdown', 'record', 'store', 'wording'],
  },
  'env.d.ts': { holds: 'types of what Astro hands to pages', imports: ['archive'] },
};

/**
 * The folders of a room, in the order in which data flows. Each may import from those it names; the room's own files may from all.
 * A folder names `.` where it may import from the room's own files.
 */
const parts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  metadata: { feeds: ['.'], data: ['.'] },
  markdown: { slips: ['.'], charts: ['.'] },
  search: {
    text: [],
    format: [],
    query: ['text'],
    parts: ['text', 'format'],
    volumes: ['text', 'format', 'parts'],
    engine: ['text', 'format', 'query'],
    list: [],
    page: ['text', 'query', 'engine', 'list'],
  },
  schema: { yaml: ['.'], fields: ['.', 'yaml'], coverage: ['.', 'fields', 'yaml'], signs: ['.'], examples: ['.', 'fields'] },
  imports: { text: [], tags: ['text'], body: ['.', 'text', 'tags'], head: ['.', 'text', 'body'], formats: ['.', 'text', 'tags', 'body', 'head'] },
  archive: { pages: ['.'], checking: ['.'] },
  components: {
    stories: ['.'],
    names: ['.', 'calendar', 'stories'],
    calendar: ['.'],
    article: ['.', 'names', 'stories'],
    frame: ['.'],
  },
  build: {
    changes: ['.', 'rendering'], rendering: ['changes', 'publishing'], publishing: ['changes'], dev: ['.', 'rendering', 'publishing'], sealing: [],
    shards: ['.', 'changes', 'rendering', 'publishing'],
  },
  commands: {
    line: ['.'], checking: ['line'], server: ['line'], importing: ['line'], packaging: ['line'], verifying: ['line'], writing: ['line'],
    deploying: ['line', 'server'], sealing: ['line'], sharding: ['line'], joined: [],
  },
  desk: { server: ['.'], browser: ['.', 'server'] },
  styles: { tokens: [] },
};

/** Packages that belong to one room, by the room. */
const ownPackages: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['languages'],
  feedsmith: ['metadata'],
  pagefind: ['search'],
  sharp: ['store'],
  astro: ['build', 'commands', 'pages', 'components', 'layouts'],
  'node:sqlite': ['store', 'build'],
};

const sources = readSources();
const imports = sources.flatMap(({ imports: each, ...source }) => each.map((one) => ({ ...source, ...one })));
const inside = imports.flatMap(({ target, ...one }) => (target === undefined ? [] : [{ ...one, target, imported: roomOf(target) }]));
const outside = imports.filter(({ target }) => target === undefined);

describe('the rooms of src/', () => {
  test('each file lies in a room that the table names', () => {
    expect(sources.filter(({ room }) => !rooms[room]).map(({ file }) => file)).toEqual([]);
  });

  test('the table stands in the README', () => {
    const nameOf = (name: string): string => `\`${name}${name.includes('.') ? '' : '/'}\``;
    const rows = Object.entries(rooms).map(([name, { holds, imports: from }]) => `| ${nameOf(name)} | ${holds} | ${from.map(nameOf).join(' ')} |`);
    expect(readFileSync(join(project, 'README.md'), 'utf8')).toContain(rows.join('\n'));
  });

  test('a room imports only from the ground and from rooms the table allows it', () => {
    const wrong = inside.filter(({ room, imported }) => {
      const allowed = [room, 'settings.ts', ...(ground.includes(room) ? [] : ground), ...(rooms[room]?.imports ?? [])];
      return !allowed.includes(imported);
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('a folder of a room imports only from the folders the table allows it', () => {
    const wrong = inside.filter(({ room, part, target, imported }) => {
      if (room !== imported || part === '' || partOf(target) === part) return false;
      return !parts[room]?.[part]?.includes(partOf(target) || '.');
    });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('each folder of a room is one that the table names', () => {
    expect(sources.filter(({ room, part }) => part !== '' && !parts[room]?.[part]).map(({ file }) => file)).toEqual([]);
  });

  test('only its own room uses a package that has one', () => {
    const wrong = outside.filter(({ room, of }) => ownPackages[packageOf(of)]?.includes(room) === false);
    expect(wrong.map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
  });

  test('only search/parts/ knows Pagefind; elsewhere stand its marks, and where its bundle is asked for and found, its name', () => {
    const mayName = ['addresses.ts', 'hosts/policy.ts', 'site.ts', 'commands/build.ts', 'commands/start.ts', 'commands/desk.ts',
      'commands/joined/join-code.mjs', ...['flags', 'read-line', 'progress'].map((name) => `commands/line/${name}.ts`)];
    const mayCarryMarks = (file: string): boolean => file.endsWith('.astro') || file === 'search/text/searched-markup.ts';
    const textOf = (file: string, text: string): string => (mayCarryMarks(file) ? text.replace(/\bdata-pagefind-/g, '') : text);
    const knowing = sources.filter(({ file, text }) => !file.startsWith('search/parts/') && /pagefind/i.test(textOf(file, text)));
    expect(knowing.map(({ file }) => file).filter((file) => !mayName.includes(file))).toEqual([]);
  });

  test('the archive, and what machines read of it, know neither Astro nor disk nor clock', () => {
    const pure = ['archive', 'metadata', 'addresses.ts', 'wording', 'schema', 'languages'];
    const wrong = outside.filter(({ room, of }) => pure.includes(room) && /^(node:|astro)/.test(of));
    const clocks = sources.filter(({ room, text }) => pure.includes(room) && /\bDate\.now\(|new Date\(\)/.test(text));
    expect([...wrong.map(({ file, of }) => `${file} imports ${of}`), ...clocks.map(({ file }) => `${file} looks at the clock`)]).toEqual([]);
  });

  test('the environment of the process is read in one place, and before anything is installed', () => {
    const reading = sources.filter(({ text }) => /\bprocess\.env\b|\bprocess\[['"]env/.test(text)).map(({ file }) => file);
    expect(reading).toEqual(['commands/joined/joined-code.mjs', 'commands/ready.mjs', 'settings.ts']);
  });

  test('what makes a checkout ready needs nothing that is not there yet', () => {
    const first = /^commands\/(ready\.mjs|joined\/)/;
    expect(imports.filter(({ file, of }) => first.test(file) && !of.startsWith('node:') && !/^\.\/(joined\/)?join(ed|)-code\.mjs$/.test(of))).toEqual([]);
  });
});
