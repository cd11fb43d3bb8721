import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript, type Ended } from './command.ts';
import { bytesOf, itemText, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';

let room: Room;
let good: Map<string, string>;
let ended: Ended;

const sound = (name: string, more = '', body?: string) => [`2023/02/${name}.md`, itemText(soundMatter('2023-02-21', more), body)] as const;
const with_ = (name: string, matter: string) => [`2023/02/${name}.md`, itemText(matter)] as const;

/** What editors and their tools do to files, by the rule that each breaks. */
const awkward: [rule: string, path: string, data: string | Uint8Array][] = [
  ['field-missing', ...with_('no-title', 'date: 2023-02-21\nsource: Gazette')],
  ['field-missing', ...with_('no-date', 'title: A headline\nsource: Gazette')],
  ['field-missing', ...with_('no-source', 'title: A headline\ndate: 2023-02-21')],
  ['text-form', ...with_('title-no', 'title: 2023\ndate: 2023-02-21\nsource: Gazette')],
  ['day-form', ...with_('short-day', 'title: A headline\ndate: 2023-2-3\nsource: Gazette')],
  ['day-form', ...with_('no-such-day', 'title: A headline\ndate: 2023-02-30\nsource: Gazette')],
  ['date-folder', ...with_('other-month', 'title: A headline\ndate: 2023-03-01\nsource: Gazette')],
  ['date-future', '2027/02/to-come.md', itemText(soundMatter('2027-02-01'))],
  ['key-unknown', ...sound('unknown-key', 'sumary: Short\n')],
  ['key-duplicate', ...sound('twice', 'topics: [a]\ntopics: [b]\n')],
  ['yaml-tab', ...sound('tab', 'topics:\n\t- mining\n')],
  ['yaml-syntax', ...with_('unclosed', 'title: "A headline\ndate: 2023-02-21\nsource: Gazette')],
  ['list-form', ...sound('not-a-list', 'topics: mining, energy\n')],
  ['picture-missing', ...sound('no-picture', 'image: { src: gone.jpg, alt: A pit }\n')],
  ['picture-outside', ...sound('outside', 'image: { src: ../../../pit.jpg, alt: A pit }\n')],
  ['picture-unreadable', ...sound('not-a-picture', '', 'Words.\n\n![A pit](fake.jpg)')],
  [
    'encoding', '2023/02/gbk.md',
    new Uint8Array([...Buffer.from('---\ntitle: '), 0xb2, 0xc9, 0xbf, 0xf3, ...Buffer.from('\ndate: 2023-02-21\nsource: Gazette\n---\n\nWords.\n')]),
  ],
  ['file-empty', '2023/02/empty.md', ''],
  ['file-size', ...sound('huge', '', 'word '.repeat(1_000_000))],
  ['character', ...sound('control', '', 'A bell\u0007 rings.')],
  ['raw-html', ...sound('script', '', '<script>alert(1)</script>')],
  ['link-scheme', ...sound('scheme', '', '[press](javascript:alert(1))')],
  ['link-target', ...sound('lost-link', '', 'See [the other](../01/gone.md).')],
  ['link-outside', ...sound('escape', '', 'See [passwords](../../../etc/passwd.md).')],
  ['slug-taken-by-calendar', ...sound('21')],
  ['file-name', ...sound('Not_A_Slug')],
  ['file-place', 'loose.md', itemText(soundMatter('2023-02-21'))],
  ['address-taken', ...sound('claims-other', 'aliases: [/2023/02/good/]\n')],
  ['front-matter-missing', '2023/02/bare.md', 'Only words.\n'],
  ['front-matter-unclosed', '2023/02/open.md', '---\ntitle: A headline\n'],
];

beforeAll(async () => {
  room = makeReadyRoom();
  room.write(...sound('good'));
  const first = await runScript('build', room.flags);
  expect(first).toMatchObject({ code: 0 });
  good = bytesOf(room.out);
  room.write('2023/02/fake.jpg', 'no picture');
  for (const [, path, data] of awkward) room.write(path, data);
  // What only warns: the archive could be published with it.
  room.write('2023/02/bom.md', `\uFEFF${itemText(soundMatter('2023-02-21'))}`);
  room.write('2023/02/crlf.md', itemText(soundMatter('2023-02-21')).replaceAll('\n', '\r\n'));
  mkdirSync(join(room.cache, '../elsewhere'), { recursive: true });
  writeFileSync(join(room.cache, '../elsewhere/secret.md'), itemText(soundMatter('2023-02-21')));
  symlinkSync(join(room.cache, '../elsewhere/secret.md'), join(room.content, '2023/02/linked.md'));
  ended = await runScript('build', room.flags);
});

afterAll(() => room.leave());

test.each(awkward.map(([rule, path]) => [rule, path]))('%s is reported for %s, with its line', (rule, path) => {
  const line = ended.stderr.split('\n').find((each) => each.startsWith(`${path}:`) && each.endsWith(rule));
  expect(line, ended.stderr).toMatch(/^[^:]+:\d+:\d+ {2}.+ — .+ {2}[a-z-]+$/);
});

test('a link out of the content folder is reported, and what lies behind it is not read', () => {
  expect(ended.stderr).toMatch(/^2023\/02\/linked\.md:1:1 .*symlink$/m);
});

test('a byte-order mark and Windows line ends are warnings', () => {
  expect(ended.stderr).toMatch(/^2023\/02\/bom\.md:1:1 .*byte-order-mark$/m);
  expect(ended.stderr).toMatch(/^2023\/02\/crlf\.md:1:\d+ .*line-endings$/m);
});

test('all of it comes in one run that publishes nothing', () => {
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('Nothing was published; the last good site is untouched.');
  expect(bytesOf(room.out)).toEqual(good);
});

test('no stack trace is shown for what an editor wrote', () => {
  expect(ended.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});

test('npm run check says the same', async () => {
  const { code, stdout } = await runScript('check', ['--content', room.content, '--cache', room.cache, '--now', '2026-11-01']);
  expect(code).toBe(1);
  for (const [rule, path] of awkward) expect(stdout).toMatch(new RegExp(`^${path.replace('.', '\\.')}:.*${rule}$`, 'm'));
});
