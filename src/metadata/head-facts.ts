import { absolute, type Paths } from '../addresses.ts';
import type { NewsItem } from '../schema/item.ts';
import { workOf } from './work.ts';

/** One line in the head of a page for programs that read no JSON-LD. */
interface HeadFact {
  name?: string;
  property?: string;
  content: string;
}

/** What programs that gather sources, and those that show a link as a card, read of a story in its head. */
export function headFactsOf(item: Parameters<typeof workOf>[0] & Partial<Pick<NewsItem, 'picture'>>, paths: Paths): HeadFact[] {
  const { title, day, authors, source, address, archive, note, licence } = workOf(item, paths);
  const { picture, matter } = item;
  const names = note ? [archive] : authors;
  return [
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: title },
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: archive },
    ...(picture && matter.image ? [
      { property: 'og:image', content: absolute(paths.picturePath(picture.file)) },
      { property: 'og:image:alt', content: matter.image.alt },
    ] : []),
    { property: 'article:published_time', content: day },
    { name: 'citation_title', content: title },
    ...names.map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: day.replaceAll('-', '/') },
    { name: 'prism.publicationName', content: note ? archive : source },
    ...(licence ? [{ name: 'DC.rights', content: [licence.name, licence.address].filter(Boolean).join(', ') }] : []),
  ];
}
