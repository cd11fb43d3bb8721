import { renderMarkdown, type RenderedBody, type RenderOptions } from '../../../src/markdown/render.ts';
import type { Picture } from '../../../src/schema/item.ts';
import { formatProblem } from '../../../src/schema/report.ts';

const picture: Picture = {
  file: 'aa-960.webp',
  width: 960,
  height: 640,
  sizes: [{ file: 'aa-480.webp', width: 480 }, { file: 'aa-960.webp', width: 960 }],
};

const folder: Record<string, Picture | 'unreadable'> = {
  '2023/03/pit.jpg': picture,
  '2023/03/img/阜新 1.jpg': { file: 'bb-320.webp', width: 320, height: 200, sizes: [{ file: 'bb-320.webp', width: 320 }] },
  '2023/03/notes.jpg': 'unreadable',
};

/** Render a text as the body of `2023/03/item.md`, beside which lie `pit.jpg`, `img/阜新 1.jpg` and the unreadable `notes.jpg`. */
export function makeBody(source: string, options: Partial<RenderOptions> = {}): Promise<RenderedBody> {
  return renderMarkdown(source, {
    file: '2023/03/item.md',
    firstLine: 1,
    language: 'en',
    base: '/',
    pictureOf: (path) => Promise.resolve(folder[path] ?? 'missing'),
    ...options,
  });
}

/** Render a text as Chinese and give its HTML. */
export async function makeChinese(source: string): Promise<string> {
  return (await makeBody(source, { file: '2023/03/item.zh.md', language: 'zh' })).html;
}

/** The problems of a text as they are printed. */
export async function problemsOf(source: string, options: Partial<RenderOptions> = {}): Promise<string> {
  return `\n${(await makeBody(source, options)).problems.map(formatProblem).join('\n')}\n`;
}
