import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { makeRoom, type Room } from './folders.ts';

/** Make an empty archive whose cache holds what the code was made into for the sample archive: its first build begins with its pages. */
export function makeReadyRoom(): Room {
  const room = makeRoom();
  copyRenderer(room);
  return room;
}

/** Put into a cache what the code was made into for the sample archive. Code that differs is made anew. */
export function copyRenderer({ cache }: { cache: string }): void {
  cpSync(join(inject('sample'), 'cache', 'renderer'), join(cache, 'renderer'), { recursive: true });
}
