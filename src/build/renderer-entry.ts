import { createApp } from 'astro/app/entrypoint';
import type { View } from '../archive/views.ts';

// The server entry of the renderer: what Astro's Adapter API calls an adapter's `serverEntrypoint`.
const app = createApp();

/** Render one page of the site from the data it shows. */
export async function render(path: string, view: View | undefined, bodies: readonly string[]): Promise<string> {
  const locals = view ? { view, bodies } : {};
  const response = await app.render(new Request(`http://localhost${path}`), { locals });
  return response.text();
}
