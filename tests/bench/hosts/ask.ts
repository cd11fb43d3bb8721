import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bytesOf, type HostQuestion } from './questions.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Ask a host one thing in each way in which a browser or a reader of feeds does. @returns what is not as it should be */
export async function askHost(origin: string, site: string, question: HostQuestion): Promise<string[]> {
  const { path, status, headers, file, location } = question;
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) wrong.push(`${path} ${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  const whole = file === undefined ? undefined : bytesOf(site, file);
  const checkHeaders = (way: string, answer: Answer, isTyped = true): void => {
    for (const [name, value] of headers) if (isTyped || name !== 'content-type') expect(`${way}, ${name}`, answer.headers[name], value);
  };

  const plain = await ask(origin, path);
  expect('status', asOne(plain.status), status);
  checkHeaders('plainly', plain);
  expect('location', plain.headers.location, location);
  if (whole) expect('bytes', plain.body.equals(whole), true);
  const head = await ask(origin, path, {}, 'HEAD');
  expect('HEAD, status', asOne(head.status), status);
  expect('HEAD, bytes', head.body.length, 0);
  if (status !== 200 || !whole) return wrong;

  for (const accept of ['gzip', 'gzip, deflate, br']) {
    const packed = await ask(origin, path, { 'accept-encoding': accept });
    checkHeaders(accept, packed);
    const coding = packed.headers['content-encoding'];
    // A host that has no Brotli sends gzip.
    expect(`${accept}, is compressed`, coding !== undefined, question.isCompressible);
    if (question.isCompressible && coding !== undefined) {
      expect(`${accept}, vary`, /accept-encoding/i.test(packed.headers.vary ?? ''), true);
      const read = coding === 'br' ? brotliDecompressSync(packed.body) : gunzipSync(packed.body);
      expect(`${accept}, bytes`, read.equals(whole), true);
      const copy = question.hasCopies ? bytesOf(site, `${file}${coding === 'br' ? '.br' : '.gz'}`) : packed.body;
      expect(`${accept}, is the copy that lies there`, packed.body.equals(copy), true);
    }
    await askAgain(accept, packed);
  }
  await askAgain('', plain);
  return wrong;

  async function askAgain(accept: string, before: Answer): Promise<void> {
    const { etag, 'last-modified': since } = before.headers;
    expect('etag', typeof etag, 'string');
    const accepts = accept === '' ? {} : { 'accept-encoding': accept };
    const [byTag, byTime] = [
      await ask(origin, path, { 'if-none-match': etag ?? '', ...accepts }), await ask(origin, path, { 'if-modified-since': since ?? '', ...accepts }),
    ];
    expect('asked again by its tag', byTag.status, 304);
    expect('asked again by its time', byTime.status, 304);
    expect('asked again, bytes', byTag.body.length, 0);
    expect('asked again, caching', byTag.headers['cache-control'], headers.get('cache-control'));
    const changed = await ask(origin, path, { 'if-none-match': '"other"', ...accepts });
    expect('asked with another tag', changed.status, 200);
  }
}

/** Both say that an address has changed for good; servers differ in which they send where a slash is missing. */
function asOne(status: number): number {
  return status === 308 ? 301 : status;
}

function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}
