import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ShardsRefused } from '../errors.ts';
import type { PlanFacts } from './plan-folder.ts';
import { noteFile, readShareNote, type ShareNote } from './share-note.ts';

/** A share that was made, and where it lies. */
export interface FoundShare {
  folder: string;
  note: ShareNote;
}

/**
 * Find the shares in these folders, which are shares or hold some. They are found whole and fitting together, or not at all.
 * @throws {ShardsRefused} naming all that is missing, twice, not finished, damaged, or made by another plan than this
 */
export function findShares(folders: readonly string[], plan: PlanFacts): FoundShare[] {
  const problems: string[] = [];
  const found: FoundShare[] = [];
  for (const given of folders) {
    const inside = [given, ...foldersIn(given)].filter((each) => existsSync(join(each, noteFile)));
    if (inside.length === 0) problems.push(`${given} is no share and holds none. Name the folders that npm run build -- --shard made.`);
    for (const folder of inside) {
      const note = readShareNote(folder);
      if (note !== 'damaged' && note !== undefined) found.push({ folder, note });
      else problems.push(`The share in ${folder} is damaged or of another version. Delete the folder and make it again.`);
    }
  }
  problems.push(...found.flatMap((share) => problemsOf(share, plan)), ...problemsAmong(found));
  if (problems.length > 0) throw new ShardsRefused(problems);
  return found.sort((one, other) => one.note.index - other.note.index);
}

function foldersIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)).sort();
}

function problemsOf({ folder, note: { index, of, isWhole, plan: made } }: FoundShare, plan: PlanFacts): string[] {
  const again = `Make it again: npm run build -- --shard ${index}/${of}.`;
  if (made.code !== plan.code || made.node !== plan.node) return [`The share in ${folder} was made by other code, packages or Node than the plan. ${again}`];
  if (made.base !== plan.base) return [`The share in ${folder} was made for --base ${made.base}, and the plan for ${plan.base}. ${again}`];
  const moments = made.now === plan.now ? '' : `: ${made.now}, and the plan of ${plan.now}`;
  if (made.stamp !== plan.stamp) return [`The share in ${folder} was made of other content, flags or --now than the plan${moments}. ${again}`];
  return isWhole ? [] : [`The share in ${folder} was not finished. ${again}`];
}

function problemsAmong(found: readonly FoundShare[]): string[] {
  const totals = [...new Set(found.map(({ note: { of } }) => of))].sort((one, other) => one - other);
  if (totals.length > 1) return [`There are shares of ${totals.join(' and of ')}. Name those of one number only.`];
  const [of = 0] = totals;
  const byIndex = Map.groupBy(found, ({ note: { index } }) => index);
  const twice = [...byIndex].filter(([, some]) => some.length > 1);
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !byIndex.has(index));
  return [
    ...twice.map(([index, some]) => `Share ${index}/${of} is there more than once: ${some.map(({ folder }) => folder).join(', ')}. Name one of them.`),
    ...missing.map((index) => `Share ${index}/${of} is missing. Make it: npm run build -- --shard ${index}/${of}.`),
  ];
}
