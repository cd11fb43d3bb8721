import { basename, extname } from 'node:path';

/** What a host sends as the type of each kind of file that a built site holds, by the end of its name. */
export const typesByEnding: ReadonlyMap<string, string> = new Map(Object.entries({
  '.avif': 'image/avif',
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}));

/** The same for files that have one name wherever they stand, and another type than their ending says. */
export const typesByName: ReadonlyMap<string, string> = new Map(Object.entries({
  'feed.json': 'application/feed+json; charset=utf-8',
}));

/** What a host sends as the type of any other file, such as those of the search index. */
export const otherType = 'application/octet-stream';

/** The type of a file by its name. The search index's own files, like any unknown one, are bytes. */
export function contentTypeOf(file: string): string {
  return typesByName.get(basename(file)) ?? typesByEnding.get(extname(file).toLowerCase()) ?? otherType;
}

/** Answer whether a type shrinks when it is compressed: text does, pictures and the search index are compressed already. */
export function isCompressible(type: string): boolean {
  return type.includes('charset=') || type === 'application/wasm';
}
