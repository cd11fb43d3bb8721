import { dirname, join, resolve } from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { UsageError } from '../line/read-line.ts';
import { isWithin, project } from '../line/folders.ts';
import type { Settings } from '../../settings.ts';

/** Where a site is sent to, and by what. */
export interface Target {
  kind: 'folder' | 'rsync' | 'rclone';
  /** As the tool takes it, with a `/` at its end unless rclone reads it. */
  place: string;
  /** The same without passwords and keys, for people to read. */
  shown: string;
}

/** One letter before a colon is a disk of Windows. */
const remoteForm = /^(?![A-Za-z]:[\\/])(:?[\w. -]{2,}|:[\w-]+,.*?):/s;

/**
 * Read where a site is to go. What holds an `@` before its colon, or begins with `rsync://`, is rsync's; what else has a name before a
 * colon is a remote of rclone; all else is a folder.
 * @param folder from which a relative path starts
 * @example targetOf('me@news.example:/srv/www', '/home/me') //=> { kind: 'rsync', place: 'me@news.example:/srv/www/', … }
 * @throws {UsageError} where it is none of these
 */
export function targetOf(text: string, folder: string): Target {
  if (text.startsWith('rsync://') || /^[^/:@]+@[^/]+:/.test(text)) return rsyncTarget(text);
  if (remoteForm.test(text)) return { kind: 'rclone', place: text, shown: text.replace(/^(:[\w-]+),.*(:[^:]*)$/s, '$1,…$2') };
  const place = resolve(folder, text);
  return { kind: 'folder', place: `${place}/`, shown: place };
}

function rsyncTarget(text: string): Target {
  const sound = /^rsync:\/\/([^/@\s]+@)?[\w.:[\]-]+\/[^/].*$/s.test(text) || /^[\w.-]+@[\w.[\]:-]+:.+$/s.test(text);
  const shown = text.replace(/^(rsync:\/\/[^/@]*?):[^/@]*@/, '$1:…@');
  if (!sound) {
    const cure = 'Write one such as me@news.example:/srv/www/news/ or rsync://news.example/module/news/.';
    throw new UsageError(`${JSON.stringify(shown)} names no place for rsync. ${cure}`);
  }
  return { kind: 'rsync', place: `${text.replace(/(?<!\/)\/+$/, '')}/`, shown };
}

/** Say what keeps a folder from receiving the site, or nothing where it can. */
export function checkTargetFolder(place: string, { content, out, cache }: Pick<Settings, 'content' | 'out' | 'cache'>): string | undefined {
  const folder = resolve(place);
  const parent = dirname(folder);
  if (existsSync(folder) && !statSync(folder).isDirectory()) return `${folder} is a file. Name a folder.`;
  if (!existsSync(parent)) return `${folder} is the target, and ${parent} is not there. Make that folder, or name another.`;
  const others = [['the built site', out], ['the items', content], ['the cache', cache], ['the code', join(project, 'src')]] as const;
  const met = others.find(([, other]) => isWithin(folder, other) || isWithin(other, folder));
  return met && `${folder} is the target, and ${met[0]} in ${met[1]} would be mixed with it. Name a folder of its own.`;
}
