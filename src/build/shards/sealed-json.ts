import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Write a value as JSON below a checksum of it; whoever reads meanwhile has the old one or the new one. */
export function writeSealed(file: string, value: unknown): void {
  const text = JSON.stringify(value);
  writeFileSync(`${file}.new`, `${crc32(text)}\n${text}\n`);
  renameSync(`${file}.new`, file);
}

/** Read such a value; undefined where there is none, and 'damaged' where it is not as it was written, or of another format. */
export function readSealed<T extends { format: number }>(file: string, format: T['format']): T | 'damaged' | undefined {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const [, proof, text = ''] = /^(\d+)\n(.*)\n$/s.exec(written) ?? [];
  if (proof !== String(crc32(text))) return 'damaged';
  const value = JSON.parse(text) as T;
  return value.format === format ? value : 'damaged';
}
