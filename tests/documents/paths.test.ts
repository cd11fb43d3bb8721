import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../rooms/paths.ts';
import { codeIn, isThere, linksIn, readDocument, readDocuments } from './documents.ts';

/** Named because the project does without them. */
const doneWithout = ['content.config.ts', 'utils/', 'index.ts'];
/** Examples of what people write, the file that stands beside each page, and folders beside the project. */
const examples = /^((content\/)?(YYYY|\d{4})\/|slug\b|\.\.\/|\.md$|(content\/)?(names|gone|coverage)\.yaml$|index\.md$)/;
/** What is made by running commands. */
const made = readFileSync(join(project, '.gitignore'), 'utf8').split('\n').filter((line) => line.endsWith('/') && !line.includes('*'));

const documents = readDocuments();

describe('what documents point to', () => {
  test('every relative link leads to a file or folder', () => {
    const dead = documents.flatMap(({ path, ...document }) =>
      linksIn({ path, ...document }).filter((link) => !existsSync(join(project, dirname(path), link))).map((link) => `${path}: ${link}`));
    expect(dead).toEqual([]);
  });

  test('every path between backticks is there', () => {
    const isPath = (code: string): boolean => /^[\w.[\]/-]+$/.test(code) && /^\w[\w-]*\/|^\.\w+\/|\.(ts|mjs|md|css|astro|yaml|json)$/.test(code);
    const isRight = (code: string): boolean => doneWithout.includes(code) || examples.test(code) || made.some((folder) => code.startsWith(folder));
    const dead = documents.flatMap((document) =>
      codeIn(document).filter((code) => isPath(code) && !isRight(code) && !isThere(code, document)).map((code) => `${document.path}: ${code}`));
    expect(dead).toEqual([]);
  });

  test('every document begins with its title', () => {
    expect(documents.filter(({ text }) => !text.startsWith('# ')).map(({ path }) => path)).toEqual([]);
  });

  test('the README takes six minutes at most: 1,400 words, counted between spaces, tables and code included', () => {
    expect(readDocument('README.md').text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(1400);
  });

  test('the licence is the one that the package names', () => {
    expect(readFileSync(join(project, 'LICENSE'), 'utf8')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} Backnumber contributors\n/);
  });
});
