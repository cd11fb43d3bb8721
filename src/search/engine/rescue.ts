import type { Answer, Question, Rescue } from './answers.ts';
import { answerFrom, type Scope } from './answer.ts';
import { facets } from '../../schema/facets.ts';
import { isChosenIn } from '../query/choice.ts';
import { clausesOf, queryOf, type Query } from '../query/query.ts';
import { nearWords } from './spelling.ts';
import { foldWidth } from '../text/width.ts';

/** No more words than this are tried without. */
const mostTried = 6;
const mostSpellings = 3;

/** Look for what may help where a question finds nothing or little. */
export async function rescueIn(scope: Scope, { question }: Answer): Promise<Rescue> {
  const query = queryOf(question.text);
  const [without, spellings, filter] = await Promise.all([tryWithout(scope, question, query), trySpellings(scope, question, query), tryFilters(scope, question)]);
  return { without, spellings, ...(filter && { filter }) };
}

async function tryWithout(scope: Scope, question: Question, { wanted, unwanted, names }: Query): Promise<Rescue['without']> {
  const removable = [...wanted, ...unwanted, ...names];
  if (removable.length < 2 || removable.length > mostTried) return [];
  const tried = await Promise.all(removable.map(async ({ typed }) => {
    const text = replace(question.text, typed, '');
    return { word: typed, text, ...await countFor(scope, { ...question, text }) };
  }));
  return tried.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

async function trySpellings({ indexes, book }: Scope, question: Question, { wanted }: Query): Promise<Rescue['spellings']> {
  const tried = await Promise.all(wanted.filter(({ quoted }) => !quoted).map(async ({ typed, text: word }) => {
    const near = await nearWords(word, indexes, book, mostSpellings);
    return near.map(({ near: form, count }) => ({ word, near: form, count, exact: true, text: replace(question.text, typed, typed.replace(word, form)) }));
  }));
  return tried.flat();
}

async function tryFilters(scope: Scope, question: Question): Promise<Rescue['filter']> {
  const { choice, from, to } = question;
  const chosen = facets.filter((facet) => isChosenIn(choice, facet));
  const tries: Omit<NonNullable<Rescue['filter']>, 'count'>[] = chosen.map((facet) => ({
    facet, values: [...choice[facet].any, ...choice[facet].none], question: { ...question, choice: { ...choice, [facet]: { any: [], none: [] } } },
  }));
  if (from + to !== '') tries.push({ facet: 'days', values: [from, to], question: { ...question, from: '', to: '' } });
  const tried = await Promise.all(tries.map(async (each) => ({ ...each, count: (await countFor(scope, each.question)).count })));
  const [best] = tried.sort((one, other) => other.count - one.count);
  return best && best.count > 0 ? best : undefined;
}

/** Count what a question finds. Most words were read already, when most of them were looked for. */
async function countFor(scope: Scope, question: Question): Promise<Answer['total']> {
  const { total } = await answerFrom(scope, question, undefined, false);
  return total;
}

/** A query with what was typed for something replaced; blanks that are left over go too. */
function replace(text: string, typed: string, by: string): string {
  const replaced = foldWidth(text).replace(typed, () => by).replace(/\s+/g, ' ').trim();
  return clausesOf(replaced).length === 0 ? replaced.replace(/^-+$/, '') : replaced;
}
