/** A text with its percent signs read; undefined where one begins no code. @example percentDecoded('caf%C3%A9') //=> 'café' */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
