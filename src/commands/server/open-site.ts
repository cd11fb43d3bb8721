import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../settings.ts';
import type { Flag } from '../line/command.ts';
import { portOf } from './listen.ts';
import { serveSite } from './serve.ts';
import { UsageError } from '../line/read-line.ts';

/** The flag of the commands that serve. */
export const hostFlag = { name: 'host', form: 'flag', docs: 'Answer other machines of the network too, not only this one.' } as const satisfies Flag;

/**
 * Serve the built site until the process is ended, and give the lines that say where it is.
 * @param port the environment variable `PORT`
 * @throws {UsageError} where the folder holds no site, or no port is free
 */
export async function openSite(
  { out, base }: Pick<Settings, 'out' | 'base'>, port: string | undefined, open: boolean,
): Promise<string[]> {
  if (!existsSync(join(out, 'index.html'))) {
    throw new UsageError(`${out} holds no site yet. Build one with npm run build, or by npm start, which serves it as well.`);
  }
  const wanted = portOf(port);
  const { port: taken } = await serveSite({ folder: out, base }, { port: wanted, open });
  return addressLines(wanted, taken, base, open ? networkAddresses() : []);
}

/** Say where something is served. @param wanted the port that was asked for @param hosts the machine's names in the network, where it answers there too */
export function addressLines(wanted: number, port: number, base: string, hosts: readonly string[] = []): string[] {
  return [
    ...(wanted !== 0 && port !== wanted ? [`Port ${wanted} is taken, so this is on ${port}.`] : []),
    `Open http://localhost:${port}${base}`,
    ...hosts.map((host) => `  or http://${host}:${port}${base} from the network`),
    'Ctrl+C ends it.',
  ];
}

/** The addresses of this machine in its network. */
export function networkAddresses(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}
