import { commandLanguage } from '../../languages/fixed-languages.ts';

/**
 * What one file of a document may hold, since the converter follows elements one within another and keeps a kilobyte and more of each. A report of a
 * hundred pages has a fifth of them.
 */
const [mostElements, mostDeep] = [150_000, 500];

/** Say why a file of a document would take more than seconds, before a converter reads it; undefined where it would not. */
export function tooMuchXml(xml: string): string | undefined {
  let [elements, depth] = [0, 0];
  // Marks alone are looked for: an expression over whole tags would look for the end of each that has none.
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const sign = xml[at + 1];
    if (sign === '/') depth = Math.max(0, depth - 1);
    else if (sign !== '!' && sign !== '?') {
      elements += 1;
      const end = xml.indexOf('>', at);
      if (end === -1) break;
      if (xml[end - 1] !== '/') depth += 1;
      if (depth > mostDeep) return `its elements stand in one another more than ${mostDeep} times`;
      if (elements > mostElements) return `a file in it has more than ${mostElements.toLocaleString(commandLanguage)} elements`;
    }
  }
  return undefined;
}
