import { guessesFor } from './guesses.ts';
import { readLostPath } from './unknown-path.ts';

/*
 * The script of the page for unknown addresses. It offers pages that may have moved, a search for the words in the address, and the list
 * of the month in it. Without the script the page still has its links.
 */

interface Labels {
  guesses: string;
  searchFor: string;
  list: string;
}

void help();

async function help(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-lost]')];
  const base = places[0]?.dataset['base'] ?? '/';
  const lost = readLostPath(location.pathname, base);
  const place = places.find(({ dataset }) => dataset['lost'] === lost.language);
  if (place && place !== places[0]) putFirst(place);
  document.querySelector('main')?.setAttribute('data-ready', '');
  if (!place) return;
  const labels = JSON.parse(place.dataset['labels'] ?? '') as Labels;
  const search = place.dataset['find'] ?? '';
  // Without `fill`: it lies in the file that scripts of the search share, which is ten times as large as this one.
  const ways = lost.words === '' ? [] : [linkTo(`${search}?q=${encodeURIComponent(lost.words)}`, labels.searchFor.replace('{words}', () => lost.words))];
  show(place, ways);
  const read = async (file: string) => {
    const answer = await fetch(`${base}${file}`).catch(() => undefined);
    return answer?.ok ? answer.text() : undefined;
  };
  const { paths, list } = await guessesFor(lost, base, read);
  const titled = await Promise.all(paths.map(async (path) => ({ path, title: titleOf(await read(path.slice(base.length))) })));
  const found = titled.filter(({ title }) => title !== '');
  if (list) ways.push(linkTo(list.path, labels.list.replace('{stretch}', () => stretchText(list.stretch, place.lang))));
  show(place, ways);
  if (found.length === 0) return;
  const heading = document.createElement('p');
  heading.textContent = labels.guesses;
  heading.className = 'guess';
  const guesses = listOf(found.map(({ path, title }) => linkTo(path, title)));
  guesses.className = 'guesses';
  place.prepend(heading, guesses);
}

/** Move a reader's own language to the top: the page as served begins with the site's first language. */
function putFirst(place: HTMLElement): void {
  const section = place.closest('section');
  const own = section?.querySelector('h2');
  if (!section || !own) return;
  document.querySelectorAll('main h1').forEach((heading) => { retag(heading, 'h2'); });
  retag(own, 'h1');
  section.parentElement?.prepend(section);
  document.title = own.textContent;
}

function retag(heading: Element, tag: 'h1' | 'h2'): void {
  const other = document.createElement(tag);
  other.textContent = heading.textContent;
  heading.replaceWith(other);
}

function show(place: HTMLElement, ways: readonly HTMLElement[]): void {
  place.replaceChildren(...(ways.length > 0 ? [listOf(ways)] : []));
}

function linkTo(path: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = text;
  return link;
}

function listOf(links: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.setAttribute('role', 'list');
  for (const link of links) {
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

function titleOf(html = ''): string {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('main h1')?.textContent.trim() ?? '';
}

function stretchText(stretch: string, tag: string): string {
  const [year = 0, month] = stretch.split('-').map(Number);
  const form = { year: 'numeric', timeZone: 'UTC', ...(month !== undefined && { month: 'long' as const }) } as const;
  return new Intl.DateTimeFormat(tag, form).format(Date.UTC(year, (month ?? 1) - 1));
}
