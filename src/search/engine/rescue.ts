import type { SearchAnswer, Question, Rescue } from './answers.ts';
import { answerFrom, type SearchScope } from './answer.ts';
import { facets } from '../../schema/facets.ts';
import { isFiltered } from '../query/filters.ts';
import { clausesOf, queryOf, type Query } from '../query/query.ts';
import { findSpellings, isSlip, maxItemsOfKnownSlip } from './spelling.ts';
import { foldWidth } from '../text/width.ts';

/** With more words than this none is left out to see what the others find. */
const maxWordsTried = 6;
/** How many spellings are offered for a word. */
const maxSpellings = 3;

/** Look for other questions that find something where this one finds nothing. */
export async function rescueIn(scope: SearchScope, { question: asked, text }: SearchAnswer): Promise<Rescue> {
  const question = { ...asked, text };
  const query = queryOf(question.text);
  const [without, spellings, filter] = await Promise.all([
    tryWithout(scope, question, query), trySpellings(scope, question, query), tryFilters(scope, question),
  ]);
  return { without, spellings, ...(filter && { filter }) };
}

/**
 * Look for other spellings where a question finds next to nothing: a word in few items may be a slip there too. Where each word stands in
 * more than one, nothing is fetched for it.
 */
export async function spellingsFor(scope: SearchScope, { question, text, total }: SearchAnswer): Promise<Rescue['spellings']> {
  if (total.count > maxItemsOfKnownSlip) return [];
  const query = queryOf(text);
  const slips = await Promise.all(query.wanted.map(({ text: word }) => isSlip(word, scope.indexes, scope.vocabulary, maxItemsOfKnownSlip)));
  return trySpellings(scope, { ...question, text }, { ...query, wanted: query.wanted.filter((_, at) => slips[at]) }, true);
}

async function tryWithout(scope: SearchScope, question: Question, { wanted, unwanted, names }: Query): Promise<Rescue['without']> {
  const removable = [...wanted.filter(({ optional }) => !optional), ...unwanted, ...names];
  if (removable.length < 2 || removable.length > maxWordsTried) return [];
  const tried = await Promise.all(removable.map(async ({ typed }) => {
    const text = replace(question.text, typed, '');
    return { word: typed, text, ...await countFor(scope, { ...question, text }) };
  }));
  return tried.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

/** Words that stand in several items are spelt right, as long as another is not. */
async function trySpellings(
  { indexes, vocabulary }: SearchScope, question: Question, { wanted }: Query, isThrifty?: true,
): Promise<Rescue['spellings']> {
  const words = wanted.filter(({ quoted, optional }) => !quoted && !optional);
  const slips = await Promise.all(words.map(({ text: word }) => isSlip(word, indexes, vocabulary)));
  const suspected = slips.includes(true) ? words.filter((_, at) => slips[at]) : words;
  const tried = await Promise.all(suspected.map(async ({ typed, text: word }) => {
    const near = await findSpellings(word, indexes, vocabulary, maxSpellings, isThrifty);
    return near.map(({ near: form, count }) => (
      { word, near: form, count, exact: true, text: replace(question.text, typed, typed.replace(word, () => form)) }));
  }));
  return tried.flat();
}

async function tryFilters(scope: SearchScope, question: Question): Promise<Rescue['filter']> {
  const { filters, from, to } = question;
  const chosen = facets.filter((facet) => isFiltered(filters, facet));
  const tries: Omit<NonNullable<Rescue['filter']>, 'count'>[] = chosen.map((facet) => ({
    facet, values: [...filters[facet].any, ...filters[facet].none], question: { ...question, filters: { ...filters, [facet]: { any: [], none: [] } } },
  }));
  if (from + to !== '') tries.push({ facet: 'days', values: [from, to], question: { ...question, from: '', to: '' } });
  const tried = await Promise.all(tries.map(async (each) => ({ ...each, count: (await countFor(scope, each.question)).count })));
  const [best] = tried.sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best : undefined;
}

/** Count what a question finds. Most of its words were read already, when items with some of them were looked for. */
async function countFor(scope: SearchScope, question: Question): Promise<SearchAnswer['total']> {
  const { total } = await answerFrom(scope, question, undefined, false);
  return total;
}

/** Write something else for a part of a query as it was typed, and take away the blanks that are left over. */
function replace(text: string, typed: string, by: string): string {
  const replaced = foldWidth(text).replace(typed, () => by).replace(/\s+/g, ' ').trim();
  return clausesOf(replaced).length === 0 ? replaced.replace(/^-+$/, '') : replaced;
}
