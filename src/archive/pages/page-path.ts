import { siteFolders, type Paths } from '../../addresses.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { pagePlaceOf, type PagePlace, type View } from './views.ts';

/** The address of a page. @example pagePath({ kind: 'month', language: 'en', month: '2023-02' }, pathsFor('/')) //=> '/2023/02/' */
export function pagePath(place: PagePlace, paths: Paths, language: Language = place.language): string {
  switch (place.kind) {
    case 'home': return paths.homePath(language);
    case 'timeline': return paths.timelinePath(language);
    case 'anniversaries': return paths.anniversaryPath(language);
    case 'anniversary': return paths.anniversaryPath(language, place.date);
    case 'year': return paths.calendarPath(place.year, language);
    case 'month': return paths.calendarPath(place.month, language);
    case 'day': return paths.dayPath(place.day, language);
    case 'hub-index': return paths.hubIndexPath(place.hubs, language, place.beginning);
    case 'hub': return paths.hubPath(place.name, language, place.stretch);
    case 'article': return paths.articlePath(place.story, language);
    case 'broken': return paths.articlePath(place.story, language);
    // Beside each other, the versions stand in either order.
    case 'side-by-side': return paths.sideBySidePath(place.story, language, language === place.other ? place.language : place.other);
    case 'search': return paths.searchPath(language);
    case 'reading-list': return paths.readingListPath(language);
    case 'about': return paths.aboutPath(language);
    case 'record': return paths.recordPath(language, place.year);
    case 'data': return `${paths.homePath(language)}${siteFolders.data}/`;
    case 'coverage': return `${paths.homePath(language)}${siteFolders.coverage}/`;
  }
}

/** The same page in every language it exists in, its own included. */
export function alternatesOf(view: View, paths: Paths): Partial<Record<Language, string>> {
  const languages = languagesOf(view);
  const inOrder = site.languages.filter((language) => languages.includes(language));
  return Object.fromEntries(inOrder.map((language) => [language, pagePath(pagePlaceOf(view), paths, language)]));
}

function languagesOf(view: View): readonly Language[] {
  if (view.kind === 'side-by-side') return [view.language, view.other];
  if (view.kind === 'article') return [view.language, ...view.translations];
  if (view.kind === 'hub') return [view.language, ...site.languages.filter((language) => view.otherNames[language] !== undefined)];
  // Names begin with other letters in another language.
  const isAlone = view.kind === 'broken' || (view.kind === 'record' && view.year !== undefined) || (view.kind === 'hub-index' && view.beginning !== undefined);
  return isAlone ? [view.language] : site.languages;
}
