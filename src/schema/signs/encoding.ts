import { firstFaultIn, recogniseText } from '../decode.ts';
import { excerptOf } from '../excerpt.ts';
import type { Problem } from '../problem.ts';
import { rules } from '../rules.ts';

/** Say where bytes stop being UTF-8, and what they look like instead. */
export function encodingProblem(file: string, bytes: Uint8Array): Problem {
  const read = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const { place, byte } = firstFaultIn(bytes);
  const encoding = recogniseText(bytes)?.encoding;
  const cause = encoding === 'UTF-16' ? '; the file looks like UTF-16' : encoding === 'GB18030' ? '; the file looks like GB18030 (GBK)' : '';
  const found = byte === undefined ? 'The file ends within a character' : `Byte ${byte.toString(16).toUpperCase().padStart(2, '0')} here is not UTF-8`;
  const cure = encoding === 'GB18030' ? 'Save the file as UTF-8, or bring the text in with `npm run import`.'
    : cause ? 'Save the file as UTF-8.' : 'Save the file as UTF-8 and put back the characters that were lost.';
  return {
    file, ...place, severity: rules.encoding.severity, rule: 'encoding', message: `${found}${cause}.`, cure,
    excerpt: excerptOf(read, place.line, place.column),
  };
}
