/**
 * A Vite plugin by which a script that fetches another when it is needed does just that. Vite's own way first fetches 1.2 KB
 * of its own with every page, which then fetches styles that no script of ours has. Where a later Vite names its part
 * otherwise, pages are as they would be without this: heavier by that much.
 */
export const plainImports = {
  name: 'backnumber-plain-imports',
  enforce: 'pre' as const,
  apply: 'build' as const,
  load: (id: string): string | undefined => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};
