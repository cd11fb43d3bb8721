import { pagePath } from '../addresses/pages.ts';
import { buildViews } from '../archive/pages.ts';
import { digestsOf, placeOf, type View } from '../archive/views.ts';
import { baseOf } from '../settings.ts';

/** A page as Astro takes it: the route's parameter and the data the page is a function of. */
export interface Page {
  params: { path: string | undefined };
  props: { view: View };
}

/** Every page of the archive; in the dev server also the files that could not be read as items. */
export async function pagesOf(): Promise<Page[]> {
  const { archive, broken } = await edition();
  return [...buildViews(archive), ...broken].map((view) => ({ params: { path: parameterOf(view) }, props: { view } }));
}

/** The HTML of the bodies that a page shows; only articles and pages of two versions show any. */
export async function bodiesOf(view: View): Promise<string[]> {
  const digests = digestsOf(view);
  return digests.length === 0 ? [] : digests.map((await edition()).html);
}

// Brought in only where it is needed: a page rendered by our own build has its view and needs no store.
async function edition() {
  const { loadEdition } = await import('../edition.ts');
  return loadEdition();
}

/** The route's parameter: the page's path without the base and the outer slashes; none for the root. */
function parameterOf(view: View): string | undefined {
  const path = decodeURIComponent(pagePath(placeOf(view)).split('?')[0] ?? '').slice(baseOf(process.env).length).replace(/\/$/, '');
  return path || undefined;
}
