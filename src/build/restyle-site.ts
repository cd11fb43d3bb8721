import { manifestRoot } from '../manifest/root.ts';
import type { DueFiles } from './changes/due-files.ts';
import type { PublishedGroups } from './changes/ledger-rows.ts';
import { pageDigest } from './changes/plan.ts';
import { publishedSeals } from './publishing/manifest-files.ts';
import { renamingOf } from './rendering/frame.ts';
import type { MadeFiles } from './rendering/render-pages.ts';
import type { Renderer } from './rendering/renderer.ts';
import { restylePages } from './rendering/restyle-pages.ts';

/**
 * Where nothing but styles or scripts changed, make pages of the published ones: all that differs in them is the names of these files. What was to be
 * rendered for another reason as well, or is not as it was published, is left.
 * @param out folder of the live site
 * @param folder that of the new files
 */
export async function restyleSite(
  due: DueFiles['due'], live: DueFiles['live'], published: PublishedGroups | undefined, renderer: Renderer, { out, folder }: { out: string; folder: string },
  report: (done: number) => void,
): Promise<MadeFiles> {
  const renaming = renamingOf(published?.frame, renderer.frame);
  const made: MadeFiles = { searched: new Map(), seals: new Map() };
  if (!published || !live?.files.has(manifestRoot) || !renaming || published.renderer === renderer.digest) return made;
  const names = due.flatMap(({ output }) => {
    const isSame = output.form === 'page' && live.files.get(output.file)?.digest === pageDigest(published.renderer, output.key);
    return isSame ? [output.file] : [];
  });
  if (names.length === 0) return made;
  const seals = publishedSeals(out, live);
  const pages = names.flatMap((file) => {
    const seal = seals.get(file);
    return seal ? [{ file, seal }] : [];
  });
  made.seals = await restylePages(pages, { out, folder, renaming }, report);
  for (const file of made.seals.keys()) {
    const searched = live.searched.get(file);
    if (searched !== undefined) made.searched.set(file, searched);
  }
  return made;
}
