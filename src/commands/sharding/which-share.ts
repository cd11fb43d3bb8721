import type { ShareNumber } from '../../build/shards/share-name.ts';
import type { Environment } from '../../settings.ts';

/** More shares than this help nobody: an archive has fewer months of news. */
const maxShares = 10_000;

const form = /^(auto|\d{1,6})(?:\/(\d{1,6}))?$/;

/**
 * Say which share a command is to make.
 * @param written `2/8`, counted from 1; `auto`, where the engine says both; or `auto/8`, where it says the number only
 * @returns what is wrong with it, and what to write, where it names no share
 * @example whichShare('auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '8' }) //=> { index: 2, of: 8 }
 */
export function whichShare(written: string, environment: Environment): ShareNumber | string {
  const [, first, total] = form.exec(written) ?? [];
  if (first === undefined || (first !== 'auto' && total === undefined)) {
    return `--shard is ${JSON.stringify(written)}. Write which share of how many, as 2/8, or auto where GitLab, Slurm or Kubernetes say it.`;
  }
  const told = first === 'auto' ? fromEngine(environment, total) : { index: Number(first), of: Number(total), by: `--shard ${written}` };
  if (typeof told === 'string') return told;
  const { index, of, by } = told;
  if (of < 1 || of > maxShares) return `${by} asks for ${of} shares. Choose 1 to ${maxShares}.`;
  if (index < 1 || index > of) return `${by} asks for share ${index} of ${of}. Shares are counted from 1 to ${of}.`;
  return { index, of };
}

interface Told extends ShareNumber {
  /** Where it was found. */
  by: string;
}

/** What the engine that runs this process says of its number among others. */
function fromEngine(environment: Environment, total: string | undefined): Told | string {
  const variables = new Map(Object.entries(environment));
  const number = (name: string): number | undefined => {
    const value = variables.get(name);
    return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  };
  const [gitlab, ofGitlab] = [number('CI_NODE_INDEX'), number('CI_NODE_TOTAL')];
  if (gitlab !== undefined && ofGitlab !== undefined) return checkTotal({ index: gitlab, of: ofGitlab, by: 'CI_NODE_INDEX/CI_NODE_TOTAL' }, total);
  const [slurm, count, first, last] = ['ID', 'COUNT', 'MIN', 'MAX'].map((name) => number(`SLURM_ARRAY_TASK_${name}`));
  if (slurm !== undefined && count !== undefined && first !== undefined) {
    // A task that is run again by itself counts only itself.
    if (total !== undefined) return { index: slurm, of: Number(total), by: 'SLURM_ARRAY_TASK_ID' };
    if (last !== undefined && last - first + 1 !== count) {
      return `Slurm runs ${count} tasks with numbers from ${first} to ${last}, which leaves some out. Submit with --array=1-8, or write --shard auto/8.`;
    }
    return { index: slurm - first + 1, of: count, by: 'SLURM_ARRAY_TASK_ID/SLURM_ARRAY_TASK_COUNT' };
  }
  const kubernetes = number('JOB_COMPLETION_INDEX');
  if (kubernetes !== undefined && total !== undefined) return { index: kubernetes + 1, of: Number(total), by: 'JOB_COMPLETION_INDEX' };
  if (kubernetes !== undefined) return 'JOB_COMPLETION_INDEX does not say of how many shares. Write --shard auto/8, with the completions of the job.';
  return 'Nothing says which share this is: neither CI_NODE_INDEX and CI_NODE_TOTAL, SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set. Write --shard 2/8.';
}

function checkTotal(told: Told, total: string | undefined): Told | string {
  if (total === undefined || Number(total) === told.of) return told;
  return `--shard says ${total} shares, and ${told.by} says ${told.of}. Write --shard auto.`;
}
