const raised = new Map([...'0123456789+-=()ni'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? sign]));
const lowered = new Map([...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]));

/** Write raised or lowered text with characters of its own, so that `10<sup>6</sup>` does not become 106; letters such as `st` stay as they are. */
export function smallLettersOf(text: string, tag: 'sup' | 'sub'): string {
  const signs = tag === 'sup' ? raised : lowered;
  const letters = [...text.trim().replace(/[−–]/g, '-')];
  return letters.length > 0 && letters.every((letter) => signs.has(letter)) ? letters.map((letter) => signs.get(letter)).join('') : text;
}
