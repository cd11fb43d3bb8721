import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { statementsOf } from './parse.ts';
import { pathsBelow, project } from './paths.ts';

const maxLines = 200;
const maxColumns = 160;
const maxFilesInFolder = 30;

const paths = ['src', 'tests'].flatMap((folder) => pathsBelow(folder).map((path) => `${folder}/${path}`));
const written = paths.filter((path) => /\.(ts|astro|css|mjs)$/.test(path)).map((path) => (
  { path, lines: readFileSync(join(project, path), 'utf8').split('\n') }));
const code = written.filter(({ path }) => /^src\/.*\.(ts|astro|mjs)$/.test(path));

describe('the files of src/ and tests/', () => {
  test('no file is named index, and no folder by a kind of code', () => {
    const kinds = ['common', 'helpers', 'lib', 'misc', 'shared', 'types', 'utils'];
    expect(paths.filter((path) => /^index\./.test(basename(path)) || kinds.includes(basename(path)))).toEqual([]);
  });

  test('files are named in small letters with hyphens, components in capitals', () => {
    const wrong = code.filter(({ path }) => !path.startsWith('src/pages/') && !nameForm(path).test(basename(path)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('exports have names', () => {
    const wrong = code.filter(({ path, lines }) => path.endsWith('.ts') && lines.some((line) => /^export default\b/.test(line)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test(`no file of code is longer than ${maxLines} lines`, () => {
    // A language is one file, however many words it needs.
    const isLanguage = (path: string): boolean => /^src\/languages\/[a-z]{2,3}\.ts$/.test(path);
    expect(code.filter(({ path, lines }) => lines.length > maxLines + 1 && !isLanguage(path)).map(({ path }) => path)).toEqual([]);
  });

  test(`no line is longer than ${maxColumns} characters`, () => {
    const long = written.flatMap(({ path, lines }) => {
      if (!lines.some(isLong)) return [];
      const quoted = path.startsWith('tests/') ? linesOfTexts(path, lines.join('\n')) : new Set<number>();
      return lines.flatMap((line, at) => (isLong(line) && !quoted.has(at) ? [`${path}:${at + 1}`] : []));
    });
    expect(long).toEqual([]);
  });

  test(`no folder holds more than ${maxFilesInFolder} files`, () => {
    const counts = new Map<string, number>();
    for (const { path } of written) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const full = [...counts].filter(([, files]) => files > maxFilesInFolder);
    expect(full.map(([folder, files]) => `${folder} holds ${files}`)).toEqual([]);
  });
});

function isLong(line: string): boolean {
  return line.length > maxColumns;
}

/** The lines, counted from 0, of texts that a test quotes as they are: messages, and files of other programs. */
function linesOfTexts(path: string, text: string): Set<number> {
  const found = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
      const file = node.getSourceFile();
      const [first, last] = [node.getStart(), node.end].map((place) => file.getLineAndCharacterOfPosition(place).line) as [number, number];
      if (last > first) for (let line = first; line <= last; line++) found.add(line);
    }
    ts.forEachChild(node, visit);
  };
  statementsOf(path, text).forEach(visit);
  return found;
}

function nameForm(file: string): RegExp {
  return file.endsWith('.astro') ? /^[A-Z][A-Za-z]*\.astro$/ : /^[a-z][a-z0-9-]*(\.d)?\.(ts|mjs)$/;
}
