import type { Day, Month, Year } from './schema/day.ts';
import type { HubKind } from './schema/item.ts';
import { firstLanguage, type Language } from './schema/language.ts';
import { baseOf } from './settings.ts';
import { site } from './site.ts';

/*
 * Every path of the site. Each begins with the base the archive is served under and ends with `/` where it is a page.
 */

/** The front page of a language. @example homePath('zh') //=> '/zh/' */
export function homePath(language: Language): string {
  return language === firstLanguage ? baseOf(process.env) : `${baseOf(process.env)}${language}/`;
}

/** An article's permalink. @example articlePath('2023/02/slug', 'en') //=> '/2023/02/slug/' */
export function articlePath(story: string, language: Language): string {
  return `${homePath(language)}${encodeSegments(story)}/`;
}

/** A story beside its version in another language. @example bothPath('2023/02/slug', 'en', 'zh') //=> '/2023/02/slug/zh/' */
export function bothPath(story: string, language: Language, other: Language): string {
  return `${articlePath(story, language)}${other}/`;
}

/** The page of a year, month or day. @example calendarPath('2023-02-21', 'en') //=> '/2023/02/21/' */
export function calendarPath(stretch: Year | Month | Day, language: Language): string {
  return `${homePath(language)}${stretch.replaceAll('-', '/')}/`;
}

/** The timeline of the whole archive. */
export function timelinePath(language: Language): string {
  return `${homePath(language)}years/`;
}

/** The stories of one day in every year, or the list of all such days. @example anniversaryPath('en', '02-21') //=> '/on/02-21/' */
export function anniversaryPath(language: Language, date?: string): string {
  return `${homePath(language)}on/${date === undefined ? '' : `${date}/`}`;
}

/**
 * The A–Z of one kind of hub, or of those names that begin alike. No hub's own address begins with a hyphen.
 * @example hubIndexPath('topics', 'en', 'Ch') //=> '/topics/-ch/'
 */
export function hubIndexPath(kind: HubKind, language: Language, beginning?: string): string {
  const part = beginning === undefined ? '' : `-${beginning === '#' ? '' : encodeURIComponent(beginning.toLowerCase())}/`;
  return `${homePath(language)}${kind}/${part}`;
}

/** A hub, or the part of a long one that a year or month makes. @example hubPath({ kind: 'topics', slug: 'mining' }, 'en', '2023-02') //=> '/topics/mining/2023/02/' */
export function hubPath(hub: { kind: HubKind; slug: string }, language: Language, stretch?: Year | Month): string {
  const part = stretch ? `${stretch.replace('-', '/')}/` : '';
  return `${hubIndexPath(hub.kind, language)}${encodeURIComponent(hub.slug)}/${part}`;
}

/** The search page, with the query it opens on. */
export function searchPath(language: Language, query = ''): string {
  return `${homePath(language)}search/${query ? `?q=${encodeURIComponent(query)}` : ''}`;
}

export function aboutPath(language: Language): string {
  return `${homePath(language)}about/`;
}

/** The row of all years that every page shows. */
export function ribbonPath(language: Language): string {
  return `${homePath(language)}ribbon.svg`;
}

/** The RSS feed of the latest items in one language. */
export function feedPath(language: Language): string {
  return `${homePath(language)}feed.xml`;
}

/** A picture file made by the store. */
export function picturePath(file: string): string {
  return `${baseOf(process.env)}pictures/${file}`;
}

/** A file of `public/`. @example filePath('icon.svg') //=> '/icon.svg' */
export function filePath(name: string): string {
  return `${baseOf(process.env)}${name}`;
}

/** The full address of a path of the site. */
export function absolute(path: string): string {
  return `${site.origin}${path}`;
}

/** The year a page stands in by its address, or undefined where it stands in none. @example yearOfPath('/zh/2023/02/slug/') //=> '2023' */
export function yearOfPath(path: string): Year | undefined {
  const [first, second] = path.slice(baseOf(process.env).length).split('/');
  const segment = (site.languages as readonly (string | undefined)[]).includes(first) ? second : first;
  return segment && /^\d{4}$/.test(segment) ? segment : undefined;
}

/** A form of address from `site.ts` with a story's own facts in it. */
export function filledAddress(form: string, { story, language, title }: { story: string; language: Language; title: string }): string {
  const facts: Readonly<Record<string, string>> = {
    file: encodeSegments(`${story}${language === firstLanguage ? '' : `.${language}`}.md`),
    title: encodeURIComponent(title),
    address: encodeURIComponent(absolute(articlePath(story, language))),
  };
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

function encodeSegments(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
