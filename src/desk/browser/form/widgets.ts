import type { FieldValue } from '../../../editing/field-value.ts';
import type { Form } from '../../../schema/fields/form.ts';
import type { HubKind } from '../../../schema/item.ts';
import type { Language } from '../../../schema/language.ts';
import { completeNames } from './completion.ts';
import { button, element, setChildren, settled } from '../elements.ts';

/** What a form shows one value with. */
export interface Widget {
  /** What is put into the form. */
  node: HTMLElement;
  /** What a label names; absent where the widget has labels of its own. */
  input?: HTMLElement;
  set: (value: FieldValue) => void;
  get: () => FieldValue;
}

/** What a widget is made for. */
export interface Wish {
  is: Form['is'];
  language: Language;
  names?: HubKind | undefined;
  isLong?: boolean;
  timeZone: string;
  changed: () => void;
}

/** Milliseconds from the last key until a value counts as changed. */
const pause = 120;

/** Make the widget for a value of a form without keys. */
export function makeWidget(wish: Wish): Widget {
  switch (wish.is) {
    case 'names': case 'bylines': return namesWidget(wish);
    case 'flag': return flagWidget(wish);
    case 'paths': return linesWidget(wish);
    case 'day': return dayWidget(wish);
    default: return textWidget(wish);
  }
}

function textWidget({ is, language, names, isLong, changed }: Wish): Widget {
  const input = isLong ? element('textarea', { rows: 2 }) : element('input', { type: is === 'address' ? 'url' : 'text' });
  input.lang = language;
  if (is === 'moment') input.setAttribute('placeholder', '2026-03-01T06:00+08:00');
  input.addEventListener('input', settled(changed, pause));
  const list = names && input instanceof HTMLInputElement && completeNames(input, names, () => language, (name) => {
    input.value = name;
    changed();
  });
  return {
    node: element('span', { className: 'around' }, input, list), input,
    set: (value) => (input.value = textOf(value)),
    get: () => input.value,
  };
}

function dayWidget({ changed }: Wish): Widget {
  const input = element('input', { type: 'date', min: '0001-01-01', max: '9999-12-31' });
  input.addEventListener('input', settled(changed, pause));
  return {
    node: input, input,
    set: (value) => {
      const text = textOf(value);
      // What is no day has no place in a field for days, and would vanish from sight.
      input.type = text === '' || /^\d{4}-\d\d-\d\d$/.test(text) ? 'date' : 'text';
      input.value = text;
    },
    get: () => input.value,
  };
}

function flagWidget({ changed }: Wish): Widget {
  const input = element('input', { type: 'checkbox', onchange: changed });
  return { node: input, input, set: (value) => (input.checked = textOf(value) === 'true'), get: () => (input.checked ? 'true' : '') };
}

function linesWidget({ changed }: Wish): Widget {
  const input = element('textarea', { rows: 2, placeholder: 'One in each line' });
  input.addEventListener('input', settled(changed, pause));
  return {
    node: input, input,
    set: (value) => (input.value = (Array.isArray(value) ? value : [value]).map(textOf).join('\n')),
    get: () => input.value.split('\n').map((line) => line.trim()).filter(Boolean),
  };
}

function namesWidget({ language, names, changed }: Wish): Widget {
  let held: string[] = [];
  const input = element('input', { type: 'text', lang: language, placeholder: 'Add …' });
  const chips = element('ul', { className: 'chips', role: 'list' });
  const hold = (wanted: string[]) => {
    held = wanted;
    setChildren(chips, ...held.map((name) => element('li', {}, element('span', { lang: language }, name), button('×', () => {
      hold(held.filter((each) => each !== name));
      changed();
      input.focus();
    }, { 'aria-label': `Take ${name} away` }))));
  };
  const add = (name: string) => {
    input.value = '';
    const trimmed = name.trim();
    if (trimmed === '' || held.includes(trimmed)) return;
    hold([...held, trimmed]);
    changed();
  };
  const list = names && completeNames(input, names, () => language, add);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || (event.key === ',' && input.value.trim() !== '')) add(input.value);
    else if (event.key === 'Backspace' && input.value === '' && held.length > 0) {
      hold(held.slice(0, -1));
      changed();
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => add(input.value));
  return {
    node: element('span', { className: 'around chosen' }, chips, input, list), input,
    set: (value) => hold((Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean)),
    get: () => held,
  };
}

/** A value as a text: what should be one and is not is shown as it is written. */
function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
