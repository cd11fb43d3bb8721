import { pagePath } from '../addresses/pages.ts';
import { groupOf, pageGroups } from '../archive/page-groups.ts';
import { buildPages } from '../archive/pages.ts';
import { digestsOf, placeOf, type PagePlace, type View } from '../archive/views.ts';
import { isLanguage } from '../schema/language.ts';
import { baseOf } from '../settings.ts';

/** A page as Astro takes it: the route's parameter, and how the data is made that the page is a function of. */
export interface Page {
  params: { path: string | undefined };
  props: { view: () => View };
}

/** Every page of the archive. */
export async function pagesOf(): Promise<Page[]> {
  const { archive } = await edition();
  return [...buildPages(archive)].map(({ place, view }) => ({ params: { path: parameterOf(place) }, props: { view } }));
}

/**
 * What the page at a path shows, or a file that could not be read as the item of that path. For the dev server, which shows one
 * page after each edit: no pages are worked out but those of the group that may hold it. @param path as in an address
 */
export async function viewAt(path: string): Promise<View | undefined> {
  const { archive, broken } = await edition();
  const parameter = decodeURIComponent(path).slice(baseOf(process.env).length).replace(/\/$/, '');
  const isWanted = ({ place }: { place: PagePlace }): boolean => (parameterOf(place) ?? '') === parameter;
  const [first = '', ...rest] = parameter.split('/');
  const name = groupOf(isLanguage(first) ? rest : [first, ...rest]);
  const group = pageGroups(archive).find((each) => each.name === name);
  return [...group?.pages() ?? []].find(isWanted)?.view() ?? broken.find((view) => isWanted({ place: placeOf(view) }));
}

/** The HTML of the bodies that a page shows; only articles and pages of two versions show any. */
export async function bodiesOf(view: View): Promise<string[]> {
  const digests = digestsOf(view);
  return digests.length === 0 ? [] : digests.map((await edition()).html);
}

// Brought in only where it is needed: a page rendered by our own build has its view and needs no store, and where an edition is
// loaded already, as in the dev server, it is taken as it is.
async function edition() {
  const shared = globalThis as { backnumberEdition?: ReturnType<typeof import('../edition.ts').loadEdition> };
  return shared.backnumberEdition ?? (await import('../edition.ts')).loadEdition();
}

/** The route's parameter: the page's path without the base and the outer slashes; none for the root. */
function parameterOf(place: PagePlace): string | undefined {
  const path = decodeURIComponent(pagePath(place).split('?')[0] ?? '').slice(baseOf(process.env).length).replace(/\/$/, '');
  return path || undefined;
}
