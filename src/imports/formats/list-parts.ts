import type { Refusal } from '../notes.ts';
import { encodingOf } from './encoding.ts';
import { listPosts } from './list-posts.ts';
import { listRecords } from './list-records.ts';
import { listTable } from './list-table.ts';
import type { InputListing } from './listing.ts';
import type { AskedMap } from './mapping.ts';
import { LongStretchError } from './stretches.ts';

/** Kinds of file that hold many inputs. */
export type PartedFormat = 'table' | 'records' | 'posts';

/** What an export of WordPress names in its head. */
const wordPress = /wordpress\.org\/export|generator="WordPress/;
const feed = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<rss\b/i;

/**
 * Tell whether a file holds many inputs, by its name and its first characters; undefined where it is one input. Within a folder only an export of
 * WordPress counts among feeds, since sites have feeds of what stands in other files too.
 */
export function partedFormatOf(name: string, beginning: string, isNamed: boolean): PartedFormat | undefined {
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return 'table';
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'records';
  if (/\.json$/i.test(name) && !/^\s*\{\s*"(?:db|meta)"\s*:/.test(beginning)) return 'records';
  return feed.test(beginning.replace(/^\u00ef\u00bb\u00bf/, '')) && (isNamed || wordPress.test(beginning)) ? 'posts' : undefined;
}

/** List the inputs in a file, with what all of them share. No more of the file is held than one of them. */
export async function listParts(
  format: PartedFormat, name: string, open: () => AsyncIterable<Uint8Array>, asked: AskedMap,
): Promise<InputListing | { refusals: Refusal[] }> {
  const encoding = await encodingOf(open());
  if (typeof encoding !== 'string') return { refusals: [encoding] };
  try {
    if (format === 'table') return await listTable(name, open, encoding, asked);
    return format === 'records' ? await listRecords(name, open, encoding, asked) : await listPosts(open, encoding);
  } catch (error) {
    if (!(error instanceof LongStretchError)) throw error;
    const cure = 'Look for a quote or a mark there that nothing closes, and mend it.';
    return { refusals: [{ line: error.line, message: 'What begins here does not end within 16 MB.', cure }] };
  }
}
