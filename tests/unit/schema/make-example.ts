import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { checkPublished } from '../../../src/commands/checking/check-published.ts';
import { closeEdition, loadEdition } from '../../../src/edition.ts';
import type { ExampleFiles } from '../../../src/schema/examples/example.ts';
import type { Problem } from '../../../src/schema/problem.ts';

/** Lay the files of an example into a folder of their own and hand it to `work`. */
export async function withFiles<T>(files: ExampleFiles, work: (content: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-example-'));
  try {
    for (const [path, file] of Object.entries(files)) {
      const place = join(folder, 'content', path);
      mkdirSync(dirname(place), { recursive: true });
      if (typeof file === 'string') writeFileSync(place, file);
      else if ('bytes' in file) writeFileSync(place, Uint8Array.from(file.bytes));
      else if ('link' in file) symlinkSync(file.link, place);
      else await sharp({ create: { width: file.picture[0], height: file.picture[1], channels: 3, background: '#888' } }).jpeg().toFile(place);
    }
    return await work(join(folder, 'content'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that a check finds in a folder of items. */
export async function problemsIn(content: string, published: readonly string[] = []): Promise<Problem[]> {
  const settings = { content, out: `${content}-dist`, cache: `${content}-cache`, base: '/', now: '2026-11-23T00:00:00Z', dev: false };
  closeEdition();
  try {
    const edition = await loadEdition(settings);
    return [...edition.problems, ...checkPublished(edition, published, content)];
  } finally {
    closeEdition();
  }
}
