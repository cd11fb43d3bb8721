import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articlePath } from '../addresses/addresses.ts';
import type { Edition } from '../edition.ts';
import { headerLines } from '../metadata/headers.ts';
import { redirectFile, redirectLines, redirectPage, redirectsOf } from '../metadata/redirects.ts';
import { publishVolumes } from '../search/volumes.ts';
import type { Settings } from '../settings.ts';
import { pictureFolder } from '../store/pictures.ts';
import { stampOf, writeStamp } from './stamp.ts';

/** Write into a folder of finished pages all that stands beside them: pictures, redirects, headers and the search volumes. */
export async function writeExtras(edition: Edition, folder: string, settings: Settings): Promise<void> {
  const { items } = edition.archive;
  for (const file of new Set(items.flatMap(({ pictureFiles }) => pictureFiles))) {
    put(join(folder, 'pictures', file), (path) => copyFileSync(join(pictureFolder(settings.cache), file), path));
  }
  const redirects = redirectsOf(edition.archive);
  for (const redirect of redirects) put(join(folder, redirectFile(redirect)), (path) => writeFileSync(path, redirectPage(redirect)));
  if (redirects.length > 0) writeFileSync(join(folder, '_redirects'), redirectLines(redirects));
  writeFileSync(join(folder, '_headers'), headerLines());
  const searched = items.filter(({ matter }) => !matter.withdrawn && !matter.draft);
  await publishVolumes(
    searched.map(({ story, language, matter }) => ({
      url: articlePath(story, language).slice(settings.base.length),
      day: matter.date,
      language,
      html: () => readFileSync(join(folder, decodeURIComponent(articlePath(story, language)).slice(settings.base.length), 'index.html'), 'utf8'),
    })),
    { out: folder, cache: settings.cache },
  );
  writeStamp(folder, stampOf(edition.archive, settings));
}

function put(path: string, write: (path: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  write(path);
}
