import type { Refused } from '../messages.ts';

/** Thrown where the desk will not do what it was asked to: told to the editor as it is. */
export class DeskRefusal extends Error {
  /** Of HTTP. */
  readonly status: number;
  readonly refusal: Refused;

  constructor(status: number, message: string, cure: string) {
    super(message);
    this.status = status;
    this.refusal = { message, cure };
  }
}
