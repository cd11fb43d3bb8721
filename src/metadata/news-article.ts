import { absolute, type Paths } from '../addresses.ts';
import type { ArticleView } from '../archive/pages/views.ts';
import { workOf } from './work.ts';

/** A story as schema.org's NewsArticle in JSON-LD, as it stands in a script element: data, which a page's policy lets be. */
export function newsArticleOf({ item, names }: ArticleView, paths: Paths): string {
  const { language, matter, length, picture } = item;
  const work = workOf(item, paths);
  const organisation = (name: string) => ({ '@type': 'Organization', name });
  const about = [...names.topics, ...names.people, ...names.places, ...names.organisations].map(({ name }) => name);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: work.address,
    headline: work.title,
    datePublished: work.day,
    dateModified: work.changed,
    inLanguage: work.language,
    wordCount: length,
    isAccessibleForFree: true,
    keywords: about.length > 0 ? about.join(', ') : undefined,
    author: work.authors.length > 0
      ? work.authors.map((name) => ({ '@type': 'Person', name }))
      : organisation(matter.digest ? work.archive : work.source),
    ...(matter.digest ? { isBasedOn: matter.sourceUrl ?? work.source } : { sourceOrganization: organisation(work.source) }),
    publisher: { ...organisation(work.archive), url: absolute(paths.homePath(language)) },
    license: work.licence && (work.licence.address || { '@type': 'CreativeWork', name: work.licence.name }),
    image: picture && absolute(paths.picturePath(picture.file)),
    correction: matter.corrections.length > 0
      ? matter.corrections.map(({ text, date }) => ({ '@type': 'CorrectionComment', text, datePublished: date }))
      : undefined,
  };
  // A headline that holds "</script>" must not end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
