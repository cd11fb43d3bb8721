import { pagePath } from '../addresses/pages.ts';
import { buildPages } from '../archive/pages.ts';
import { digestsOf, placeOf, type PagePlace, type View } from '../archive/views.ts';
import { baseOf } from '../settings.ts';

/** A page as Astro takes it: the route's parameter, and how the data is made that the page is a function of. */
export interface Page {
  params: { path: string | undefined };
  props: { view: () => View };
}

/** Every page of the archive; in the dev server also the files that could not be read as items. */
export async function pagesOf(): Promise<Page[]> {
  const { archive, broken } = await edition();
  // The dev server asks for all of them after each edit, and shows one: so views are made when they are shown.
  return [...buildPages(archive), ...broken.map((view) => ({ place: placeOf(view), view: () => view }))].map(({ place, view }) => ({ params: { path: parameterOf(place) }, props: { view } }));
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
function parameterOf(place: PagePlace): string | undefined {
  const path = decodeURIComponent(pagePath(place).split('?')[0] ?? '').slice(baseOf(process.env).length).replace(/\/$/, '');
  return path || undefined;
}
