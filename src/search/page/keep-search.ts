import { addSearch, type SavedSearch } from '../list/reading-list.ts';
import { readersDay } from '../list/readers-day.ts';
import { changeList, type NotKept } from '../list/stored-list.ts';

/** Put a search on the reading list, as looked at today; answers why that was not possible, where it was not. */
export function keepSearch(search: Omit<SavedSearch, 'seen'>): NotKept | undefined {
  return changeList((list) => addSearch(list, { ...search, seen: readersDay() }));
}
