import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { debounceMs } from '../../build/dev/astro-server.ts';
import { DevSite, type ShownPart } from '../../build/dev/dev-site.ts';
import { cachedRenderer } from '../../build/rendering/renderer.ts';
import { isCodeChanged } from '../../build/changes/stamp.ts';
import type { Craft } from '../../desk/server/craft.ts';
import { openDesk } from '../../desk/server/desk.ts';
import { Newsroom } from '../../desk/server/newsroom.ts';
import { commandLanguage } from '../../languages/fixed-languages.ts';
import { formatReport } from '../../schema/report.ts';
import { childEnvironment, environmentOf, type Settings } from '../../settings.ts';
import { serveDevSite } from './dev-server.ts';
import { describeFault } from '../line/fault-messages.ts';
import { watchFolders } from './folder-watch.ts';
import { project } from '../line/folders.ts';
import { exitCodes } from '../line/help.ts';
import { openInBrowser } from './open-in-browser.ts';
import { addressLines, networkAddresses } from './open-site.ts';

const firstPageNotice = 'The first page takes half a minute: the program that makes pages is made anew, since there is none of this code.';
const unwatchedNotice = 'the system lets no more folders be watched, so an edit here, or in some others, shows after the next start only. '
  + 'On Linux, raise fs.inotify.max_user_watches.';

/**
 * Serve the site while its content is edited, and say in the terminal what is wrong with it. Pages are made by the program kept of
 * the code, which starts at once; where the code itself is changed, Astro's dev server takes over on the same port, which
 * compiles each part of the code as it is needed.
 * @param craft what the desk does as the commands do
 * @param wanted the port to try first
 * @param isForPhones lets other machines of the network use the desk, with a code
 * @param announced where the desk is said to be: beside the site, or in its place and, `opened`, in a browser
 */
export async function serveWhileEditing(
  settings: Settings, craft: Craft, wanted: number, announced: 'beside' | 'said' | 'opened' = 'beside', isForPhones = false,
): Promise<void> {
  const { content, base } = settings;
  const site = new DevSite(settings);
  const network = isForPhones ? networkAddresses() : [];
  const desk = openDesk(new Newsroom(settings, site, craft), network);
  const host = await serveDevSite(site, desk, base, wanted, isForPhones);
  for (const line of addressLines(wanted, host.port, announced === 'beside' ? base : `${base}${desk.path}`)) console.log(line);
  if (announced === 'beside') console.log(`The editors’ desk is at http://localhost:${host.port}${base}${desk.path}`);
  for (const name of network) console.log(`On a phone of this network: http://${name}:${host.port}${base}desk/ with the code ${desk.code}`);
  if (!cachedRenderer(settings)) console.log(firstPageNotice);

  let said = '';
  const report = async (): Promise<void> => {
    const text = await site.problems().then(formatReport, describeFault);
    if (text !== said) console.log(text === '' ? 'No problems are left.' : text);
    said = text;
  };
  const refused = (folder: string) => console.log(`${folder}: ${unwatchedNotice}`);
  const items = watchFolders([content], debounced(() => {
    site.refresh();
    host.reload();
    void report();
  }), refused);
  const code = watchFolders(['src', 'public'].map((name) => join(project, name)), debounced(async () => {
    if (!isCodeChanged()) return;
    console.log('The code has changed: Astro’s dev server takes over.');
    for (const watch of [items, code]) watch.close();
    await host.close();
    startAstroServer(settings, host.port);
  }), refused);
  if (announced === 'opened') openInBrowser(`http://localhost:${host.port}${base}${desk.path}`);
  void site.show('').catch(() => undefined);
  const part = await site.part().catch(() => undefined);
  if (part) console.log(partNotice(part));
  await report();
  if (!part) return;
  console.log('All files are read.');
  host.reload();
}

function partNotice({ read, of }: ShownPart): string {
  const [some, all] = [read, of].map((count) => count.toLocaleString(commandLanguage));
  return `Shown so far: the ${some} newest of ${all} files, and what is asked for. The rest is being read; its problems are told then.`;
}

/** Start Astro's dev server in a process of its own, since this one has loaded the code as it was before. */
function startAstroServer(settings: Settings, port: number): void {
  // A build in this process has set NODE_ENV to production, with which a dev server does not answer everything.
  const env = childEnvironment({ ...environmentOf(settings), NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' });
  const child = spawn(process.execPath, [join(import.meta.dirname, '../astro-dev.ts'), String(port)], { env, stdio: 'inherit' });
  process.on('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
  child.on('exit', (code) => process.exit(code ?? exitCodes.fault));
}

/** Debounce: call `act` once no further call has come for `debounceMs`. */
function debounced(act: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, debounceMs);
  };
}
