import { resolve } from 'node:path';

/** Environment variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of one run. Everything built depends on these, the content and the code, and on nothing else. */
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
  /** True where the bundle that other sites search is asked for, whatever `site.ts` says and however large the archive is. */
  bundle?: boolean;
  /** True where a copy that is compressed lies beside each text file, for servers that send such copies. */
  compress?: boolean;
  /** True where a change that the record does not tell of yet is a warning: for who checks what somebody else will seal. */
  unsealed?: boolean;
}

/**
 * Give the environment variables of this process, for the commands to read together with their command line.
 * This file is the only one that looks at them, so that all else depends on what it is handed.
 */
export function processEnvironment(): Environment {
  return process.env;
}

/**
 * Give the settings of a process that has no command line of ours, as under Astro's own `astro build` and `astro dev`.
 * Variables that are not set mean the defaults: `content`, `dist`, `.backnumber`, `/`.
 */
export function currentSettings(): Settings {
  const environment = process.env;
  return {
    content: resolve(environment['BACKNUMBER_CONTENT'] ?? 'content'),
    out: resolve(environment['BACKNUMBER_OUT'] ?? 'dist'),
    cache: resolve(environment['BACKNUMBER_CACHE'] ?? '.backnumber'),
    base: environment['BACKNUMBER_BASE'] ?? '/',
    now: environment['BACKNUMBER_NOW'] ?? '',
    dev: environment['BACKNUMBER_DEV'] === '1',
    bundle: environment['BACKNUMBER_BUNDLE'] === '1',
    ...(environment['BACKNUMBER_COMPRESS'] === '1' && { compress: true }),
  };
}

/** Give the environment of a child process: that of this process, with some variables set otherwise. */
export function childEnvironment(changes: Environment): Record<string, string | undefined> {
  return { ...process.env, ...changes };
}

/** Keep Astro from reporting its use. It looks at the environment once, when it is loaded. */
export function disableTelemetry(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
}

/** The moment at which a run says which embargoes have passed, in milliseconds since 1970. */
export function momentOf({ now }: Pick<Settings, 'now'>): number {
  return now ? Date.parse(now) : Date.now();
}

/** The environment variables that hand settings on to a child process that has no command line of ours. */
export function environmentOf(settings: Settings): Record<string, string> {
  return {
    BACKNUMBER_CONTENT: settings.content,
    BACKNUMBER_OUT: settings.out,
    BACKNUMBER_CACHE: settings.cache,
    BACKNUMBER_BASE: settings.base,
    BACKNUMBER_NOW: settings.now,
    BACKNUMBER_DEV: settings.dev ? '1' : '',
    BACKNUMBER_BUNDLE: settings.bundle ? '1' : '',
    BACKNUMBER_COMPRESS: settings.compress ? '1' : '',
  };
}
