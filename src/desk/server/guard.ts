import { timingSafeEqual } from 'node:crypto';
import { DeskRefusal } from './refusal.ts';

/** What of a request says who makes it. */
export interface Caller {
  method: string;
  /** The header `host`: the name by which the browser found this server. */
  host: string | undefined;
  /** The header `origin`: the page that asks. */
  origin: string | undefined;
  /** The header `sec-fetch-site`, by which browsers say whether page and server belong together. */
  site: string | undefined;
  /** The header in which the desk's own page sends the token of the run. */
  token: string | undefined;
  /** The header `content-type`. */
  type: string | undefined;
}

/**
 * Refuse a request to the desk that its own page did not make: a page of another site sends another origin, one whose name is made to lead
 * here names that name as host, a form cannot send JSON or the token, and an earlier run had another token.
 * @param hosts the names and ports under which this server may be asked, such as `localhost:4321`
 * @throws {DeskRefusal}
 */
export function checkCaller({ method, host, origin, site, token, type }: Caller, hosts: ReadonlySet<string>, expected: string): void {
  const name = host?.toLowerCase();
  if (name === undefined || !hosts.has(name)) refuse('This request names another server than the desk.');
  if (origin !== undefined && origin.toLowerCase() !== `http://${name}`) refuse('This request comes from a page of another site.');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('This request comes from a page of another site.');
  if (method !== 'POST') throw new DeskRefusal(405, 'The desk is asked by POST alone.', 'Use the page of the desk.');
  if (type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') refuse('This request is not in the form that the desk’s page sends.');
  if (!isSame(token ?? '', expected)) {
    throw new DeskRefusal(403, 'The desk was started anew since this page was opened.', 'Open it by the address in the terminal; what you typed here is kept.');
  }
}

/** Answer whether two secrets are the same, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(message: string): never {
  throw new DeskRefusal(403, message, 'Open the desk by the address in the terminal.');
}
