import type { Problem } from '../schema/problem.ts';

/** Thrown where content has errors: nothing was published. */
export class ContentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super('the content has errors');
    this.problems = problems;
  }
}

/** Thrown where the folder for the site, named by the message, holds something else. */
export class ForeignFolderError extends Error {}

/** Thrown where an item's file is no longer what was read of it: the run must begin again. */
export class ChangedMeanwhile extends Error {
  /** @param file where it lies */
  constructor(file: string) {
    super(`${file} was written to or deleted while the archive was built. Run the command again when nobody else writes into that folder`);
  }
}

/** Thrown where a plan, a share or what shares are made of is missing or does not fit: nothing was published. One text for each problem, with its cure. */
export class ShardsRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
