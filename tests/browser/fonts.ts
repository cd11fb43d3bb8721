import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackBundled } from './bundled.ts';

/**
 * Write what makes a browser on Linux use the fonts among the dependencies and no others, and answer the environment that says so:
 * pages are then set alike on every machine, and also where there is no font at all.
 */
export async function useOwnFonts(folder: string): Promise<Record<string, string>> {
  const chinese = join(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/zcool-xiaowei')), '400Regular');
  const latin = (await unpackBundled())?.fonts;
  const prefer = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, [
    '<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>',
    ...[latin, chinese].flatMap((each) => (each === undefined ? [] : [`<dir>${each}</dir>`])),
    `<cachedir>${join(folder, 'fonts')}</cachedir>`, ...prefer, '</fontconfig>',
  ].join('\n'));
  return { FONTCONFIG_FILE: file };
}
