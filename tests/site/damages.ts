import { closeSync, openSync, readSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from './dice.ts';

type Way = readonly [name: string, work: (file: string, size: number, dice: Dice) => void];

const overwritten: Way = ['overwritten with words', (file) => writeFileSync(file, 'This is something else.\n')];

/** Ways in which disks and people damage a file. */
const ways: readonly Way[] = [
  ['a bit flipped', flipBits(1)],
  ['a bit flipped', flipBits(1)],
  ['many bits flipped', flipBits(40)],
  ['truncated', (file, size, { roll }) => truncateSync(file, roll(size))],
  ['emptied', (file) => truncateSync(file, 0)],
  overwritten,
  ['deleted', (file) => rmSync(file)],
];

/** Files of a cache, by what they are: so that small kinds are met as often as large ones. */
function kindsIn(cache: string): Map<string, string[]> {
  const entries = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name).slice(cache.length + 1)).sort();
  const kinds = new Map<string, string[]>();
  for (const file of files) {
    const kind = file.includes('/') ? `${file.split('/')[0]}/*${/\.\w+$/.exec(file)?.[0] ?? ''}` : file.replace(/-[0-9a-f]+\./, '.');
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return kinds;
}

/** Damage one file of a cache and say how. */
export function damage(cache: string, dice: Dice, only: RegExp = /./): string {
  const kinds = [...kindsIn(cache)].filter(([kind]) => only.test(kind));
  const file = dice.pick(dice.pick(kinds)[1]);
  const size = statSync(join(cache, file)).size;
  const [name, work] = size === 0 ? overwritten : dice.pick(ways);
  work(join(cache, file), size, dice);
  return `${file} ${name}`;
}

function flipBits(count: number) {
  return (file: string, size: number, { roll }: Dice): void => {
    const handle = openSync(file, 'r+');
    const byte = new Uint8Array(1);
    for (let each = 0; each < count; each++) {
      const at = roll(size);
      readSync(handle, byte, 0, 1, at);
      byte[0] = (byte[0] ?? 0) ^ (1 << roll(8));
      writeSync(handle, byte, 0, 1, at);
    }
    closeSync(handle);
  };
}
