import { fill } from '../languages/fill.ts';
import { checkWords } from '../languages/languages.ts';
import { checkStory, type StoryFinding } from './story-check.ts';

/** Check the story of this page, and say below the button's line what was found. */
export async function answerCheck(button: HTMLButtonElement): Promise<void> {
  if (button.ariaDisabled) return;
  // Scripts lie in a folder below the base.
  const base = new URL('..', import.meta.url).pathname;
  const path = decodeURIComponent(location.pathname).slice(decodeURIComponent(base).length - 1);
  // The page says its language and the archive's key: what knows them is shared with the page for lost readers, which would fetch one file more.
  const [own = ''] = document.documentElement.lang.split('-');
  const byLanguage = new Map<string, (typeof checkWords)[keyof typeof checkWords]>(Object.entries(checkWords));
  const words = byLanguage.get(own) ?? [...byLanguage.values()][0];
  if (!words) return;
  const answer = outputBelow(button);
  button.ariaDisabled = 'true';
  answer.textContent = words.checking;
  const fetchFile = async (file: string) => {
    // A text from the browser's own store would be checked, and not the one that the site sends.
    const response = await fetch(`${base}${file.split('/').map(encodeURIComponent).join('/')}`, { cache: 'no-cache' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  const found = await checkStory({ address: path, index: Number(button.dataset['check']), key: button.dataset['key'] ?? '', fetchFile });
  answer.textContent = textOf(found, words);
  answer.dataset['state'] = found.state;
  button.ariaDisabled = null;
}

function textOf(found: StoryFinding, words: (typeof checkWords)[keyof typeof checkWords]): string {
  const day = 'day' in found ? new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(found.day)) : '';
  const who = found.state === 'sound' ? fill(words[found.who], found) : '';
  return fill(words[found.state], { ...found, day, who });
}

function outputBelow(button: HTMLButtonElement): HTMLOutputElement {
  const line = button.closest('p');
  const next = line?.nextElementSibling;
  if (next instanceof HTMLOutputElement) return next;
  const output = document.createElement('output');
  line?.after(output);
  return output;
}
