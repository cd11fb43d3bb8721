import type { Index } from './engine.ts';
import type { Place, Weight } from './postings.ts';
import { partsOf, type Clause, type Part } from './query.ts';

/** Words of the headline weigh 7; no other heading does. */
const headlineWeight = 7;

/**
 * Find the pages of an index in which a clause stands, by page number, and how much it weighs there; none where the index
 * lacks one of its words.
 */
export async function matchClause(index: Index, clause: Clause): Promise<Map<number, Weight>> {
  const parts = partsOf(clause, index.tag);
  if (parts.length <= 1) return index.findWord(parts[0]?.word ?? '');
  const [first, ...others] = await Promise.all(parts.map(({ word }) => index.findPlaces(word)));
  const matches = new Map<number, Weight>();
  for (const [page, places] of first ?? []) {
    const match = matchPage(places, others.map((pages) => pages.get(page)), parts);
    if (match.weight > 0) matches.set(page, match);
  }
  return matches;
}

/** Weigh the places at which the words of a clause follow one another; the first word's place says how much each weighs. */
function matchPage(first: readonly Place[], rest: readonly (readonly Place[] | undefined)[], parts: readonly Part[]): Weight {
  const match: Weight = { weight: 0, inHeadline: false };
  const followers: Set<number>[] = [];
  for (const places of rest) {
    if (!places) return match;
    followers.push(new Set(places.map(({ at }) => at)));
  }
  for (const { at, weight } of first) {
    if (!isFollowed(at, followers, parts)) continue;
    match.weight += weight;
    match.inHeadline ||= weight >= headlineWeight;
  }
  return match;
}

function isFollowed(start: number, followers: readonly Set<number>[], parts: readonly Part[]): boolean {
  let at = start;
  return followers.every((places, number) => places.has((at += parts[number + 1]?.step ?? 1)));
}
