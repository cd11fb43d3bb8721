import type { Header, HostPolicy } from './policy.ts';

/** A policy as hosts such as Netlify and Cloudflare Pages read it, in `_headers`. Their own caching is the usual one, so that it is not said. */
export function headersFileOf({ base, everywhere, rules }: HostPolicy): string {
  return [{ path: `${base}*`, headers: everywhere }, ...rules].map(({ path, headers }) => `${path}\n${headers.map(lineOf).join('')}`).join('\n');
}

function lineOf([name, value]: Header): string {
  return `  ${name}: ${value}\n`;
}
