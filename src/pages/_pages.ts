import { pagePath } from '../addresses/pages.ts';
import { buildViews } from '../archive/pages.ts';
import type { View } from '../archive/views.ts';
import type { Edition } from '../edition.ts';
import { baseOf } from '../settings.ts';

/** A page as Astro takes it: the route's parameter and the data the page is a function of. */
export interface Page {
  params: { path: string | undefined };
  props: { view: View };
}

/** Every page of an edition; in the dev server also the files that could not be read as items. */
export function pagesOf(edition: Edition): Page[] {
  return [...buildViews(edition.archive), ...edition.broken].map((view) => ({ params: { path: parameterOf(view) }, props: { view } }));
}

/** The route's parameter: the page's path without the base and the outer slashes; none for the root. */
function parameterOf(view: View): string | undefined {
  const path = decodeURIComponent(pagePath(view).split('?')[0] ?? '').slice(baseOf(process.env).length).replace(/\/$/, '');
  return path || undefined;
}
