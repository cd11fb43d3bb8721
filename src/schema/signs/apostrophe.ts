/**
 * Show a name with the apostrophe that print has where its file has the one of typewriters; as a value, in data and in addresses, a name
 * stays as it is written.
 * @example printedName("Lü Zun'e") //=> 'Lü Zun’e'
 */
export function printedName(name: string): string {
  return name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
