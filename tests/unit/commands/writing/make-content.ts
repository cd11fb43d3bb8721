import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Make a content folder of files by their paths, which goes with the test. */
export function makeContent(files: Readonly<Record<string, string>>): string {
  const content = realpathSync(mkdtempSync(join(tmpdir(), 'backnumber-writing-')));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** All files of a content folder by their paths. */
export function filesIn(content: string): Record<string, string> {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(content, path)).isFile()).sort();
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(content, path), 'utf8')]));
}
