import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { forOwnHost, ownPath } from '../../../src/commands/server/own-host.ts';

function statusFor(host: string | undefined, open = false): number {
  let status = 200;
  const response = { writeHead: (code: number) => ({ end: () => { status = code; } }) } as unknown as ServerResponse;
  forOwnHost(() => undefined, open)({ headers: { ...(host !== undefined && { host }) } } as IncomingMessage, response);
  return status;
}

test('a server of this machine answers to localhost and loopback addresses', () => {
  const hosts = ['localhost', 'localhost:4321', 'LOCALHOST', 'archive.localhost:80', '127.0.0.1:4321', '127.8.9.1', '[::1]:4321',
  '[::ffff:127.0.0.1]', undefined];
  expect(hosts.filter((host) => statusFor(host) !== 200)).toEqual([]);
});

test('it refuses every other name, and with the flag for others it does not', () => {
  const hosts = ['evil.example', 'evil.example:4321', 'localhost.evil.example', 'evillocalhost', '127.0.0.1.evil.example', '192.168.1.5:4321', '0.0.0.0',
  '[::2]', ''];
  expect(hosts.filter((host) => statusFor(host) !== 403)).toEqual([]);
  expect(hosts.filter((host) => statusFor(host, true) !== 200)).toEqual([]);
});

test('a redirect never leaves the site', () => {
  expect(['//elsewhere/', '/\\elsewhere/', '\\\\elsewhere/', '///a//b/', '/a//b/'].map(ownPath)).toEqual(['/elsewhere/', '/elsewhere/', '/elsewhere/',
  '/a//b/', '/a//b/']);
});
