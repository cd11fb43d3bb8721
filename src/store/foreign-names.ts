import { readdirSync } from 'node:fs';
import { decodeAs } from '../schema/decode.ts';
import type { Problem } from '../schema/problem.ts';

/** The names in a folder that are not in UTF-8, as Node reads them, and a problem for each. @param where the folder below the content folder */
export function foreignNamesIn(folder: string, where: string): { names: Set<string>; problems: Problem[] } {
  const foreign = readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => decodeAs(bytes, 'utf-8') === undefined && bytes[0] !== '.'.charCodeAt(0));
  return { names: new Set(foreign.map((bytes) => bytes.toString('utf8'))), problems: foreign.map((bytes) => problemOf(bytes, where)) };
}

function problemOf(bytes: Buffer, where: string): Problem {
  const codes = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const chinese = decodeAs(bytes, 'gb18030');
  const shown = [...bytes].map((byte) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('');
  return {
    file: where ? `${where}/${shown}` : shown, line: 1, column: 1, severity: 'error', rule: 'encoding',
    message: `The name is not in UTF-8: its bytes are ${codes}${chinese === undefined ? '' : `, and in GB18030 it reads ${chinese}`}.`,
    cure: 'Give the file or folder a name in UTF-8, for instance with convmv -f gb18030 -t utf8 --notest.',
  };
}
