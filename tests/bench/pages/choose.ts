import { hubKinds } from '../../../src/schema/item.ts';
import { largestOf, middleOf, readPages, type BuiltPage, type BuiltSite } from './built-site.ts';

/** A page that is looked at closely, and why it was chosen. */
export interface Choice extends BuiltPage {
  as: 'largest' | 'middle';
  /** How many pages of its kind and language there are. */
  of: number;
}

/** A page's kind, told apart by what its names are: `hub of people`. @example fullKind({ kind: 'hub', path: '/zh/people/a/' }) //=> 'hub of people' */
export function fullKind({ kind, path }: Pick<BuiltPage, 'kind' | 'path'>): string {
  const folder = path.split('/').find((part) => (hubKinds as readonly string[]).includes(part));
  return /^hub/.test(kind) && folder !== undefined ? `${kind} of ${folder}` : kind;
}

/**
 * Choose of each kind and language, and of each kind of name, the largest page, and of articles the one in the middle too.
 * @param story a story, as `2018/12/slug`: articles chosen are its versions where it has them, so that sites can be compared
 */
export function choosePages(site: BuiltSite, story?: string): Choice[] {
  const groups = Map.groupBy(readPages(site), (page) => `${page.language} ${fullKind(page)}`);
  return [...groups.values()].flatMap((pages) => {
    const same = story === undefined ? undefined : pages.find(({ kind, path }) => kind === 'article' && path.endsWith(`/${story}/`));
    const isArticle = pages[0]?.kind === 'article';
    const largest = same ?? largestOf(pages);
    const middle = isArticle && story === undefined ? middleOf(pages) : undefined;
    return [
      ...(largest ? [{ ...largest, as: 'largest' as const, of: pages.length }] : []),
      ...(middle ? [{ ...middle, as: 'middle' as const, of: pages.length }] : []),
    ];
  });
}

/** The story of an article by its path. @example storyOf('/zh/2018/12/slug/') //=> '2018/12/slug' */
export function storyOf(path: string): string {
  return path.split('/').filter(Boolean).slice(-3).join('/');
}
