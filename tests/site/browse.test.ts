import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './command.ts';
import { deadLinksOf } from './dead-links.ts';
import { itemText, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';

let room: Room;

/** Names that begin with every letter, so many that their index is split, and one letter's again. */
const people = Array.from({ length: 700 }, (_, number) =>
  `${number < 350 ? 'L' : String.fromCharCode(65 + (number % 26))}${'aeiou'[number % 5] ?? ''}${'nmrst'[Math.floor(number / 5) % 5] ?? ''} ${number}`);

beforeAll(async () => {
  room = makeReadyRoom();
  // A month longer than a list, under one topic, with seventy stories under another too; and a year that has one story.
  for (let number = 0; number < 170; number++) {
    const day = `2024-05-${String(1 + (number % 28)).padStart(2, '0')}`;
    room.write(
      `2024/05/n${number}.md`,
      itemText(soundMatter(day, `topics: [mining${number < 70 ? ', water' : ''}]\npeople: [${people.slice(number * 5, number * 5 + 5).join(', ')}]\n`)),
    );
  }
  // Eight days more, with which the year has as many as a calendar is worth.
  for (let day = 1; day <= 8; day++) room.write(`2024/04/n${day}.md`, itemText(soundMatter(`2024-04-0${day}`)));
  room.write('1969/02/old.md', itemText(soundMatter('1969-02-28', 'topics: [mining]\npeople: [Someone Once]\nseries: The pit\n')));
  room.write('2004/02/leap.md', itemText(soundMatter('2004-02-29', 'series: The pit\n')));
  expect(await runScript('build', room.flags)).toMatchObject({ code: 0 });
});

afterAll(() => room.leave());

const pages = () => readdirSync(room.out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const countOf = (text: string, part: RegExp) => [...text.matchAll(part)].length;

test('no link of an archive with split lists leads nowhere', () => {
  expect(deadLinksOf(room.out)).toEqual([]);
});

test('every fragment leads to a place on its page', () => {
  const dead = pages().flatMap((file) => {
    const html = room.read(file);
    return [...html.matchAll(/ href="#([^"]+)"/g)].flatMap(([, id = '']) => (html.includes(` id="${decodeURIComponent(id)}"`) ? [] : [`${file}#${id}`]));
  });
  expect(dead).toEqual([]);
});

test('no page of a list grows beyond 30 KB as it is sent', () => {
  const large = pages().map((file) => [file, gzipSync(readFileSync(join(room.out, file))).length] as const).filter(([, size]) => size > 30_000);
  expect(large).toEqual([]);
});

test('a list of many stories is one of headlines, and a topic is not named over each story of its own', () => {
  const [many, latest, one] = ['topics/water', 'topics/mining', 'people/someone-once'].map((hub) => room.read(`${hub}/index.html`)) as [string, string, string];
  const parts = [/<article class="story brief/g, /<article class="story (?:plain|lead)/g, /<p class="kicker"><a /g];
  const shown = (html: string) => parts.map((part) => countOf(html, part));
  expect([shown(many), shown(latest), shown(one)]).toEqual([[70, 0, 0], [0, 12, 0], [0, 1, 1]]);
  // One that is alone leads.
  expect([latest, one].map((html) => countOf(html, /<article class="story lead/g))).toEqual([0, 1]);
});

describe('a long index', () => {
  test('leads to the pages of its letters, and these to every name', () => {
    expect(room.read('people/index.html')).toContain('href="/people/-l/"');
    expect(room.read('people/-l/index.html')).toContain('href="/people/-la/"');
    const named = pages().filter((file) => /^people\/(-[^/]*\/)?index\.html$/.test(file)).map((file) => room.read(file)).join('');
    expect(people.filter((name) => !named.includes(`>${name}</b>`))).toEqual([]);
  });
});

describe('the calendar', () => {
  test('has a page for 29 February where any year has a story on it', () => {
    expect(room.read('on/02-29/index.html')).toContain('href="/2004/02/#d2004-02-29"');
    expect(countOf(room.read('on/index.html'), / href="\/on\/\d\d-\d\d\/"/g)).toBe(38);
  });

  test('shows each day of a year that has stories as a link, and says which months have none', () => {
    const year = room.read('2024/index.html');
    expect(countOf(year, /<td><a class="d\d" href="\/2024\/04\/#d2024-04-08" aria-label="8 April 2024: 1 story">8<\/a>/g)).toBe(1);
    expect(countOf(year, /<td><a class="d\d"/g)).toBe(36);
    expect(year).toContain('No stories in January, February, March, June,');
  });

  test('is left out of a year or month that has few days with stories', () => {
    expect(['1969', '1969/02', '2004'].map((stretch) => /<svg|class="calendar"/.test(room.read(`${stretch}/index.html`)))).toEqual([false, false, false]);
    expect(room.read('2024/05/index.html')).toContain('class="calendar"');
  });

  test('of a long month has a row of its days, each of which leads to its headlines on the page', () => {
    const month = room.read('2024/05/index.html');
    expect(countOf(month, /<li><a href="#d2024-05-\d\d" aria-label="\d+ May">\d+<\/a>/g)).toBe(28);
    expect([countOf(month, /<article class="story brief/g), countOf(month, /<article class="story plain/g)]).toEqual([28 * 3, 0]);
  });

  test('leads from a long month’s days to all their stories', () => {
    expect(room.read('2024/05/index.html')).toContain('href="/2024/05/01/">All 7 stories</a>');
    expect(countOf(room.read('2024/05/01/index.html'), /<article/g)).toBe(7);
  });
});

describe('a chart', () => {
  test('has a bar for each year that has stories, and in a table the same figures', () => {
    const hub = room.read('topics/mining/index.html');
    expect(countOf(hub, /<rect class="bar"/g)).toBe(0);
    const years = room.read('years/index.html');
    expect(countOf(years, /<a href="\/\d{4}\/" tabindex="-1"><title>/g)).toBe(3);
    expect(years).toContain('<title>2024: 178 stories</title>');
  });

  test('is left out where it would tell less than the list', () => {
    expect(room.read('people/someone-once/index.html')).not.toContain('<svg');
  });
});

test('a series is told from its first story on, with the time between', () => {
  const series = room.read('series/the-pit/index.html');
  expect(series.indexOf('/1969/02/old/')).toBeLessThan(series.indexOf('/2004/02/leap/'));
  expect(series).toContain('35 years later');
  expect(room.read('1969/02/old/index.html')).toContain('href="/series/the-pit/"');
});
