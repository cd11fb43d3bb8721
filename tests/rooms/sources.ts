import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { importsOf, type Import } from './imports-of.ts';
import { pathsBelow, project } from './paths.ts';

/** A file of `src/` that holds code. */
export interface Source {
  /** Its path below `src/`. */
  file: string;
  /** The room it lies in: the first part of its path. */
  room: string;
  /** The folder it lies in, within its room; empty where it lies in the room itself. */
  part: string;
  text: string;
  imports: (Import & { /** The path below `src/` of the file that is imported; absent for packages. */ target?: string })[];
}

/** Read every file of code in `src/`. */
export function readSources(): Source[] {
  return pathsBelow('src').filter((path) => /\.(ts|astro|mjs)$/.test(path)).map((file) => {
    const text = readFileSync(join(project, 'src', file), 'utf8');
    const imports = importsOf(file, text).map((each) => ({ ...each, ...(each.of.startsWith('.') && { target: posix.join(dirname(file), each.of) }) }));
    return { file, room: roomOf(file), part: partOf(file), text, imports };
  });
}

/** The room of a file of `src/`. @example roomOf('search/text/tokenize.ts') //=> 'search' */
export function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The part of its room that a file lies in. @example partOf('search/text/tokenize.ts') //=> 'text' */
export function partOf(file: string): string {
  return file.split('/').slice(1, -1)[0] ?? '';
}

/** The package that an import takes. @example packageOf('@scope/name/file.js') //=> '@scope/name' */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
