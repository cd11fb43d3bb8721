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
    const distance = distanceOf(bare, bareOf(candidate));
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

function bareOf(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** Count the letters to add, drop, change or swap with their neighbour (Damerau–Levenshtein, optimal string alignment). */
function distanceOf(a: string, b: string): number {
  const cost = (row: readonly number[] | undefined, column: number): number => row?.[column] ?? Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(
        cost(rows[i - 1], j) + 1,
        cost(row, j - 1) + 1,
        cost(rows[i - 1], j - 1) + change,
        swapped ? cost(rows[i - 2], j - 2) + 1 : Infinity,
      ));
    }
    rows.push(row);
  }
  return cost(rows[a.length], b.length);
}
