import { storyOfAddress } from '../../addresses.ts';
import { checkPermanence, fileOfStory } from '../../archive/checking/permanence.ts';
import { knownTo } from '../../archive/checking/site-links.ts';
import type { Edition } from '../../edition.ts';
import type { Problem } from '../../schema/problem.ts';
import { settledProblems } from '../../store/settled-problems.ts';

/** Find what is wrong with addresses over time: those that were published and are gone, and the file that says why. */
export function checkPublished({ archive, problems }: Edition, published: Iterable<string>, content: string): Problem[] {
  const known = knownTo(archive, []);
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isThere = (path: string): boolean => {
    const story = storyOfAddress(path);
    // The page of an item with errors is to come: they are told already.
    return known(path) || (story !== undefined && broken.has(fileOfStory(story)));
  };
  return settledProblems(checkPermanence(published, isThere, archive.gone), new Set(), content);
}
