import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pagePath } from '../addresses/pages.ts';
import { buildPages } from '../archive/pages.ts';
import type { View } from '../archive/views.ts';
import type { Edition } from '../edition.ts';
import type { Day } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import type { Settings } from '../settings.ts';
import { digestOf } from '../store/digest.ts';
import { pictureFolder } from '../store/picture-files.ts';
import { documentsOf } from './documents.ts';
import type { Renderer } from './renderer.ts';

/** A page to be rendered. */
export interface PageOutput {
  form: 'page';
  file: string;
  digest: string;
  path: string;
  /** Absent for the page that says an address is unknown. */
  view?: () => View;
  /** Where readers can find it by searching: its day and language. */
  searched?: { day: Day; language: Language };
}

/** One file of the site: where it stands below the site's folder, a digest of all that it is made from, and how it is made. */
export type Output =
  | PageOutput
  | { form: 'text'; file: string; digest: string; text: () => string }
  | { form: 'copy' | 'picture'; file: string; digest: string; from: string };

/** Every file of the site but the search volumes, pages first. Nothing is made yet. */
export function* planSite(edition: Edition, renderer: Renderer, { base, cache }: Settings): Generator<Output> {
  for (const { place, key, view, searched } of buildPages(edition.archive)) {
    const path = pagePath(place);
    yield {
      form: 'page',
      file: `${fileOf(path, base)}index.html`,
      digest: digestOf(renderer.digest, key),
      path,
      view,
      ...(searched !== undefined && { searched: { day: searched, language: place.language } }),
    };
  }
  yield { form: 'page', file: '404.html', digest: renderer.digest, path: `${base}404/` };
  for (const { file, key, text } of documentsOf(edition)) yield { form: 'text', file, digest: digestOf(renderer.code, base, key), text };
  for (const file of renderer.files) yield { form: 'copy', file, digest: renderer.digest, from: join(renderer.assets, file) };
  for (const file of new Set(edition.archive.items.flatMap(({ pictureFiles }) => pictureFiles))) {
    yield { form: 'picture', file: `pictures/${file}`, digest: file, from: join(pictureFolder(cache), file) };
  }
}

/** Files below a folder as paths with `/`, in code unit order. @throws where there is no folder */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}

function fileOf(path: string, base: string): string {
  return (path.includes('%') ? decodeURIComponent(path) : path).slice(base.length);
}
