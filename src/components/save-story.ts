import { addStory, emptyList, hasPath } from '../search/list/reading-list.ts';
import { changeList, storedList } from '../search/list/stored-list.ts';

/**
 * Put the story of this page on the reading list, and a link to the list in the button's place. Where it cannot be kept, that is said
 * below the button's line. Where the button was not pressed, a story that is on the list is shown as such, and nothing is changed.
 */
export function saveStory(button: HTMLButtonElement, isPressed: unknown): void {
  const words = SAVED_WORDS[`-${document.documentElement.lang}`];
  if (!words) return;
  const path = location.pathname;
  if (isPressed) {
    const facts = document.querySelector<HTMLElement>('[data-title]')?.dataset ?? {};
    const { title = document.title, day = '', source = '' } = facts;
    const problem = changeList((list) => addStory(list, { path, title, day, source, tag: document.documentElement.lang }));
    if (problem) {
      say(button, words[problem]);
      return;
    }
  } else if (!hasPath(storedList() ?? emptyList, path)) return;
  const search = document.querySelector<HTMLFormElement>('.masthead form')?.action ?? location.href;
  const link = document.createElement('a');
  link.href = new URL('../reading-list/', search).pathname;
  link.textContent = words.saved;
  const output = button.closest('p')?.nextElementSibling;
  if (output instanceof HTMLOutputElement) output.remove();
  button.replaceWith(link);
  if (isPressed) link.focus();
}

/** Say something below the line of the button. */
function say(button: HTMLButtonElement, text: string): void {
  const line = button.closest('p');
  const next = line?.nextElementSibling;
  const output = next instanceof HTMLOutputElement ? next : document.createElement('output');
  if (output !== next) line?.after(output);
  output.textContent = text;
}
