import { join } from 'node:path';
import { pathsFor, siteFiles, siteFolders, type Paths } from '../../addresses.ts';
import { pagePath } from '../../archive/pages/page-path.ts';
import { isSearched } from '../../archive/pages/article-pages.ts';
import { groupBy } from '../../archive/calendar.ts';
import { pageGroups } from '../../archive/pages/page-groups.ts';
import type { Page, View } from '../../archive/pages/views.ts';
import type { Edition } from '../../edition.ts';
import { yearOf, type Day } from '../../schema/day.ts';
import type { ItemCard } from '../../schema/item.ts';
import type { Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import { pictureFolder } from '../../store/picture-files.ts';
import type { Document } from '../document.ts';
import { documentsOf } from '../documents.ts';
import { feedDocumentsOf } from '../feed-documents.ts';
import { openFeedBuilder, type Renderer } from '../rendering/renderer.ts';

/** A page to be rendered. */
export interface PageOutput {
  form: 'page';
  file: string;
  /** Changes whenever what it shows does. */
  key: string;
  /** That of its key and the renderer. */
  digest: string;
  path: string;
  /** Absent for the page of unknown addresses. */
  view?: () => View;
  /** True where readers can find it by searching. */
  searched: boolean;
  items?: readonly ItemCard[];
}

/** A page that readers can find by searching. */
export interface SearchedPage {
  file: string;
  path: string;
  day: Day;
}

/**
 * One file of the site: where it stands below the site's folder, a digest of all that it is made from, how it is made, and the items whose texts
 * or pictures it needs, where it needs any.
 */
export type Output =
  | PageOutput
  | { form: 'text'; file: string; digest: string; text: Document['text']; items?: readonly ItemCard[] }
  | { form: 'copy' | 'picture'; file: string; digest: string; from: string; items?: readonly ItemCard[] }
  | SourceOutput;

/** The file of an item, byte for byte. */
export interface SourceOutput {
  form: 'source';
  file: string;
  /** Its SHA-256 in hex. */
  digest: string;
  from: string;
  items?: readonly ItemCard[];
}

/** Files that are compared together, or passed over together where the key is the published one. */
export interface OutputGroup {
  name: string;
  /** Changes whenever the digest of a file in it does, or a file comes or goes. Without a key, every file is compared. */
  key?: string;
  outputs: () => Iterable<Output>;
}

/** Every file of the site but the search volumes, in groups. Nothing is made yet. */
export function* planGroups(edition: Edition, renderer: Renderer, settings: Settings): Generator<OutputGroup> {
  for (const { key, ...group } of groupsOf(edition, renderer, settings)) {
    // Where copies begin to lie beside files, or cease to, each group is compared.
    yield { ...group, ...(key !== undefined && { key: settings.compress ? `${key} compressed` : key }) };
  }
}

function* groupsOf(edition: Edition, renderer: Renderer, settings: Settings): Generator<OutputGroup> {
  const paths = pathsFor(settings.base);
  const keys = new Map<string, string>();
  const feeds = feedDocumentsOf(edition, settings.base, () => openFeedBuilder(renderer.entry));
  const textOf = ({ key, ...document }: Document): Output => ({ form: 'text', ...document, digest: digestOf(renderer.code, settings.base, key) });
  for (const { name, key, after, hub, pages } of pageGroups(edition.archive)) {
    // Feeds are made by code that is no part of the renderer.
    const code = hub ? [renderer.digest, renderer.code] : [renderer.digest];
    const digest = key === undefined ? undefined : digestOf(...code, settings.base, (after === undefined ? undefined : keys.get(after)) ?? '', key);
    if (digest !== undefined) keys.set(name, digest);
    const outputs = () => [...[...pages()].map((page) => outputOf(page, renderer, paths)), ...(hub ? feeds.ofHub(hub).map(textOf) : [])];
    yield { name, ...(digest !== undefined && { key: digest }), outputs };
  }
  for (const { year, documents } of feeds.years) {
    const key = digestOf(renderer.code, settings.base, ...documents.flatMap(({ file, key: own }) => [file, own]));
    yield { name: `feed ${year}`, key, outputs: () => documents.map(textOf) };
  }
  yield* sourceGroups(edition, paths, settings);
  yield { name: 'files', outputs: () => [...otherFiles(edition, renderer, settings), ...feeds.latest.map(textOf)] };
}

/** Every file of the site but the search volumes, one after another. */
export function* planSite(edition: Edition, renderer: Renderer, settings: Settings): Generator<Output> {
  for (const { outputs } of planGroups(edition, renderer, settings)) yield* outputs();
}

/** Every page that readers can find by searching. */
export function searchedPages({ archive }: Edition, { base }: Settings): SearchedPage[] {
  const { articlePath, belowBase } = pathsFor(base);
  return archive.items.filter(isSearched).map(({ story, language, day }) => {
    const path = articlePath(story, language);
    return { file: `${belowBase(path)}index.html`, path, day };
  });
}

function outputOf({ place, key, view, searched, items }: Page, renderer: Renderer, paths: Paths): PageOutput {
  const path = pagePath(place, paths);
  return {
    form: 'page', file: `${paths.belowBase(path)}index.html`, key, digest: pageDigest(renderer.digest, key), path, view, searched: searched !== undefined,
    ...(items && { items }),
  };
}

/** Digest of a page that a renderer makes. @param renderer its digest */
export function pageDigest(renderer: string, key: string): string {
  return digestOf(renderer, key);
}

/** The source texts of all items that readers can find, by year. The text of a withdrawn one is no longer shown in any form. */
function* sourceGroups({ archive }: Edition, { belowBase, sourceTextPath }: Paths, { content }: Settings): Generator<OutputGroup> {
  for (const [year, items] of groupBy(archive.items.filter(isSearched), ({ day }) => yearOf(day))) {
    yield {
      name: `sources ${year}`,
      key: digestOf(items.map(({ file, sha256 }) => `${file} ${sha256}`).join('\n')),
      outputs: () => items.map((item) => ({
        form: 'source', file: belowBase(sourceTextPath(item.story, item.language)), digest: item.sha256, from: join(content, item.file), items: [item],
      })),
    };
  }
}

function* otherFiles(edition: Edition, renderer: Renderer, settings: Settings): Generator<Output> {
  const { base, cache } = settings;
  yield { form: 'page', file: siteFiles.notFound, key: '', digest: pageDigest(renderer.digest, ''), path: `${base}404/`, searched: false };
  for (const { key, ...document } of documentsOf(edition, settings)) yield { form: 'text', ...document, digest: digestOf(renderer.code, base, key) };
  for (const file of renderer.files) yield { form: 'copy', file, digest: renderer.digest, from: join(renderer.assets, file) };
  const showing = new Map(edition.archive.items.flatMap((item) => item.pictureFiles.map((file) => [file, item] as const)));
  for (const [file, item] of showing) {
    yield { form: 'picture', file: `${siteFolders.pictures}/${file}`, digest: file, from: join(pictureFolder(cache), file), items: [item] };
  }
}
