import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Give back memory that is no longer used. Node waits with that while there is room; but after many pages were made, what they
 * left would stand beside the processes that index, and make half of the run's peak.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
