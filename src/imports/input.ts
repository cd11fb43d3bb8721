import type { Part } from './formats/part.ts';
import type { InputPlace } from './head/facts.ts';

/** An input with its digest, where it lies and the name it is known by. */
export interface Input extends InputPlace {
  bytes: Uint8Array;
  sha256: string;
  /** What it has from the file that it is part of. */
  part?: Part;
}
