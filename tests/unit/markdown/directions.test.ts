import { expect, test } from 'vitest';
import { makeBody } from './make-body.ts';

test.each([
  ['قال التاجر.', '<p dir="auto">قال التاجر.</p>'],
  ['## שלום\n\nHello.', '<h2 id="שלום" dir="auto">'],
  ['- שלום', '<li dir="auto">שלום</li>'],
  ['> سلام', '<p dir="auto">سلام</p>'],
  ['| a |\n|---|\n| سلام |', '<td dir="auto">سلام</td>'],
  ['He said *سلام*.', '<p dir="auto">He said <em>سلام</em>.</p>'],
])('a block with letters that run the other way finds its own direction: %j', async (source, html) => {
  expect((await makeBody(source)).html).toContain(html);
});

test.each(['Fuxin, 阜新, Фусинь.', '## Coal\n\n- a\n\n| a |\n|---|'])('of others nothing is said: %j', async (source) => {
  expect((await makeBody(source)).html).not.toContain('dir=');
});
