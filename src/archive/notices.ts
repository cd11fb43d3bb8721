import type { Day } from '../schema/day.ts';
import type { NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';

/** What readers are told of a story after it was published. */
export interface Notice extends Pick<NewsItem, 'story'>, Pick<NewsItem['matter'], 'title' | 'titleSupplied' | 'lang'> {
  kind: 'correction' | 'withdrawal';
  day: Day;
  /** What was wrong, or why it was withdrawn. */
  text: string;
}

/** The items of a language that bear a correction or are withdrawn. None of them is fetched for this. */
export function noticedItems({ items }: Pick<Archive, 'items'>, language: Language): NewsItem[] {
  return items.filter((item) => item.language === language && item.noticed !== undefined);
}

/** How many corrections and withdrawals items bear. */
export function countNotices(items: readonly NewsItem[]): number {
  return items.reduce((sum, { corrected = 0, withdrawn }) => sum + corrected + (withdrawn ? 1 : 0), 0);
}

/** The corrections and withdrawals of items, newest first; those of one day in the order of the items' addresses. */
export function noticesOf(items: readonly NewsItem[]): Notice[] {
  const notices = items.flatMap(({ story, matter }): Notice[] => {
    const { title, titleSupplied, lang, corrections, withdrawn } = matter;
    const about = { story, title, ...(titleSupplied && { titleSupplied }), ...(lang !== undefined && { lang }) };
    return [
      ...(withdrawn ? [{ ...about, kind: 'withdrawal' as const, day: withdrawn.date, text: withdrawn.reason }] : []),
      ...corrections.map(({ date, text }) => ({ ...about, kind: 'correction' as const, day: date, text })),
    ];
  });
  return notices.sort((one, other) => (one.day === other.day ? 0 : one.day > other.day ? -1 : 1));
}
