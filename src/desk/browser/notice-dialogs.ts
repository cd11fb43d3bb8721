import { button, element } from './elements.ts';
import { openDialog } from './notices.ts';

/** A day and a text that readers will see. */
interface DatedText {
  title: string;
  /** Says what will happen. */
  about: string;
  /** What the text is. */
  label: string;
  wish: string;
  today: string;
  take: (date: string, text: string) => void;
}

/** Ask for a day and a text, as a correction and a withdrawal have. */
export function askDatedText({ title, about, label, wish, today, take }: DatedText): void {
  const date = element('input', { type: 'date', id: 'notice-date', value: today, required: true });
  const text = element('textarea', { rows: 4, id: 'notice-text', required: true });
  const form = element('form', { method: 'dialog', className: 'fields' },
    element('p', {}, about),
    element('label', { htmlFor: 'notice-text' }, label), text, element('label', { htmlFor: 'notice-date' }, 'Day'), date,
    element('footer', {}, button('Not now', () => close()), element('button', { className: 'chief' }, wish)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    take(date.value, text.value.trim());
  });
  const close = openDialog(title, [form]);
  text.focus();
}
