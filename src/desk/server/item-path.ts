import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { DeskRefusal } from './refusal.ts';

/**
 * The place on disk of a file below the content folder.
 * @param form what the name has to end like
 * @throws {DeskRefusal} where the path leads elsewhere, also by a link on the way
 */
export function contentPathOf(content: string, file: string, form: RegExp = /\.md$/i): string {
  const segments = file.split('/');
  const isPlain = segments.every((segment) => segment !== '' && !segment.startsWith('.') && !/[\\:\p{Cc}]/u.test(segment));
  if (!isPlain || !form.test(file) || file.length > 400) refuse(file);
  const path = join(content, ...segments);
  const home = realpathSync(content);
  let nearest = path;
  while (!existsSync(nearest) && nearest !== content) nearest = dirname(nearest);
  const real = realpathSync(nearest);
  if (real !== home && !real.startsWith(home + sep)) refuse(file);
  return path;
}

function refuse(file: string): never {
  throw new DeskRefusal(400, `${JSON.stringify(file.slice(0, 200))} is no place for an item in the content folder.`, 'Name a file such as 2023/02/slug.md.');
}
