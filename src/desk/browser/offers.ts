import { button, element, setChildren } from './elements.ts';

/** A bar above the form that says something and offers what can be done about it. */
export interface OfferBar {
  bar: HTMLElement;
  offer: (words: string, ...wishes: readonly (readonly [label: string, act: () => void])[]) => void;
  hide: () => void;
}

/** Make the bar above the form. It hides once one of its offers is taken. */
export function makeOfferBar(): OfferBar {
  const bar = element('div', { className: 'notice', role: 'alert', hidden: true });
  const hide = () => (bar.hidden = true);
  return {
    bar,
    hide,
    offer: (words, ...wishes) => {
      bar.hidden = false;
      setChildren(bar, element('p', {}, words), ...wishes.map(([label, act]) => button(label, () => {
        hide();
        act();
      })));
    },
  };
}
