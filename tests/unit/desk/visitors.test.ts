import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { Visitors } from '../../../src/desk/server/visitors.ts';

const from = (host: string, cookie = '') => ({ headers: { host, cookie }, socket: { localPort: 4321 } }) as IncomingMessage;

describe('a desk for this machine alone', () => {
  const visitors = new Visitors();

  test('has no code, and none is taken', () => {
    expect(visitors.code).toBeUndefined();
    expect(() => visitors.isRight('')).toThrow('No code');
  });

  test('is found under the names of this machine and its own port', () => {
    const hosts = ['localhost:4321', 'LOCALHOST:4321', '127.0.0.1:4321', '[::1]:4321', 'localhost:80', 'evil.example:4321', '192.168.1.5:4321'];
    expect(hosts.map((host) => visitors.admits(from(host))))
      .toEqual([true, true, true, true, false, false, false]);
  });
});

describe('a desk for phones too', () => {
  test('lets those in that know the code, and from then on by a cookie', () => {
    const visitors = new Visitors(['192.168.1.5']);
    const { code = '' } = visitors;
    expect(code).toMatch(/^\d{8}$/);
    expect([visitors.isRight('0'), visitors.isRight(`${code.slice(0, 4)} ${code.slice(4)}`)]).toEqual([false, true]);
    const [cookie = ''] = visitors.cookieFor(from('192.168.1.5:4321'), '/').split(';');
    const who = ['', 'backnumber-desk-4321=guess', `backnumber-desk-4322=${visitors.token}`, `a=b; ${cookie}`];
    expect(who.map((each) => visitors.admits(from('192.168.1.5:4321', each)))).toEqual([false, false, false, true]);
    expect(visitors.admits(from('evil.example:4321', cookie))).toBe(false);
  });

  test('takes no code any more once ten were wrong', () => {
    const visitors = new Visitors(['192.168.1.5']);
    for (let times = 0; times < 10; times++) expect(visitors.isRight('x')).toBe(false);
    expect(() => visitors.isRight(visitors.code ?? '')).toThrow('No code is taken here any more.');
  });
});
