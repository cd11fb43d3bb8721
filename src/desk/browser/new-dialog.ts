import type { BegunItem, DeskFacts } from '../messages.ts';
import { ask } from './ask.ts';
import { completeNames } from './form/completion.ts';
import { button, element } from './elements.ts';
import { openDialog, tryTo } from './notices.ts';

/** Ask what every item needs, and begin one. @param begun called with the item, of which nothing is written yet */
export function openNewDialog({ languages, today }: DeskFacts, begun: (item: BegunItem) => void): void {
  const title = element('input', { id: 'new-title', required: true });
  const date = element('input', { id: 'new-date', type: 'date', value: today, required: true });
  const source = element('input', { id: 'new-source', required: true });
  const options = languages.map((each) => element('option', { value: each.language, lang: each.tag }, each.name));
  const language = element('select', { id: 'new-language' }, ...options);
  const [first] = languages;
  const names = first && completeNames(source, 'sources', () => language.value as typeof first.language, (name) => (source.value = name));
  const form = element('form', { method: 'dialog', className: 'fields' },
    element('label', { htmlFor: 'new-title' }, 'Headline'), title,
    element('label', { htmlFor: 'new-date' }, 'Day of the news'), date,
    element('label', { htmlFor: 'new-source' }, 'Who published it first'), element('span', { className: 'around' }, source, names),
    element('label', { htmlFor: 'new-language' }, 'Language'), language,
    element('footer', {}, button('Not now', () => close()), element('button', { className: 'chief' }, 'Begin')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    tryTo(async () => {
      const item = await ask('begin', { title: title.value, date: date.value, source: source.value, language: language.value });
      close();
      begun(item);
    });
  });
  const close = openDialog('A new item', [form]);
  title.focus();
}
