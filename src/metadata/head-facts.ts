import { absolute, siteFiles, type Paths } from '../addresses.ts';
import type { NewsItem } from '../schema/item.ts';
import { inEach } from '../wording/in-each.ts';
import { invertedName } from './author-names.ts';
import { workOf, type Work } from './work.ts';

/** One line in the head of a page for programs that read no JSON-LD. */
interface HeadFact {
  name?: string;
  property?: string;
  content: string;
}

/** What the head of a story is made from. */
type Told = Parameters<typeof workOf>[0] & Pick<NewsItem, 'standfirst'> & Partial<Pick<NewsItem, 'picture'>>;

/** What programs that gather sources, and those that show a link as a card, read of a story in its head. */
export function headFactsOf(item: Told, paths: Paths): HeadFact[] {
  const work = workOf(item, paths);
  return [...cardOf(item, work, paths), ...citedOf(work), ...dublinCoreOf(work, item.matter.sourceUrl)];
}

/** The pixels of the picture that stands for a story without one, which is one file for the whole site. */
const plainCard = { file: siteFiles.card, width: 1200, height: 630 };

/** Open Graph, for cards. Those who read it take summaries and large pictures for what they are only where they are told so. */
function cardOf({ language, standfirst, picture, matter: { image } }: Told, { title, address, archive, day, changed }: Work, paths: Paths): HeadFact[] {
  const shown = picture && image ? { ...picture, path: paths.picturePath(picture.file) } : { ...plainCard, path: paths.filePath(plainCard.file) };
  return [
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: title },
    ...(standfirst === '' ? [] : [{ property: 'og:description', content: standfirst }]),
    { property: 'og:url', content: address },
    { property: 'og:site_name', content: archive },
    ...(locales[language] ?? []).map((content) => ({ property: 'og:locale', content })),
    { property: 'og:image', content: absolute(shown.path) },
    { property: 'og:image:width', content: String(shown.width) },
    { property: 'og:image:height', content: String(shown.height) },
    ...(picture && image ? [{ property: 'og:image:alt', content: image.alt }, { name: 'twitter:card', content: 'summary_large_image' }] : []),
    { property: 'article:published_time', content: day },
    ...(changed === undefined ? [] : [{ property: 'article:modified_time', content: changed }]),
  ];
}

/** The locale of each language as Open Graph writes it, with a region; none where it is spoken in no region that is known. */
const locales = inEach(({ locale }) => localeOf(locale));

function localeOf(tag: string): string[] {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? [] : [`${language}_${region}`];
}

/** The tags that Zotero, Google Scholar and others read; what has none among them, Zotero takes from Dublin Core. */
function citedOf({ title, day, authors, source, archive, note }: Work): HeadFact[] {
  return [
    { name: 'citation_title', content: title },
    // The comma says that all of it is one name: else Zotero takes the last word of the archive’s name for that of a family.
    ...(note ? [`${archive},`] : authors.map(invertedName)).map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: day.replaceAll('-', '/') },
    { name: 'prism.publicationName', content: note ? archive : source },
  ];
}

/** Dublin Core. There is no identifier in it: Zotero takes eight digits in an address for the number of a journal. */
function dublinCoreOf({ title, day, source, authors, archive, note, language, licence }: Work, sourceUrl: string | undefined): HeadFact[] {
  return [
    { name: 'DC.title', content: title },
    ...(note ? [archive] : authors).map((content) => ({ name: 'DC.creator', content })),
    { name: 'DC.date', content: day },
    { name: 'DC.source', content: note && sourceUrl !== undefined ? sourceUrl : source },
    { name: 'DC.language', content: language },
    // In Zotero’s own words for what it is: those of Dublin Core know a text, and no news.
    { name: 'DC.type', content: note ? 'webpage' : 'newspaperArticle' },
    ...(licence ? [{ name: 'DC.rights', content: [licence.name, licence.address].filter(Boolean).join(', ') }] : []),
  ];
}
