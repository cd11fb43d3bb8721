import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlFindings } from '../../html.ts';
import { runScript } from '../command.ts';
import { bytesOf, itemText, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';

const english = 'The pit took up work again on Tuesday morning after a winter in which snow had closed the road to it for nine weeks and more. Some four '
  + 'hundred miners went down with the first shift, and the railway carried coal to the power station before noon. The mayor said that wages would '
  + 'be paid before the spring festival, and that the seam will last a decade yet.';
const chinese = '星期二上午，露天矿在停产九个星期之后恢复生产，此前大雪封闭了通往矿区的道路，工人们清理了积雪。四百名矿工下井，铁路在中午以前把煤运到发电厂。'
  + '市长表示，拖欠的工资将在春节以前发放，煤层还可以开采十年。';

let room: Room;

/** An item of this day and source. */
function write(to: Room, file: string, date: string, source: string, text: string): void {
  to.write(file, itemText(`title: News of ${source}\ndate: ${date}\nsource: ${source}\n`, text));
}

function writeAll(to: Room): void {
  write(to, '2019/12/a.md', '2019-12-31', 'Gazette', english);
  write(to, '2020/01/b.md', '2020-01-02', 'Daily', `${english} So the Daily was told.`);
  write(to, '2020/01/c.md', '2020-01-20', 'Mirror', english);
  write(to, '2020/03/d.zh.md', '2020-03-01', '日报', chinese);
  write(to, '2020/03/e.zh.md', '2020-03-01', '晚报', chinese.replace('九', '十'));
}

/** What an article says of other sources. */
function saidOn(page: string): string | undefined {
  return /<span data-also>((?:(?!<\/span>).)*)<\/span>/s.exec(room.read(`${page}index.html`).split('class="onward"')[0] ?? '')?.[1];
}

beforeAll(async () => {
  room = makeReadyRoom();
  writeAll(room);
  expect(await runScript('build', room.flags)).toMatchObject({ code: 0 });
});

afterAll(() => room.leave());

test('a story names the other sources of the same report, each a link to it, in both languages and over New Year', () => {
  expect(saidOn('2019/12/a/')).toBe('Also reported by <a href="/2020/01/b/">Daily</a>');
  expect(saidOn('2020/01/b/')).toBe('Also reported by <a href="/2019/12/a/">Gazette</a>');
  expect(saidOn('2020/01/c/')).toBeUndefined();
  expect(saidOn('zh/2020/03/d/')).toBe('<a href="/zh/2020/03/e/">晚报</a>亦有报道');
  expect(htmlFindings(room.read('2019/12/a/index.html'))).toEqual([]);
});

test('one more source is told on the pages of the same report alone, and the site is what a build from nothing gives', async () => {
  const before = bytesOf(room.out);
  write(room, '2020/01/f.md', '2020-01-03', 'Courier', english);
  expect(await runScript('build', room.flags)).toMatchObject({ code: 0 });
  expect(saidOn('2019/12/a/')).toBe('Also reported by <a href="/2020/01/b/">Daily</a> and <a href="/2020/01/f/">Courier</a>');
  const after = bytesOf(room.out);
  const changed = [...before].filter(([path, digest]) => /\d\d\/[a-z]\/index\.html$/.test(path) && after.get(path) !== digest).map(([path]) => path);
  expect(changed.sort()).toEqual(['2019/12/a/index.html', '2020/01/b/index.html']);

  const clean = makeReadyRoom();
  writeAll(clean);
  write(clean, '2020/01/f.md', '2020-01-03', 'Courier', english);
  expect(await runScript('build', clean.flags)).toMatchObject({ code: 0 });
  expect(bytesOf(clean.out)).toEqual(after);
  clean.leave();
});
