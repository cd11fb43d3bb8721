import { decodeAs } from '../../schema/decode.ts';

/** Where pages and XML files say their encoding, among their first characters. */
const declared = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]*?encoding\s*=\s*["']([\w-]+)/i;
/** How much of a file is looked at, in bytes: browsers look no further than 1,024, pages are laxer. */
const beginning = 4096;
/** Encodings that are a part of another, in which all of their texts can be read. */
const wider: Readonly<Record<string, string>> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', 'gb_2312-80': 'gb18030' };

/** Read a page in the encoding that it declares; undefined where it declares none that every byte fits. UTF-8 is looked for before. */
export function declaredTextOf(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const found = declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, beginning)));
  const label = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (label === '' || /^utf-?(?:8|16)/.test(label)) return undefined;
  const encoding = Object.hasOwn(wider, label) ? (wider[label] ?? label) : label;
  const text = decodeAs(bytes, encoding);
  return text === undefined ? undefined : { text, encoding: label.toUpperCase() };
}
