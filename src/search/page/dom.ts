/** Make an element with attributes and children; an attribute that is false is left out. Texts stay texts. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(attribute, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/**
 * Find an element that the page is to have.
 * @throws when the page lacks it.
 */
export function findElement<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The search page lacks ${selector}.`);
}

/** Bring a style sheet to the page, and wait until it is there: nothing is to be seen that it does not dress yet. One that is lost ends the wait too. */
export async function bringStyles(address: string): Promise<void> {
  const link = makeElement('link', { rel: 'stylesheet', href: address });
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}

/** Read the search page that a form leads to, which holds what other pages are spared. @throws {Error} where it cannot be had */
export async function readSearchPage(form: HTMLFormElement): Promise<Document> {
  const answer = await fetch(form.action);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
