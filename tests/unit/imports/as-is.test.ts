import { expect, test } from 'vitest';
import { importOne, remarksOf } from './make-input.ts';

const stars = 'The list: ' + '*a '.repeat(2000).trim();

test.each([['a.md', `---\ntitle: A\ndate: 2020-05-06\n---\n\n${stars}\n`, 6], ['a.txt', `Title: A\nDate: 2020-05-06\n\n${stars}\n`, 4]])(
  'a text that cannot be set is refused with its line and the way on, and with --as-is comes as code and is told: %s', async (name, text, line) => {
    const refused = await importOne(text, { name });
    expect(refused).toMatchObject({ kind: 'refused', refusals: [{ line, cure: expect.stringContaining('; or import it with --as-is, which keeps') }] });
    const came = await importOne(text, { name, wishes: { asIs: true } });
    expect(came.kind === 'came' ? came.item.text.split('---\n\n')[1] : came).toBe(`\`\`\`\n${stars}\n\`\`\`\n`);
    expect(remarksOf(came)).toEqual([expect.stringMatching(new RegExp(`^as-is ${line} There are more than 1,500 emphasis marks`))]);
  },
);

test('a text that can be set comes with --as-is as without it', async () => {
  const text = '---\ntitle: A\ndate: 2020-05-06\n---\n\nThe *pit* closed.\n';
  const [plain, asIs] = [await importOne(text), await importOne(text, { wishes: { asIs: true } })];
  expect(asIs).toEqual(plain);
});
