/** Answer whether a key is `/`, pressed where nothing is written. */
export function isSlash({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey && !altKey && !(target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=range]), textarea, select'));
}
