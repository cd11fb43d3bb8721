import type { Month } from '../day.ts';
import type { InEach } from '../language.ts';

/** Months of which the archive knows that something is missing. */
export interface KnownGap {
  from: Month;
  /** The last month, which may be the first. */
  to: Month;
  /** Whose reports are missing; absent where it is those of all. */
  source?: string;
  /** What is missing and why, in one language at least. */
  notes: Partial<InEach<string>>;
}
