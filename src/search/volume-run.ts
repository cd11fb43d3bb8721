import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PublishedPage } from './volume.ts';

const processFile = fileURLToPath(new URL('./volume-process.ts', import.meta.url));

/**
 * Build one volume into an empty folder in a process of its own. Pages are read one by one as the process takes them in.
 * Returns what it said of its indexes, as JSON.
 * @throws with what the process said on its error output.
 */
export async function runVolume(pages: Iterable<PublishedPage>, out: string): Promise<string> {
  const child = spawn(process.execPath, [processFile, out], { stdio: 'pipe' });
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  // A process that fails closes its input; its complaint says more than the broken pipe.
  child.stdin.on('error', () => undefined);
  const ended: Promise<unknown[]> = once(child, 'close');
  for (const page of pages) {
    if (!child.stdin.writable) break;
    if (!child.stdin.write(`${JSON.stringify(page)}\n`)) await Promise.race([once(child.stdin, 'drain'), ended]);
  }
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(complaint.trim() || `Indexing ended with code ${String(code)} and said nothing.`);
  return said;
}
