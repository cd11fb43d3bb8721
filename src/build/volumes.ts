import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishVolumes, type Publication } from '../search/volumes.ts';
import type { Settings } from '../settings.ts';
import { isSearched, type Output } from './plan.ts';

/** Index the articles among these outputs into volumes below `folder`. A page's HTML is that in `folder`, else the live one. */
export function indexPages(outputs: readonly Output[], folder: string, settings: Settings, searchedOf: (file: string) => string | undefined): Promise<Publication> {
  const pages = outputs.flatMap((output) => {
    if (output.form !== 'page' || !isSearched(output.view)) return [];
    const { file, path, view } = output;
    const digest = searchedOf(file);
    return [{
      url: path.slice(settings.base.length),
      day: view.item.matter.date,
      language: view.language,
      html: () => readFileSync([join(folder, file), join(settings.out, file)].find((place) => existsSync(place)) ?? join(folder, file), 'utf8'),
      ...(digest !== undefined && { digest }),
    }];
  });
  return publishVolumes(pages, { out: folder, cache: settings.cache });
}
