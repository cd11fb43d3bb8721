import type { View } from '../archive/views.ts';
import { type Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { aboutPath, articlePath, calendarPath, homePath, hubIndexPath, hubPath, searchPath } from './addresses.ts';

/** The address of the page that shows a view. */
export function pagePath(view: View, language: Language = view.language): string {
  switch (view.kind) {
    case 'home': return homePath(language);
    case 'year': return calendarPath(view.year, language);
    case 'month': return calendarPath(view.month, language);
    case 'day': return calendarPath(view.day, language);
    case 'hub-index': return hubIndexPath(view.hubs, language);
    case 'hub': return hubPath(view.name, language, view.stretch);
    case 'article': return articlePath(view.item.story, language);
    case 'broken': return articlePath(view.story, language);
    case 'search': return searchPath(language);
    case 'about': return aboutPath(language);
  }
}

/** The same page in every language it exists in, its own included. */
export function alternatesOf(view: View): Partial<Record<Language, string>> {
  const languages = view.kind === 'article' ? [view.language, ...view.translations] : view.kind === 'broken' ? [view.language] : site.languages;
  const inOrder = site.languages.filter((language) => languages.includes(language));
  return Object.fromEntries(inOrder.map((language) => [language, pagePath(view, language)]));
}
