import type { Estimate } from './estimate.ts';
import type { IndexReader } from './index-reader.ts';
import type { Match, Places } from '../format/postings.ts';
import { headlineWeight } from '../format/weights.ts';
import { timesOf, weightOf } from './ranking.ts';
import { packDay } from '../format/page-list.ts';
import type { DayRange } from '../query/day-range.ts';
import type { Clause } from '../query/query.ts';
import { termsOf, type Term } from '../text/tokenize.ts';

/** As how much of a word as it was typed another way to write it counts: what stands as it was typed comes first. */
const otherWriting = 1 / 100;
/** The same where other words are asked for too: a headline with `website` is what `web site redesign` asks for. */
const otherAmong = 3 / 4;
/** `US` is `U.S.` rather than `us`, which stands more often where it stands. */
const asInitials = 4;
const initials = /^\p{Lu}{2,3}$/u;

/**
 * Find the pages of an index in which a clause stands, or another way to write it: in the headline, where it says so. Nothing is read for a
 * text that is known not to stand in the index.
 */
export async function matchClause(index: IndexReader, clause: Clause, mayStand: Estimate['mayStand'] = () => true): Promise<Match> {
  const { text, inHeadline, also = [], isAmong = false, within } = clause;
  const [own, ...others] = await Promise.all([text, ...also].map((each) => (mayStand(each, index) ? matchText(index, each) : noMatch)));
  if (within && !inHeadline) return joinMatches(own ?? noMatch, [await matchDays(index, within), ...others], 1);
  const share = initials.test(text) ? asInitials : isAmong ? otherAmong : otherWriting;
  const match = own && others.length === 0 ? own : joinMatches(own ?? noMatch, others, share, inHeadline);
  if (!inHeadline) return match;
  const kept = [...match.pages.keys()].filter((at) => match.inHeadline[at]);
  return { pages: kept.map((at) => match.pages[at] ?? 0), weights: kept.map((at) => match.weights[at] ?? 0), inHeadline: kept.map(() => true) };
}

const noMatch: Match = { pages: [], weights: [], inHeadline: [] };

/**
 * Join what is found of the ways to write a word: of two in one page the one that says more counts, and of the other a little. That the other
 * stands in the headline says as little, unless it is asked whether it does.
 */
function joinMatches(own: Match, others: readonly Match[], share: number, isAsked = false): Match {
  const found = new Map<number, { times: number; inHeadline: boolean }>();
  const add = ({ pages, weights, inHeadline }: Match, countedAs: number): void => {
    for (const [at, page] of pages.entries()) {
      const isHeadline = inHeadline[at] ?? false;
      const times = timesOf(weights[at] ?? 0, isHeadline) * countedAs;
      const before = found.get(page) ?? { times: 0, inHeadline: false };
      const [more, less] = [Math.max(before.times, times), Math.min(before.times, times)];
      found.set(page, { times: more + less * otherWriting, inHeadline: before.inHeadline || (isHeadline && (isAsked || countedAs >= otherAmong)) });
    }
  };
  add(own, 1);
  for (const other of others) add(other, share);
  const joined = [...found].sort(([one], [other]) => one - other);
  return {
    pages: joined.map(([page]) => page),
    weights: joined.map(([, { times, inHeadline }]) => weightOf(times, inHeadline)),
    inHeadline: joined.map(([, each]) => each.inHeadline),
  };
}

/** Find the pages of some days, as if each named them once. */
async function matchDays(index: IndexReader, { from, to }: DayRange): Promise<Match> {
  const { dates } = await index.readPages();
  const [first, last] = [packDay(from), packDay(to)];
  const pages = [...dates.keys()].filter((page) => (dates[page] ?? 0) >= first && (dates[page] ?? 0) <= last);
  return { pages, weights: pages.map(() => 1), inHeadline: pages.map(() => false) };
}

/** Find the pages of an index in which words stand side by side and in order, or the one word; none where the index lacks one of them. */
async function matchText(index: IndexReader, text: string): Promise<Match> {
  const parts = termsOf(text, index.tag);
  if (parts.length <= 1) return index.findWord(parts[0]?.word ?? '');
  const lists = await Promise.all(parts.map(({ word }) => index.findPlaces(word)));
  return matchSideBySide(lists, parts);
}

function matchSideBySide(lists: readonly Places[], parts: readonly Term[]): Match {
  const match: Match = { pages: [], weights: [], inHeadline: [] };
  const [first] = lists;
  const rarest = lists.toSorted((one, other) => one.pages.length - other.pages.length)[0];
  const at = lists.map(() => 0);
  for (const page of rarest?.pages ?? []) {
    const isThere = lists.every(({ pages }, list) => {
      let place = at[list] ?? 0;
      while ((pages[place] ?? Infinity) < page) place++;
      at[list] = place;
      return pages[place] === page;
    });
    if (isThere && first) addPage(match, page, lists, at, parts);
  }
  return match;
}

/** Weigh the places at which the words follow one another; the first word's place says how much each weighs. */
function addPage(match: Match, page: number, lists: readonly Places[], at: readonly number[], parts: readonly Term[]): void {
  const [first, ...rest] = lists.map((list, number) => placesIn(list, at[number] ?? 0));
  const followers = rest.map(({ places }) => new Set(places));
  let weight = 0;
  let inHeadline = false;
  for (const [number, start] of first?.places.entries() ?? []) {
    let place = start;
    if (!followers.every((places, part) => places.has((place += parts[part + 1]?.step ?? 1)))) continue;
    const each = first?.weights[number] ?? 0;
    weight += each;
    inHeadline ||= each >= headlineWeight;
  }
  if (weight === 0) return;
  match.pages.push(page);
  match.weights.push(weight);
  match.inHeadline.push(inHeadline);
}

function placesIn({ ends, at, weights }: Places, number: number): { places: number[]; weights: number[] } {
  const [from, to] = [ends[number - 1] ?? 0, ends[number]];
  return { places: at.slice(from, to), weights: weights.slice(from, to) };
}
