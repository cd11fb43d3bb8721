import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagePath } from '../addresses/pages.ts';
import { buildViews } from '../archive/pages.ts';
import type { ArticleView, View } from '../archive/views.ts';
import type { Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from '../store/digest.ts';
import { pictureFolder } from '../store/pictures.ts';
import { documentsOf } from './documents.ts';
import type { Renderer } from './renderer.ts';

/** One file of the site: where it stands, a digest of all that it is made from, and how it is made. */
export type Output = { file: string; digest: string } & (
  | { form: 'page'; path: string; view: View | undefined }
  | { form: 'text'; text: string }
  | { form: 'copy'; from: string }
);

/** Every file of the site but the search volumes, pages first. */
export function* planSite(edition: Edition, renderer: Renderer, { base, cache }: Settings): Generator<Output> {
  for (const view of buildViews(edition.archive)) {
    const path = pagePath(view);
    yield { form: 'page', file: `${decodeURIComponent(path).slice(base.length)}index.html`, digest: digestOf(renderer.digest, JSON.stringify(view)), path, view };
  }
  yield { form: 'page', file: '404.html', digest: renderer.digest, path: `${base}404/`, view: undefined };
  for (const { file, text } of documentsOf(edition)) yield { form: 'text', file, digest: digestOf(text), text };
  for (const file of filesBelow(renderer.assets)) yield { form: 'copy', file, digest: renderer.digest, from: join(renderer.assets, file) };
  for (const file of new Set(edition.archive.items.flatMap(({ pictureFiles }) => pictureFiles))) {
    yield { form: 'copy', file: `pictures/${file}`, digest: file, from: join(pictureFolder(cache), file) };
  }
}

/** Answer whether readers can find this page by searching. */
export function isSearched(view: View | undefined): view is ArticleView {
  return view?.kind === 'article' && !view.item.matter.withdrawn && !view.item.matter.draft;
}

/** Files below a folder as paths with `/`, in code unit order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}
