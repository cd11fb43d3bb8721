import { createHash } from 'node:crypto';

/** When a made witness signs, in seconds since 1970. */
export const cosignedAt = 1_679_315_147;

/** A witness that nobody knows yet: its key as `src/site.ts` has it, and how it signs the text of a checkpoint (C2SP, tlog-cosignature). */
export async function drawWitness(): Promise<{ line: string; signatureOver: (text: string) => Promise<string> }> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as CryptoKeyPair;
  const key = Buffer.from([4, ...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))]);
  const id = createHash('sha256').update('w.example\n').update(key).digest().subarray(0, 4);
  const seconds = Buffer.alloc(8);
  seconds.writeBigUInt64BE(BigInt(cosignedAt));
  return {
    line: `w.example+${id.toString('hex')}+${key.toString('base64')}`,
    signatureOver: async (text) => {
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, Buffer.from(`cosignature/v1\ntime ${cosignedAt}\n${text}`));
      return `— w.example ${Buffer.concat([id, seconds, new Uint8Array(signature)]).toString('base64')}`;
    },
  };
}
