/** Thrown where a text cannot be changed without losing or guessing something: one sentence that says why, one that says what to do. */
export class EditRefused extends Error {
  readonly cure: string;

  constructor(message: string, cure: string) {
    super(message);
    this.cure = cure;
  }
}
