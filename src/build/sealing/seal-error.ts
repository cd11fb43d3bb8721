/** Thrown where the record cannot be added to: what is in the way, and what to do. */
export class SealError extends Error {
  readonly cure: string;

  constructor(message: string, cure = 'Nothing was written.', options?: ErrorOptions) {
    super(message, options);
    this.cure = cure;
  }
}
