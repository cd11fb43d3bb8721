/*
 * The code of commands, joined into few files: loading more than a thousand small ones is a third of the work of publishing an item.
 * Joined code is taken only where it was made of the files as they lie there now. Plain JavaScript: it is loaded before all else.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of this checkout. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where compiled and joined code is kept. */
export const codeCache = join(checkout, 'node_modules', '.cache', 'backnumber');

/** Names the joined code that a process was begun with, for the threads and processes that it starts. */
const variable = 'BACKNUMBER_JOINED';

const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** The folder for joined code of a checkout; another may share the packages. */
export const homeOf = (folder) => join(codeCache, `joined-${digestOf(folder)}`);

const home = homeOf(checkout);

/** What in a folder of joined code names its beginnings. */
export const listFile = 'beginnings.json';

/** Where code that is joined of the files as they lie there now is kept: told by path, size and time of change of each. */
export function joinedFolder() {
  const entries = readdirSync(join(checkout, 'src'), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name));
  const paths = [...files.map((entry) => join(entry.parentPath, entry.name)), join(checkout, 'package-lock.json')].sort();
  const looks = paths.map((path) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [path, size, mtimeMs, ctimeMs, ino].join(' ');
  });
  return join(home, digestOf(looks.join('\n')));
}

/** Load joined code in place of the files that it was made of, where there is any of these files. `BACKNUMBER_DEBUG=1` runs the files themselves. */
export function useJoinedCode() {
  const { registerHooks } = module;
  if (!registerHooks || process.env.BACKNUMBER_DEBUG === '1' || !existsSync(home)) return;
  const given = process.env[variable];
  const folder = given && dirname(given) === home ? given : joinedFolder();
  if (!existsSync(join(folder, listFile))) return;
  process.env[variable] = folder;
  const beginnings = new Map(Object.entries(JSON.parse(readFileSync(join(folder, listFile), 'utf8'))).map(
    ([source, file]) => [pathToFileURL(join(checkout, source)).href, pathToFileURL(join(folder, file)).href],
  ));
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const url = beginnings.get(resolved.url);
      return url ? { ...resolved, url, format: 'module' } : resolved;
    },
  });
}
