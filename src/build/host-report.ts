import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFor, siteFiles } from '../addresses.ts';
import { caddyFileOf } from '../hosts/caddy.ts';
import { checkHost, refusalText, type HostFinding } from '../hosts/check-limits.ts';
import { hosts } from '../hosts/host-limits.ts';
import { nginxFileOf } from '../hosts/nginx.ts';
import { readOldAddresses } from '../hosts/old-addresses.ts';
import { policyOf } from '../hosts/policy.ts';
import { serverFileEndings, type Server } from '../hosts/server-file.ts';
import type { Settings } from '../settings.ts';
import { Ledger } from './changes/ledger.ts';
import { readStamp } from './changes/stamp.ts';

/** What a built site is to the hosts that it is meant for. */
export interface HostReport {
  findings: HostFinding[];
  /** Files that were written for servers, beside the site's folder. */
  written: string[];
}

const writers: Readonly<Record<Server, typeof nginxFileOf>> = { nginx: nginxFileOf, caddy: caddyFileOf };

/** Make a built site ready for hosts: check it against their limits, and write what a server of one's own is told. @param names of hosts */
export function prepareForHosts(settings: Settings, names: readonly string[]): HostReport {
  const { out, base } = settings;
  const policy = policyOf(pathsFor(base));
  const redirects = textIn(join(out, siteFiles.redirects)).split('\n').filter((line) => line !== '');
  const longest = redirects.reduce((one, other) => (other.length > one.length ? other : one), '');
  const size = {
    ...new Ledger(settings).measure(readStamp(out), true),
    redirects: { number: redirects.length },
    'redirect line': { number: longest.length, file: longest },
    'header rules': { number: policy.rules.length + 1 },
  };
  const findings = hosts.filter(({ name }) => names.includes(name)).flatMap((host) => checkHost(host, size));
  const written = Object.entries(writers).filter(([name]) => names.includes(name)).map(([name, write]) => {
    const file = `${out}${serverFileEndings[name as Server]}`;
    writeFileSync(file, write(policy, readOldAddresses(redirects.join('\n'))));
    return file;
  });
  return { findings, written };
}

/** Name the hosts that are too small for a built site, in one sentence; empty where none is. */
export function tooSmallHosts(settings: Settings): string {
  return refusalText(new Ledger(settings).measure(readStamp(settings.out), false) ?? {});
}

function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
