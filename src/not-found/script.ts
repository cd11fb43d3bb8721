import { guessesFor } from './guesses.ts';
import { readLostPath, type LostPath } from './unknown-path.ts';

/*
 * The script of the page for unknown addresses. It offers pages that may have moved, a search for the words in the address, and the list
 * of the month in it. Without the script the page still has its links.
 */

interface Labels {
  guesses: string;
  searchFor: string;
  list: string;
}

/** Milliseconds from the start after which what is found comes below all else: the page is seen after 1,000, and must not move then. */
const longestWait = 900;

void help();

async function help(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-lost]')];
  const base = places[0]?.dataset['base'] ?? '/';
  const lost = readLostPath(location.pathname, base);
  const place = places.find(({ dataset }) => dataset['lost'] === lost.language);
  if (place && place !== places[0]) putFirst(place);
  const main = document.querySelector('main');
  if (!place) return void main?.setAttribute('data-ready', '');
  const labels = JSON.parse(place.dataset['labels'] ?? '') as Labels;
  const search = place.dataset['find'] ?? '';
  // Without `fill`: it lies in the file that scripts of the search share, which is ten times as large as this one.
  const ways = lost.words === '' ? [] : [linkTo(`${search}?q=${encodeURIComponent(lost.words)}`, labels.searchFor.replace('{words}', () => lost.words))];
  const finding = find(lost, base, labels, place.lang);
  const found = await Promise.race([finding, new Promise<undefined>((resolve) => {
    setTimeout(resolve, longestWait - performance.now());
  })]);
  show(place, found?.guesses ?? [], [...ways, ...found?.lists ?? []]);
  main?.setAttribute('data-ready', '');
  if (found) return;
  const late = place.cloneNode() as HTMLElement;
  const { guesses, lists } = await finding;
  show(late, guesses, lists);
  main?.append(late);
}

/** What may be meant: pages by their headline, and the list of the month. */
async function find(lost: LostPath, base: string, labels: Labels, tag: string): Promise<{ guesses: HTMLElement[]; lists: HTMLElement[] }> {
  const read = async (file: string) => {
    const answer = await fetch(`${base}${file}`).catch(() => undefined);
    return answer?.ok ? answer.text() : undefined;
  };
  const { paths, list } = await guessesFor(lost, base, read);
  const titled = await Promise.all(paths.map(async (path) => ({ path, title: titleOf(await read(path.slice(base.length))) })));
  return {
    guesses: titled.filter(({ title }) => title !== '').map(({ path, title }) => linkTo(path, title)),
    lists: list ? [linkTo(list.path, labels.list.replace('{stretch}', () => stretchText(list.stretch, tag)))] : [],
  };
}

function show(place: HTMLElement, guesses: readonly HTMLElement[], ways: readonly HTMLElement[]): void {
  place.replaceChildren(...(ways.length > 0 ? [listOf(ways)] : []));
  if (guesses.length === 0) return;
  const heading = document.createElement('p');
  heading.textContent = (JSON.parse(place.dataset['labels'] ?? '') as Labels).guesses;
  heading.className = 'guess';
  const list = listOf(guesses);
  list.className = 'guesses';
  place.prepend(heading, list);
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
