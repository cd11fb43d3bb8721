import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RFC3161Timestamp } from '@sigstore/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchTimeStamp } from '../../../src/build/sealing/time-stamp.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.log('Time stamps are not tried: this machine has no openssl.');

const data = Buffer.from('a.example/record\n3\nAAAA\n\n');
let home: string;
let server: Server;
let address: string;
/** What the authority does with a query. */
let answer: (query: Buffer) => { status?: number; reply: Buffer };

const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
const stamped = (query: Buffer) => {
  writeFileSync(join(home, 'query.tsq'), query);
  openssl('ts', '-reply', '-queryfile', 'query.tsq', '-config', 'authority.cnf', '-out', 'reply.tsr');
  return { reply: readFileSync(join(home, 'reply.tsr')) };
};

describe.skipIf(!hasOpenssl)('a time stamp', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'backnumber-stamp-'));
    writeFileSync(join(home, 'authority.cnf'), [
      '[tsa]', 'default_tsa = one', '[one]', 'serial = serial', 'crypto_device = builtin', 'signer_cert = cert.pem', 'signer_key = key.pem',
      'signer_digest = sha256', 'default_policy = 1.2.3.4.1', 'digests = sha256', 'ess_cert_id_alg = sha256',
    ].join('\n'));
    writeFileSync(join(home, 'serial'), '01\n');
    openssl(
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-subj', '/CN=Authority',
      '-days', '3650', '-addext', 'extendedKeyUsage=critical,timeStamping',
    );
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const { status = 200, reply } = answer(Buffer.concat(parts));
        response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(reply);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(home, { recursive: true });
  });

  test('of an authority is one that openssl verifies, and a foreign reader too, of these bytes and no others', async () => {
    answer = stamped;
    const reply = await fetchTimeStamp(address, data);
    writeFileSync(join(home, 'got.tsr'), reply);
    writeFileSync(join(home, 'data'), data);
    const verify = () => String(openssl('ts', '-verify', '-data', 'data', '-in', 'got.tsr', '-CAfile', 'cert.pem'));
    expect(verify).not.toThrow();
    const foreign = RFC3161Timestamp.parse(Buffer.from(reply));
    expect(foreign.status).toBe(0n);
    writeFileSync(join(home, 'data'), `${String(data)}more`);
    expect(verify).toThrow('Command failed');
  });

  test('that is of other bytes, refused, or none at all is not taken', async () => {
    const none = `The authority ${address} gives no time stamp of this checkpoint.`;
    const [other, earlier] = [Buffer.from('other'), await (async () => {
      answer = stamped;
      return Buffer.from(await fetchTimeStamp(address, data));
    })()];
    answer = () => ({ reply: earlier });
    await expect(fetchTimeStamp(address, other)).rejects.toThrow(none);
    // An older stamp of the same bytes says nothing of now.
    await expect(fetchTimeStamp(address, data)).rejects.toThrow(none);
    answer = () => ({ reply: Buffer.from('300530030201023000', 'hex') });
    await expect(fetchTimeStamp(address, data)).rejects.toThrow(none);
    answer = () => ({ reply: Buffer.alloc(0) });
    await expect(fetchTimeStamp(address, data)).rejects.toThrow(none);
    answer = () => ({ status: 503, reply: Buffer.alloc(0) });
    await expect(fetchTimeStamp(address, data)).rejects.toThrow(`The authority ${address} answers 503.`);
    await expect(fetchTimeStamp('http://127.0.0.1:9/', data)).rejects.toThrow('The authority http://127.0.0.1:9/ cannot be reached.');
  });
});
