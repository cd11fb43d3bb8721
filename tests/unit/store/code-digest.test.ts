import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { readingCode } from '../../../src/store/code-digest.ts';
import { importsOf } from '../../rooms/imports-of.ts';

const source = join(import.meta.dirname, '../../../src');

/** The files of `src/` whose code runs when these do, as paths below `src/`. */
function filesBehind(...entries: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const { of, types } of importsOf(file, readFileSync(join(source, file), 'utf8'))) {
      if (!types && of.startsWith('.')) visit(posix.join(dirname(file), of));
    }
  };
  entries.forEach(visit);
  return found;
}

test('what is kept of a file is read again when any code that reads it changes', () => {
  const rooms = [...filesBehind('store/store.ts', 'store/read-one.ts', 'store/read-worker.ts')].map((file) => file.split('/')[0] ?? '');
  expect(new Set(rooms)).toContain('markdown');
  const covered: ReadonlySet<string> = new Set(readingCode);
  expect(rooms.filter((room) => !covered.has(room))).toEqual([]);
});
