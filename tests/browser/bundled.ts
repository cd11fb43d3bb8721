import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';
import { keepingTemporary } from '../run/temporary.ts';

/** The browser among the dependencies, unpacked. */
export interface Bundled {
  program: string;
  /** Folder of libraries that a bare system lacks; some of a fuller system's own are newer. */
  libraries: string;
  /** Folder of Latin fonts. */
  fonts: string;
}

/** Unpack the browser among the dependencies beside them, once for each version; undefined where it is not made for this system. */
export async function unpackBundled(): Promise<Bundled | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version }: { version: string } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const home = join(project, 'node_modules', '.backnumber-chromium', version);
  if (!existsSync(home)) await unpackAs(home, join(dirname(entry), '../bin'));
  return { program: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib'), fonts: join(home, 'fonts', 'fonts') };
}

/** Runs that come at once each unpack in a folder of their own; the first to end gives its folder the name. */
async function unpackAs(home: string, packed: string): Promise<void> {
  const workplace = `${home}.${process.pid}`;
  mkdirSync(workplace, { recursive: true });
  await unpackInto(workplace, packed);
  try {
    renameSync(workplace, home);
  } catch {
    rmSync(workplace, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's folder for temporary files, where runs would meet one another's half-made files. */
function unpackInto(folder: string, packed: string): Promise<unknown> {
  return keepingTemporary(folder, async () => {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    // It takes this archive for itself only where it believes to be on one host.
    await inflate(join(packed, 'al2023.tar.br'));
  });
}
