/**
 * Make HTML of word processors plain, in place: what they say by styles is said by elements. Lists of Word are paragraphs that look like entries;
 * Google's documents mark bold and italic by styles, and wrap everything in a bold element that is not bold.
 */
export function plainHtmlOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const left of page.querySelectorAll('style, script, meta, link, xml, title, [style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) left.remove();
  for (const bold of page.querySelectorAll<HTMLElement>('b')) if (/^(?:normal|400)$/.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes);
  for (const span of page.querySelectorAll<HTMLElement>('span')) {
    if (Number(span.style.fontWeight) >= 600 || span.style.fontWeight === 'bold') wrapInside(span, 'strong');
    if (span.style.fontStyle === 'italic') wrapInside(span, 'em');
    if (span.style.textDecoration.includes('line-through')) wrapInside(span, 'del');
  }
  gatherLists(page);
  return page.body.innerHTML;
}

function wrapInside(span: HTMLElement, name: 'strong' | 'em' | 'del'): void {
  if (span.closest('h1, h2, h3, h4, h5, h6') && name === 'strong') return;
  const wrapper = span.ownerDocument.createElement(name);
  wrapper.append(...span.childNodes);
  span.append(wrapper);
}

/** Word's own sign of an entry: the list, and how deep it stands. */
const wordEntry = /mso-list:\s*l\d+ level(\d)/;

function gatherLists(page: Document): void {
  const entries = [...page.querySelectorAll<HTMLElement>('p')].filter((paragraph) => wordEntry.test(paragraph.getAttribute('style') ?? ''));
  let open: HTMLElement[] = [];
  let last: Element | undefined;
  for (const entry of entries) {
    const depth = Number(wordEntry.exec(entry.getAttribute('style') ?? '')?.[1] ?? 1);
    if (entry.previousElementSibling !== last || !open[0]?.isConnected) open = [];
    while (open.length > depth) open.pop();
    while (open.length < depth) {
      const list = page.createElement(/^\s*\(?(?:\d+|[a-z])[.)]\s/i.test(entry.textContent) ? 'ol' : 'ul');
      const parent = open.at(-1);
      if (parent) (parent.lastElementChild ?? parent).append(list);
      else entry.before(list);
      open.push(list);
    }
    const item = page.createElement('li');
    item.append(...entry.childNodes);
    open.at(-1)?.append(item);
    last = open[0];
    entry.remove();
  }
}
