type Properties<Tag extends keyof HTMLElementTagNameMap> = {
  [Name in keyof HTMLElementTagNameMap[Tag]]?: HTMLElementTagNameMap[Tag][Name];
};

/** What stands in an element: others, texts, or nothing. */
export type Child = Node | string | undefined | false;

/**
 * Make an element. Properties are set as such; names with a hyphen, such as `aria-label`, are attributes.
 * @example element('button', { type: 'button', onclick: save }, 'Save')
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, properties: Properties<Tag> & Readonly<Record<string, unknown>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-') || name === 'role' || name === 'list') {
      if (value !== undefined && value !== false) made.setAttribute(name, String(value));
    } else Object.assign(made, { [name]: value });
  }
  setChildren(made, ...children);
  return made;
}

/** Put children in the place of those that an element has. */
export function setChildren(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => child !== undefined && child !== false));
}

/** Make a button. */
export function button(label: string, act: () => void, properties: Readonly<Record<string, unknown>> = {}): HTMLButtonElement {
  return element('button', { type: 'button', onclick: act, ...properties }, label);
}

/** Call `act` once no further call has come for so many milliseconds. */
export function settled(act: () => void, milliseconds: number): () => void {
  let waiting: number | undefined;
  return () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(act, milliseconds);
  };
}
