import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { wordsOf } from '../body/words.ts';
import { type ForeignField, textsOf } from '../head/foreign-field.ts';
import { readHtmlHead } from '../head/html-head.ts';
import { lineAt } from '../text/clean-text.ts';
import type { Remark } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { readPageData } from './page-data.ts';
import { readPageHeads } from './page-heads.ts';
import { blanked, type PageParts, partPage, storyElements } from './page-parts.ts';

/** What a page holds that a text alone does not: menus and the like. */
const framed = new RegExp(
  '<(?:nav|header|footer|aside)[\\s>]|\\s(?:role\\s*=\\s*["\']?navigation'
    + '|(?:id|class)\\s*=\\s*["\']?[\\w -]*(?:nav|menu|sidebar|footer|header|breadcrumb|crumbs)\\b)',
  'i',
);
/**
 * How many times as many words one reading of a page must have as another to be taken instead: at less, what calls itself the story of a page
 * holds the comments of readers, too. Of 130 pages that browsers saved, 4 to 6 part the two.
 */
const farMore = 6;
/** What browsers write into a page that they save. */
const savedFrom = /<!-- saved from url=\(\d+\)(https?:\S+) -->/;
/** The mark by which an element is found again. */
const mark = 'data-place';

/**
 * Take a page of HTML apart. Of a saved page with menus around its story, the story comes: Readability says which elements that are, and these are
 * taken as they stand in the page. What it leaves out is told: prose piece by piece, and of the rest how many words it has.
 */
export function readSavedPage(page: string): TakenApart {
  const head = fieldsOf(page);
  const address = addressOf(page, head);
  const linked = address === undefined ? page : withWholeLinks(page, address);
  const parts = framed.test(page) ? storyOf(linked) : undefined;
  const { text, prose, frameWords } = parts ?? { text: withoutHead(linked), prose: [], frameWords: 0 };
  const { taken, fields } = readPageHeads(text, parts ? linked : '', head);
  const remarks: Remark[] = [
    ...prose.map(({ at, words }) => ({ reason: 'prose' as const, line: lineAt(linked, at), detail: `${wordsOf(words).length} words: ${words.slice(0, 50)}…` })),
    ...(frameWords === 0 ? [] : [{ reason: 'frame' as const, line: 0, detail: `${frameWords} words` }]),
  ];
  return { fields, body: blanked(text, taken), bodyLine: 1, form: 'html', remarks, ...(address !== undefined && { origin: new URL(address).origin }) };
}

/** The page without its head, which is no text; every line stays where it is. */
function withoutHead(page: string): string {
  return page.replace(/<head[\s>][\s\S]*?<\/head\s*>/i, (head) => head.replace(/[^\n]+/g, ''));
}

/** What the page says of its story: for search engines first, then in its head. The first of each kind counts. */
function fieldsOf(page: string): ForeignField[] {
  const data = readPageData(page);
  const said = new Set(data.map(({ key }) => key));
  const head = readHtmlHead(page).filter(({ key }) => !said.has(key));
  const saved = head.some(({ key }) => key === 'canonical') ? undefined : savedFrom.exec(page);
  return [...data, ...head, ...(saved?.[1] === undefined ? [] : [{ key: 'canonical', value: saved[1], line: lineAt(page, saved.index) }])];
}

/** Where the page stood: by its base, by what it calls itself, or by what the browser wrote that saved it. */
function addressOf(page: string, head: readonly ForeignField[]): string | undefined {
  const [, base] = /<base\b[^>]{0,2000}\shref\s*=\s*["']?([^"'\s>]+)/i.exec(page) ?? [];
  const canonical = head.filter(({ key }) => key === 'canonical').flatMap(({ value }) => textsOf(value));
  return [base, ...canonical].find((each) => each !== undefined && /^https?:\/\//i.test(each) && URL.canParse(each));
}

/** The page with whole addresses in its links, which stand in it as seen from where it stood. */
function withWholeLinks(page: string, address: string): string {
  return page.replace(/(<a\b[^>]{0,5000}?\shref\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi, (written, before: string, double?: string, single?: string) => {
    const href = (double ?? single ?? '').trim();
    if (href === '' || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(href) || !URL.canParse(href, address)) return written;
    return `${before}"${new URL(href, address).href}"`;
  });
}

/**
 * The story in a page: the elements that Readability takes for it, or those of the part that calls itself the story where that has far more words.
 * Undefined where there is neither.
 */
function storyOf(page: string): PageParts | undefined {
  const article = readArticle(page);
  const places = [...(article?.content ?? '').matchAll(new RegExp(`\\s${mark}="(\\d+)"`, 'g'))].map(([, at]) => Number(at));
  const [found, named] = [new Set(places), storyElements(page)].map((kept) => (kept.size === 0 ? undefined : partPage(page, kept)));
  const [wordsFound, wordsNamed] = [found, named].map((parts) => (parts ? wordsOf(parts.text).length : 0));
  const isFarMore = (many = 0, few = 0): boolean => many > farMore * few;
  // Of a story that Readability puts together anew, its own form is all there is.
  const rebuilt = wordsOf(article?.text ?? '').length;
  if (article && isFarMore(rebuilt, Math.max(wordsFound ?? 0, wordsNamed ?? 0))) {
    return { text: article.content.replace(new RegExp(`\\s${mark}="\\d+"`, 'g'), ''), prose: [], frameWords: wordsOf(page).length - rebuilt };
  }
  return isFarMore(wordsNamed, wordsFound) ? named : found;
}

function readArticle(page: string): { content: string; text: string } | undefined {
  const marked = page.replace(/<([a-z][\w:-]*)(?=[\s/>])/gi, (tag, _: string, at: number) => `${tag} ${mark}="${at}"`);
  try {
    const { document } = parseHTML(marked);
    const article = new Readability(document as unknown as Document, { charThreshold: 120, keepClasses: true }).parse();
    return typeof article?.content === 'string' ? { content: article.content, text: article.textContent ?? '' } : undefined;
  } catch {
    // Pages that no browser would show make its reader stumble, too.
    return undefined;
  }
}
