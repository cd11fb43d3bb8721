import { existsSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { pathsFor, siteFolders } from '../../addresses.ts';
import { isSearched } from '../../archive/pages/article-pages.ts';
import { loadEdition } from '../../edition.ts';
import { hubKinds } from '../../schema/item.ts';
import { isSourceText } from '../../metadata/source-text.ts';
import type { Settings } from '../../settings.ts';
import { pictureFolder } from '../../store/picture-files.ts';
import { documentsOf } from '../documents.ts';
import { feedDocumentsOf } from '../feed-documents.ts';
import { openFeedBuilder } from '../rendering/renderer.ts';

/**
 * The file that a dev server shows at a path: pictures come from the cache, all that is searched from the site as last built.
 * @param path below the base
 */
export function fileBeside(path: string, { cache, out }: Pick<Settings, 'cache' | 'out'>): string | undefined {
  const [first, ...rest] = path.split('/');
  const isIndex = first === siteFolders.search || first === siteFolders.bundle;
  const folder = first === siteFolders.pictures ? pictureFolder(cache) : isIndex ? join(out, first) : undefined;
  if (!folder || rest.length === 0 || path.endsWith('.html')) return undefined;
  return filePathIn(folder, rest.join('/'));
}

/** The file at a path below a folder, if there is one and the path does not lead out of it. */
export function filePathIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return !path.includes('\0') && file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The file of the item whose source text stands at a path. @param path below the base */
export async function sourceFileAt(path: string, settings: Settings): Promise<string | undefined> {
  if (!isSourceText(path)) return undefined;
  const { archive: { items } } = await loadEdition(settings);
  const { belowBase, sourceTextPath } = pathsFor(settings.base);
  const item = items.filter(isSearched).find(({ story, language }) => belowBase(sourceTextPath(story, language)) === path);
  return item && join(settings.content, item.file);
}

/** The text of a feed, sitemap or other document of the edition loaded now. @param path below the base */
export async function documentAt(path: string, settings: Settings): Promise<string | Uint8Array | undefined> {
  if (!/\.(gz|json|svg|txt|xml)$/.test(path)) return undefined;
  const edition = await loadEdition(settings);
  const { latest, years, ofHub } = feedDocumentsOf(edition, settings.base, () => openFeedBuilder());
  const hubs = hubKinds.flatMap((kind) => [...edition.archive.hubs.all[kind].values()]);
  const inOrder = [documentsOf(edition, settings), latest, ...years.map(({ documents }) => documents), ...hubs.map(ofHub)];
  for (const documents of inOrder) for (const { file, text } of documents) if (file === path) return await text();
  return undefined;
}
