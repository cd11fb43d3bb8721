import { createApp } from 'astro/app/entrypoint';
import type { View } from '../../archive/pages/views.ts';
import type { BuildFeed } from '../../metadata/feeds/feed.ts';
import type { ReadOne } from '../../store/read-many.ts';

// The server entry of the renderer: what Astro's Adapter API calls an adapter's `serverEntrypoint`.
// Whole pages are written to files, so streaming would win nothing, and it takes half as long again.
const app = createApp({ streaming: false });

// Astro answers with a Response, whose body would be copied into a stream and read out of it again: this one keeps the page beside itself.
class PageResponse extends Response {
  readonly page: Uint8Array | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const page = body instanceof Uint8Array ? body : undefined;
    super(page ? undefined : body, init);
    this.page = page;
  }
}

globalThis.Response = PageResponse;

/** Render one page of the site from the data it shows, as the bytes of its file, in which Astro gives it. */
export async function render(path: string, view: View | undefined, bodies: readonly string[]): Promise<Uint8Array> {
  const locals = view ? { view, bodies } : {};
  const response = await app.render(new Request(`http://localhost${path}`), { locals });
  return response instanceof PageResponse && response.page ? response.page : response.bytes();
}

/** Read one item, with the store's own reader, which is imported when it is first called. */
export const readOne: ReadOne = async (...request) => (await import('../../store/read-one.ts')).readOne(...request);

/** Load what writes feeds, which is two hundred modules where it is not in one bundle. */
export const loadBuildFeed = async (): Promise<BuildFeed> => (await import('../../metadata/feeds/build-feed.ts')).buildFeed;
