import { expect, test } from 'vitest';
import { errorOf, fit, guess } from '../../bench/engines/law.ts';

const square = [10, 100, 1000].map((items): [number, number] => [items, 3 * items ** 2]);

test('a law is found from its own figures', () => {
  const law = fit(square);
  expect(law).toMatchObject({ form: 'power', power: expect.closeTo(2) });
  expect(guess(law, 20)).toBeCloseTo(1200);
});

test('its error is that at the largest size, which it was not told of', () => {
  expect(errorOf(square)).toBeCloseTo(0);
  expect(errorOf([...square.slice(0, 2), [1000, 5 * 1000 ** 2]])).toBeCloseTo(-0.4);
  expect(errorOf(square.slice(0, 2))).toBeNaN();
});

test('what costs something before the first item grows as a line', () => {
  const line = [10, 100, 1000].map((items): [number, number] => [items, 500 + 3 * items]);
  expect(fit(line)).toEqual({ form: 'line', base: expect.closeTo(500), factor: expect.closeTo(3) });
  expect(errorOf(line)).toBeCloseTo(0);
});
