import { readFileSync } from 'node:fs';
import type { Day } from '../../schema/day.ts';
import { searchedPartOf } from './searched-part.ts';
import { PartBuilder } from './part-builder.ts';
import type { PartIndex } from './part-file.ts';
import type { Sequence } from './run-pagefind.ts';

/** A published page on its way into an index. */
export interface PublishedPage {
  /** Address below the base the archive is served under: `2023/02/slug/`. */
  url: string;
  day: Day;
  source: PageSource;
}

/** A page itself, or the file to read it from: one of many is read by the process that indexes it. */
export type PageSource = { html: string } | { file: string };

/**
 * Index published pages, by language. The pages' order is the order in which results of equal rank stand: hand them in latest first. The same
 * pages in the same order give the same part.
 * @throws with the address of the page that cannot be indexed
 */
export async function buildPart(pages: Sequence<PublishedPage>): Promise<PartIndex[]> {
  const builders = new Map<string, PartBuilder>();
  for await (const { url, day, source } of pages) {
    try {
      const { language, body } = searchedPartOf(htmlOf(source));
      const builder = builders.get(language) ?? new PartBuilder(language);
      builders.set(language, builder);
      builder.add(url, day, body);
    } catch (cause) {
      throw new Error(`The page ${url} cannot be indexed for search.`, { cause });
    }
  }
  return [...builders].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, builder]) => builder.build());
}

/** The HTML of a page, read where it is not at hand. */
export function htmlOf(source: PageSource): string {
  return 'html' in source ? source.html : readFileSync(source.file, 'utf8');
}
