import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { languageFacts } from '../../src/languages/languages.ts';
import { statementsOf } from './parse.ts';
import { pathsBelow, project } from './paths.ts';

const languages = Object.keys(languageFacts);
/** A text that names a language alone, with a region or script, or in a pattern. */
const naming = new RegExp(`^\\^?(${languages.join('|')})(\\b|\\\\b|$)(?![ '’.])`, 'i');

/** What an adopter chooses, and the languages themselves. */
const mayName = /^(site\.ts|languages\/)/;
/** Style sheets set scripts apart by `:lang()`, which is CSS's own way of doing so. A language that asks for nothing of its own needs no rule. */
const settingType = /:lang\((\w+)\)/g;

const files = pathsBelow('src').filter((path) => !mayName.test(path));
const textOf = (file: string): string => readFileSync(join(project, 'src', file), 'utf8');

describe('what names a language', () => {
  test('no code outside of languages/ and site.ts does', () => {
    const found = files.filter((file) => /\.(ts|astro|mjs)$/.test(file)).flatMap((file) => namesIn(file, textOf(file)).map((name) => `${file} ${name}`));
    expect(found).toEqual([]);
  });

  test('no markup of a template does', () => {
    const found = files.filter((file) => file.endsWith('.astro')).flatMap((file) => {
      const markup = textOf(file).replace(/^\s*---\n.*?\n---/s, '').replace(/\{\/\*.*?\*\/\}/gs, '');
      return [...markup.matchAll(new RegExp(`['"\`](${languages.join('|')})['"\`]`, 'g'))].map(([text]) => `${file} ${text}`);
    });
    expect(found).toEqual([]);
  });

  test('style sheets do so for the setting of its script alone, and name no other', () => {
    const sheets = files.filter((file) => file.endsWith('.css'));
    const named = sheets.flatMap((file) => [...textOf(file).matchAll(settingType)].map(([, language]) => language ?? ''));
    expect([...new Set(named)].filter((language) => !languages.includes(language))).toEqual([]);
  });
});

/** Texts, patterns and names of properties in code that name a language. */
function namesIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && naming.test(node.text)) found.push(node.text);
    else if (ts.isRegularExpressionLiteral(node) && naming.test(node.text.slice(1))) found.push(node.text);
    else if (ts.isIdentifier(node) && languages.includes(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  statementsOf(file, text).forEach(visit);
  return found;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}
