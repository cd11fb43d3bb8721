import { expect, test } from 'vitest';
import { rules } from '../../../src/schema/rules.ts';

test('every rule has a name of small words and says what it holds', () => {
  for (const [name, { severity, says }] of Object.entries(rules)) {
    expect(name).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect(says).toMatch(/^.+\.$/);
    expect(severity).toMatch(/^(?:error|warning)$/);
  }
});
