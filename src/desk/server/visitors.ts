import { randomBytes, randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isSame } from './guard.ts';
import { DeskRefusal } from './refusal.ts';

/** How often a code may be wrong in one run: of a hundred million codes. */
const maxWrong = 10;
const codeDigits = 8;

/** Who may use the desk of a run: on this machine those who know its key, on others of the network, where that is wanted, those who know its code. */
export class Visitors {
  readonly token = randomBytes(24).toString('base64url');
  /** For a phone; absent where the desk is for this machine alone. */
  readonly code: string | undefined;
  readonly #network: readonly string[];
  #wrong = 0;

  /** @param network addresses of this machine under which others may ask; none keeps the desk to this machine */
  constructor(network: readonly string[] = []) {
    this.#network = network;
    this.code = network.length > 0 ? String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0') : undefined;
  }

  /** The names and ports under which the server of a request may be asked. */
  hostsOf(request: IncomingMessage): ReadonlySet<string> {
    return new Set([...ownNames, ...this.#network].map((name) => `${name}:${request.socket.localPort ?? 0}`));
  }

  /** Answer whether the browser of a request has shown the key or the code. */
  isKnown(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/).map((cookie) => cookie.split('='));
    return cookies.some(([name, value = '']) => name === cookieName(request) && isSame(value, this.token));
  }

  /** Answer whether a request may see the site as it is being edited: from this machine, or from a browser that is known. */
  admits(request: IncomingMessage): boolean {
    const host = request.headers.host?.toLowerCase() ?? '';
    if (!this.hostsOf(request).has(host)) return false;
    return ownNames.some((name) => host.startsWith(`${name}:`)) || this.isKnown(request);
  }

  /** The cookie by which a browser is known from now on. */
  cookieFor(request: IncomingMessage, base: string): string {
    return `${cookieName(request)}=${this.token}; Path=${base}; HttpOnly; SameSite=Strict`;
  }

  /** Answer whether a code is right. @throws {DeskRefusal} where too many were not */
  isRight(code: string): boolean {
    if (this.code === undefined || this.#wrong >= maxWrong) {
      throw new DeskRefusal(403, 'No code is taken here any more.', 'Start the desk anew: it then has another code.');
    }
    if (isSame(code.replace(/\s/g, ''), this.code)) return true;
    this.#wrong++;
    return false;
  }
}

const ownNames = ['localhost', '127.0.0.1', '[::1]'];

// Browsers keep the cookies of all ports of a machine together.
function cookieName(request: IncomingMessage): string {
  return `backnumber-desk-${request.socket.localPort ?? 0}`;
}
