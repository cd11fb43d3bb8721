import { pathsFor } from '../../addresses.ts';
import { isLanguage } from '../../schema/language.ts';
import type { Archive } from '../archive.ts';
import { groupOf, pageGroups } from './page-groups.ts';
import { pagePath } from './page-path.ts';
import { pagePlaceOf, type BrokenView, type PagePlace, type View } from './views.ts';

/**
 * What the page at a path shows, or a file that could not be read as the item of that path. For those who show one page after
 * each edit: no pages are worked out but those of the group that may hold it. @param name the path below the base, its percent signs read
 */
export function viewAt({ archive, broken }: { archive: Archive; broken: readonly BrokenView[] }, name: string): View | undefined {
  const parameter = bareOf(name);
  const isWanted = ({ place }: { place: PagePlace }): boolean => parameterOf(place) === parameter;
  const [first = '', ...rest] = parameter.split('/');
  const groupName = groupOf(isLanguage(first) ? rest : [first, ...rest]);
  const group = pageGroups(archive).find((each) => each.name === groupName);
  return [...group?.pages() ?? []].find(isWanted)?.view() ?? broken.find((view) => isWanted({ place: pagePlaceOf(view) }));
}

/** A page's path without the base, the outer slashes and percent signs; empty for the front page. */
export function parameterOf(place: PagePlace): string {
  return bareOf(below.belowBase(pagePath(place, below)));
}

const below = pathsFor('');

function bareOf(name: string): string {
  return name.replace(/\/$/, '');
}
