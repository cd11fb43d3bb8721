import { ask, base } from './ask.ts';
import { element, settled } from './elements.ts';
import { sayFault } from './notices.ts';

/** Milliseconds from the last change until the page is made anew. */
const pause = 250;

/** The page as readers will see it. */
export interface Preview {
  pane: HTMLElement;
  /** Show the page of a text, soon. */
  show: (file: string, text: string) => void;
}

/** Make the pane in which the page of the open item is shown. */
export function makePreview(): Preview {
  const frame = element('iframe', { title: 'The page as readers will see it', src: `${base}desk/preview` });
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups');
  let [shown, wanted]: [string, { file: string; text: string } | undefined] = ['', undefined];
  let isAsking = false;
  const update = async (): Promise<void> => {
    if (isAsking || !wanted) return;
    const { file, text } = wanted;
    wanted = undefined;
    isAsking = true;
    try {
      const { page } = await ask('preview', { file, text });
      put(frame, page, shown === file);
      shown = file;
    } catch (fault) {
      sayFault(fault);
    } finally {
      isAsking = false;
    }
    if (wanted) void update();
  };
  const soon = settled(() => void update(), pause);
  return {
    pane: element('section', { className: 'preview', 'aria-label': 'Preview' }, frame),
    show: (file, text) => {
      const isOther = wanted?.file !== file && shown !== file;
      wanted = { file, text };
      if (isOther) void update();
      else soon();
    },
  };
}

/** Put a page into the frame without loading it anew, so that what is read stays in sight. */
function put(frame: HTMLIFrameElement, page: string, keepsPlace: boolean): void {
  const inside = frame.contentDocument;
  if (!inside) return;
  const next = new DOMParser().parseFromString(page, 'text/html');
  for (const left of next.querySelectorAll('script, meta[http-equiv], link[rel="preload"], link[rel="modulepreload"]')) left.remove();
  const home = next.createElement('base');
  home.target = '_blank';
  next.head.prepend(home);
  const place = inside.defaultView?.scrollY ?? 0;
  const root = inside.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  const sheetsOf = (head: HTMLHeadElement) => [...head.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href')).join(' ');
  // A style sheet that is put in again is loaded again, and the page flickers.
  if (sheetsOf(inside.head) !== sheetsOf(next.head)) inside.head.replaceWith(inside.adoptNode(next.head));
  inside.body.replaceWith(inside.adoptNode(next.body));
  inside.defaultView?.scrollTo(0, keepsPlace ? place : 0);
}
