/** Let `/` lead to the search field from anywhere but where something is written. */
export function leadSlashTo(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    if (!isSlash(event)) return;
    event.preventDefault();
    field.select();
  });
}

function isSlash({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey && !altKey && !(target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=range]), textarea, select'));
}
