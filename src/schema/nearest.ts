import { editDistance } from './edit-distance.ts';

/**
 * Find the known word nearest to a mistaken one, or undefined where none is near. Case, hyphens and underscores do not count;
 * of two equally near the earlier in the list wins.
 *
 * @example nearestOf('--contnet', ['--content', '--cache']) //=> '--content'
 */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const bare = bareOf(word);
  // Beyond this nothing is near, and the work would grow with the square.
  if (bare === '' || bare.length > 40) return undefined;
  let nearest: string | undefined;
  let least = Math.floor(bare.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(bare, bareOf(candidate), least);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

function bareOf(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
