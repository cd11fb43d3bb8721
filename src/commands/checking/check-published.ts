import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyOfAddress } from '../../addresses.ts';
import { checkPermanence, fileOfStory } from '../../archive/checking/permanence.ts';
import { knownTo } from '../../archive/checking/site-links.ts';
import type { Edition } from '../../edition.ts';
import { checkGoneFile, type GoneAddress } from '../../schema/gone-file.ts';
import { goneFile } from '../../schema/names-file.ts';
import type { Problem } from '../../schema/problem.ts';
import { decodeText } from '../../schema/text.ts';
import { settledProblems } from '../../store/settled-problems.ts';

/** Find what is wrong with addresses over time: those that were published and are gone, and the file that says why. */
export function checkPublished({ archive, problems }: Edition, published: Iterable<string>, content: string): Problem[] {
  const read = readGone(content);
  const known = knownTo(archive, []);
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const isThere = (path: string): boolean => {
    const story = storyOfAddress(path);
    // The page of an item with errors is to come: they are told already.
    return known(path) || (story !== undefined && broken.has(fileOfStory(story)));
  };
  return [...read.problems, ...settledProblems(checkPermanence(published, isThere, read.gone), new Set(), content)];
}

function readGone(content: string): { gone: GoneAddress[]; problems: Problem[] } {
  const path = join(content, goneFile);
  if (!existsSync(path)) return { gone: [], problems: [] };
  const { text, problems } = decodeText(goneFile, readFileSync(path));
  const read = text === undefined ? { gone: [], problems: [] } : checkGoneFile(text);
  return { gone: read.gone, problems: [...problems, ...read.problems] };
}
