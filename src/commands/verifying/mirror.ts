import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { siteFiles } from '../../addresses.ts';
import { uncompressedName } from '../../build/publishing/compressed.ts';
import { Unreadable, type Source } from './source.ts';

/** How often a file is asked for before it is given up, and the milliseconds before the second try; before each further one twice as many. */
const [tries, pauseMs] = [4, 500];

/** Milliseconds to wait for an answer to begin, and for each further part of it. */
const patienceMs = 30_000;

/** Files that hosts read and many do not send. */
const readByHosts: readonly string[] = [siteFiles.headers, siteFiles.redirects, siteFiles.noJekyll];

/** Files that are compressed as they are: a host that marks them as compressed would have them unpacked on the way. */
const packed = /\.(gz|br|zst|bin|webp|png|jpe?g|woff2)$/;

/** A live mirror of a site. @param address of its front page */
export function mirrorSource(address: string): Source {
  const home = address.endsWith('/') ? address : `${address}/`;
  const ask = async <T>(file: string, take: (response: Response, signal: AbortController) => Promise<T>): Promise<T | undefined> => {
    let reason = '';
    for (let round = 0; round < tries; round++) {
      if (round > 0) await setTimeout(pauseMs * 2 ** (round - 1));
      const giveUp = new AbortController();
      try {
        const response = await within(giveUp, fetch(`${home}${pathOf(file)}`, { headers: headersFor(file), signal: giveUp.signal }));
        // A page for unknown addresses is one that hosts send with the code of what it says.
        const isSent = response.ok || (file === siteFiles.notFound && response.status === 404);
        if (isSent) return await take(response, giveUp);
        await response.body?.cancel();
        if (response.status < 500 && response.status !== 429) return undefined;
        reason = `the host answers ${response.status}`;
      } catch (fault) {
        if (fault instanceof Unreadable) throw fault;
        reason = reasonOf(fault);
      }
    }
    throw new Unreadable(`${home}${pathOf(file)} could not be read in ${tries} tries: ${reason}.`);
  };
  return {
    name: home,
    // Which form of a file is sent is between host and reader.
    isKept: (file) => readByHosts.includes(file) || uncompressedName(file) !== file,
    read: (file, limit) => ask(file, async (response, giveUp) => {
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const part of partsOf(response, giveUp)) {
        if ((length += part.length) > limit) throw new Unreadable(`${home}${pathOf(file)} has more than ${limit} bytes: it is no file of an archive.`);
        parts.push(part);
      }
      return new Uint8Array(Buffer.concat(parts));
    }),
    seal: (file) => ask(file, async (response, giveUp) => {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const part of partsOf(response, giveUp)) {
        hash.update(part);
        bytes += part.length;
      }
      return { sha256: hash.digest('hex'), bytes };
    }),
  };
}

/** The address of a file below that of the site: a page is asked for as readers do, by its folder. */
function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
}

function headersFor(file: string): Record<string, string> {
  return { 'cache-control': 'no-cache', ...(packed.test(file) && { 'accept-encoding': 'identity' }) };
}

async function* partsOf({ body }: Response, giveUp: AbortController): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let next = reader && await within(giveUp, reader.read()); reader && next && !next.done; next = await within(giveUp, reader.read())) yield next.value;
}

/** Wait for something, but no longer than patience lasts. */
async function within<T>(giveUp: AbortController, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = setTimeout(patienceMs, undefined, { signal: done.signal, ref: false })
    .then(() => giveUp.abort(new Error('the host stopped answering')), () => undefined);
  try {
    return await work;
  } finally {
    done.abort();
    await late;
  }
}

function reasonOf(fault: unknown): string {
  const { cause, message } = fault instanceof Error ? fault : { cause: undefined, message: String(fault) };
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
