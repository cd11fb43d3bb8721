import { base64Of, bytesOfBase64, hexOf, joinBytes, utf8Of, webSha256, type Bytes } from './bytes.ts';
import { isKeyName, type NoteSignature, type SignedNote } from './note.ts';

/** What a key signs: notes, by C2SP signed-note; or checkpoints with the time of looking at them, by C2SP tlog-cosignature. */
const keyTypes = { note: 1, cosignature: 4 } as const;

/** A public key as people hand it on in one line, a “vkey”. */
export interface VerifierKey {
  name: string;
  id: string;
  type: 'note' | 'cosignature';
  key: Bytes;
}

/** A key that signs notes. */
export interface SigningKey {
  name: string;
  id: string;
  seed: Bytes;
}

/** What came of looking at a signature: by no key that is known, or by one, and right or wrong; a witness also says when, in seconds since 1970. */
export type Judgement = { state: 'unknown' } | { state: 'wrong'; by: string } | { state: 'right'; by: string; type: VerifierKey['type']; time?: number };

/** Bytes of a key and of a signature of Ed25519, and of the time before a cosignature. */
const [keyBytes, signatureBytes, timeBytes] = [32, 64, 8];

/** What comes before the seed of an Ed25519 key in PKCS #8, by RFC 8410. */
const pkcs8Head = new Uint8Array([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);

/** Read a public key in one line; undefined for a key of another kind, or a line that does not hold together. */
export async function readVerifierKey(line: string): Promise<VerifierKey | undefined> {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line.trim()) ?? [];
  const bytes = bytesOfBase64(encoded);
  const type = (['note', 'cosignature'] as const).find((each) => keyTypes[each] === bytes?.[0]);
  if (!bytes || !type || bytes.length !== 1 + keyBytes || !isKeyName(name) || (await keyIdOf(name, bytes)) !== id) return undefined;
  return { name, id, type, key: bytes.slice(1) };
}

/** Write a public key in one line. */
export function verifierLine({ name, id, type, key }: VerifierKey): string {
  return `${name}+${id}+${base64Of(joinBytes(new Uint8Array([keyTypes[type]]), key))}`;
}

/** Read a secret key from the one line in which programs that sign notes keep it; undefined for any other text. */
export async function readSigningKey(line: string): Promise<SigningKey | undefined> {
  const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line.trim()) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!bytes || bytes.length !== 1 + keyBytes || bytes[0] !== keyTypes.note || !isKeyName(name)) return undefined;
  const key = { name, id, seed: bytes.slice(1) };
  return (await verifierOf(key)).id === id ? key : undefined;
}

/** Draw a new secret key, and write it in one line. */
export async function drawSigningKey(name: string): Promise<string> {
  const seed = crypto.getRandomValues(new Uint8Array(keyBytes));
  const { id } = await verifierOf({ name, seed });
  return `PRIVATE+KEY+${name}+${id}+${base64Of(joinBytes(new Uint8Array([keyTypes.note]), seed))}`;
}

/** The public key of a secret one. */
export async function verifierOf({ name, seed }: Pick<SigningKey, 'name' | 'seed'>): Promise<VerifierKey> {
  const secret = await crypto.subtle.importKey('pkcs8', joinBytes(pkcs8Head, seed), 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', secret);
  const key = bytesOfBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`) ?? new Uint8Array();
  return { name, id: await keyIdOf(name, joinBytes(new Uint8Array([keyTypes.note]), key)), type: 'note', key };
}

/** Sign the text of a note. */
export async function signatureOf(text: string, { name, id, seed }: SigningKey): Promise<NoteSignature> {
  const secret = await crypto.subtle.importKey('pkcs8', joinBytes(pkcs8Head, seed), 'Ed25519', false, ['sign']);
  return { name, id, signature: new Uint8Array(await crypto.subtle.sign('Ed25519', secret, utf8Of(text))) };
}

/** Judge each signature under a note, in their order, by the keys that one trusts. */
export function judgeSignatures({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): Promise<Judgement[]> {
  return Promise.all(signatures.map(async ({ name, id, signature }): Promise<Judgement> => {
    const key = keys.find((each) => each.name === name && each.id === id);
    if (!key) return { state: 'unknown' };
    const isNote = key.type === 'note';
    const time = isNote ? undefined : Number(new DataView(joinBytes(signature, new Uint8Array(timeBytes)).buffer).getBigUint64(0));
    const signed = isNote ? signature : signature.slice(timeBytes);
    const message = isNote ? text : `cosignature/v1\ntime ${time}\n${text}`;
    const isRight = signed.length === signatureBytes && await crypto.subtle.verify('Ed25519', await publicKey(key), signed, utf8Of(message));
    return isRight ? { state: 'right', by: name, type: key.type, ...(time !== undefined && { time }) } : { state: 'wrong', by: name };
  }));
}

function publicKey({ key }: VerifierKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
}

async function keyIdOf(name: string, typeAndKey: Bytes): Promise<string> {
  return hexOf((await webSha256(joinBytes(utf8Of(`${name}\n`), typeAndKey))).subarray(0, 4));
}
