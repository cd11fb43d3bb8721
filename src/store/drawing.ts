import { spawn } from 'node:child_process';

/** Most pixels of a picture: more than any camera of a newsroom takes. */
export const maxPixels = 120_000_000;

/** Milliseconds that a drawing may take, its program's start included. */
const maxDrawingMs = 8000;

/** What makes a drawing dear: what is drawn many times, or pixel by pixel. Other drawings take milliseconds. */
const dear = /<(?:[\w-]+:)?(?:filter|fe[A-Z]\w*|use|mask|pattern|image|clipPath|!ENTITY)\b/;

/** Longest drawing, in bytes, that is drawn without being tried apart. */
const maxPlainBytes = 200_000;

/**
 * Answer whether a drawing (SVG) can be drawn in time. One that may be dear is first drawn by a process of its own, since only such a one
 * can be ended; of any other bytes the answer is yes. @param maxMs milliseconds after which that process is ended
 */
export async function isQuickDrawing(bytes: Uint8Array, maxMs = maxDrawingMs): Promise<boolean> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1').replaceAll('\0', '');
  if (!/^[^<]{0,16}<[\s\S]*<?(?:[\w-]+:)?svg\b|^[^<]{0,16}<\?xml|^[^<]{0,16}<!/i.test(head)) return true;
  if (bytes.length <= maxPlainBytes && !dear.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', ''))) return true;
  return drawApart(bytes, maxMs);
}

const program = `
  const chunks = [];
  process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', async () => {
    const { default: sharp } = await import(${JSON.stringify(import.meta.resolve('sharp'))});
    sharp.concurrency(1);
    const drawing = sharp(Buffer.concat(chunks), { limitInputPixels: ${maxPixels} });
    await drawing.resize({ width: 1600, withoutEnlargement: true }).raw().toBuffer().catch(() => undefined);
    process.exit(0);
  });`;

function drawApart(bytes: Uint8Array, maxMs: number): Promise<boolean> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'ignore', 'ignore'], timeout: maxMs, killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
