import type { ResultList } from './result-list.ts';

/**
 * Let keys move the focus: arrows from the field through the headlines and back, Escape back to the field, where it clears what is
 * typed. The `/` key leads to the field on every page: see `public/reader.js`.
 */
export function handleKeys(root: HTMLElement, field: HTMLInputElement, list: ResultList): void {
  root.addEventListener('keydown', (event) => {
    const at = list.links.findIndex((link) => link === event.target);
    const isField = event.target === field;
    if (event.isComposing || (!isField && at < 0)) return;
    const goal = new Map([['ArrowDown', at + 1], ['ArrowUp', at - 1], ['Escape', -1]]).get(event.key);
    if (goal === undefined || goal < -1) return;
    event.preventDefault();
    if (isField && event.key === 'Escape') {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    } else if (goal < 0) field.focus();
    else list.focus(goal);
  });
}
