import { runDesk } from '../site/command.ts';
import { copySample, makeRoom, type Room } from '../site/folders.ts';
import { serveSite, type Served } from '../../src/desk/serve.ts';

/** The sample archive, built and served for a test. */
export interface OpenArchive {
  room: Room;
  /** Address of the front page, ending with `/`. */
  address: string;
  leave: () => Promise<void>;
}

/** Build the sample archive, or what `fill` puts into the room, and serve it under `base` on a free port. */
export async function openArchive(base = '/', fill: (room: Room) => void = copySample): Promise<OpenArchive> {
  const room = makeRoom();
  fill(room);
  const { code, stderr } = await runDesk('build', [...room.flags, '--base', base]);
  if (code !== 0) throw new Error(stderr);
  const served: Served = await serveSite({ folder: room.out, base }, { port: 0 });
  return {
    room,
    address: served.address,
    leave: async () => {
      await served.close();
      room.leave();
    },
  };
}
