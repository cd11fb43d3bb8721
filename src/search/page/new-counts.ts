import type { ArchiveSearch, SearchedLanguage } from '../engine/answers.ts';
import { orUnread } from '../engine/fetch.ts';
import type { SavedSearch } from '../list/reading-list.ts';
import { addedSince, compareWith, meantBy, questionOf } from './address.ts';

/**
 * Count the stories that a saved search finds among those added since it was last looked at; undefined where that cannot be told
 * exactly. One search is to be counted after the other.
 */
export async function countNew(search: ArchiveSearch, { path, tag, seen }: SavedSearch, languages: readonly SearchedLanguage[]): Promise<number | undefined> {
  const question = compareWith(meantBy(questionOf(new URL(path, location.href).search)), '');
  const own = languages.find((each) => each.tag === tag)?.language;
  // Without its language the search would go on to the others where it finds nothing.
  const scope = question.scope === '' ? own : question.scope;
  if (scope === undefined) return undefined;
  const since = question.since !== undefined && question.since > seen ? question.since : seen;
  const answer = await orUnread(search.ask({ ...addedSince(question, since), scope }), undefined);
  return answer && answer.total.exact && answer.missing.length === 0 ? answer.total.count : undefined;
}
