/** Thrown where a program that is needed is missing, or failed: one sentence that says what happened, one that says what to do. */
export class ToolFault extends Error {
  readonly cure: string;

  constructor(message: string, cure: string) {
    super(message);
    this.cure = cure;
  }
}
