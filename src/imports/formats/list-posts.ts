import type { Refusal } from '../notes.ts';
import { countOf } from './list-table.ts';
import { type InputListing, type ListedPart, partOf, PartNames, textOfStretch } from './listing.ts';
import type { Attachment, PartEncoding } from './part.ts';
import { PostCutter } from './post-cutter.ts';
import { type ExportHead, listPost, readExportHead } from './post-export.ts';
import { stretchesOf } from './stretches.ts';

/** List the posts of an export of WordPress, or the stories of a feed. What is no text for readers is counted, and so are their comments. */
export async function listPosts(open: () => AsyncIterable<Uint8Array>, encoding: PartEncoding): Promise<InputListing | { refusals: Refusal[] }> {
  let head: ExportHead = { origin: '', authors: new Map() };
  const attachments = new Map<string, Attachment>();
  const parts: ListedPart[] = [];
  const names = new PartNames();
  const kinds = new Map<string, number>();
  const aside = new Map<string, number>();
  let comments = 0;
  for await (const stretch of stretchesOf(open(), new PostCutter())) {
    const text = textOfStretch(stretch, encoding);
    if (stretch.group === 'channel') {
      head = readExportHead(text);
      continue;
    }
    const post = listPost(text);
    comments += post.comments;
    if (post.attachment) attachments.set(post.id, post.attachment);
    if (post.is === 'text') {
      add(kinds, post.kind);
      parts.push(partOf(stretch, names.next(post.id), ''));
    } else add(aside, post.is === 'discarded' ? `${post.kind} in the bin` : post.kind);
  }
  if (parts.length === 0) return { refusals: [{ line: 1, message: 'The export holds no posts.', cure: 'Export all content in WordPress, under Tools.' }] };
  const left = [...aside].map(([kind, number]) => `${number} of ${kind}`);
  return {
    holder: { format: 'posts', encoding, ...head, attachments }, parts,
    said: `${[...kinds].map(([kind, number]) => countOf(number, kind)).join(', ')}${left.length === 0 ? '' : `; no texts: ${left.join(', ')}`}`
      + (comments === 0 ? '' : `; ${countOf(comments, 'comment')} of readers left behind`),
  };
}

function add(counts: Map<string, number>, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
