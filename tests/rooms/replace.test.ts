import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathsBelow, project } from './paths.ts';

/** `replace` or `replaceAll` whose second part is neither a function nor a text that stands there whole. */
const pattern = String.raw`(?:\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/[a-z]*|'(?:\\.|[^'\\])*'|[\w.]+)`;
const whole = String.raw`'(?:\\.|[^'\\])*'|\(|\w+ =>`;
const handed = new RegExp(`\\.replace(?:All)?\\(\\s*${pattern}\\s*,(?!\\s*(?:${whole}|\`[^\`$]*\`))`, 'g');

test('what replaces a part of a text is a function or stands there whole, since $& and its like in it would mean something', () => {
  const files = [...pathsBelow('src'), ...pathsBelow('public').map((path) => `../public/${path}`)];
  const found = files.filter((path) => /\.(?:ts|astro|mjs|js)$/.test(path)).flatMap((path) => {
    const text = readFileSync(join(project, 'src', path), 'utf8');
    const isFunction = (name = '') => name !== '' && new RegExp(`\\b(?:function ${name}\\(|const ${name} = \\()`).test(text);
    const calls = [...text.matchAll(handed)].filter(({ 0: call, index }) => !isFunction(/^\s*(\w+)\)/.exec(text.slice(index + call.length))?.[1]));
    return calls.map(({ 0: call, index }) => `${path}: ${call}${text.slice(index + call.length, index + call.length + 30)}`);
  });
  expect(found).toEqual([]);
});
