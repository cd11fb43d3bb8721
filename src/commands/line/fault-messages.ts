/** Something that went wrong outside the content, in plain words: what, where, and what to do. */
interface Fault {
  what: string;
  cure: string;
}

type SystemError = Error & { code: string; path?: unknown; port?: unknown };

const systemFaults: ReadonlyMap<string, (where: string, error: SystemError) => Fault> = new Map(Object.entries<(where: string, error: SystemError) => Fault>({
  ENOSPC: (where) => ({ what: `There is no space left to write ${where}.`, cure: 'Make room, or put --out and --cache on another disk.' }),
  EDQUOT: (where) => ({ what: `The quota of this user leaves no space to write ${where}.`, cure: 'Make room, or put --out and --cache on another disk.' }),
  EACCES: (where, { port }) => port === undefined
    ? { what: `This user may not use ${where}.`, cure: 'Change who may read and write it, or name another folder.' }
    : { what: `This user may not listen on port ${String(port)}.`, cure: 'Set PORT to a number above 1024.' },
  EPERM: (where) => ({ what: `This user may not use ${where}.`, cure: 'Change who may read and write it, or name another folder.' }),
  EROFS: (where) => ({ what: `${capital(where)} lies on a disk that cannot be written to.`, cure: 'Put --out and --cache on another disk.' }),
  EMFILE: () => ({ what: 'This process may open no more files.', cure: 'Raise the limit, as with ulimit -n 4096, then run the command again.' }),
  ENFILE: () => ({ what: 'This machine may open no more files.', cure: 'Close other programs, then run the command again.' }),
  ENOTDIR: (where) => ({ what: `${capital(where)} leads through a file as if it were a folder.`, cure: 'Name another folder.' }),
  EBUSY: (where) => ({ what: `${capital(where)} is in use by another command.`, cure: 'Wait until that ends, then run this one again.' }),
  EIO: (where) => ({ what: `The disk could not read or write ${where}.`, cure: 'Check the disk, then run the command again.' }),
  ENOMEM: () => ({ what: 'The machine has no memory left.', cure: 'Close other programs, then run the command again.' }),
  EADDRINUSE: (_, { port }) => ({ what: `Port ${String(port)} is taken.`, cure: 'Set PORT to a free one.' }),
  EADDRNOTAVAIL: () => ({
    what: 'The name given with --host is not an address of this machine.', cure: 'Leave --host out, or name an address this machine has.',
  }),
  ERR_WORKER_OUT_OF_MEMORY: () => ({ what: 'A worker ran out of memory.', cure: 'Set NODE_OPTIONS=--max-old-space-size=4096, then run the command again.' }),
}));

/** Faults of the system as SQLite tells of them, by its own codes: https://sqlite.org/rescode.html */
const databaseFaults: Readonly<Record<number, string>> = { 5: 'EBUSY', 6: 'EBUSY', 8: 'EACCES', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES' };

/** Say in plain words what a thrown value means. Faults of the system have sentences of their own, any other its message. */
export function describeFault(thrown: unknown): string {
  const chain = causesOf(thrown);
  for (const error of chain) {
    if (!isSystemError(error)) continue;
    const inDatabase = 'errcode' in error && typeof error.errcode === 'number' ? databaseFaults[error.errcode & 0xff] : undefined;
    const where = typeof error.path === 'string' ? error.path : inDatabase ? 'the cache' : 'a file';
    const { what, cure } = systemFaults.get(inDatabase ?? error.code)?.(where, error) ?? {};
    if (what) return `${what}\n${cure}`;
  }
  const messages = chain.map((error) => firstLine(error instanceof Error ? error.message || error.name : String(error)));
  return `${messages.join(': ')}\nThis is a fault of Backnumber or of the machine. BACKNUMBER_DEBUG=1 shows where it arose.`;
}

/** Where a thrown value arose, with its causes, for those who mend Backnumber. */
export function traceFault(thrown: unknown): string {
  return causesOf(thrown).map((error) => (error instanceof Error ? (error.stack ?? error.message) : String(error))).join('\ncaused by ');
}

function causesOf(thrown: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let error = thrown; error !== undefined && !chain.includes(error); error = error instanceof Error ? error.cause : undefined) chain.push(error);
  return chain.length > 0 ? chain : ['Something was thrown that says nothing'];
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
