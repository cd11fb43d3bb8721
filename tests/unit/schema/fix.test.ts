import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes, type Edit } from '../../../src/schema/fix.ts';

const edits = (...fix: [from: number, to: number, insert: string][]) => ({ fix: fix.map(([from, to, insert]) => ({ from, to, insert })) });

describe('mending a text', () => {
  test('puts in, takes out and replaces, in whatever order problems come', () => {
    expect(applyFixes('one two three', [edits([8, 13, '3']), edits([0, 0, '<']), edits([3, 4, ''])])).toBe('<onetwo 3');
  });

  test('applies the earlier of two fixes that touch, and all of it or nothing', () => {
    expect(applyFixes('abcdef', [edits([2, 4, 'X'], [5, 6, 'Z']), edits([1, 3, 'Y'])])).toBe('aYdef');
    expect(applyFixes('abcdef', [edits([1, 1, 'X']), edits([1, 1, 'X'])])).toBe('aXbcdef');
  });

  test('leaves a text alone where a fix is of another text, or there is none', () => {
    expect(applyFixes('abc', [edits([2, 9, 'X']), {}])).toBe('abc');
  });

  test('leaves everything outside of its fixes as it was', () => {
    const fix = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(4), insert: fc.string() })
      .map(({ from, length, insert }): Edit => ({ from, to: from + length, insert })), { maxLength: 3 });
    fc.assert(fc.property(fc.string({ minLength: 44, maxLength: 60 }), fc.array(fix.map((each) => ({ fix: each })), { maxLength: 4 }), (text, problems) => {
      const mended = applyFixes(text, problems);
      const touched = problems.flatMap(({ fix: each }) => each);
      const first = Math.min(text.length, ...touched.map(({ from }) => from));
      const last = Math.max(0, ...touched.map(({ to }) => to));
      expect(mended.startsWith(text.slice(0, first))).toBe(true);
      expect(mended.endsWith(text.slice(last))).toBe(true);
    }));
  });
});
