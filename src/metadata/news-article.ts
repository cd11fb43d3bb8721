import { absolute, type Paths } from '../addresses.ts';
import type { ArticleView } from '../archive/pages/views.ts';
import { site } from '../site.ts';
import { workOf, type Work } from './work.ts';

/** A story as schema.org's NewsArticle in JSON-LD, as it stands in a script element: data, which a page's policy lets be. */
export function newsArticleOf(view: ArticleView, paths: Paths): string {
  const work = workOf(view.item, paths);
  const data = { ...namedOf(work), ...(view.item.matter.withdrawn ? { creativeWorkStatus: 'Withdrawn' } : toldOf(view, work, paths)) };
  // A headline that holds "</script>" must not end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** What is said also of a story that was withdrawn. */
function namedOf({ address, title, day, language }: Work) {
  return { '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': address, url: address, headline: title, datePublished: day, inLanguage: language };
}

function toldOf(view: ArticleView, work: Work, paths: Paths) {
  const { names, item: { language, matter, length, picture } } = view;
  const about = [...names.topics, ...names.people, ...names.places, ...names.organisations].map(({ name }) => name);
  const by = work.authors.length > 0 ? work.authors.map((name) => ({ '@type': 'Person', name })) : organisation(matter.digest ? work.archive : work.source);
  return {
    dateModified: work.changed,
    wordCount: length,
    isAccessibleForFree: true,
    keywords: about.length > 0 ? about.join(', ') : undefined,
    author: by,
    ...(matter.digest ? { isBasedOn: { '@type': 'CreativeWork', url: matter.sourceUrl, publisher: organisation(work.source) } } : {
      sourceOrganization: organisation(work.source),
    }),
    publisher: { ...organisation(work.archive), url: absolute(paths.homePath(language)) },
    license: work.licence && (work.licence.address || { '@type': 'CreativeWork', name: work.licence.name }),
    image: picture && absolute(paths.picturePath(picture.file)),
    isPartOf: names.series.map((series) => ({ '@type': 'CreativeWorkSeries', name: series.name, url: absolute(paths.hubPath(series, language)) }))[0],
    ...versionsOf(view, paths),
    correction: matter.corrections.length > 0
      ? matter.corrections.map(({ text, date }) => ({ '@type': 'CorrectionComment', text, datePublished: date }))
      : undefined,
  };
}

/**
 * The story's versions in other languages. Items do not say which was first: the version in the language that stands first in `site.ts`
 * counts as the work, and the others as its translations.
 */
function versionsOf({ language, item, translations, withdrawn = [] }: ArticleView, { articlePath }: Paths) {
  const others = translations.filter((each) => !withdrawn.includes(each));
  const first = site.languages.find((each) => each === language || others.includes(each));
  const work = (each: typeof language) => ({ '@type': 'NewsArticle', '@id': absolute(articlePath(item.story, each)), inLanguage: site.tags[each] });
  if (first !== undefined && first !== language) return { translationOfWork: work(first) };
  return { workTranslation: others.length > 0 ? others.map(work) : undefined };
}

function organisation(name: string) {
  return { '@type': 'Organization', name };
}
