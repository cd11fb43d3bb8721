import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFolders } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import { filesBelow } from './changes/files-below.ts';
import { planSite, searchedPages } from './changes/plan.ts';
import { sourceBytesOf } from './changes/source-bytes.ts';
import { stampOf, writeStamp } from './changes/stamp.ts';
import { writeManifest } from './publishing/manifest-files.ts';
import { indexPages } from './publishing/search-files.ts';

/** A folder of the search index, which a build of ours knows as one. */
const indexFolder = new RegExp(`^(${siteFolders.search}/[^/]+/).+$`);

/** Add every other file to the pages that a plain `astro build` wrote, so that it gives the same site as our own build. */
export async function writeWhole(edition: Edition, folder: string, settings: Settings): Promise<void> {
  const outputs = [...planSite(edition, { entry: '', assets: '', files: [], code: '', digest: '' }, settings)];
  for (const output of outputs) {
    if (output.form === 'page') continue;
    mkdirSync(dirname(join(folder, output.file)), { recursive: true });
    if (output.form === 'text') writeFileSync(join(folder, output.file), await output.text());
    else if (output.form === 'source') writeFileSync(join(folder, output.file), sourceBytesOf(output));
    else copyFileSync(output.from, join(folder, output.file));
  }
  await indexPages(searchedPages(edition, settings), folder, settings, () => undefined, () => undefined);
  const put = new Set(filesBelow(folder).map((file) => file.replace(indexFolder, '$1')));
  writeManifest({ next: folder, out: folder, names: () => new Set() }, { put: [...put], drop: [], seals: new Map() }, undefined);
  writeStamp(folder, stampOf(edition.archive, settings));
}
