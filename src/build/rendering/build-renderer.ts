import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { disableTelemetry, type Settings } from '../../settings.ts';

/** What a renderer is built from, and where. */
export interface RendererBuild extends Pick<Settings, 'base' | 'cache'> {
  folder: string;
}

/** The adapter's name, by which `integration.ts` recognises a build of the renderer. */
export const rendererName = 'backnumber-renderer';

/**
 * Astro would also write the types that editors use into the project. Leaving that out saves time, and the project may be one
 * that this user cannot write to. The option is not in Astro's documentation: where a later Astro passes over it, types are written.
 */
const withoutTypes: { devOutput?: boolean; sync: boolean } = { sync: false };

/** Build the renderer into a folder. */
export async function buildRenderer({ folder: outDir, base, cache }: RendererBuild): Promise<void> {
  disableTelemetry();
  // Imported only where there is something to build: loading Astro takes longer than publishing an item.
  const { build } = await import('astro');
  const root = join(import.meta.dirname, '../../..');
  const cacheDir = join(cache, 'astro');
  await build({ root, outDir, base, cacheDir, vite: { cacheDir }, output: 'server', logLevel: 'error', adapter: adapter() }, withoutTypes);
}

function adapter(): AstroIntegration {
  return {
    name: rendererName,
    hooks: {
      // All in one bundle: it runs from the cache folder, where Node finds no packages. Only the library for pictures
      // stays outside, which no page needs.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { ssr: { noExternal: true, external: ['sharp'] } } });
      },
      'astro:config:done': ({ setAdapter }) => setAdapter({
        name: rendererName,
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./renderer-entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    },
  };
}
