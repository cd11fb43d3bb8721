import { bytesText, count } from '../line/progress.ts';
import type { DeployOutcome } from './deploy-site.ts';

/** Say what a deployment did, or would do. @example 'Sent 84 files (312 kB) to /srv/www; 11,412 files stayed as they were, …' */
export function deployText({ sent, bytes, unchanged, kept, deleted }: DeployOutcome, shown: string, isDry: boolean): string {
  if (sent + deleted === 0) return `${shown} holds the site already: ${count(unchanged, 'file')}${kept > 0 ? `, and ${olderText(kept)}` : ''}.`;
  const stayed = `${count(unchanged, 'file')} stayed as ${unchanged === 1 ? 'it was' : 'they were'}`;
  const rest = [stayed, ...(kept > 0 ? [`${olderText(kept)} stayed`] : []), `${count(deleted, 'old file')} deleted`];
  return `${isDry ? 'Would send' : 'Sent'} ${count(sent, 'file')} (${bytesText(bytes)}) to ${shown}; ${rest.join(', ')}.`;
}

/** The files of a plan, one a line, in the order in which they would go. */
export function planText({ plan: { clear, steps, drop } }: DeployOutcome): string {
  const deleted = (files: readonly string[]) => files.map((file) => `delete  ${file}`);
  return [...deleted(clear.files), ...steps.flat().map((file) => `send    ${file}`), ...deleted(drop.files)].join('\n');
}

function olderText(number: number): string {
  return `${count(number, 'older one')} for readers with older pages`;
}
