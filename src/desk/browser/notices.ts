import { AskFault } from './ask.ts';
import { button, element, setChildren, type Child } from './elements.ts';

/** The line in which the desk says how things went; screen readers read it out. */
export const statusLine = element('p', { className: 'status', role: 'status' });

/** Say something that needs no answer. */
export function say(text: string, kind: 'fine' | 'fault' = 'fine'): void {
  statusLine.className = `status ${kind}`;
  setChildren(statusLine, text);
}

/** Say why something was not done, and what to do. */
export function sayFault(fault: unknown): void {
  if (fault instanceof AskFault) say(`${fault.message} ${fault.cure}`, 'fault');
  else say(fault instanceof Error ? fault.message : String(fault), 'fault');
}

/** Do something that may fail, and say so where it does. */
export function tryTo(work: () => Promise<void>): void {
  work().catch(sayFault);
}

/** A window over the page. Escape closes it, and the focus goes back to where it was. @returns closes it */
export function openDialog(title: string, children: readonly Child[], properties: Readonly<Record<string, unknown>> = {}): () => void {
  const close = () => dialog.close();
  const head = element('header', {}, element('h2', {}, title), button('×', close, { className: 'close', 'aria-label': 'Close' }));
  const dialog = element('dialog', { 'aria-label': title, ...properties }, head, ...children);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return close;
}
