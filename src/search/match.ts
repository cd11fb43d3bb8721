import type { Index } from './engine.ts';
import type { Posting } from './index-file.ts';
import { partsOf, type Clause, type Part } from './query.ts';

/** How one clause stands in one page. */
export interface Match {
  page: number;
  /** How often, each time counted by the weight of its place. */
  weight: number;
  /** True where the headline has it. */
  inHeadline: boolean;
  /** Places of all its words, counted in words of the page. */
  places: number[];
}

/** Words of the headline weigh 7; no other heading does. */
const headlineWeight = 7;

/** Find the pages of an index in which a clause stands, by page number; none where the index lacks one of its words. */
export async function matchClause(index: Index, clause: Clause): Promise<Map<number, Match>> {
  const parts = partsOf(clause, index.tag);
  const postings = await Promise.all(parts.map(({ word }) => index.findWord(word)));
  const [first, ...others] = postings;
  const matches = new Map<number, Match>();
  if (!first) return matches;
  for (const [page, posting] of first) {
    const rest = others.map((pages) => pages.get(page));
    const match = matchPage(posting, rest, parts);
    if (match) matches.set(page, match);
  }
  return matches;
}

function matchPage(first: Posting, rest: (Posting | undefined)[], parts: Part[]): Match | undefined {
  const followers: Set<number>[] = [];
  for (const posting of rest) {
    if (!posting) return undefined;
    followers.push(new Set(posting.places.map(({ at }) => at)));
  }
  const match: Match = { page: first.page, weight: 0, inHeadline: false, places: [] };
  for (const { at, weight } of first.places) {
    const run = runFrom(at, followers, parts);
    if (run.length === 0) continue;
    match.weight += weight;
    match.inHeadline ||= weight >= headlineWeight;
    match.places.push(...run);
  }
  return match.places.length > 0 ? match : undefined;
}

/** The places of a clause that begins at one, or none where its words do not follow. */
function runFrom(start: number, followers: Set<number>[], parts: Part[]): number[] {
  const run = [start];
  let at = start;
  for (const [number, places] of followers.entries()) {
    at += parts[number + 1]?.step ?? 1;
    if (!places.has(at)) return [];
    run.push(at);
  }
  return run;
}
