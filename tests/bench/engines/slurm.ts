import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A cluster of two nodes on this machine. */
export interface Cluster {
  /** Run one of Slurm's programs. @returns what it printed */
  run: (program: string, words: readonly string[], more?: Readonly<Record<string, string>>) => string;
  /** Wait until a job, or one task of it, is in one of these states, as `COMPLETED`. @returns all its states */
  until: (job: string, isThere: (states: string[]) => boolean) => Promise<string[]>;
  stop: () => Promise<void>;
}

/** Answer whether Slurm and what it proves its messages with are installed. */
export function hasSlurm(): boolean {
  return ['/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/sbin/munged', '/usr/bin/sbatch'].every((file) => existsSync(file));
}

/** Start two nodes and what directs them, on ports of the loopback alone, with all they keep below a folder. @throws where they are not ready in a minute */
export async function startCluster(folder: string, environment: Readonly<Record<string, string>>): Promise<Cluster> {
  mkdirSync(folder, { recursive: true });
  const key = join(folder, 'munge.key');
  writeFileSync(key, randomBytes(1024), { mode: 0o400 });
  for (const name of ['state', 'spool-a', 'spool-b']) mkdirSync(join(folder, name), { recursive: true });
  chmodSync(folder, 0o755);
  const socket = join(folder, 'munge.socket');
  const file = join(folder, 'slurm.conf');
  writeFileSync(file, confOf(folder, socket));
  const children: ChildProcess[] = [];
  const start = (program: string, ...words: string[]): void => {
    const env = { ...environment, SLURM_CONF: file };
    children.push(spawn(program, words, { stdio: 'ignore', env }));
  };
  const run: Cluster['run'] = (program, words, more = {}) => (
    execFileSync(program, words, {
      encoding: 'utf8', cwd: more['PWD'] ?? folder, env: { ...environment, SLURM_CONF: file, ...more }, stdio: ['ignore', 'pipe', 'pipe'],
    }));
  const files = ['--pid-file', join(folder, 'munge.pid'), '--log-file', join(folder, 'munge.log'), '--seed-file', join(folder, 'munge.seed')];
  start('/usr/sbin/munged', '--foreground', '--force', '--key-file', key, '--socket', socket, ...files);
  while (!existsSync(socket)) await wait(100);
  start('/usr/sbin/slurmctld', '-D', '-f', file);
  for (const node of ['a', 'b']) start('/usr/sbin/slurmd', '-D', '-f', file, '-N', node);
  const stop = async (): Promise<void> => {
    for (const child of children.reverse()) child.kill('SIGTERM');
    await wait(1_000);
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  };
  const ready = (): boolean => {
    try {
      return run('sinfo', ['--noheader', '--format=%T %D']).trim() === 'idle 2';
    } catch {
      return false;
    }
  };
  for (let tries = 0; !ready(); tries++) {
    if (tries === 60) {
      await stop();
      throw new Error(`Slurm was not ready in a minute; ${folder} has its logs.`);
    }
    await wait(1_000);
  }
  const until: Cluster['until'] = async (job, isThere) => {
    for (;;) {
      const states = [...run('scontrol', ['--oneliner', 'show', 'job', job]).matchAll(/JobState=(\w+)/g)].map(([, state = '']) => state);
      if (isThere(states)) return states;
      await wait(500);
    }
  };
  return { run, until, stop };
}

function confOf(folder: string, socket: string): string {
  const host = hostname();
  return `ClusterName=bench
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=16817
AuthType=auth/munge
AuthInfo=socket=${socket}
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool-%n
SlurmctldPidFile=${folder}/ctld.pid
SlurmdPidFile=${folder}/%n.pid
SlurmctldLogFile=${folder}/ctld.log
SlurmdLogFile=${folder}/%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
MessageTimeout=60
UnkillableStepTimeout=120
NodeName=a NodeHostname=${host} NodeAddr=127.0.0.1 Port=17001 CPUs=1
NodeName=b NodeHostname=${host} NodeAddr=127.0.0.1 Port=17002 CPUs=1
PartitionName=all Nodes=a,b Default=YES MaxTime=INFINITE State=UP
`;
}
