import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from './archive.ts';
import type { PlannedItem } from './synthetic/plan.ts';

/** What an editor does to an archive in one go. Each round does it to another item. */
export interface Changes {
  /** Publish an item of the last day. Says which file it is. */
  add: (round: number) => string;
  /** Add a sentence at the end of an old item, where neither its headline nor its standfirst shows it. */
  editBody: (round: number) => string;
  editHeadline: (round: number) => string;
  /** Delete an old item that nothing links to. */
  delete: (round: number) => string;
  /** Put every file back as it was. */
  undo: () => void;
}

/** How old is old: items between these shares of the archive, so that neither the first nor the latest month is hit. */
const [oldest, youngest] = [0.15, 0.75];

/** Make the ways to change an archive. What an earlier run changed and left so is put back first. */
export function changesOf(archive: Archive): Changes {
  const journal = join(archive.home, 'changed.json');
  const originals = new Map<string, string | null>();
  const pathOf = (file: string): string => join(archive.content, file);
  const put = (file: string, text: string | null): string => {
    if (!originals.has(file)) {
      originals.set(file, existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : null);
      writeFileSync(journal, JSON.stringify([...originals]));
    }
    write(pathOf(file), text);
    return file;
  };
  const undo = (): void => {
    if (!existsSync(journal)) return;
    for (const [file, text] of JSON.parse(readFileSync(journal, 'utf8')) as [string, string | null][]) write(pathOf(file), text);
    originals.clear();
    rmSync(journal);
  };
  undo();
  const old = oldItems(archive);
  const subject = (round: number, kind: number): string => {
    const item = old[round * 3 + kind];
    if (!item) throw new Error(`The archive in ${archive.home} has too few items to change others in round ${round + 1}. Make a larger one, or fewer runs.`);
    return item.file;
  };
  const edit = (file: string, change: (text: string) => string): string => put(file, change(readFileSync(pathOf(file), 'utf8')));
  return {
    undo,
    add: (round) => {
      const { file, text } = archive.makeItem(round);
      return put(file, text);
    },
    editBody: (round) => edit(subject(round, 0), (text) => `${text}\nThe editors added this ${round + 1} sentences later.\n`),
    editHeadline: (round) => edit(subject(round, 1), (text) => text.replace(/^title: .*$/m, (line) => `${line}, editors say`)),
    delete: (round) => put(subject(round, 2), null),
  };
}

function oldItems({ items, quiet }: Archive): PlannedItem[] {
  const day = (share: number): string => items[Math.floor(items.length * share)]?.day ?? '';
  return quiet.filter((item) => item.day >= day(oldest) && item.day <= day(youngest));
}

function write(path: string, text: string | null): void {
  if (text === null) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
