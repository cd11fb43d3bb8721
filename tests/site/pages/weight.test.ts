import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

/** The most bytes of a story without scripts and faces, as they are sent. */
const most = 14 * 1024;

test('no story of the sample weighs more than 14 KiB with its styles, the ribbon and the icon, scripts and faces aside', () => {
  const out = join(inject('sample'), 'dist');
  const sizeOf = (file: string): number => gzipSync(readFileSync(join(out, file)), { level: 9 }).length;
  const heavy = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).flatMap((file) => {
    const html = readFileSync(join(out, file), 'utf8');
    if (!html.includes('<body class="article">')) return [];
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => path);
    const [, ribbon = ''] = /<iframe src="([^"#]+)/.exec(html) ?? [];
    const bytes = [file, ...styles, ribbon, 'icon.svg'].reduce((sum, each) => sum + sizeOf(each), 0);
    return bytes > most ? [`${file}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});
