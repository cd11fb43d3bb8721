import { resolve } from 'node:path';

/** What one run was told on its command line. Everything built depends on these, the content and the code, and on nothing else. */
export interface Settings {
  /** Folder of the items, absolute. */
  content: string;
  /** Folder that receives the site, absolute. */
  out: string;
  /** Folder of what is kept between runs, absolute. Deleting it costs time, never correctness. */
  cache: string;
  /** Path the archive is served under: begins and ends with `/`. */
  base: string;
  /** The moment that says which embargoes have passed, as an ISO 8601 instant in UTC; empty: the clock's. */
  now: string;
  /** True under `npm run dev`: drafts are shown, and broken items show their problems in their place. */
  dev: boolean;
}

/**
 * Read the settings of this run from the environment, where the commands put them so that the pages see them too.
 * Missing ones are the defaults: `content`, `dist`, `.backnumber`, `/`.
 */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    content: resolve(environment['BACKNUMBER_CONTENT'] ?? 'content'),
    out: resolve(environment['BACKNUMBER_OUT'] ?? 'dist'),
    cache: resolve(environment['BACKNUMBER_CACHE'] ?? '.backnumber'),
    base: baseOf(environment),
    now: environment['BACKNUMBER_NOW'] ?? '',
    dev: environment['BACKNUMBER_DEV'] === '1',
  };
}

/** The path the archive is served under, as `Settings.base`. */
export function baseOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['BACKNUMBER_BASE'] ?? '/';
}

/** The environment variables that hand these settings on to the pages and to child processes. */
export function environmentOf(settings: Settings): Record<string, string> {
  return {
    BACKNUMBER_CONTENT: settings.content,
    BACKNUMBER_OUT: settings.out,
    BACKNUMBER_CACHE: settings.cache,
    BACKNUMBER_BASE: settings.base,
    BACKNUMBER_NOW: settings.now,
    BACKNUMBER_DEV: settings.dev ? '1' : '',
  };
}
