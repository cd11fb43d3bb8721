import { placeOf, type PagePlace, type View } from './views.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { aboutPath, anniversaryPath, articlePath, bothPath, calendarPath, homePath, hubIndexPath, hubPath, searchPath, timelinePath } from '../../addresses.ts';

/** The address of a page. @example pagePath({ kind: 'month', language: 'en', month: '2023-02' }) //=> '/2023/02/' */
export function pagePath(place: PagePlace, language: Language = place.language): string {
  switch (place.kind) {
    case 'home': return homePath(language);
    case 'timeline': return timelinePath(language);
    case 'anniversaries': return anniversaryPath(language);
    case 'anniversary': return anniversaryPath(language, place.date);
    case 'year': return calendarPath(place.year, language);
    case 'month': return calendarPath(place.month, language);
    case 'day': return calendarPath(place.day, language);
    case 'hub-index': return hubIndexPath(place.hubs, language, place.beginning);
    case 'hub': return hubPath(place.name, language, place.stretch);
    case 'article': return articlePath(place.story, language);
    case 'broken': return articlePath(place.story, language);
    // Beside each other, the versions stand in either order.
    case 'both': return bothPath(place.story, language, language === place.other ? place.language : place.other);
    case 'search': return searchPath(language);
    case 'about': return aboutPath(language);
  }
}

/** The same page in every language it exists in, its own included. */
export function alternatesOf(view: View): Partial<Record<Language, string>> {
  const languages = languagesOf(view);
  const inOrder = site.languages.filter((language) => languages.includes(language));
  return Object.fromEntries(inOrder.map((language) => [language, pagePath(placeOf(view), language)]));
}

function languagesOf(view: View): readonly Language[] {
  if (view.kind === 'both') return [view.language, view.other];
  if (view.kind === 'article') return [view.language, ...view.translations];
  // Names begin with other letters in another language.
  const isAlone = view.kind === 'broken' || (view.kind === 'hub-index' && view.beginning !== undefined);
  return isAlone ? [view.language] : site.languages;
}

/** Where a reader of another language is led from a page that the language lacks: the nearest page that it has. */
export function nearestOf(view: View, language: Language): string {
  // A day's list holds the stories of every language.
  const day = view.kind === 'article' ? view.stretches.at(-1) : undefined;
  if (day !== undefined) return calendarPath(day, language);
  return view.kind === 'hub-index' ? hubIndexPath(view.hubs, language) : homePath(language);
}
