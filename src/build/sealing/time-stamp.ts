import { hash, randomBytes } from 'node:crypto';
import { SealError } from './seal-error.ts';

/** SHA-256 as an algorithm in DER: its object identifier 2.16.840.1.101.3.4.2.1, without parameters. */
const sha256Identifier = Buffer.from('300d06096086480165030402010500', 'hex');

/** The content types of RFC 3161, section 3.4. */
const [queryType, replyType] = ['application/timestamp-query', 'application/timestamp-reply'];

/**
 * Ask a time stamping authority for a time stamp of some bytes: RFC 3161.
 * @returns its reply, as `openssl ts -verify` reads it
 * @throws {SealError} where it gives none of these bytes
 */
export async function fetchTimeStamp(authority: string, bytes: Uint8Array): Promise<Uint8Array> {
  const digest = hash('sha256', bytes, 'buffer');
  const nonce = randomBytes(8);
  const body = timeStampQuery(digest, nonce);
  const answer = await fetch(authority, { method: 'POST', headers: { 'content-type': queryType, accept: replyType }, body }).catch((cause: unknown) => {
    throw new SealError(`The authority ${authority} cannot be reached.`, 'Nothing was written.', { cause });
  });
  const reply = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new SealError(`The authority ${authority} answers ${answer.status}.`);
  const isOurs = reply.includes(digest) && reply.includes(nonce);
  if (!isGranted(reply) || !isOurs) throw new SealError(`The authority ${authority} gives no time stamp of this checkpoint.`);
  return reply;
}

/** A query for a time stamp, with the certificate asked for. @param nonce tells the reply from an older one */
function timeStampQuery(digest: Uint8Array, nonce: Uint8Array): Buffer<ArrayBuffer> {
  // A number in DER is negative where its first bit is set.
  const number = nonce.map((byte, at) => (at === 0 ? (byte & 0x7f) | 0x40 : byte));
  nonce.set(number);
  const imprint = inDer(0x30, sha256Identifier, inDer(0x04, digest));
  return inDer(0x30, inDer(0x02, Uint8Array.of(1)), imprint, inDer(0x02, number), inDer(0x01, Uint8Array.of(0xff)));
}

/** Answer whether a reply begins with the status granted, or granted with modifications. */
function isGranted(reply: Buffer): boolean {
  let at = afterHead(reply, 0);
  at = afterHead(reply, at);
  return reply[at] === 0x02 && reply[at + 1] === 1 && (reply[at + 2] ?? 9) <= 1;
}

/** Where what a sequence holds begins; beyond the end where there is none. */
function afterHead(bytes: Buffer, at: number): number {
  if (bytes[at] !== 0x30) return bytes.length;
  const length = bytes[at + 1] ?? 0;
  return at + 2 + (length > 0x80 ? length - 0x80 : 0);
}

/** A value in DER. All of ours are short. */
function inDer(tag: number, ...parts: Uint8Array[]): Buffer<ArrayBuffer> {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, body.length), body]);
}
