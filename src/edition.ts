import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokenView } from './archive/pages/views.ts';
import { isoLocale } from './languages/fixed-languages.ts';
import { loaded, type Edition } from './loaded.ts';
import type { NewsItem } from './schema/item.ts';
import { checkFileName } from './schema/file-name.ts';
import type { Problem } from './schema/problem.ts';
import { formatProblem } from './schema/report.ts';
import { momentOf, type Settings } from './settings.ts';
import { site } from './site.ts';
import type { Content } from './store/content.ts';
import type { FirstWish } from './store/later-files.ts';
import type { OpenReader } from './store/read-many.ts';
import type { Listing } from './store/files.ts';
import { settledProblems } from './store/settled-problems.ts';
import { Store, type ReportProgress } from './store/store.ts';

export type { Edition } from './loaded.ts';

// Astro's dev server may load this file a second time: there is still one store in a process.
const shared = globalThis as { backnumberStore?: Store | undefined };

/** Load this run's edition, or hand out the one already loaded, whatever settings it was loaded with. */
export function loadEdition(settings: Settings, report?: ReportProgress): Promise<Edition> {
  return (loaded.backnumberEdition ??= readEdition(settings, report));
}

/**
 * Load this run's edition, unless the listing of its content folder is known: then there is none.
 * @param open opens the reader of items where few of them changed
 */
export async function loadUnknownEdition(
  settings: Settings, report: ReportProgress, isKnown: (listing: Listing) => boolean, open: OpenReader,
): Promise<Edition | undefined> {
  const content = await storeOf(settings, open).readUnlessKnown(report, isKnown);
  if (!content) return undefined;
  return (loaded.backnumberEdition = editionOf(content, settings));
}

/** Read an edition that is handed to nobody else. */
export async function readEdition(settings: Settings, report?: ReportProgress): Promise<Edition> {
  return editionOf(await storeOf(settings).read(report), settings);
}

/** Read what a dev server shows first of an archive of which much was never read; all of it where little was not. */
export async function loadBeginning(settings: Settings, wish: FirstWish): Promise<Edition> {
  return editionOf(await storeOf(settings).readBeginning(wish), settings);
}

/** Have `loadEdition` hand out this edition, which must be of the whole archive. */
export function shareEdition(edition: Promise<Edition>): void {
  loaded.backnumberEdition = edition;
}

/** Forget the loaded edition: the next `loadEdition` reads what has changed. */
export function forgetEdition(): void {
  loaded.backnumberEdition = undefined;
}

/** Forget the loaded edition and close the store. */
export function closeEdition(): void {
  forgetEdition();
  shared.backnumberStore?.close();
  shared.backnumberStore = undefined;
}


function storeOf(settings: Settings, open?: OpenReader): Store {
  return (shared.backnumberStore ??= new Store(settings, open));
}

async function editionOf(content: Content, settings: Settings): Promise<Edition> {
  const { items, broken, names, gaps, problems, files, later, listing, gone, record, stamps } = content;
  // Imported only here: a run that finds nothing changed needs none of it.
  const [{ buildArchive }, { checkAll }, { applyWaivers }, { changesSince }] = await Promise.all([
    import('./archive/archive.ts'), import('./archive/checking/check-all.ts'), import('./archive/checking/waivers.ts'), import('./archive/sealing.ts'),
  ]);
  const now = momentOf(settings);
  const visibility = { now, dev: settings.dev };
  const context = { ...visibility, today: dayAt(now), files, broken, base: settings.base, isFile: isPublicFile };
  const archive = buildArchive(items, names, visibility, { gaps, gone, stamps, ...(record && { record }) });
  const published = new Set(archive.items);
  const waiting = [...items.filter((item) => !published.has(item) && !item.draft), ...broken];
  const unsealed = () => changesSince(record?.history.texts ?? new Map(), { items: archive.items, gone, waiting });
  const changes = record && !settings.dev ? unsealed() : undefined;
  const found = [...problems, ...checkAll(items, archive, context, changes, settings.unsealed)];
  const [inFiles, left] = [new Set<Problem>(problems), applyWaivers(found, items, broken)];
  const all = settledProblems(left, inFiles, settings.content);
  return {
    archive,
    problems: all,
    broken: settings.dev ? brokenViews(files, new Set([...items.map(({ file }) => file), ...later]), all) : [],
    html: (digest) => storeOf(settings).html(digest),
    listing,
    unsealed,
    ...(later.length > 0 && { part: { read: files.length - later.length, of: files.length } }),
    ...nextEmbargoOf(items, now),
  };
}

function nextEmbargoOf(items: readonly NewsItem[], now: number): Pick<Edition, 'nextEmbargo'> {
  const toCome = items.flatMap(({ embargo }) => (embargo === undefined ? [] : [Date.parse(embargo)])).filter((moment) => moment > now);
  return toCome.length > 0 ? { nextEmbargo: Math.min(...toCome) } : {};
}

function brokenViews(files: readonly string[], others: ReadonlySet<string>, problems: readonly Problem[]): BrokenView[] {
  return files.filter((file) => !others.has(file)).map((file) => {
    const { story, language } = checkFileName(file);
    return { kind: 'broken', language, story, file, problems: problems.filter((problem) => problem.file === file).map(formatProblem) };
  });
}

/** Answer whether a path of the site is a file that is published as it is. */
export function isPublicFile(path: string): boolean {
  return !path.includes('..') && existsSync(join(import.meta.dirname, '../public', path));
}

/** The day it is at a moment in the archive's time zone. */
export function dayAt(now: number): string {
  return new Intl.DateTimeFormat(isoLocale, { timeZone: site.timeZone, dateStyle: 'short' }).format(now);
}
