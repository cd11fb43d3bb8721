import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadEdition } from '../edition.ts';
import type { ListWords } from '../languages/list-words.ts';
import { listWords } from '../languages/languages.ts';
import { hasErrors } from '../schema/problem.ts';
import { formatReport } from '../schema/report.ts';
import { currentSettings } from '../settings.ts';
import { site } from '../site.ts';
import { serveExtras } from './dev/astro-server.ts';
import { displaySource, makeDisplayFace } from './rendering/display-face.ts';
import { plainImports } from './rendering/plain-imports.ts';
import { rendererName } from './rendering/build-renderer.ts';
import { writeWhole } from './astro-build.ts';

/**
 * Puts what several scripts of the search share into one file. Split by which scripts share what, it would be nine files, each one
 * request more, and a tenth heavier together. Only the search page and what it loads read its address, so that this stays with the page;
 * the reading list is for articles too.
 */
const sharedSearch = { name: 'search', test: /\/src\/search\/(?!page\/address|list\/)/, minShareCount: 2 };

/** The words that scripts of stories have built in, by a hyphen and the tag: the tables of languages lie in the search's file. */
const builtIn = {
  SAVE_WORD: wordsOf(({ save }) => save),
  SAVED_WORDS: wordsOf(({ saved, forbidden, full }) => ({ saved, forbidden, full })),
};

function wordsOf(pick: (words: ListWords) => unknown): string {
  return JSON.stringify(Object.fromEntries(site.languages.map((language) => [`-${site.tags[language]}`, pick(listWords[language])])));
}

/**
 * What the archive adds to Astro: in its dev server a reload when content changes; under a plain `astro build` the files that
 * are no pages.
 */
export function backnumber(): AstroIntegration {
  let isRenderer = false;
  let settings = currentSettings();
  return {
    name: 'backnumber',
    hooks: {
      'astro:config:setup': async ({ config, command, updateConfig }) => {
        settings = { ...settings, base: config.base.endsWith('/') ? config.base : `${config.base}/`, dev: command === 'dev' };
        const { out, cache } = settings;
        // Sites, caches and benchmarks may hold more files than a system can watch.
        const ignored = [out, cache, ...['dist', '.bench'].map((name) => join(fileURLToPath(config.root), name))].map((folder) => `${folder}/**`);
        // The dev server renders a page when it is asked for: listing all of them first would take longer.
        // The adapter does nothing: Astro asks for one at each start, and none is needed here.
        if (command === 'dev') updateConfig({ output: 'server', adapter: { name: 'backnumber-dev', hooks: {} } });
        const client = { build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedSearch] } } } } };
        const alias = [{ find: new RegExp(`^${displaySource}`), replacement: await makeDisplayFace(join(cache, 'faces')) }];
        updateConfig({ vite: { define: builtIn, resolve: { alias }, server: { watch: { ignored } }, plugins: [plainImports], environments: { client } } });
      },
      'astro:config:done': ({ config }) => {
        isRenderer = config.adapter?.name === rendererName || config.output === 'server';
      },
      'astro:server:setup': ({ server }) => serveExtras(server, settings),
      'astro:build:start': async () => {
        if (isRenderer) return;
        const { problems } = await loadEdition(settings);
        if (hasErrors(problems)) throw new Error(`${formatReport(problems)}\nNothing was built.`);
      },
      'astro:build:done': async ({ dir }) => {
        if (!isRenderer) await writeWhole(await loadEdition(settings), fileURLToPath(dir), settings);
      },
    },
  };
}
