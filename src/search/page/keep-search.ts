import { addSearch, type SavedSearch } from '../list/reading-list.ts';
import { changeList, readersDay, type NotKept } from '../list/stored-list.ts';

/** Put a search on the reading list, as looked at today; answers why that was not possible, where it was not. */
export function keepSearch(search: Omit<SavedSearch, 'seen'>): NotKept | undefined {
  return changeList((list) => addSearch(list, { ...search, seen: readersDay() }));
}
