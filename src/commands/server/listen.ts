import type { Server } from 'node:http';
import { UsageError } from '../line/read-line.ts';

const usualPort = 4321;
const lastPort = 65_535;
const triedPorts = 20;
/** Every address of a machine that is without IPv6. */
const anyAddress = '0.0.0.0';

/** The port to listen on, by the environment variable `PORT`: 4321 where it is not set. @throws {UsageError} where it is no port */
export function portOf(wanted = ''): number {
  if (wanted === '') return usualPort;
  if (/^\d{1,5}$/.test(wanted) && Number(wanted) <= lastPort) return Number(wanted);
  throw new UsageError(`PORT is ${JSON.stringify(wanted)}, which is not a port. Set it to a number up to ${lastPort}, or do not set it.`);
}

/**
 * Listen with servers of one kind on a port or the next free one, for this machine alone or, `open`, for others too.
 * Both loopback addresses are taken, so that no other program answers on one of them.
 *
 * @throws {UsageError} where no port is free
 */
export async function listenOn(make: () => Server, first: number, open: boolean): Promise<{ servers: Server[]; port: number }> {
  const last = Math.min(first + triedPorts - 1, lastPort);
  for (let tried = first; tried <= last; tried++) {
    const port = first === 0 ? 0 : tried;
    const servers = await tryPort(make, port, open ? ['::'] : ['127.0.0.1', '::1']);
    if (servers) return { servers, port: portIn(servers) ?? port };
  }
  throw new UsageError(`Ports ${first} to ${last} are all taken. Set PORT to a free one.`);
}

/** Listen on one port at each address, or on none of them where it is taken at one. */
async function tryPort(make: () => Server, port: number, addresses: readonly string[]): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  for (const address of addresses) {
    const server = make();
    const fault = await listen(server, port === 0 ? (portIn(servers) ?? 0) : port, address);
    if (!fault) servers.push(server);
    else if (!isWithoutSuchAddress(fault)) {
      for (const other of servers) other.close();
      if (fault.code === 'EADDRINUSE') return undefined;
      throw fault;
    }
  }
  if (servers.length > 0) return servers;
  return addresses.includes(anyAddress) ? undefined : tryPort(make, port, [anyAddress]);
}

function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host }, () => {
      server.removeListener('error', resolve);
      resolve(undefined);
    });
  });
}

/** Answer whether a fault says that the machine lacks such addresses, as one without IPv6 does. */
function isWithoutSuchAddress({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

function portIn(servers: readonly Server[]): number | undefined {
  const address = servers[0]?.address();
  return typeof address === 'object' ? address?.port : undefined;
}
