import { expect, test } from 'vitest';
import { addCorrection, withdrawItem } from '../../../src/editing/notices.ts';

const item = (matter: string): string => `---\ntitle: A\n${matter}---\n\nText.\n`;

test('a correction is dated, and the day of the last change follows it but never goes back', () => {
  const one = addCorrection(item(''), { date: '2023-02-25', text: '300 metres: not 30.' });
  expect(one).toBe(item('updated: 2023-02-25\ncorrections:\n  - date: 2023-02-25\n    text: "300 metres: not 30."\n'));
  expect(addCorrection(one, { date: '2023-02-24', text: 'Later.' })).toBe(
    item('updated: 2023-02-25\ncorrections:\n  - date: 2023-02-25\n    text: "300 metres: not 30."\n  - date: 2023-02-24\n    text: Later.\n'),
  );
  expect(() => addCorrection(one, { date: '2023-02-25', text: '300 metres: not 30.' })).toThrow(/has this correction already/);
});

test('an item is withdrawn once, and keeps its text', () => {
  const withdrawn = withdrawItem(item(''), { date: '2023-02-25', reason: 'Not confirmed.' });
  expect(withdrawn).toBe(item('withdrawn:\n  date: 2023-02-25\n  reason: Not confirmed.\n'));
  expect(() => withdrawItem(withdrawn, { date: '2023-02-26', reason: 'Again.' })).toThrow(/withdrawn already/);
});
