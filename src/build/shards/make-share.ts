import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monthOf } from '../../schema/day.ts';
import { sealOf, type FileSeal } from '../../manifest/shard.ts';
import { VolumeBuilder } from '../../search/volumes/builder.ts';
import { VolumeCache } from '../../search/volumes/cache.ts';
import { nameVolumes } from '../../search/volumes/names.ts';
import { planVolumes } from '../../search/volumes/plan.ts';
import type { Settings } from '../../settings.ts';
import { deleteCache, isCacheFault, openCache } from '../../store/cache.ts';
import { ItemRows } from '../../store/item-rows.ts';
import { filesBelow } from '../changes/files-below.ts';
import { planSite, searchedPages, type Output } from '../changes/plan.ts';
import { withBoth } from '../build-site.ts';
import { renderPages } from '../rendering/render-pages.ts';
import { StepClock, type ReportStep, type StepCost } from '../steps.ts';
import { assignmentOf, itemsOf, type Assignment } from './assignment.ts';
import { openPlan, type OpenPlan } from './plan-folder.ts';
import { nameOfShare, planFolder, type ShareNumber } from './share-name.ts';
import { readShareNote, siteOfShare, volumesOfShare, writeNote, type NotedFile, type ShareNote } from './share-note.ts';
import { readTexts } from './share-texts.ts';

/** What making a share came to. */
export interface ShareSummary {
  share: string;
  /** Texts that the share's files are made from. */
  texts: number;
  files: number;
  /** Files made in this run, and items indexed; the others were as an earlier run made them. */
  made: number;
  indexed: number;
  bytes: number;
  seconds: number;
  steps: StepCost[];
}

interface ShareOptions {
  share: ShareNumber;
  /** The folder in which the plan and the shares lie. */
  shares: string;
  /** Reuse nothing of earlier runs. */
  clean?: boolean;
  report: ReportStep;
}

/** The files of the texts that a share is made from, in order. */
export async function textsOfShare(given: Settings, { share, shares }: Pick<ShareOptions, 'share' | 'shares'>): Promise<string[]> {
  const plan = await openPlan(planFolder(shares), given, noText);
  try {
    return itemsOf(ownOutputs(plan, assignmentIn(plan, share), share)).map(({ file }) => file).sort();
  } finally {
    plan.close();
  }
}

/**
 * Make one share of an archive by its plan: pages, files and parts of the index that its own texts are needed for, and its part of the lists.
 * @throws {ShardsRefused} where the plan or a text is missing, or is not what the other was made from
 */
export async function makeShare(given: Settings, options: ShareOptions): Promise<ShareSummary> {
  const { share, shares, clean, report } = options;
  const name = nameOfShare(share);
  const folder = join(shares, name);
  const own: Settings = { ...given, out: folder, cache: join(given.cache, 'shares', name) };
  return withBoth(own, () => report('wait'), async () => {
    if (clean) for (const each of [folder, own.cache]) rmSync(each, { recursive: true, force: true });
    try {
      return await makeOnce(own, folder, options);
    } catch (fault) {
      if (!isCacheFault(fault)) throw fault;
      deleteCache(own.cache);
      return makeOnce(own, folder, options);
    }
  });
}

async function makeOnce(own: Settings, folder: string, { share, shares, report }: ShareOptions): Promise<ShareSummary> {
  const [began, clock] = [performance.now(), new StepClock(report)];
  const progress = (done: number, total: number): void => clock.progress(done, total);
  clock.begin('prepare');
  const cache = openCache(own.cache);
  const rows = new ItemRows(cache);
  const html = (digest: string): string => rows.html(digest);
  let plan: OpenPlan | undefined;
  try {
    plan = await openPlan(planFolder(shares), own, html);
    const assignment = assignmentIn(plan, share);
    const outputs = ownOutputs(plan, assignment, share);
    const before = readShareNote(folder);
    const { format: _, ...facts } = plan.facts;
    const note: ShareNote = { ...share, plan: facts, isWhole: false, ...keptOf(before, outputs, folder) };
    const due = outputs.filter(({ file }) => !note.files.has(file));
    clock.begin('read');
    await readTexts(itemsOf(due), share, plan.settings, rows, progress);
    clock.begin('render');
    clear(folder, note, before === undefined);
    const task = { renderer: plan.renderer, folder: siteOfShare(folder), cache: own.cache };
    const { seals, searched } = await renderPages(due, task, html, () => undefined, progress);
    for (const { file, digest } of due) {
      const [seal, found] = [seals.get(file), searched.get(file)];
      if (seal) note.files.set(file, { digest, seal, ...(found !== undefined && { searched: found }) });
    }
    clock.begin('index');
    const indexed = await indexOwn(plan, assignment, share, note, folder, progress);
    writeNote(folder, { ...note, isWhole: true });
    const bytes = [...note.files.values()].reduce((sum, { seal }) => sum + seal.bytes, 0);
    return {
      share: `${share.index}/${share.of}`, texts: itemsOf(outputs).length, files: outputs.length, made: due.length, indexed, bytes,
      seconds: (performance.now() - began) / 1000, steps: clock.costs(),
    };
  } finally {
    plan?.close();
    cache.close();
  }
}

