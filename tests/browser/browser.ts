import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackBundled } from './bundled.ts';

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

/** How a browser without a window is started. */
export interface BrowserStart {
  executablePath: string;
  args: string[];
  /** Added to the environment of its process. */
  env: Record<string, string>;
}

/** Open the first browser that starts. @param more flags of the browser's own */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return (await startBrowser(more)).browser;
}

/**
 * Start the first browser that will, and say how that was done: `CHROME_PATH` alone if set, else the one among the dependencies,
 * which is a small build that opens pages a third faster, else one that is installed. `BACKNUMBER_BROWSER=bundled` takes none but
 * that of the dependencies.
 * @throws one error for all that was tried: why each did not start, and what to do
 */
export async function startBrowser(more: readonly string[] = []): Promise<{ browser: Browser; start: BrowserStart }> {
  const faults: string[] = [];
  for await (const { executablePath, env = {} } of waysToStart()) {
    const start = { executablePath, args: [...flags, ...more], env };
    try {
      return { browser: await launch(start), start };
    } catch (error) {
      faults.push(`  ${executablePath}: ${reasonIn(error)}`);
    }
  }
  if (faults.length === 0) faults.push('  nothing: the one among the dependencies is for Linux on x64, and none was found where systems keep theirs.');
  throw new Error(`No browser starts.\nTried:\n${faults.join('\n')}\nInstall Chrome or Chromium, or set CHROME_PATH to where one is.`);
}

/** Start a browser in a known way. */
export function launch({ env, ...how }: BrowserStart): Promise<Browser> {
  return chromium.launch({ ...how, env: { ...process.env, ...env } });
}

type Way = Pick<BrowserStart, 'executablePath'> & Partial<BrowserStart>;

async function* waysToStart(): AsyncGenerator<Way> {
  const { CHROME_PATH, BACKNUMBER_BROWSER, LD_LIBRARY_PATH = '' } = process.env;
  const onlyBundled = BACKNUMBER_BROWSER === 'bundled';
  if (CHROME_PATH && !onlyBundled) return yield { executablePath: CHROME_PATH };
  const bundled = await unpackBundled();
  if (bundled) {
    yield { executablePath: bundled.program };
    // Its libraries come second: on a system that has its own these may be too new for the rest of it.
    yield { executablePath: bundled.program, env: { LD_LIBRARY_PATH: `${bundled.libraries}:${LD_LIBRARY_PATH}` } };
  }
  const installed = usualPlaces.find((path) => existsSync(path));
  if (installed && !onlyBundled) yield { executablePath: installed };
}

/** Why a program did not start: what it said itself, where it said something. */
function reasonIn(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /error while loading shared libraries: .*|spawn .*|\[err\] .*/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
}
