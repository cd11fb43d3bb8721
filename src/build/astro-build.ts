import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import { planSite, searchedPages } from './changes/plan.ts';
import { sourceBytesOf } from './changes/source-bytes.ts';
import { stampOf, writeStamp } from './changes/stamp.ts';
import { indexPages } from './publishing/search-files.ts';

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
  writeStamp(folder, stampOf(edition.archive, settings));
}
