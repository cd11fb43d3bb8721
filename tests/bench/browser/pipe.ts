/** What a network is like. */
export interface Network {
  /** Milliseconds until an answer begins. */
  latency: number;
  /** Bytes a second, all answers together; without limit where it is left out. */
  speed?: number;
}

/** A network that slows answers down. */
export interface Pipe {
  /** Wait as long as an answer takes to begin. */
  begin: () => Promise<void>;
  /** Wait until so many bytes have gone through, after all that were handed in before. */
  carry: (bytes: number) => Promise<void>;
}

/** So many bytes of one answer go through before another has its turn. */
export const portion = 4_096;

/** Open a network of its own for one reader. */
export function openPipe({ latency, speed }: Network): Pipe {
  let free = 0;
  return {
    begin: () => wait(latency),
    carry: async (bytes) => {
      if (speed === undefined) return;
      const now = performance.now();
      free = Math.max(free, now) + (bytes / speed) * 1_000;
      await wait(free - now);
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
