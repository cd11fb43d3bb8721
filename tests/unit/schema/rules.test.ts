import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/schema/rules.ts';

test('every rule has a name of small words and says what it holds', () => {
  const source = readFileSync(new URL('../../../src/schema/rules.ts', import.meta.url), 'utf8');
  for (const name of Object.keys(rules)) {
    expect(name).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect(source).toMatch(new RegExp(`/\\*\\* .+\\. \\*/\\n  '?${name}'?: '(?:error|warning)',`));
  }
});
