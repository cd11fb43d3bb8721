import type { FieldValue } from '../../../editing/field-value.ts';
import type { FieldName } from '../../../schema/fields/fields.ts';
import type { Language } from '../../../schema/language.ts';
import type { DeskFacts, FormField, Judged, PlacedProblem } from '../../messages.ts';
import { button, element, setChildren } from '../elements.ts';
import { groupsWidget, groupWidget } from './groups.ts';
import { makeWidget, type Widget, type Wish } from './widgets.ts';

/** Fields that stand in sight, in this order; the others wait below. */
const inSight: readonly FieldName[] = ['title', 'date', 'source', 'summary', 'topics', 'people', 'places', 'organisations'];
/** Only machines write it. */
const unseen: ReadonlySet<FieldName> = new Set(['imported']);
const longFields: ReadonlySet<FieldName> = new Set(['title', 'summary']);

/** The facts of an item as a form, made from the one table of fields. */
export interface ItemForm {
  pane: HTMLElement;
  /** Show what is written, but for the field that is being written in. */
  show: (judged: Judged) => void;
  /** Hand on what was typed a moment ago. */
  flush: () => void;
  /** Go to a field. */
  goTo: (name: FieldName) => void;
}

interface Row {
  field: FormField;
  node: HTMLElement;
  widget: Widget;
  remarks: HTMLElement;
  /** How often something was typed in it, and up to which time that was handed on and has come back. */
  typed: number;
  sent: number;
  settled: number;
  send: () => void;
}

/**
 * Make the form of an item in a language.
 * @param set called with a value that was changed
 * @param mend makes the changes that cure a problem
 */
export function makeForm(
  { fields, timeZone }: Pick<DeskFacts, 'fields' | 'timeZone'>, language: Language, set: (name: FieldName, value: FieldValue) => Promise<void>,
  mend: (problem: PlacedProblem) => void,
): ItemForm {
  const rows = fields.filter(({ name }) => !unseen.has(name)).map((field): Row => {
    const send = () => {
      const at = ++row.typed;
      row.sent = at;
      void set(field.name, widget.get()).finally(() => (row.settled = Math.max(row.settled, at)));
    };
    const wish: Wish = { is: field.is, language, names: field.names, isLong: longFields.has(field.name), timeZone, changed: send };
    const widget = field.is === 'group' ? groupWidget(field.keys, wish) : field.is === 'groups' ? groupsWidget(field.keys, wish) : makeWidget(wish);
    const remarks = element('div', { className: 'remarks', id: `remarks-${field.name}` });
    const row: Row = { field, widget, remarks, node: rowOf(field, widget, remarks), typed: 0, sent: 0, settled: 0, send };
    row.node.addEventListener('input', () => row.typed++);
    return row;
  });
  const chief = inSight.flatMap((name) => rows.find(({ field }) => field.name === name) ?? []);
  const others = rows.filter((row) => !chief.includes(row));
  const more = element('details', { className: 'more' }, element('summary', {}, 'More facts'), ...others.map(({ node }) => node));
  return {
    pane: element('section', { className: 'form', 'aria-label': 'Facts' }, ...chief.map(({ node }) => node), more),
    show: ({ values, problems }) => {
      for (const { field, widget, node, remarks, typed, settled } of rows) {
        const own = problems.filter((problem) => problem.field === field.name);
        const value = values?.[field.name] ?? '';
        // What is typed and has not come back yet is newer than what the text says.
        if (!node.contains(document.activeElement) && typed === settled) widget.set(value);
        node.classList.toggle('filled', value !== '');
        widget.input?.setAttribute('aria-invalid', String(own.some(({ severity }) => severity === 'error')));
        setChildren(remarks, ...own.map((problem) => element('p', { className: problem.severity }, problem.message, ' ',
          element('span', { className: 'cure' }, problem.cure), problem.fix && button('Put it right', () => mend(problem), { className: 'fix' }))));
      }
      if (others.some(({ remarks }) => remarks.childElementCount > 0)) more.open = true;
      const filled = others.filter(({ node }) => node.classList.contains('filled')).length;
      setChildren(more.firstElementChild ?? more, 'More facts', filled > 0 && element('span', { className: 'number' }, ` ${filled} written`));
    },
    flush: () => {
      for (const row of rows) if (row.typed !== row.sent) row.send();
    },
    goTo: (name) => {
      const row = rows.find(({ field }) => field.name === name);
      if (!row) return;
      if (others.includes(row)) more.open = true;
      row.node.scrollIntoView({ block: 'center' });
      (row.widget.input ?? row.node.querySelector<HTMLElement>('input, textarea, button'))?.focus();
    },
  };
}

function rowOf({ name, meaning, otherwise, example, isRequired }: FormField, { node, input }: Widget, remarks: HTMLElement): HTMLElement {
  const [id, hint] = [`field-${name}`, `hint-${name}`];
  const written = example.includes('\n') ? '' : ` Such as: ${example.replace(/^\w+: /, '')}.`;
  const label = wordsOf(name);
  if (input) {
    input.id = id;
    input.setAttribute('aria-describedby', `${hint} remarks-${name}`);
    if (isRequired) input.setAttribute('aria-required', 'true');
  }
  const head = input ? element('label', { htmlFor: id }, label) : element('span', { className: 'label', id: `label-${name}` }, label);
  const around = input ? {} : { role: 'group', 'aria-labelledby': `label-${name}`, 'aria-describedby': hint };
  return element('div', { className: `field ${name}`, ...around }, head, node,
    element('p', { className: 'hint', id: hint }, meaning, otherwise && ` Left out: ${otherwise}`, written), remarks);
}

/** The name of a field as words. @example wordsOf('sourceUrl') //=> 'Source url' */
function wordsOf(name: string): string {
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
