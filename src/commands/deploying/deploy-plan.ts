import { isNamedByContent } from '../../build/publishing/own-files.ts';
import { rankOf } from '../../build/publishing/publish.ts';
import type { Day } from '../../schema/day.ts';
import { leaving, onItsWay, underChange, type SentFile, type SentFiles } from './sent-list.ts';

/** Files to delete, and folders that this leaves without a file of ours, the innermost first. */
export interface Removal {
  files: string[];
  folders: string[];
}

/** What to do to a target, in this order. */
export interface DeployPlan {
  /** What stands where the new site has a folder, or is a folder where it has a file: it goes before. */
  clear: Removal;
  /** Files to send, one step after the other: new ones named by their content, other new ones, changed pages, changed entries. None is empty. */
  steps: string[][];
  /** What to delete at the end. */
  drop: Removal;
  /** What the list says while files are sent. */
  sending: Map<string, SentFile>;
  /** What the list says while files are deleted at the end. */
  dropping: Map<string, SentFile>;
  /** What the list says afterwards. */
  after: Map<string, SentFile>;
}

/** What a plan depends on besides the two lists of files. */
export interface DeployTerms {
  today: Day;
  /** For how many days files that are named by their content stay, after the site has them no longer. */
  keepDays: number;
  /** Send every file, whatever the list says. */
  all: boolean;
}

/**
 * Work out how a target comes to hold a site. At every moment on the way each page that can be reached leads to files that are there: what
 * is new comes before what leads to it, and what is old goes last. Files at the target that the list does not name are not touched.
 * @param site digests of the site's files
 */
export function planDeploy(site: ReadonlyMap<string, string>, sent: SentFiles, { today, keepDays, all }: DeployTerms): DeployPlan {
  const put = [...site].filter(([file, digest]) => all || sent.get(file)?.digest !== digest).map(([file]) => file);
  const after = new Map<string, SentFile>([...site].map(([file, digest]) => [file, { digest }]));
  const stale = [...sent].filter(([file]) => !site.has(file));
  const ways = new Set([...site.keys()].flatMap(foldersAbove));
  const isInTheWay = (file: string): boolean => ways.has(file) || foldersAbove(file).some((folder) => site.has(folder));
  for (const [file, { digest, stale: since = today }] of stale) {
    const isKept = isNamedByContent(file) && daysBetween(since, today) < keepDays && !isInTheWay(file);
    if (isKept) after.set(file, { digest, stale: since });
  }
  const dropped = stale.flatMap(([file]) => (after.has(file) ? [] : [file])).sort();
  const staying = new Set([...after.keys()].flatMap(foldersAbove));
  const removalOf = (files: string[]): Removal =>
    ({ files, folders: [...new Set(files.flatMap(foldersAbove))].filter((folder) => !staying.has(folder)).sort().reverse() });
  const [clear, drop] = [removalOf(dropped.filter(isInTheWay)), removalOf(dropped.filter((file) => !isInTheWay(file)))];
  const leave = (files: readonly string[]) => files.map((file): [string, SentFile] => [file, { digest: leaving }]);
  const sending = new Map([...sent, ...after, ...leave(clear.files)]);
  for (const file of put) sending.set(file, { digest: signOf(sent.get(file)) });
  return {
    clear,
    steps: stepsOf(put, sent),
    drop,
    sending,
    dropping: new Map([...after, ...leave(drop.files)]),
    after,
  };
}

/** What the list says of a file on its way. Where a killed run left it open whether the file is there, it stays open. */
function signOf(before: SentFile | undefined): string {
  if (before === undefined) return onItsWay;
  return [onItsWay, leaving].includes(before.digest) ? before.digest : underChange;
}

function stepsOf(files: readonly string[], sent: SentFiles): string[][] {
  const steps = Array.from({ length: lastStep + 1 }, (): string[] => []);
  for (const file of files.toSorted()) steps[stepOf(file, sent.get(file))]?.push(file);
  return steps.filter((step) => step.length > 0);
}

/** A compressed twin goes with its file. */
const compressed = /\.(gz|br|zst)$/;
const front = 'index.html';
const entryRank = 3;
const lastStep = 5;

/**
 * The step in which a file is sent. Where a killed run left it open whether a file is there, pages may lead to it already: so it comes
 * after what is certainly new, to which it may lead itself.
 */
function stepOf(file: string, before: SentFile | undefined): number {
  if (isNamedByContent(file)) return 0;
  // Where it is new, so is the site, and nobody comes in before it is there.
  if (file === front) return lastStep;
  if (before === undefined) return 1;
  if (before.digest === onItsWay) return 2;
  if (before.digest === leaving) return 3;
  return rankOf(file.replace(compressed, '')) === entryRank ? lastStep : 4;
}

/** The folders that a file lies in, the outermost first. @example foldersAbove('2023/02/a.html') //=> ['2023', '2023/02'] */
export function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

const dayMs = 86_400_000;

/** How many days lie between two; below zero where the clock went back. */
function daysBetween(one: Day, other: Day): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / dayMs);
}
