import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive, type Archive } from './archive/archive.ts';
import { checkArchive } from './archive/checks.ts';
import type { BrokenView } from './archive/views.ts';
import { checkFileName } from './schema/file-name.ts';
import type { Problem } from './schema/problem.ts';
import { excerptOf, formatProblem } from './schema/report.ts';
import { decodeText } from './schema/text.ts';
import { settingsOf, type Settings } from './settings.ts';
import { site } from './site.ts';
import { Store, type Report } from './store/store.ts';

/** The archive as one run sees it: read once, and shared by the commands and the pages. */
export interface Edition {
  archive: Archive;
  problems: Problem[];
  /** In the dev server: a page for every file that could not be read as an item. */
  broken: BrokenView[];
  /** The HTML of an item's body, by the item's digest. */
  html: (digest: string) => string;
}

// The pages run in a bundle of their own beside the commands, in one process: the global object is what they share.
const shared = globalThis as { backnumberEdition?: Promise<Edition> | undefined; backnumberStore?: Store | undefined };

/** Load this run's edition, or hand out the one already loaded. */
export function loadEdition(settings: Settings = settingsOf(process.env), report?: Report): Promise<Edition> {
  return (shared.backnumberEdition ??= readEdition(settings, report));
}

/** Forget the loaded edition: the next `loadEdition` reads what has changed. */
export function forgetEdition(): void {
  shared.backnumberEdition = undefined;
}

/** Forget the loaded edition and close the store. */
export function closeEdition(): void {
  forgetEdition();
  shared.backnumberStore?.close();
  shared.backnumberStore = undefined;
}

async function readEdition(settings: Settings, report?: Report): Promise<Edition> {
  const store = (shared.backnumberStore ??= new Store(settings));
  const { items, names, problems, files } = await store.read(report);
  const now = settings.now ? Date.parse(settings.now) : Date.now();
  const visibility = { now, dev: settings.dev };
  const found = checkArchive(items, { ...visibility, today: dayAt(now), files });
  const all = [...problems, ...found.map((problem) => withExcerpt(problem, settings))];
  return {
    archive: buildArchive(items, names, visibility),
    problems: all,
    broken: settings.dev ? brokenViews(files, new Set(items.map(({ file }) => file)), all) : [],
    html: (digest) => store.html(digest),
  };
}

function brokenViews(files: readonly string[], sound: ReadonlySet<string>, problems: readonly Problem[]): BrokenView[] {
  return files.filter((file) => !sound.has(file)).map((file) => {
    const { story, language } = checkFileName(file);
    return { kind: 'broken', language, story, file, problems: problems.filter((problem) => problem.file === file).map(formatProblem) };
  });
}

/** The day it is at a moment in the archive's time zone. */
function dayAt(now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: site.timeZone, dateStyle: 'short' }).format(now);
}

function withExcerpt(problem: Problem, { content }: Settings): Problem {
  const { text } = decodeText(problem.file, readFileSync(join(content, problem.file)));
  return text === undefined ? problem : { ...problem, excerpt: excerptOf(text, problem.line, problem.column) };
}
