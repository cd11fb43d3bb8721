import { describe, expect, test } from 'vitest';
import { contentTypeOf } from '../../src/hosts/content-types.ts';
import { headersFor, readHeaderRules, readRedirects, redirectFor } from '../../src/commands/server/host-files.ts';
import { readToml } from '../../src/imports/head/toml.ts';
import { parametersOf } from '../../src/imports/tags/parameters.ts';
import { languageOfTag } from '../../src/imports/text/language-of-text.ts';
import { fill } from '../../src/languages/fill.ts';
import { valueLabel } from '../../src/search/page/labels.ts';
import { importOne } from './imports/make-input.ts';

const words = Object.getOwnPropertyNames(Object.prototype);

describe.each(words)('the word %s, which is in every object,', (word) => {
  test('is a key like any other in a head of TOML', () => {
    expect(readToml(`${word} = "a"\n[${word}]\n${word} = "b"\nmap = { ${word} = "c" }\n`)).toMatchObject({
      fields: [{ key: word, value: 'a' }, { key: word, value: expect.toSatisfy(isHeld) }], mended: [],
    });
    function isHeld(table: object): boolean {
      return JSON.stringify(table) === `{"${word}":"b","map":{"${word}":"c"}}`;
    }
  });

  test('is a parameter of a template tag, a name to fill in, a header and an old address only where it is given', () => {
    expect([...parametersOf(`${word}="a"`).named]).toEqual([[word.toLowerCase(), 'a']]);
    expect(parametersOf('src="a"').named.get(word)).toBeUndefined();
    expect([fill(`{${word}}`, {}), fill(`{${word}}`, Object.fromEntries([[word, 'a']]))]).toEqual([`{${word}}`, 'a']);
    expect(Object.entries(headersFor('/', readHeaderRules(`/*\n  ${word}: a\n  ${word}: b\n`)))).toEqual([[word.toLowerCase(), 'a, b']]);
    expect(redirectFor(`/${word}`, readRedirects(`/${word}/ /b/ 301\n`))?.to).toBe('/b/');
    expect(redirectFor(`/${word}`, readRedirects(''))).toBeUndefined();
  });

  test('names no language, no kind of file and no kind of story', () => {
    expect([languageOfTag(word), contentTypeOf(`a.${word}`)]).toEqual([undefined, 'application/octet-stream']);
    expect(valueLabel('kind', word, { kinds: {} })).toBe(word);
  });

  test('comes with an import as a headline, a topic, a word, an attribute, a tag and a field that has no place', async () => {
    const outcome = await importOne(`---\ntitle: ${word}\ndate: 2023-02-21\ntopics: [${word}]\nlang: ${word}\n${word}: left\nextra: { ${word}: left }\n---\n`
      + `The word ${word}: <a ${word}="x" href="https://example.org/${word}">${word}</a>{{< ${word} ${word}="x" >}}.\n`);
    expect(outcome.kind === 'came' ? outcome.item.text : outcome).toContain('topics: [');
    // Between underscores a word is strong in Markdown, which is no word lost.
    expect(outcome.kind === 'came' ? outcome.item.text.split(word.replaceAll('_', '')).length - 1 : 0).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(outcome)).toContain(`"detail":"${word}"`);
  });
});
