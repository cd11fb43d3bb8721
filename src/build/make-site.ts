import { mkdirSync, rmSync } from 'node:fs';
import { siteFolders } from '../addresses.ts';
import type { View } from '../archive/pages/views.ts';
import type { Edition } from '../edition.ts';
import { bundleEntry } from '../search/parts/bundle-files.ts';
import type { Settings } from '../settings.ts';
import type { Ledger } from './changes/ledger.ts';
import type { PublishedFile } from './changes/ledger-rows.ts';
import { findDueFiles, manifestGroup, searchGroup } from './changes/due-files.ts';
import { planGroups, searchedPages, type Output } from './changes/plan.ts';
import { compressFiles, copiesOf } from './publishing/compressed.ts';
import { renderPages, type MadeFiles } from './rendering/render-pages.ts';
import { writeManifest } from './publishing/manifest-files.ts';
import { nextFolder, publish, staleFiles, type Journal } from './publishing/publish.ts';
import { newCode, propsOf, reasonOf } from './changes/why.ts';
import { makeRenderer } from './rendering/renderer.ts';
import { restyleSite } from './restyle-site.ts';
import type { StepClock } from './steps.ts';
import { countsOfEdition, outcomeOf, type BuildOutcome } from './summary.ts';
import { indexPages } from './publishing/search-files.ts';

/** A site that is made beside the live one, and what publishing it will do. */
export interface PreparedSite {
  journal: Journal;
  /** Names of the files that the live site has too, of those in the journal. */
  known: ReadonlySet<string>;
  outcome: Omit<BuildOutcome, 'changes'>;
}

/** Files of a site that were made elsewhere, and lie now where those lie that this run makes. */
export interface TakenFiles extends MadeFiles {
  /** Why each is there, for readers of `--why`. */
  from: Map<string, string>;
}

/** Gives a site what was made for it elsewhere. */
export interface Elsewhere {
  /** Lay those of these files that were made elsewhere below a folder. */
  take: (due: readonly Output[], folder: string) => TakenFiles;
  /** Lay parts of the search index into a cache. */
  takeIndex: (cache: string) => void;
}

/**
 * Render, index and publish what changed of an edition.
 * @param stamp of this edition
 * @param published the stamp of the live site, where there is one
 */
export async function makeSite(
  edition: Edition, settings: Settings, ledger: Ledger, clock: StepClock, stamp: string, published: string | undefined,
): Promise<BuildOutcome> {
  const { journal, outcome } = await prepareSite(edition, settings, ledger, clock, stamp, published);
  clock.begin('publish');
  return { ...outcome, changes: publish(settings.out, journal, ledger) };
}