function assignmentIn({ edition, settings }: OpenPlan, { of }: ShareNumber): Assignment {
  return assignmentOf(edition.archive, indexedIn(edition, settings), of);
}

function indexedIn(edition: OpenPlan['edition'], settings: Settings): { file: string; url: string; day: string }[] {
  return searchedPages(edition, settings).map(({ file, path, day }) => ({ file, url: path.slice(settings.base.length), day }));
}

function ownOutputs({ edition, renderer, settings }: OpenPlan, { shareOf }: Assignment, { index }: ShareNumber): Output[] {
  return [...planSite(edition, renderer, settings)].filter((output) => shareOf(output) === index);
}

/** What of an earlier run is still what it should be. */
function keptOf(before: ReturnType<typeof readShareNote>, outputs: readonly Output[], folder: string): Pick<ShareNote, 'files' | 'indexed'> {
  const files = new Map<string, NotedFile>();
  if (before === undefined || before === 'damaged') return { files, indexed: new Map() };
  for (const { file, digest } of outputs) {
    const known = before.files.get(file);
    if (known?.digest === digest && isOfSize(join(siteOfShare(folder), file), known.seal)) files.set(file, known);
  }
  const indexed = [...before.indexed].filter(([file, seal]) => isOfSize(join(volumesOfShare(folder), file), seal));
  return { files, indexed: new Map(indexed) };
}

function isOfSize(path: string, { bytes }: FileSeal): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === bytes;
}

/** Delete what does not stay, so that a run that is killed leaves nothing that is taken for sound; others may hold links to what is deleted. */
function clear(folder: string, note: ShareNote, isNew: boolean): void {
  const site = siteOfShare(folder);
  if (isNew) rmSync(folder, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  writeNote(folder, note);
  for (const file of filesBelow(site)) if (!note.files.has(file)) rmSync(join(site, file));
  for (const file of existsSync(volumesOfShare(folder)) ? filesBelow(volumesOfShare(folder)) : []) {
    if (!note.indexed.has(file)) rmSync(join(volumesOfShare(folder), file));
  }
}

/** Index the share's parts, and bind the volumes that are its own in all parts. @returns how many items were indexed */
async function indexOwn(
  plan: OpenPlan, { shareOfMonth }: Assignment, { index }: ShareNumber, note: ShareNote, folder: string, report: (done: number, total: number) => void,
): Promise<number> {
  const items = indexedIn(plan.edition, plan.settings).map((item) => ({ ...item, digest: note.files.get(item.file)?.searched ?? '' }));
  const { volumes } = nameVolumes(planVolumes(items));
  const isOwn = ({ items: some }: { items: readonly { day: string }[] }): boolean => some.every(({ day }) => shareOfMonth.get(monthOf(day)) === index);
  const parts = volumes.flatMap((volume) => volume.parts).filter(isOwn);
  const cache = new VolumeCache(volumesOfShare(folder));
  const builder = new VolumeBuilder<(typeof items)[number]>(cache, ({ file }) => ({ file: join(siteOfShare(folder), file) }), report);
  const whole = volumes.filter(isOwn);
  try {
    await builder.indexParts(parts);
    await builder.bindAll(whole.filter(({ name }) => !cache.has(name, () => false)));
  } finally {
    await builder.end();
  }
  cache.keepOnly(whole.map(({ name }) => name), parts.map(({ name }) => name));
  const kept = note.indexed;
  const files = filesBelow(volumesOfShare(folder));
  note.indexed = new Map(files.map((file) => [file, kept.get(file) ?? sealOf(readFileSync(join(volumesOfShare(folder), file)))]));
  return builder.indexed;
}

function noText(): never {
  throw new Error('A plan has no texts.');
}
