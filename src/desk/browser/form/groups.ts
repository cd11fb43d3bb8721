import type { FieldValue } from '../../../editing/field-value.ts';
import type { FormKey } from '../../messages.ts';
import { button, element, setChildren } from '../elements.ts';
import { makeWidget, type Widget, type Wish } from './widgets.ts';

/** Keys whose texts may be long. */
const longKeys: ReadonlySet<string> = new Set(['text', 'reason', 'caption']);
let labels = 0;

/** Make the widget for a value with keys, such as `image`. */
export function groupWidget(keys: readonly FormKey[], wish: Wish): Widget {
  const widgets = keys.map(({ name, is }) => [name, makeWidget({ ...wish, is, names: undefined, isLong: longKeys.has(name) })] as const);
  const rows = widgets.map(([name, { node, input }]) => {
    const id = `key-${++labels}`;
    if (input) input.id = id;
    return element('div', { className: 'key' }, element('label', { htmlFor: id }, name), node);
  });
  return {
    node: element('div', { className: 'group' }, ...rows),
    set: (value) => {
      const group = typeof value === 'object' && !Array.isArray(value) ? value : {};
      for (const [name, widget] of widgets) widget.set(Object.hasOwn(group, name) ? group[name] ?? '' : '');
    },
    get: () => Object.fromEntries(widgets.map(([name, widget]) => [name, widget.get()])),
  };
}

/** Make the widget for a list of values with keys, such as `corrections`. */
export function groupsWidget(keys: readonly FormKey[], wish: Wish): Widget {
  let groups: Widget[] = [];
  const list = element('ul', { role: 'list', className: 'groups' });
  const show = () => setChildren(list, ...groups.map((group) => element('li', {}, group.node, button('Take away', () => {
    groups = groups.filter((each) => each !== group);
    show();
    wish.changed();
  }, { className: 'plain' }))));
  const add = (value: FieldValue) => {
    const group = groupWidget(keys, wish);
    group.set(value);
    groups.push(group);
  };
  return {
    node: element('div', {}, list, button('Add one', () => {
      add({});
      show();
      list.lastElementChild?.querySelector('input')?.focus();
    })),
    set: (value) => {
      groups = [];
      for (const each of Array.isArray(value) ? value : []) add(each);
      show();
    },
    get: () => groups.map((group) => group.get()),
  };
}