/** Render and index what changed of an edition, in `nextFolder`, as `makeSite` does. Nothing is published. */
export async function prepareSite(
  edition: Edition, settings: Settings, ledger: Ledger, clock: StepClock, stamp: string, published: string | undefined, elsewhere?: Elsewhere,
): Promise<PreparedSite> {
  const { out } = settings;
  clock.begin('prepare');
  const reportProgress = (done: number, total: number) => clock.progress(done, total);
  const renderer = await makeRenderer(settings);
  const groups = ledger.groups(published);
  const readFiles = (names: string[]) => ledger.read(published, names);
  const copies = settings.compress ? copiesOf : () => [];
  const { due, files, pages, live, changedGroups, gone: goneGroups } = findDueFiles([...planGroups(edition, renderer, settings)], groups, readFiles, copies);
  const next = nextFolder(out);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  clock.begin('render');
  const isNewCode = groups?.renderer !== renderer.digest;
  const made = new Map<string, { props?: string; why: string }>();
  const noteProps = (file: string, view: View | undefined) => {
    const props = propsOf(view);
    made.set(file, { props, why: reasonOf(file, props, live, isNewCode, ledger) });
  };
  const task = { renderer, folder: next, cache: settings.cache };
  const outputs = due.map(({ output }) => output);
  const taken = elsewhere?.take(outputs, next);
  const ownDue = due.filter(({ output: { file } }) => !taken?.seals.has(file));
  const restyled = await restyleSite(ownDue, live, groups, renderer, { out, folder: next }, (done) => reportProgress(done, outputs.length));
  const left = ownDue.flatMap(({ output }) => (restyled.seals.has(output.file) ? [] : [output]));
  const rendered = await renderPages(left, task, edition.html, noteProps, reportProgress);
  const renderedCount = made.size;
  for (const file of restyled.seals.keys()) made.set(file, { why: newCode });
  const searchDigests = joined(taken?.searched, restyled.searched, rendered.searched);
  const seals = joined(taken?.seals, restyled.seals, rendered.seals);
  for (const [file, why] of taken?.from ?? []) if (file.endsWith('.html')) made.set(file, { props: '', why });
  const searchedOf = (file: string) => searchDigests.get(file) ?? live?.searched.get(file);
  clock.begin('index');
  elsewhere?.takeIndex(settings.cache);
  const digestOfLive = (file: string) => live?.files.get(file)?.digest || undefined;
  const index = await indexPages(searchedPages(edition, settings), next, settings, searchedOf, digestOfLive, reportProgress);
  if (settings.compress) await compressFiles(next, [...due.map(({ output }) => output.file), ...index.entries.map(({ file }) => file)]);
  const entries = index.entries.flatMap(({ file, digest }) => [file, ...copies(file)].map((name) => ({ file: name, digest })));
  const put: PublishedFile[] = [
    ...due.map(({ output: { file, digest }, group }) => {
      const [searched, from] = [searchDigests.get(file), made.get(file)];
      return { file, group, digest, ...(searched !== undefined && { searched }), ...(from && { made: from }) };
    }),
    ...due.flatMap(({ output: { file, digest }, group }) => copies(file).map((name) => ({ file: name, group, digest }))),
    ...entries.filter(({ file, digest }) => live?.files.get(file)?.digest !== digest).map((entry) => ({ ...entry, group: searchGroup })),
  ];
  for (const { file } of entries) files.add(file);
  const isGone = (file: string): boolean => !files.has(file);
  const gone = [...live?.files ?? []].flatMap(([file, { group }]) => (group !== manifestGroup && isGone(file) ? [file] : []));
  const listed = { put: put.map(({ file }) => file), drop: gone, seals };
  const manifest = writeManifest({ next, out, names: () => ledger.names(published) ?? new Set() }, listed, live);
  put.push(...manifest.filter(({ file, digest }) => live?.files.get(file)?.digest !== digest).map((entry) => ({ ...entry, group: manifestGroup })));
  for (const { file } of manifest) files.add(file);
  const drop = live ? [...live.files.keys()].filter(isGone) : staleFiles(out, files, ledger.forgotten);
  const changedKeys: [name: string, key: string][] = [...changedGroups, [searchGroup, ''], [manifestGroup, '']];
  const by = { renderer: renderer.digest, ...(renderer.frame && { frame: renderer.frame }) };
  const change = { stamp, from: live && published, ...by, put, drop, groups: { put: changedKeys, drop: goneGroups } };
  return {
    journal: { files: put.map(({ file }) => file), change, volumes: index.volumes },
    known: new Set(live ? put.flatMap(({ file }) => (live.files.has(file) ? [file] : [])) : []),
    outcome: {
      ...outcomeOf(countsOfEdition(edition)), pages, volumes: index.volumes, rendered: renderedCount, restyled: restyled.seals.size, indexed: index.built,
      endsBundle: drop.includes(`${siteFolders.bundle}/${bundleEntry}`),
    },
  };
}

function joined<T>(...parts: readonly (ReadonlyMap<string, T> | undefined)[]): Map<string, T> {
  return new Map(parts.flatMap((part) => [...part ?? []]));
}
