/*
 * What only the benchmark of pages needs, with its versions. Each set is installed into a folder of its own below
 * `.bench/tools/`, because sets may want different versions of one package.
 */

/** Packages of npm, by set. */
export const sets = {
  lighthouse: { lighthouse: '13.5.0' },
  starlight: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', 'starlight-blog': '0.30.0' },
  docusaurus: { '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '19.2.0', 'react-dom': '19.2.0' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type ToolSet = keyof typeof sets;

/** A theme for Hugo, of the last version that Hugo 0.111 can read; newer Hugos read it too. */
export const papermod = { address: 'https://github.com/adityatelange/hugo-PaperMod', tag: 'v7.0' } as const;
