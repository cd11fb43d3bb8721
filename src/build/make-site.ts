import { mkdirSync, rmSync } from 'node:fs';
import type { Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import type { Entry, Ledger, Live } from './changes/ledger.ts';
import { lookThrough, searchGroup } from './changes/due-files.ts';
import { planGroups, searchedPages } from './changes/plan.ts';
import { print } from './rendering/render-pages.ts';
import { leavingFiles, nextFolder, publish } from './publishing/publish.ts';
import { propsOf, reasonOf } from './changes/reasons.ts';
import { makeRenderer } from './rendering/renderer.ts';
import type { StepClock } from './steps.ts';
import { foundIn, madeOf, type Made } from './summary.ts';
import { indexPages } from './publishing/search-files.ts';

/**
 * Render, index and publish what changed of an edition.
 * @param stamp of this edition
 * @param published the stamp of the live site, where there is one
 */
export async function makeSite(edition: Edition, settings: Settings, ledger: Ledger, clock: StepClock, stamp: string, published: string | undefined): Promise<Made> {
  const { out } = settings;
  clock.begin('prepare');
  const renderer = await makeRenderer(settings);
  const groups = ledger.groups(published);
  const { due, files, pages, live, looked, gone } = lookThrough([...planGroups(edition, renderer, settings)], groups, (names) => ledger.read(published, names));
  const next = nextFolder(out);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  clock.begin('render');
  const props = new Map<string, string>();
  const rendered = await print(due.map(({ output }) => output), { renderer, folder: next, cache: settings.cache }, edition.html,
    (file, view) => props.set(file, propsOf(view)), (done, total) => clock.progress(done, total));
  const searchedOf = (file: string) => rendered.get(file) ?? live?.searched.get(file);
  clock.begin('index');
  const index = await indexPages(searchedPages(edition, settings), next, settings, searchedOf, (file) => live?.files.has(file) ?? false, (done, total) => clock.progress(done, total));
  clock.begin('publish');
  const newCode = groups?.renderer !== renderer.digest;
  const put: Entry[] = [
    ...due.map(({ output: { file, digest }, group }) => {
      const [searched, made] = [rendered.get(file), madeFrom(file, props, live, ledger, newCode)];
      return { file, group, digest, ...(searched !== undefined && { searched }), ...(made && { made }) };
    }),
    ...index.entries.filter(({ file, digest }) => live?.files.get(file)?.digest !== digest).map((entry) => ({ ...entry, group: searchGroup })),
  ];
  for (const { file } of index.entries) files.add(file);
  const drop = live ? [...live.files.keys()].filter((file) => !files.has(file)) : leavingFiles(out, files);
  const change = { stamp, from: live && published, renderer: renderer.digest, put, drop, groups: { put: [...looked, [searchGroup, '']] as [string, string][], drop: gone } };
  const changes = publish(out, { files: put.map(({ file }) => file), change, volumes: index.volumes }, ledger);
  return { ...madeOf(foundIn(edition)), pages, volumes: index.volumes, rendered: props.size, indexed: index.built, changes };
}

/** What a page was rendered from, and why: kept for whoever asks later. */
function madeFrom(file: string, props: ReadonlyMap<string, string>, live: Live | undefined, ledger: Ledger, newCode: boolean): Entry['made'] {
  const after = props.get(file);
  if (after === undefined) return undefined;
  const published = live?.files.has(file) ?? false;
  const before = published && !newCode ? (ledger.madeOf(file)?.props ?? '') : '';
  return { props: after, why: reasonOf({ known: live !== undefined, published, newCode, before, after }) };
}
