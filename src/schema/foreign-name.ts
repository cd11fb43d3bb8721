import { decodeAs } from './decode.ts';

/** What can be said of the name of a file or folder that is not in UTF-8. */
export interface ForeignName {
  /** The name with each byte beyond ASCII as `\xNN`, since no program can be given it as it is. */
  shown: string;
  /** What it reads in GB18030, in which Chinese archives of files keep their names; absent where it is not that either. */
  chinese?: string;
  message: string;
  cure: string;
}

/** Describe the name of a file or folder by its bytes; undefined where it is in UTF-8. */
export function foreignNameOf(bytes: Uint8Array): ForeignName | undefined {
  if (decodeAs(bytes, 'utf-8') !== undefined) return undefined;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const chinese = decodeAs(bytes, 'gb18030');
  return {
    shown: [...bytes].map((byte, at) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hex[at]}`)).join(''),
    ...(chinese !== undefined && { chinese }),
    message: `The name is not in UTF-8: its bytes are ${hex.join(' ')}${chinese === undefined ? '' : `, and in GB18030 it reads ${chinese}`}.`,
    cure: 'Give the file or folder a name in UTF-8, for instance with convmv -f gbk -t utf8 --notest (convmv’s own name for it).',
  };
}
