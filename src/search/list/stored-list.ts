import type { Day } from '../../schema/day.ts';
import { emptyList, readList, writeList, type ReadingList } from './reading-list.ts';

/** Where the browser keeps the list. The script of every article knows it too. */
export const listKey = 'reading-list';

/** Why the browser keeps nothing: it may not, or has no room left. */
export type NotKept = 'forbidden' | 'full';

/** The list that this browser keeps; undefined where it may keep none. What is there and no list counts as empty. */
export function storedList(): ReadingList | undefined {
  try {
    return readList(localStorage.getItem(listKey) ?? '') ?? emptyList;
  } catch {
    return undefined;
  }
}

/** Change the list that is kept, as it is now: another tab may have changed it meanwhile. Answers why that was not possible, where it was not. */
export function changeList(change: (list: ReadingList) => ReadingList): NotKept | undefined {
  const list = storedList();
  if (!list) return 'forbidden';
  try {
    localStorage.setItem(listKey, writeList(change(list)));
    return undefined;
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Today by the reader's clock. */
export function readersDay(now: Date = new Date()): Day {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
