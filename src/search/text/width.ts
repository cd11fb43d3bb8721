const fullWidthForm = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

/** Write full-width letters and digits as plain ones. @example foldWidth('２０２３年') //=> '2023年' */
export function foldWidth(text: string): string {
  return text.replace(fullWidthForm, (character) => character.normalize('NFKC'));
}
