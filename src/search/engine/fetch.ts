/** Something could not be read: the network is away, or what it gave is damaged. All else that is thrown is a mistake of ours. */
export class Unread extends Error {}

/** What is there now is of another release than this page: most often the archive was published anew since the page was opened. */
export class Outdated extends Unread {}

/** What browsers say where a part of a script is not there: `Failed to fetch dynamically imported module`, or other words with the last. */
const partForm = /module/i;

/**
 * Load a part of the script that is fetched only where it is needed.
 * @throws {Outdated} where it cannot be had: it is gone with the site that this page came from
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if (cause instanceof TypeError && partForm.test(cause.message)) throw new Outdated(cause.message, { cause });
    throw cause;
  }
}

/** Wait for an extra that an answer can do without, and take something else where it cannot be read. A mistake of ours is not passed over. */
export async function orUnread<T, Other>(wanted: Promise<T>, other: Other): Promise<T | Other> {
  try {
    return await wanted;
  } catch (problem) {
    if (problem instanceof Unread) return other;
    throw problem;
  }
}

/** Take whatever is thrown in reading for something that could not be read. */
export async function readOr<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof Unread ? cause : new Unread(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Get a file's bytes from its address; throw where there are none. */
export type ReadBytes = (address: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Get a file that never changes under its address, or a page that seldom does: what the browser has kept will do, unless it kept
 * a failure.
 * @throws when the server has no such file
 */
export async function fetchFile(address: string, cache: RequestCache = 'force-cache'): Promise<Response> {
  const kept = await fetch(address, { cache });
  const response = kept.ok || cache !== 'force-cache' ? kept : await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} could not be read: the server answered ${response.status}.`);
  return response;
}

export const fetchBytes: ReadBytes = async (address) => bytesOf(await fetchFile(address));

/** Get a file from the server: what the browser has kept may be damaged. */
export const fetchAgain: ReadBytes = async (address) => bytesOf(await fetchFile(address, 'no-cache'));

/** Get a file that changes under its address; where there is no network, as the browser has kept it. */
export const fetchLatest: ReadBytes = async (address) => {
  try {
    return await fetchAgain(address);
  } catch (problem) {
    // `fetch` throws this where there is no network.
    if (problem instanceof TypeError) return fetchBytes(address);
    throw problem;
  }
};

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

/** Get a file and unpack it, unless the server has done so. */
export async function readFile(address: string, read: ReadBytes): Promise<Uint8Array> {
  return readOr(() => unpack(address, read));
}

async function unpack(address: string, read: ReadBytes): Promise<Uint8Array> {
  const bytes = await read(address);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Three times as fast as a stream out of a Blob. What is damaged is met where the bytes are read.
  for (const handed of [writer.write(bytes), writer.close()]) handed.catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** Remember what was read by its key. A failure is not remembered: what failed is tried again. */
export function memoized<Key, T>(read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const kept = new Map<Key, Promise<T>>();
  return (key) => {
    const reading = kept.get(key) ?? read(key);
    if (!kept.has(key)) {
      kept.set(key, reading);
      reading.catch(() => kept.delete(key));
    }
    return reading;
  };
}

/** The same for what is read and taken apart: whatever is thrown in it is something that could not be read. */
export function readOnce<Key, T>(read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  return memoized((key) => readOr(() => read(key)));
}
