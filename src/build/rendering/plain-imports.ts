/** The name of Vite's own part for fetching a script when it is needed. */
const helper = '\0vite/preload-helper.js';

/**
 * A Vite plugin by which a script that fetches another when it is needed does just that. Vite's own way first fetches 1.2 KB
 * of its own with every page, which then fetches styles that no script of ours has. Each script gets a copy of its own, which is
 * a few bytes: shared, it would be a file more for every page to ask for. Where a later Vite names its part otherwise, pages
 * are as they would be without this: heavier by that much.
 */
export const plainImports = {
  name: 'backnumber-plain-imports',
  enforce: 'pre' as const,
  apply: 'build' as const,
  // Nor is a list needed of what each fetched script fetches in turn: it is one file.
  configEnvironment: () => ({ build: { modulePreload: false as const } }),
  resolveId: (id: string, importer?: string): string | undefined => (id === helper ? `${helper}?of=${importer ?? ''}` : undefined),
  load: (id: string): string | undefined => (id.startsWith(helper) ? 'export const __vitePreload = (load) => load();' : undefined),
};
