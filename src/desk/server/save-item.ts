import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf } from '../../store/digest.ts';
import { decodeText } from '../../schema/text.ts';
import type { Saved } from '../messages.ts';
import { contentPathOf } from './item-path.ts';

export function saveItem(content: string, file: string, text: string, digest: string): Saved {
  const path = contentPathOf(content, file);
  const there = existsSync(path) ? readFileSync(path) : undefined;
  const now = there ? digestOf(there) : '';
  if (now !== digest) return { kept: false, text: there ? decodeText(file, there).text ?? '' : '', digest: now };
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return { kept: true, digest: digestOf(Buffer.from(text)) };
}
