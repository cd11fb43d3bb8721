import { absolute, type Paths } from '../addresses.ts';
import type { ArticleView } from '../archive/pages/views.ts';
import { site } from '../site.ts';
import { headlineText } from '../wording/story.ts';

/** A story as schema.org's NewsArticle in JSON-LD, as it stands in a script element: data, which a page's policy lets be. */
export function newsArticleOf({ item, names }: ArticleView, { articlePath, homePath, picturePath }: Paths): string {
  const { story, language, matter, length, picture } = item;
  const organisation = (name: string) => ({ '@type': 'Organization', name });
  const changed = [matter.updated ?? '', ...matter.corrections.map(({ date }) => date)].reduce((one, other) => (one > other ? one : other));
  const about = [...names.topics, ...names.people, ...names.places, ...names.organisations].map(({ name }) => name);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    url: absolute(articlePath(story, language)),
    headline: headlineText(matter, language),
    datePublished: matter.date,
    dateModified: changed || undefined,
    inLanguage: site.tags[language],
    wordCount: length,
    isAccessibleForFree: true,
    keywords: about.length > 0 ? about.join(', ') : undefined,
    author: matter.author.length > 0
      ? matter.author.map((name) => ({ '@type': 'Person', name }))
      : organisation(matter.digest ? site.name[language] : matter.source),
    ...(matter.digest ? { isBasedOn: matter.sourceUrl ?? matter.source } : { sourceOrganization: organisation(matter.source) }),
    publisher: { ...organisation(site.name[language]), url: absolute(homePath(language)) },
    image: picture && absolute(picturePath(picture.file)),
    correction: matter.corrections.length > 0
      ? matter.corrections.map(({ text, date }) => ({ '@type': 'CorrectionComment', text, datePublished: date }))
      : undefined,
  };
  // A headline that holds "</script>" must not end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
