import { parameterOf, viewAt } from '../archive/pages/page-at.ts';
import { buildPages } from '../archive/pages/pages.ts';
import { digestsOf, type View } from '../archive/pages/views.ts';
import { paths } from '../components/paths.ts';
import { loaded, type Edition } from '../loaded.ts';

/** A page as Astro takes it: the route's parameter, and how the data is made that the page is a function of. */
export interface StaticPage {
  params: { path: string | undefined };
  props: { view: () => View };
}

/** Every page of the archive. */
export async function pagesOf(): Promise<StaticPage[]> {
  const { archive } = await edition();
  return [...buildPages(archive)].map(({ place, view }) => ({ params: { path: parameterOf(place) || undefined }, props: { view } }));
}

/** What the page at a path shows, if there is one. @param path as in an address */
export async function shownAt(path: string): Promise<View | undefined> {
  return viewAt(await edition(), paths.belowBase(path));
}

/** The HTML of the bodies that a page shows; only articles and pages of two versions show any. */
export async function bodiesOf(view: View): Promise<string[]> {
  const digests = digestsOf(view);
  return digests.length === 0 ? [] : digests.map((await edition()).html);
}

/** The edition that Astro's build or its dev server loaded before it asked for any page; a page rendered by our own build has its view and needs none. */
async function edition(): Promise<Edition> {
  if (!loaded.backnumberEdition) throw new Error('No edition is loaded. The integration in src/build/integration.ts loads it.');
  return loaded.backnumberEdition;
}
