import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Builds a site by the code in the folder that its argument names, as the environment says, and prints a JSON object:
 * for every page's address a digest of all that the page shows.
 */

const [, , code = ''] = process.argv;
const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(code, 'src', file)).href);

const { currentSettings } = (await load('settings.ts')) as typeof import('../../src/settings.ts');
const settings = currentSettings();
const { buildSite } = (await load('build/build-site.ts')) as typeof import('../../src/build/build-site.ts');
await buildSite(settings);
const { closeEdition, loadEdition } = (await load('edition.ts')) as typeof import('../../src/edition.ts');
const { buildPages } = (await load('archive/pages/pages.ts')) as typeof import('../../src/archive/pages/pages.ts');
const { pathsFor } = (await load('addresses.ts')) as typeof import('../../src/addresses.ts');
const { pagePlaceOf } = (await load('archive/pages/views.ts')) as typeof import('../../src/archive/pages/views.ts');
const { pagePath } = (await load('archive/pages/page-path.ts')) as typeof import('../../src/archive/pages/page-path.ts');

const { archive } = await loadEdition(settings);
const shown = [...buildPages(archive)].map(({ view: show }) => show())
  .map((view) => [pagePath(pagePlaceOf(view), pathsFor(settings.base)), createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 16)]);
closeEdition();
console.log(JSON.stringify(Object.fromEntries(shown)));
