import { alsoIn, articleTextOf } from './article-text.ts';
import { fetchFile, readOr } from './fetch.ts';
import type { OpenFolding } from './folding-table.ts';
import { withoutStopWords } from '../query/keywords.ts';
import { lacksCharacters } from '../query/marks.ts';
import { snippetOf, type Snippet } from './snippet.ts';

/** The address of a page that the index names. */
export function pageAddress(url: string, base: string): string {
  return base + url.replace(/^\//, '');
}

/**
 * Read from a result's own page where the clauses stand in its text. The index keeps no text of its own: that would be twice as
 * much to publish, and a reader who follows the result has the page already. The page says too which other sources brought the same
 * report. For a page in traditional characters a table is fetched too.
 * @throws when the page cannot be had
 */
export async function readSnippet({ url }: { url: string }, base: string, clauses: readonly string[], folding: OpenFolding): Promise<Snippet> {
  const page = await readOr(async () => (await fetchFile(pageAddress(url, base))).text());
  const document = new DOMParser().parseFromString(page, 'text/html');
  const article = articleTextOf(document);
  if (!article) return { pieces: [] };
  const also = alsoIn(document);
  const said = also && { also };
  const keywords = withoutStopWords(clauses);
  if (!lacksCharacters(article.text, article.tag, keywords)) return { ...snippetOf(article, keywords), ...said };
  const fold = await folding();
  return { ...snippetOf(article, keywords.map(fold), fold(article.text)), ...said };
}
